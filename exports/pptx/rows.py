"""Lying bars as native charts: the name above each bar, its printed value at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from charts.palette import SOFT
from charts.specification import Bar, Bars
from exports.pptx.chart import HEAD, Margins, NativeChart, Scale
from exports.pptx.fills import NOTHING
from exports.pptx.parts import ENDS, Asked, evenly, part_series, rows_of
from exports.pptx.series import Label, Series
from exports.pptx.widths import width
from exports.pptx.words import Words
from exports.runs import runs

MOST = 8  # bars on a slide, where it is high enough
_SIZES = (18, 16, 14, 12)
_PITCH = 2.5  # the least from one bar to the next, in sizes of the type
_WIDEST = 4.6  # the most: three bars fill a slide
_GAP = 190  # between bars, per cent of a bar's thickness
_ABOVE = 0.42  # of the pitch: from the middle of a bar to that of its name
_LONGEST = 0.55  # of the room: the most that words at a bar's end take
_SPACE = 12  # points between a bar and its words, and behind them


def all_rows(panel: Bars, asked: Asked) -> list[Bar]:
    """Every bar of a panel, and below it what is drawn beside it."""
    return list(chain(*rows_of(panel.bars, asked.specification.beside)))


def runs_of(panel: Bars, asked: Asked, head: str = "") -> list[list[Bar]]:
    """The rows of a panel, as many to a run as are one below the other on a slide."""
    several = rows_of(panel.bars, asked.specification.beside)
    down = asked.room[1] - _above(head)
    most = max(1, min(MOST, int(down // (_SIZES[0] * _PITCH))) // max(map(len, several)))
    wholes = any(bar.whole for bar in panel.bars)
    parted = [rows_of(run, asked.specification.beside) for run in runs(panel.bars, most)] if wholes else evenly(several, most)
    return [list(chain(*run)) for run in parted]


def row_chart(bars: Sequence[Bar], panel: Bars, reach: float, asked: Asked, head: str = "") -> NativeChart:
    """A run of a panel's rows on a scale that ends at `reach`. `head`: stands above the key."""
    across, down = asked.room
    size = _name_size(bars, across)
    top = _above(head) / down
    pitch = min((1 - top) / len(bars), _WIDEST * _SIZES[0] / down)
    names = tuple(_name(bar, size, across, pitch * _ABOVE) for bar in bars)
    said = value_size(all_rows(panel, asked), across)
    values = tuple(_value(bar, said) for bar in bars)
    first, *parts = part_series(bars, all_rows(panel, asked), asked)
    series = (
        replace(first, labels=names),
        *parts,
        Series(ENDS, tuple(asked.number(bar.length) for bar in bars), NOTHING, values),
    )
    scale = Scale(high=reach / asked.specification.scale, format=asked.number_format)
    margins = Margins(top=top, bottom=max(0.0, 1 - top - pitch * len(bars)))
    named = tuple(bar.name for bar in bars)
    return NativeChart(named, series, (), scale, asked.made_on, margins, asked.room, lying=True, gap=_GAP, head=head)


def _above(head: str) -> float:
    """The points for the key above the bars, and for what stands above it."""
    return _SIZES[0] * 2 + (HEAD if head else 0)


def reach_of(bars: Sequence[Bar], across: float) -> float:
    """Where the scale ends in a room of so many points across, so that the words at every bar's end stand beside it."""
    size = value_size(bars, across)
    return max([1.0, *(bar.length * across / (across - _wide(bar, size) - _SPACE) for bar in bars)])


def widest_name(bars: Sequence[Bar], size: float) -> float:
    """The points that the longest name above a bar takes on one line."""
    return max((width(bar.name, size, bold=bar.whole) for bar in bars), default=0) + _SPACE


def _wide(bar: Bar, size: float) -> float:
    return width(bar.value, size, bold=True) + width("".join(f"   {each}" for each in (bar.after, bar.unknown) if each), size) + _SPACE


def value_size(bars: Sequence[Bar], across: float) -> float:
    """The type of the words at the ends of bars, the same at all."""
    return next((size for size in _SIZES if all(_wide(bar, size) <= across * _LONGEST for bar in bars)), _SIZES[-1])


def _name_size(bars: Sequence[Bar], across: float) -> float:
    return next((size for size in _SIZES if all(width(bar.name, size, bold=bar.whole) <= across - _SPACE for bar in bars)), _SIZES[-1])


def _name(bar: Bar, size: float, across: float, up: float) -> Label:
    """The name of the category, which follows the workbook; of one that is longer than the slide its beginning."""
    words, shown = bar.name.replace("\n", " "), "CatName"
    while width(words, size, bold=bar.whole) > across - _SPACE:
        words, shown = words.removesuffix("...")[:-1].rstrip() + "...", "Val"
    return Label(((Words(words, size, bold=bar.whole),),), "inBase", up, shown)


def _value(bar: Bar, size: float) -> Label | None:
    runs = (Words(bar.value, size, bold=True), Words(bar.after, size, colour=SOFT), Words(bar.unknown, size, colour=SOFT))
    said = [each for each in runs if each.text]
    spaced = (said[0], *(Words("   " + each.text, size, colour=SOFT) for each in said[1:])) if said else ()
    return Label((spaced,), "inBase") if said else None
