"""Standing bars as native charts: periods from left to right, the printed value above each; more than a slide holds go on to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from charts.palette import SOFT, WHITE
from charts.specification import Bar, Bars, Goal
from exports.pptx.chart import Margins, NativeChart, Scale
from exports.pptx.fills import NOTHING, outline, solid
from exports.pptx.parts import ENDS, Asked, evenly, part_series, rows_of
from exports.pptx.series import Label, Series
from exports.pptx.widths import LEADING, width
from exports.pptx.words import Words

MOST = 12  # columns on a slide
_SIZES = (18, 16, 14, 12)
_LEAST = 14  # the size of type that decides how many columns a slide holds
_KEY = 36  # points for the key
_BREAK = re.compile(r"(?<=-)(?=£)| ")  # a range, and words, go below one another above a column
_WIDEST = 0.2  # of the room: the most that one column takes


def column_charts(panels: Sequence[Bars], asked: Asked) -> list[list[NativeChart]]:
    """For each panel its charts, one a slide, all on one scale: the newest column stands on the last."""
    longest = max((panel.longest for panel in panels), default=0) or 1
    return [_charts(panel, longest, asked) for panel in panels]


def _charts(panel: Bars, longest: int, asked: Asked) -> list[NativeChart]:
    several = rows_of(panel.bars, asked.specification.beside)
    bars = list(chain(*several))
    needed = max((width(word, _LEAST, bold=True) for bar in bars for word in _all_words(bar)), default=0) + 6
    most = max(1, min(MOST, int(asked.room[0] // needed)) // max(map(len, several), default=1))
    return [_chart(list(chain(*run)), bars, panel.goal, longest, asked) for run in evenly(several, most)]


def _chart(bars: list[Bar], panel: list[Bar], goal: Goal | None, longest: int, asked: Asked) -> NativeChart:
    across, down = asked.room
    free = max(0.0, 1 - len(bars) * _WIDEST)
    place = across * (1 - free) / len(bars)
    fits = (size for size in _SIZES if all(width(word, size, bold=True) + 6 <= place for bar in bars for word in _all_words(bar)))
    size = next(fits, _SIZES[-1])
    lines = max(len(_lines(bar, size, place)) for bar in bars)
    below = size * LEADING * max(len(_folded(bar.name, place, size)) for bar in bars) + 10
    room = down - _KEY - below
    high = longest / max(1 - (lines * size * LEADING + 10) / room, 0.3)
    ground = solid(WHITE) if goal else NOTHING  # so that the line of the target crosses no word
    values = tuple(Label(words, "inBase", ground=ground) if (words := _lines(bar, size, place)) else None for bar in bars)
    series = (
        *part_series(bars, panel, asked),
        Series(ENDS, tuple(asked.number(bar.length) for bar in bars), NOTHING, values),
    )
    scale = Scale(high=high / asked.specification.scale, format=asked.number_format)
    margins = Margins(top=_KEY / down, bottom=below / down, right=free)
    names = tuple(bar.name.replace("\n", " ") for bar in bars)
    return NativeChart(names, series, _goal(goal, len(bars), asked), scale, asked.made_on, margins, asked.room, gap=60, size=size)


def _lines(bar: Bar, size: float, place: float) -> tuple[tuple[Words, ...], ...]:
    """What stands above a column: its figure, a range in two lines; then what is softer, on as few lines as the place allows."""
    strong = [piece for piece in _BREAK.split(bar.value) if piece]
    soft = [line for text in (bar.after, bar.unknown) for line in _folded(text, place, size)]
    return (*(((Words(each, size, bold=True)),) for each in strong), *((Words(each, size, colour=SOFT),) for each in soft))


def _all_words(bar: Bar) -> list[str]:
    """Every word that cannot be parted above a column or below it."""
    return [*bar.name.split(), *_BREAK.split(bar.value), *bar.after.split(), *bar.unknown.split()]


def _folded(words: str, place: float, size: float) -> list[str]:
    """Words on as few lines as a place of so many points across allows."""
    lines: list[str] = []
    for word in words.split():
        if lines and width(f"{lines[-1]} {word}", size) <= place:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _goal(goal: Goal | None, count: int, asked: Asked) -> tuple[Series, ...]:
    """The target as a dashed line over all columns."""
    if goal is None:
        return ()
    dash = "<a:noFill/>" + outline("tx1", 1.5, "dash")
    marker = f'<c:marker><c:symbol val="{"dash" if count == 1 else "none"}"/></c:marker>'
    return (Series(f"target {goal.words}", (asked.number(goal.length),) * count, dash, key=True, marker=marker),)
