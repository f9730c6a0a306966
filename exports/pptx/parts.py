"""What lying and standing bars of native charts share: their parts as series, the units of the workbook, and how many fit on a slide."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from charts.drawings import DRAWINGS
from charts.specification import Bar, Specification
from exports.pptx.fills import NOTHING, drawing
from exports.pptx.series import Number, Series

_Any = TypeVar("_Any")
BEGINS, ENDS = "where it begins", "whole"  # columns of the workbook that hold words: a bar's name, and its figure


@dataclass(frozen=True)
class Asked:
    """What every chart of a slide needs to know: whose it is, the room for it in points, and the day of the export."""

    specification: Specification
    room: tuple[float, float]
    made_on: datetime.datetime

    def within(self, across: float) -> Asked:
        """The same in a part of the width."""
        return replace(self, room=(across, self.room[1]))

    @property
    def number_format(self) -> str:
        """How the workbook prints its numbers."""
        money = self.specification.unit.startswith("GBP")
        return '"£"#,##0' if money else "#,##0.##" if self.specification.scale > 1 else "#,##0"

    def number(self, length: int) -> Number:
        """A length in the chart's unit as the workbook holds it: pence as pounds, hundredths as what they are hundredths of."""
        per_unit = self.specification.scale
        return length // per_unit if length % per_unit == 0 else length / per_unit


def rows_of(bars: Sequence[Bar], beside: str) -> list[list[Bar]]:
    """Each bar with what is drawn beside it, which is a row of its own below it by the name of what stands beside."""
    return [[bar, replace(bar.beside, name=beside)] if bar.beside else [bar] for bar in bars]


def part_series(bars: Sequence[Bar], panel: Sequence[Bar], asked: Asked) -> list[Series]:
    """A series for each drawing, in an order in which every bar of the panel has its parts; one drawing may need two.

    The first holds the name of each bar. A gap that a bar begins with is its length: there is nothing of it to see.
    """
    begins = [bar.parts[0].length if bar.parts and bar.parts[0].drawing == "gap" else 0 for bar in bars]
    order = _order(panel)
    values: list[list[Number]] = [[None] * len(bars) for _ in order]
    for row, bar in enumerate(bars):
        place = -1
        for part in bar.parts[1 if begins[row] else 0 :]:
            place = order.index(part.drawing, place + 1)
            values[place][row] = asked.number(part.length)
    chart = asked.specification
    return [
        Series(BEGINS, tuple(map(asked.number, begins)), NOTHING),
        *(
            Series(_word(name, asked), tuple(numbers), drawing(name, chart.subject), key=bool(chart.key) and name != "gap")
            for name, numbers in zip(order, values, strict=True)
            if any(numbers)
        ),
    ]


def _order(bars: Sequence[Bar]) -> list[str]:
    """The drawings in the order of the key, but each behind those that it follows in a bar; more of them where no order suits all."""
    several = [[part.drawing for at, part in enumerate(bar.parts) if at or part.drawing != "gap"] for bar in bars]
    left = [name for name in ("gap", *DRAWINGS) if any(name in each for each in several)]
    before = {name: {other for each in several if name in each for other in each[: each.index(name)]} - {name} for name in left}
    order: list[str] = []
    while left:
        order.append(next((name for name in left if not before[name] & set(left)), left[0]))
        left.remove(order[-1])
    for each in several:
        place = 0
        for name in each:
            if name not in order[place:]:
                order.insert(place, name)
            place = order.index(name, place) + 1
    return order


def key_words(bars: Sequence[Bar], asked: Asked) -> set[str]:
    """What the key of these bars says."""
    return {_word(part.drawing, asked) for bar in bars for part in bar.parts if part.drawing != "gap"}


def _word(name: str, asked: Asked) -> str:
    """The word of a drawing in the key; what stands beside a bar is as thick as it here, not narrow."""
    words = "not drawn" if name == "gap" else DRAWINGS[name].format(beside=asked.specification.beside)
    return words.removeprefix("narrow: ")


def evenly(items: Sequence[_Any], most: int) -> Iterator[Sequence[_Any]]:
    """The items in as few runs of at most so many as can be, all about as long."""
    runs = -(-len(items) // most)
    for run in range(runs):
        yield items[len(items) * run // runs : len(items) * (run + 1) // runs]
