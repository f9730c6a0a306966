"""Small multiples: many panels of lying bars in one figure, the same rows and one scale in all; the name left of its bar."""

from __future__ import annotations

from collections.abc import Sequence

from charts.faces.template import Figure, blank, drawing, escaped, folded, note
from charts.palette import INK, RULE, SOFT
from charts.specification import BESIDE, Bar, Bars

_ACROSS = 4  # panels in a row; the figure is never narrower than 1200 pixels
_NAMES, _BARS, _WIDTH = 0.52, 0.34, 0.94  # of a panel's place: where its bars begin, the longest of them, all of it
_FOLD = 148  # pixels for a name where the figure is narrowest
_HEAD, _ROW, _LINE, _GAP = 34, 23, 16, 26  # pixels: a panel's head, a row, a further line of a name, between two rows of panels
_BESIDE, _DOWN, _NARROW = 15, 9, 6  # pixels that a narrow bar takes below a bar; from the row's middle to either; its thickness
_STAYS = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def multiples_figure(panels: Sequence[Bars], first: int, subject: str, *, across: int = _ACROSS, longest: int = 0) -> Figure:
    """The panels, one pixel a unit from top to bottom. A click on a row gives `customdata` = "panel.row".

    `across`: how many stand in a row; `longest`: the bar that the scale is for, where others than these share it; 0: that of the panels.
    """
    names = [folded(bar.name, _FOLD) for bar in panels[0].bars]
    beside = any(bar.beside for panel in panels for bar in panel.bars)
    heights = [max(_ROW + _BESIDE * beside, _ROW + _LINE * name.count("<br>")) for name in names]
    pitch = _HEAD + sum(heights) + _GAP
    rows = -(-len(panels) // across)
    longest = longest or max((panel.longest for panel in panels), default=0) or 1
    figure = blank(rows * pitch - _GAP + 8, {"range": [0, across]}, {"range": [rows * pitch - _GAP, 0]}, t=4)
    for at, panel in enumerate(panels):
        left, top = at % across, at // across * pitch
        _head(figure, panel, left, top)
        _rows(figure, panel, names, heights, left, top + _HEAD)
    middles = [_middles(heights, at // across * pitch + _HEAD) for at in range(len(panels))]
    _hit_area(figure, panels, first, middles, across)
    bars = [(at, row, bar) for at, panel in enumerate(panels) for row, bar in enumerate(panel.bars)]
    shift = _DOWN if beside else 0
    _bars(figure, [(at % across, middles[at][row] - shift, bar, f"{first + at}.{row}") for at, row, bar in bars], subject, longest, 12)
    narrow = [(at % across, middles[at][row] + shift, bar.beside, f"{first + at}.{row}{BESIDE}") for at, row, bar in bars if bar.beside]
    _bars(figure, narrow, subject, longest, _NARROW)
    return figure


def _middles(heights: Sequence[int], top: float) -> list[float]:
    return [top + sum(heights[:row]) + height / 2 for row, height in enumerate(heights)]


def _head(figure: Figure, panel: Bars, left: int, top: float) -> None:
    words = f'<b>{escaped(panel.name)}</b> <span style="color:{SOFT}">{escaped(panel.total)}</span>'
    note(figure, words, x=left, y=top + _HEAD - 8, xanchor="left", yanchor="bottom", xshift=-2)
    figure.line(x0=left, x1=left + _WIDTH, y0=top + _HEAD - 4, y1=top + _HEAD - 4, line={"color": INK, "width": 1})


def _rows(figure: Figure, panel: Bars, names: Sequence[str], heights: Sequence[int], left: int, top: float) -> None:
    """The names, soft where nothing is, and the values at the ends of the bars."""
    for bar, name, middle in zip(panel.bars, names, _middles(heights, top), strict=True):
        note(figure, name, x=left, y=middle, xanchor="left", xshift=-2, font={"size": 13, "color": INK if bar.parts else SOFT})
        if not bar.parts:
            note(figure, "·", x=left + _NAMES, y=middle - (_DOWN if bar.beside else 0), xanchor="left", font={"color": SOFT})
    figure.line(x0=left + _NAMES, x1=left + _NAMES, y0=top, y1=top + sum(heights), line={"color": RULE, "width": 1})


def _hit_area(figure: Figure, panels: Sequence[Bars], first: int, middles: Sequence[Sequence[float]], across: int) -> None:
    """Nothing to see, all of a row to click."""
    places = [(at, row) for at, panel in enumerate(panels) for row in range(len(panel.bars))]
    figure.add(
        "bar", orientation="h", base=[at % across for at, _ in places], x=[_WIDTH] * len(places),
        y=[middles[at][row] for at, row in places], width=_ROW - 1, marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[f"{first + at}.{row}" for at, row in places], hoverinfo="none", **_STAYS,
    )  # fmt: skip


def _bars(figure: Figure, bars: Sequence[tuple[int, float, Bar, str]], subject: str, longest: int, wide: int) -> None:
    """Bars with the place of their panel, the middle that they lie on and their mark: one trace a drawing; at each end its figure."""
    for name in dict.fromkeys(part.drawing for _, _, bar, _ in bars for part in bar.parts):
        drawn = [
            (left, middle, sum(each.length for each in bar.parts[:place]), part, bar.behind, mark)
            for left, middle, bar, mark in bars
            for place, part in enumerate(bar.parts)
            if part.drawing == name
        ]
        figure.add(
            "bar", orientation="h", base=[left + _NAMES + start / longest * _BARS for left, _, start, *_ in drawn],
            x=[part.length / longest * _BARS for *_, part, _, _ in drawn], y=[middle for _, middle, *_ in drawn], width=wide,
            marker=drawing(name, subject), customdata=[mark for *_, mark in drawn],
            hovertext=[escaped(behind.title) for *_, behind, _ in drawn], hoverinfo="text", **_STAYS,
        )  # fmt: skip
    for left, middle, bar, _ in bars:
        if bar.value:
            end = left + _NAMES + bar.length / longest * _BARS
            words, font = (escaped(bar.value), {"color": SOFT}) if wide == _NARROW else (f"<b>{escaped(bar.value)}</b>", {})
            note(figure, words, x=end, y=middle, xanchor="left", xshift=5, font={"size": 13} | font)
