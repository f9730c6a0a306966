"""The typefaces of a page: packed smaller, with every table of the font as it was."""

from __future__ import annotations

import struct
import zlib

import pytest

from exports.typefaces import _FONTS, packed, typefaces


@pytest.mark.parametrize("font", sorted(_FONTS.glob("*.ttf")), ids=lambda font: font.stem)
def test_a_packed_font_holds_every_table_as_it_was(font):
    whole, small = font.read_bytes(), packed(font.read_bytes())
    (count,) = struct.unpack_from(">H", whole, 4)
    tables = {tag: whole[at : at + size] for tag, _, at, size in (struct.unpack_from(">4sLLL", whole, 12 + 16 * n) for n in range(count))}
    entries = [struct.unpack_from(">4sLLLL", small, 44 + 20 * n) for n in range(count)]
    held = {tag: small[at : at + size] if size == full else zlib.decompress(small[at : at + size]) for tag, at, size, full, _ in entries}
    assert held == tables
    assert struct.unpack_from(">4s4sLHHL", small) == (b"wOFF", whole[:4], len(small), count, 0, len(whole) + -len(whole) % 4)
    assert len(small) < 0.7 * len(whole)


def test_a_style_sheet_holds_each_face_under_its_name():
    rule = typefaces([("Cluster Sans", 600, "ClusterSans-Semibold")])
    assert rule.startswith('@font-face{font-family:"Cluster Sans";font-weight:600;src:url(data:font/woff;base64,d09GR')
