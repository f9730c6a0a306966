"""Seeded draws that give the same on every Python, the eight quarters, and values written the many ways people type them."""

from __future__ import annotations

import datetime
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from data.samples.workbook import Typed

T = TypeVar("T")


@dataclass(frozen=True)
class Quarter:
    """One quarter of the financial year."""

    index: int
    label: str  # 2023/24 Q1
    start: datetime.date
    end: datetime.date


def _quarter(index: int) -> Quarter:
    year, place = 2023 + index // 4, index % 4
    first = datetime.date(year + (place == 3), (4, 7, 10, 1)[place], 1)
    after = datetime.date(first.year + (first.month == 10), (first.month + 2) % 12 + 1, 1)
    return Quarter(index, f"{year}/{(year + 1) % 100} Q{place + 1}", first, after - datetime.timedelta(1))


QUARTERS = [_quarter(index) for index in range(8)]


class Draw:
    """Draws from one seed. Only `random()` is used, which Python keeps the same from version to version."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def below(self, count: int) -> int:
        """A whole number from 0 to `count` - 1."""
        return int(self._random.random() * count)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both inclusive."""
        return low + self.below(high - low + 1)

    def chance(self, part: float) -> bool:
        """True in `part` of all draws."""
        return self._random.random() < part

    def pick(self, choices: Sequence[T]) -> T:
        """One of `choices`."""
        return choices[self.below(len(choices))]

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """`count` different ones of `choices`, in drawn order."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(count)]

    def around(self, middle: float, spread: float) -> float:
        """A factor-wise draw around `middle`: half as likely to be `spread` times more as to be `spread` times less."""
        bell = sum(self._random.random() for _ in range(6)) / 3 - 1  # -1 to 1, mostly near 0
        return middle * math.exp(bell * math.log(spread))

    def day(self, start: datetime.date, end: datetime.date) -> datetime.date:
        """A weekday from `start` to `end`."""
        while True:
            day = start + datetime.timedelta(self.below((end - start).days + 1))
            if day.weekday() < 5:
                return day


def pounds(draw: Draw, middle: float, spread: float = 2.5, step: int = 5000) -> int:
    """An amount around `middle`, in whole steps, as deals are."""
    return max(step, round(draw.around(middle, spread) / step) * step)


def typed_money(draw: Draw, value: int) -> Typed:
    """An exact amount as somebody types it: a number more often than a text."""
    millions = f"{value / 1_000_000:.3f}".rstrip("0").rstrip(".")
    texts = [f"£{value:,}", f"£{value // 1000}k" if value < 1_000_000 else f"£{millions}m", f"{value:,}"]
    if value >= 1_000_000:
        texts += [f"£{millions}M", f"£{millions} million"]
    return value if draw.chance(0.55) else draw.pick(texts)


def typed_range(draw: Draw, low: int, high: int) -> str:
    """A range as somebody types it."""
    if low >= 1_000_000:
        return f"£{low / 1_000_000:g}m-£{high / 1_000_000:g}m"
    return draw.pick([f"£{low // 1000}k - £{high // 1000}k", f"£{low // 1000}k-£{high // 1000}k"])


_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def typed_day(draw: Draw, day: datetime.date) -> Typed:
    """A day as somebody types it: mostly a real date, sometimes a text, sometimes only its month or quarter."""
    quarter = next((each.label for each in QUARTERS if each.start <= day <= each.end), None)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    kind = draw.below(20)
    if kind < 11:
        return day
    if kind < 17:
        return draw.pick(
            [day.strftime("%d/%m/%Y"), f"{day.day} {month}", day.isoformat(), f"{day.day}/{day.month}/{day.year}"]
        )
    if kind < 19 or quarter is None:
        return month
    year, place = quarter.split()
    return f"{place} {year}"
