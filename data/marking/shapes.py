"""The shapes of notes, in the drawing language that Excel keeps for them (VML): one a note, hidden until somebody points at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from data.marking.places import Place
from data.marking.source import UNUSUAL, Edit
from data.reading.places import MOST_COLUMNS, MOST_ROWS
from data.refused import Refused

VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
PREFIXES = {
    b"v": b"urn:schemas-microsoft-com:vml",
    b"o": b"urn:schemas-microsoft-com:office:office",
    b"x": b"urn:schemas-microsoft-com:office:excel",
}
BLOCK = 1024  # shapes are numbered in blocks, and a drawing says which ones are its own
IDMAP = re.compile(rb"(<(?:[\w.-]+:)?idmap\b[^>]*?\bdata\s*=\s*[\"'])([0-9, ]*)([\"'])")
SHAPE = re.compile(rb"_x0000_s([0-9]{1,9})\b")
ROOT = re.compile(rb"<(?![?!])[^>]*>")
END = re.compile(rb"</xml\s*>", re.IGNORECASE)
SHAPE_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"%s>'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
NOTE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style=\'position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;'
    'height:{height}pt;z-index:{order};visibility:hidden\' fillcolor="#ffffe1" o:insetmode="auto"{names}>'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
LETTERS_A_LINE, LINE_HEIGHT, ROW_HEIGHT = 42, 12, 15


def blocks_of(source: bytes) -> set[int]:
    """The blocks of numbers that a drawing has taken."""
    said = {int(number) for found in IDMAP.findall(source) for number in re.findall(rb"\d+", found[1])}
    return said | {int(number) // BLOCK for number in SHAPE.findall(source)}


def drawing(texts: Sequence[tuple[Place, str]], blocks: Sequence[int]) -> bytes:
    """A drawing of notes alone."""
    names = b"".join(b' xmlns:%s="%s"' % pair for pair in PREFIXES.items())
    said = b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%s"/></o:shapelayout>' % ",".join(map(str, blocks)).encode()
    return b"<xml%s>%s%s%s</xml>" % (names, said, SHAPE_TYPE % b"", _shapes(texts, blocks, ""))


def added(source: bytes, texts: Sequence[tuple[Place, str]], blocks: Sequence[int]) -> list[Edit]:
    """The edits that put notes into a drawing that is there; it need not be well-formed, and often is not."""
    ends = list(END.finditer(source))
    root = ROOT.search(source)
    if not ends or root is None or b"\0" in source[:4]:
        raise Refused(UNUSUAL)
    names = b"".join(b' xmlns:%s="%s"' % (key, name) for key, name in PREFIXES.items() if not _declares(root[0], key, name))
    shape_type = b"" if b'id="_x0000_t202"' in source else SHAPE_TYPE % names
    at = ends[-1].start()
    edits = [Edit(at, at, shape_type + _shapes(texts, blocks, names.decode()))]
    if said := IDMAP.search(source):
        more = ",".join(map(str, blocks)).encode()
        edits.append(Edit(said.end(2), said.end(2), (b"," if said[2].strip() else b"") + more))
    return edits


def _declares(root: bytes, prefix: bytes, name: bytes) -> bool:
    return re.search(rb"xmlns:%s\s*=\s*[\"']%s[\"']" % (prefix, re.escape(name)), root) is not None


def blocks_needed(notes: int) -> int:
    return -(-notes // (BLOCK - 1))


def _shapes(texts: Iterable[tuple[Place, str]], blocks: Sequence[int], names: str) -> bytes:
    return "".join(_shape(number, at, text, blocks, names) for number, (at, text) in enumerate(texts)).encode()


def _shape(order: int, at: Place, text: str, blocks: Sequence[int], names: str) -> str:
    block, within = divmod(order, BLOCK - 1)
    lines = sum(len(line) // LETTERS_A_LINE + 1 for line in text.split("\n")) + 1
    height = lines * LINE_HEIGHT
    row, column = at[0] - 1, at[1]
    left, top = min(column + 1, MOST_COLUMNS - 5), min(max(row - 1, 0), MOST_ROWS - height // ROW_HEIGHT - 2)
    anchor = f"{left}, 15, {top}, 10, {left + 4}, 15, {top + height // ROW_HEIGHT + 1}, 4"
    return NOTE.format(
        number=blocks[block] * BLOCK + within + 1, height=height, order=order + 1, names=names, anchor=anchor, row=row, column=column
    )
