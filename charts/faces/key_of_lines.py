"""Lines told apart where a panel has more than two: the region strong, what it is compared with dark, its places dashed; and the key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from charts.faces.template import Figure, note
from charts.palette import CHARCOAL, TEXT
from charts.specification import Lines

ROW = 19  # pixels of a row of the key
_SAMPLE = 28  # pixels of line beside a name
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


@dataclass(frozen=True)
class Pen:
    """What a line is drawn with."""

    colour: str
    width: float
    dash: str


def has_key(panels: Sequence[Lines]) -> bool:
    """Whether names stand in a key: more than two of them on the lines would hide lines and each other."""
    return any(len(panel.lines) > 2 for panel in panels)


def pens(panels: Sequence[Lines], subject: str) -> dict[str, Pen]:
    """For each name its pen, the same in every panel: the first place is strong, a further one of its kind has a dash of its own."""
    found: dict[str, Pen] = {}
    for line in (line for panel in panels for line in panel.lines):
        if line.name in found:
            continue
        colour = CHARCOAL if line.comparison else TEXT[subject]
        alike = sum(pen.colour == colour for pen in found.values())
        width = 2 if line.comparison else 3 if alike == 0 or not has_key(panels) else 1.75
        found[line.name] = Pen(colour, width, _DASHES[alike % len(_DASHES)] if has_key(panels) else "solid")
    return found


def draw_key(figure: Figure, entries: Sequence[tuple[str, Pen]], below: int, left: int) -> None:
    """A row a name (escaped, folded) under the plot. `below`: pixels that ticks take under it; `left`: the margin's, where rows begin."""
    down = below
    for words, pen in entries:
        line = {"color": pen.colour, "width": pen.width, "dash": pen.dash}
        across = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": -left, "x1": _SAMPLE - left}
        at = -down - ROW / 2
        figure.line(yref="paper", ysizemode="pixel", yanchor=0, y0=at, y1=at, line=line, **across)
        where = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": _SAMPLE + 8 - left, "yref": "paper", "y": 0, "yanchor": "top"}
        note(figure, words, yshift=-down, font={"size": 13, "color": pen.colour}, **where)
        down += ROW * (1 + words.count("<br>"))
