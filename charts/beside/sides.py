"""The two sides of a comparison in words, and a figure that stands on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from data.grammar.printing import print_count, print_range, print_ratio
from data.model import Count


@dataclass(frozen=True)
class Sides:
    """The two sides in words, and what may be said of them."""

    mine: str  # "2024/25", "Birmingham"
    its: str  # "2023/24", "the whole region"
    region: bool  # the other side is the whole that this one is a part of
    alike: bool  # whether a step or a share may be said at all: periods of one length that are over
    mine_filters: str  # all filters of the side, in words
    its_filters: str
    caveat: str = ""  # what must be said of the two beforehand
    untouched: str = ""  # why no figure of the chart's kind can be another on the other side

    @property
    def label(self) -> str:
        """What stands at each narrow bar."""
        return "region" if self.region else self.its


@dataclass(frozen=True)
class Figure:
    """A figure: both ends, of which a null high end alone is open; both null: not known."""

    low: int | None
    high: int | None
    unknown: int
    unit: str  # as a column of the table has it, or "ratio": pounds to one

    @property
    def words(self) -> str:
        """`£3.20m (2 amounts unknown)`, `12`."""
        if (self.low is None and self.high is None) or (self.unknown and not self.low and not self.high):
            return f"{self.unknown:,} unknown" if self.unknown else "unknown"
        return self.known + (f" + {self.unknown:,} unknown" if self.unknown else "")

    @property
    def known(self) -> str:
        return between(self.low, self.high, self.unit)

    @property
    def money(self) -> bool:
        return self.unit == "GBP"


NOUGHT = Figure(0, 0, 0, "GBP")  # what no record names adds nothing to a sum


def between(low: int | None, high: int | None, unit: str) -> str:
    """Both ends in words: `£3.20m-£3.90m`, `at least 12`."""
    if unit in ("ratio", "hundredths"):
        sign = "£" if unit == "ratio" else ""
        ends = [f"{sign}{print_ratio((each, 100))}" for each in dict.fromkeys((low, high)) if each is not None]
        return f"{'at least ' if high is None else 'up to ' if low is None else ''}{'-'.join(ends)}"
    return print_range(low, high) if unit == "GBP" else print_count(Count(low, high))
