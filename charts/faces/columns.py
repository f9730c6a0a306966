"""Bars that stand: periods from left to right, the value above each, the period below; one base line, no axis."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from charts.faces.stretches import Placed, stretches
from charts.faces.template import Figure, blank, drawing, escaped, note, width_in_pixels
from charts.palette import INK, SOFT, WHITE
from charts.specification import BESIDE, Bar, Bars

_HEIGHT = 200
WIDTHS = (352, 640, 1200)  # of a panel in pixels: on a phone, and where it scrolls in a box of its own
MOST = 24  # columns that each have their figure; of more, the highest and the newest (all have it by pointing, and in the table)
_QUARTER, _YEAR, _FIGURE = 20, 52, 90  # the pixels that `Q1`, `2024/25` and a figure of two lines take, with the air between two
_MIDDLES, _THICK, _NARROW = (-0.11, 0.28), 0.5, 0.18  # of a column and a narrow one beside it: from the middle of their place, and how wide
_FEWEST = 4  # columns: of fewer none is wider than one of so many
_LINE = 17  # pixels of a line of a figure
_BREAK = re.compile(r"(?<=-)(?=£)| (?=£)| (?=\+ )")


def columns_figure(panel: Bars, number: int, subject: str, longest: int) -> Figure:
    """The panel as standing bars, on a scale to `longest`. A click anywhere on a column gives `customdata` = "panel.column"."""
    top = ((longest if panel.abreast else panel.longest) or 1) * 1.02
    count = len(panel.bars)
    few = min(count / _FEWEST, 1)
    above = max(44, max((_figure(bar).count("<br>") + 1 for bar in panel.bars), default=0) * _LINE + 8)
    height = round(_HEIGHT * (1 if panel.abreast else max(panel.longest / (longest or 1), 0.12))) + 40 + above
    figure = blank(height, {"range": [-0.5, count - 0.5]}, {"range": [0, top]}, t=above, b=40)
    stays = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
    figure.add(
        "bar", x=list(range(count)), y=[top] * count, width=0.98, marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[f"{number}.{at}" for at in range(count)], hoverinfo="none", **stays,
    )  # fmt: skip
    _parts(figure, [(bar, f"{number}.{at}", at + (_MIDDLES[0] * few if bar.beside else 0)) for at, bar in enumerate(panel.bars)],
           subject, (_THICK if any(bar.beside for bar in panel.bars) else 0.6) * few, stays)  # fmt: skip
    beside = [(bar.beside, f"{number}.{at}{BESIDE}", at + _MIDDLES[1] * few) for at, bar in enumerate(panel.bars) if bar.beside]
    _parts(figure, beside, subject, _NARROW * few, stays)
    figure.line(x0=0, x1=1, y0=0, y1=0, xref="x domain", line={"color": INK, "width": 1})
    if panel.goal:
        across = {"x0": 0, "x1": 1, "xref": "x domain", "y0": panel.goal.length, "y1": panel.goal.length}
        figure.line(**across, line={"color": WHITE, "width": 4})  # so that it is seen where it crosses a bar
        figure.line(**across, line={"color": INK, "width": 1.5, "dash": "dash"})
    over_goal = {"bgcolor": WHITE} if panel.goal else {}
    for at, anchor in _figures(panel):
        above = {"x": at, "xanchor": anchor, "y": _top(panel.bars[at]), "yanchor": "bottom", "yshift": 2, "align": "center"}
        note(figure, _figure(panel.bars[at]), font={"size": 13}, **above, **over_goal)
    (_periods if any("\n" in bar.name for bar in panel.bars) else _names)(figure, panel, least_width(panel) / count)
    return figure


def least_width(panel: Bars) -> int:
    """The narrowest of WIDTHS at which the words above the columns stand side by side."""
    return WIDTHS[1] if _is_crowded(panel) else next(width for width in WIDTHS if width >= _needed(panel))


def _needed(panel: Bars) -> float:
    """The pixels at which the figures of all columns stand side by side."""
    words = [text for bar in panel.bars for each in _said(bar) for text in _BREAK.split(each)]
    return len(panel.bars) * (max((width_in_pixels(each, 13) for each in words), default=0) + 4)


def _is_crowded(panel: Bars) -> bool:
    return len(panel.bars) > MOST or _needed(panel) > WIDTHS[-1]


def _figures(panel: Bars) -> list[tuple[int, str]]:
    """The columns that have their figure above them, each with the side of the figure that stands on the column's middle."""
    if not _is_crowded(panel):
        return [(at, "center") for at, bar in enumerate(panel.bars) if any(_said(bar))]
    lengths, newest = [_top(bar) for bar in panel.bars], len(panel.bars) - 1
    highest = lengths.index(max(lengths))
    room = -(-_FIGURE * len(lengths) // WIDTHS[1])  # the columns that a figure is wide
    found = [(highest, "left" if highest < room else "right" if highest > newest - room else "center")]
    lies_free = highest < newest - 2 * room and max(lengths[newest - room :]) <= lengths[newest]
    return [*found, (newest, "right")] if lies_free else found


def _top(bar: Bar) -> int:
    """How high a column is, or the narrow one beside it."""
    return max(bar.length, bar.beside.length if bar.beside else 0)


def _said(bar: Bar) -> tuple[str, str, str]:
    """What stands above a column: its figure, what is softer, and what stands beside it."""
    return bar.value, bar.after or bar.unknown, bar.beside.value if bar.beside else ""


def _figure(bar: Bar) -> str:
    """A range is wider than its column: its high end goes below its low end, an amount below its "about", what is unknown below both."""
    value, *soft = (_BREAK.sub("<br>", escaped(each)) for each in _said(bar))
    return "<br>".join([f"<b>{value}</b>"] * bool(value) + [f'<span style="color:{SOFT}">{each}</span>' for each in soft if each])


def _below(figure: Figure, words: str, x: float, anchor: str = "center", down: int = 4) -> None:
    note(figure, words, x=x, y=0, xanchor=anchor, yanchor="top", yshift=-down, align="center", font={"size": 13, "color": SOFT})


def _periods(figure: Figure, panel: Bars, pixels: float) -> None:
    """`Q1` under its column and the year once, where it begins; without room for quarters the years alone. `pixels`: of a column."""
    names = [bar.name.split("\n") for bar in panel.bars]
    begins = [at for at in range(len(names)) if at == 0 or names[at][-1] != names[at - 1][-1]]
    quarters = pixels >= _QUARTER
    if quarters:
        edge = max(math.ceil((_YEAR - pixels) / 2), 1)  # the first year and the last may be wider than their columns
        figure.layout["margin"] |= {"l": edge, "r": edge}
    named, free = set(), 0.0  # `free`: where the next year may begin
    for at, after in zip(begins, [*begins[1:], len(names)], strict=True):
        cut_short = at == 0 and (after - at) * pixels < _YEAR and after < len(names)
        fits = quarters or (len(names) - at) * pixels >= _YEAR
        if at * pixels >= free and fits and not cut_short:
            named.add(at)
            free = at * pixels + _YEAR
    for at, lines in enumerate(names):
        if quarters:
            _below(figure, escaped(lines[0]), at)
        if at in named:
            x, anchor, down = (at, "center", 21) if quarters else (at - 0.5, "left", 4)
            _below(figure, escaped(lines[-1]), x, anchor, down)


def _names(figure: Figure, panel: Bars, pixels: float) -> None:
    """The name under each column; where names are wider than columns under every second or third, the newest among them."""
    last = len(panel.bars) - 1
    widest = max(width_in_pixels(bar.name, 13) for bar in panel.bars) + 4
    every = 1 if widest <= pixels else math.ceil(1.5 * widest / pixels)
    for at, bar in enumerate(panel.bars):
        if (last - at) % every == 0:
            edge = {0: (-0.5, "left"), last: (last + 0.5, "right")} if every > 1 else {}
            _below(figure, escaped(bar.name), *edge.get(at, (at, "center")))


def _parts(figure: Figure, bars: Sequence[Placed], subject: str, wide: float, stays: dict) -> None:
    """The parts of columns: one trace a drawing."""
    for each in stretches(bars):
        figure.add(
            "bar", x=each.middles, y=each.lengths, base=each.starts, width=wide, marker=drawing(each.drawing, subject),
            customdata=each.marks, hovertext=each.hover, hoverinfo="text", **stays,
        )  # fmt: skip
