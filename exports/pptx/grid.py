"""A native table whose cells may be filled: the form of heat maps, maps of tiles and of what stands side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.oxml import parse_xml
from pptx.util import Pt

from charts.palette import RULE
from exports.pptx.fills import outline
from exports.pptx.widths import height
from exports.pptx.words import EMPTY, Paragraph, paragraphs

MARGINS = (4, 2)  # points left and right of a cell's words, above and below them
_SIDES = ("lnL", "lnR", "lnT", "lnB")


@dataclass(frozen=True)
class Square:
    """A cell. `fill`: what lies behind its words; `frame`: the colour and dash of its frame; `span`: columns that it takes."""

    words: tuple[Paragraph, ...] = ((),)
    fill: str = "<a:noFill/>"
    frame: tuple[str, str] = ("", "")
    align: str = "l"
    middle: bool = True
    span: int = 1
    rule: bool = False  # a hairline below it

    def height(self, across: float) -> float:
        """The points that its words take in a cell of so many points across."""
        room = across - 2 * MARGINS[0]
        sizes = (max((run.size for run in each), default=0) for each in self.words)
        words = ("".join(run.text for run in each) for each in self.words)
        return sum(height(each, room, size, bold=True) for each, size in zip(words, sizes, strict=True)) + 2 * MARGINS[1] + 1


@dataclass(frozen=True)
class Grid:
    """Rows of squares, each row as long as `widths` once spans are counted; `widths` and `heights` in points."""

    rows: tuple[tuple[Square, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    header: bool = True
    free: float = 0  # points above it

    def put_into(self, frame) -> None:
        """Take the place of the empty table in a graphic frame of python-pptx."""
        table = frame._element.graphic.graphicData
        table.replace(table.tbl, parse_xml(self._xml()))
        frame.width, frame.height = Pt(sum(self.widths)), Pt(sum(self.heights))
        if self.free:
            frame.top += Pt(self.free)

    def _xml(self) -> str:
        columns = "".join(f'<a:gridCol w="{int(Pt(each))}"/>' for each in self.widths)
        rows = "".join(
            f'<a:tr h="{int(Pt(high))}">{"".join(map(_cell, row))}</a:tr>' for row, high in zip(self.rows, self.heights, strict=True)
        )
        return (
            '<a:tbl xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:tblPr firstRow="{int(self.header)}"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'
        )


def row_heights(rows: Sequence[Sequence[Square]], widths: Sequence[float], least: float = 0) -> list[float]:
    """The height that each row needs in points."""
    found = []
    for row in rows:
        at, high = 0, least
        for square in row:
            high = max(high, square.height(sum(widths[at : at + square.span])))
            at += square.span
        found.append(high)
    return found


def _cell(square: Square) -> str:
    wide, high = (int(Pt(each)) for each in MARGINS)
    colour, dash = square.frame
    lines = {side: outline(colour, 1.5, dash) if colour else "" for side in _SIDES}
    if square.rule:
        lines["lnB"] = outline(RULE)
    drawn = "".join((lines[side] or _NONE).replace("a:ln", f"a:{side}") for side in _SIDES)
    spanned = f' gridSpan="{square.span}"' if square.span > 1 else ""
    covered = f'<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{EMPTY}</a:p></a:txBody><a:tcPr/></a:tc>' * (square.span - 1)
    anchor = ' anchor="ctr"' if square.middle else ""
    return (
        f"<a:tc{spanned}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs(square.words, align=square.align)}</a:txBody>"
        f'<a:tcPr marL="{wide}" marR="{wide}" marT="{high}" marB="{high}"{anchor}>{drawn}{square.fill}</a:tcPr></a:tc>{covered}'
    )


_NONE = "<a:ln><a:noFill/></a:ln>"
