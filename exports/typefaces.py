"""Typefaces inside a page, as its style sheet takes them: packed as WOFF, which holds the same tables in half the size."""

from __future__ import annotations

import base64
import functools
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

_FONTS = Path(__file__).parent / "fonts"
Face = tuple[str, int, str]  # the family's name in the style sheet, its weight, and the file that holds it
_HEAD, _ENTRY = struct.Struct(">4s4sLHHLHHLLLLL"), struct.Struct(">4sLLLL")  # of the file, and of each of its tables


def typefaces(faces: Iterable[Face]) -> str:
    """The rules of a style sheet that hold these faces."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};src:url(data:font/woff;base64,{_words_of(file)}) format("woff")}}\n'
        for family, weight, file in faces
    )


@functools.cache
def _words_of(file: str) -> str:
    return base64.b64encode(packed((_FONTS / f"{file}.ttf").read_bytes())).decode("ascii")


def packed(font: bytes) -> bytes:
    """A TrueType font as WOFF 1.0."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = [struct.unpack_from(">4sLLL", font, 12 + 16 * at) for at in range(count)]
    start = _HEAD.size + _ENTRY.size * count
    entries, held = b"", b""
    for tag, checksum, offset, length in tables:
        table = font[offset : offset + length]
        small = min(zlib.compress(table, 6), table, key=len)  # what grows by packing stands as it is
        entries += _ENTRY.pack(tag, start + len(held), len(small), length, checksum)
        held += _padded(small)
    whole = 12 + sum(16 + len(_padded(font[offset : offset + length])) for _, _, offset, length in tables)
    head = _HEAD.pack(b"wOFF", font[:4], start + len(held), count, 0, whole, 1, 0, 0, 0, 0, 0, 0)
    return head + entries + held


def _padded(table: bytes) -> bytes:
    return table + b"\0" * (-len(table) % 4)
