"""Every byte that a file holds, its packed parts unpacked: what whoever searches a file for a name can find in it."""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{64,}={0,2}")


def unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes as they are, and those of every part: members of a zip with their names, streams and texts of a PDF, what a page holds
    as base64."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    elif content.startswith(b"%PDF"):
        for stream in _STREAM.findall(content):
            yield _inflated(stream)
        reader = PdfReader(BytesIO(content))
        yield "\n".join([*(page.extract_text() for page in reader.pages), repr(reader.metadata), repr(reader.outline)]).encode()
    else:
        for packed in _BASE64.findall(content):
            yield _from_base64(packed)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _from_base64(packed: bytes) -> bytes:
    try:
        plain = base64.b64decode(packed + b"=" * (-len(packed) % 4))
        return gzip.decompress(plain) if plain.startswith(b"\x1f\x8b") else plain
    except (binascii.Error, EOFError, gzip.BadGzipFile, zlib.error):
        return b""
