"""A picture that somebody sends, taken only as a plain PNG: checked byte by byte, and rebuilt of what draws it alone."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from data.refused import Refused

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST_BYTES = 64 * 1024
WIDEST, HIGHEST = 1200, 400  # pixels; it is shown 32 pixels high
KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")  # no texts, no places, no second pictures
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}  # of a colour type its depths
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def plain_png(sent: bytes) -> bytes:
    """The same picture without anything that does not draw it. Raises Refused, with what to do, where it is no such picture."""
    if len(sent) > LARGEST_BYTES:
        raise Refused(f"The picture has {len(sent) // 1024:,} kB; a logo has at most {LARGEST_BYTES // 1024} kB. Save it smaller.")
    if not sent.startswith(SIGNATURE):
        raise Refused("This is no PNG picture, whatever its name says. Save the logo as PNG.")
    parts = [(kind, content) for kind, content in _parts(sent) if kind in KEPT]
    kinds = [kind for kind, _ in parts]
    drawn = b"".join(content for kind, content in parts if kind == b"IDAT")
    if kinds[0] != b"IHDR" or kinds.count(b"IHDR") != 1 or kinds[-1] != b"IEND" or not drawn:
        raise _broken()
    width, height, depth, colours = _header(parts[0][1])
    if colours == 3 and b"PLTE" not in kinds:
        raise _broken()
    _check_rows(drawn, height, (width * _CHANNELS[colours] * depth + 7) // 8)
    return SIGNATURE + b"".join(_written(kind, content) for kind, content in parts)


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels of what `plain_png` gave."""
    return struct.unpack(">II", png[16:24])


def _parts(sent: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG up to its end; what stands behind that is nobody's."""
    at = len(SIGNATURE)
    while at + 12 <= len(sent):
        length, kind = struct.unpack(">I4s", sent[at : at + 8])
        content, ends = sent[at + 8 : at + 8 + length], at + 12 + length
        if ends > len(sent) or struct.unpack(">I", sent[ends - 4 : ends])[0] != zlib.crc32(kind + content):
            raise _broken()
        yield kind, content
        if kind == b"IEND":
            return
        at = ends
    raise _broken()


def _header(content: bytes) -> tuple[int, int, int, int]:
    if len(content) != 13:
        raise _broken()
    width, height, depth, colours, packing, filters, interlaced = struct.unpack(">IIBBBBB", content)
    if not (0 < width <= WIDEST and 0 < height <= HIGHEST):
        raise Refused(f"The picture is {width:,} by {height:,} pixels; a logo has at most {WIDEST:,} by {HIGHEST}. Save it smaller.")
    if depth not in _DEPTHS.get(colours, ()) or packing or filters or interlaced not in (0, 1):
        raise _broken()
    if interlaced:
        raise Refused("The picture is interlaced. Save it as PNG without interlacing.")
    return width, height, depth, colours


def _check_rows(drawn: bytes, height: int, row: int) -> None:
    """The rows are as many and as long as the header says: what unpacks to more is no picture."""
    expected = height * (row + 1)
    unpack = zlib.decompressobj()
    try:
        rows = unpack.decompress(drawn, expected + 1)
    except zlib.error:
        raise _broken() from None
    if len(rows) != expected or not unpack.eof or unpack.unused_data or max(rows[:: row + 1]) > 4:
        raise _broken()


def _written(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _broken() -> Refused:
    return Refused("The picture is damaged and cannot be shown. Save the logo as PNG once more.")
