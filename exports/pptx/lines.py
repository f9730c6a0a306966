"""Lines as one native chart: what may not be joined stands side by side, with a gap between; nothing is drawn where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from charts.palette import CHARCOAL, LINE, SERIES
from charts.specification import Line, Lines
from exports.pptx.chart import Margins, NativeChart, Scale
from exports.pptx.fills import outline, solid
from exports.pptx.parts import Asked
from exports.pptx.series import Label, Number, Series
from exports.pptx.widths import LEADING, width
from exports.pptx.words import Words

_SIZE = 16
_KEY, _LEFT = 36, 56  # points for the key, and for the words at the axis of the values
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)  # of the index, from one grid line to the next
_BETWEEN = 2  # empty places between two panels
_NAMED = 8  # places along the axis that have their period written below


@dataclass(frozen=True)
class _Placed:
    """A line of a panel, and the place of the panel's first period among all."""

    line: Line
    panel: Lines
    first: int


def line_chart(panels: Sequence[Lines], asked: Asked) -> NativeChart:
    """All panels in one chart: their periods one panel after another, an index on one scale."""
    places, names = [], []
    for panel in panels:
        names += [""] * (_BETWEEN if names else 0)
        places += [_Placed(line, panel, len(names)) for line in panel.lines]
        names += [label.replace("\n", " ") for _, label in panel.ticks]
    scale = _scale(panels, asked)
    down = asked.room[1]
    below = 2 * _SIZE * LEADING + 8
    plot = down - _KEY - below
    colours = _colours(panels, asked.specification.subject)
    ups = _ups(places, scale, plot)
    series = tuple(_series(each, len(names), colours[each.line.name], up * plot / down) for each, up in zip(places, ups, strict=True))
    right = width("1000.0", _SIZE, bold=True) + 12
    margins = Margins(_LEFT / asked.room[0], _KEY / down, right / asked.room[0], below / down)
    every = -(-len(names) // _NAMED)
    return NativeChart(tuple(names), (), series, scale, asked.made_on, margins, asked.room, size=_SIZE, every=every)


def _series(placed: _Placed, count: int, colour: str, up: float) -> Series:
    ticks = [at for at, _ in placed.panel.ticks]
    values: list[Number] = [None] * count
    for point in placed.line.points:
        if point.index_hundredths is not None and point.at in ticks:
            values[placed.first + ticks.index(point.at)] = point.index_hundredths / 100
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    figure = "0.0" + (' "%"' if placed.panel.unit.startswith("%") else "")
    end = Label(((Words("", _SIZE, bold=True, colour=colour),),), "r", up, format=figure)
    points = 2 if placed.line.comparison else 3
    marker = f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{solid(colour)}{outline(colour)}</c:spPr></c:marker>'
    labels = tuple(end if at == last else None for at in range(count))
    return Series(placed.line.name, tuple(values), outline(colour, points), labels, key=True, marker=marker)


def _colours(panels: Sequence[Lines], subject: str) -> dict[str, str]:
    """The region in its subject's colour, what it is compared with in charcoal, further lines in others."""
    lines = {line.name: line for panel in panels for line in panel.lines}
    others = iter([each for each in SERIES if each not in (LINE[subject], CHARCOAL)] * len(lines))
    found: dict[str, str] = {}
    for name, line in lines.items():
        wanted = CHARCOAL if line.comparison else LINE[subject]
        found[name] = next(others) if wanted in found.values() else wanted
    return found


def _scale(panels: Sequence[Lines], asked: Asked) -> Scale:
    """From a grid line below the lowest to one above the highest; 100 of an index, nought of a rate, is the base line."""
    base = 0.0 if panels[0].unit else 100.0
    known = [point.index_hundredths / 100 for panel in panels for line in panel.lines for point in line.points
             if point.index_hundredths is not None]  # fmt: skip
    low, high = min([base, *known]), max([base, *known])
    step = next((each for each in _STEPS if (high - low) / each <= 4), _STEPS[-1])
    low, high = (low // step) * step, -(-high // step) * step
    return Scale(high if high > base else base + step, low, base, float(step), "0.0")


def _ups(places: Sequence[_Placed], scale: Scale, plot: float) -> list[float]:
    """How far each line's last figure is moved up, as a part of the plot, so that no two of a panel stand on one another, nor above it."""
    apart = _SIZE * LEADING / plot
    moved = [0.0] * len(places)
    for panel in dict.fromkeys(each.panel.name for each in places):
        ends = []
        for at, each in enumerate(places):
            known = [point.index_hundredths for point in each.line.points if point.index_hundredths is not None]
            if each.panel.name == panel and known:
                ends.append(((known[-1] / 100 - scale.low) / (scale.high - scale.low), at))
        below = -1.0
        for above, (end, at) in zip(reversed(range(len(ends))), sorted(ends), strict=True):
            below = max(end, below + apart)
            moved[at] = min(below, 1 - above * apart) - end
    return moved
