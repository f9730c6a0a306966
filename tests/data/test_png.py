"""A logo is a plain PNG: whatever else is sent is refused with what to do, and what does not draw it is left out."""

import struct
import zlib

import pytest

from data.png import HIGHEST, LARGEST_BYTES, SIGNATURE, WIDEST, plain_png, size
from data.refused import Refused


def part(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width=4, height=3, rows=None, more=b"", depth=8, colours=2, interlaced=0):
    header = part(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced))
    drawn = rows if rows is not None else (b"\0" + b"\x12\x43\x6d" * width) * height
    return SIGNATURE + header + more + part(b"IDAT", zlib.compress(drawn)) + part(b"IEND", b"")


def test_a_plain_picture_is_taken_as_it_is():
    assert plain_png(png()) == png() and size(png(40, 20)) == (40, 20)
    assert plain_png(png(colours=6, rows=(b"\0" + b"\x12\x43\x6d\xff" * 4) * 3))


def test_what_does_not_draw_it_is_left_out():
    told = part(b"tEXt", b"Author\0Somebody") + part(b"eXIf", b"where it was taken")
    assert plain_png(png(more=told) + b"<script>") == png()


@pytest.mark.parametrize(("sent", "why"), [
    (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "This is no PNG picture"),
    (b"GIF89a" + png(), "This is no PNG picture"),
    (SIGNATURE, "damaged"),
    (png()[:-9], "damaged"),
    (png().replace(b"IDAT", b"IDAX"), "damaged"),
    (png(rows=b"\0" * 5), "damaged"),
    (png(rows=b"\0" * 10_000), "damaged"),
    (png(rows=(b"\x09" + b"\x12\x43\x6d" * 4) * 3), "damaged"),
    (png(depth=3), "damaged"),
    (png(colours=3, rows=(b"\0" + b"\0" * 4) * 3), "damaged"),
    (png(WIDEST + 1, 1), "Save it smaller"),
    (png(1, HIGHEST + 1), "Save it smaller"),
    (png(interlaced=1), "without interlacing"),
    (png() + b"\0" * LARGEST_BYTES, "Save it smaller"),
])  # fmt: skip
def test_what_is_no_plain_picture_is_refused(sent, why):
    with pytest.raises(Refused, match=why):
        plain_png(sent)
