"""What a chart that is laid beside itself under other filters finds; said only where ranges and unknowns leave no doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charts.rows import percent
from charts.specification import Laid
from data.grammar.printing import print_count, print_range, print_ratio
from data.model import Count

WORDS = 12  # of a title, at most


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
        return _between(self.low, self.high, self.unit)

    @property
    def money(self) -> bool:
        return self.unit == "GBP"


NOUGHT = Figure(0, 0, 0, "GBP")  # what no record names adds nothing to a sum


def finding(laid: Laid, mine: Mapping[str, Figure], its: Mapping[str, Figure], sides: Sides) -> str:
    """A title of at most twelve words; blank where none holds."""
    if not sides.alike or not mine or not its or not laid.what:
        return ""
    wholes = [_whole(each, laid) for each in (mine, its)]
    if any(whole is None for whole in wholes):
        return ""
    part = [_part(mine, its, laid, sides)] if laid.by_part else []
    said = [_share(laid, *wholes, sides)] if sides.region else [*part, _step(laid, *wholes, sides)]
    return next((each for each in said if each and len(each.split()) <= WORDS), "")


def _whole(figures: Mapping[str, Figure], laid: Laid) -> Figure | None:
    """The sum of the figures, or the last of those that are so far; None where an end is open or not known."""
    each = list(figures.values())[-1:] if laid.so_far else list(figures.values())
    known = [one for one in each if (one.low, one.high) != (None, None)]
    if not known or any(one.high is None for one in known):
        return None
    return Figure(sum(one.low or 0 for one in known), sum(one.high for one in known), sum(one.unknown for one in each), each[0].unit)


def _share(laid: Laid, mine: Figure, its: Figure, sides: Sides) -> str:
    """`Birmingham: 47 % of the region's secured funding`; both figures where either is a range or not all known."""
    if not mine.low or not its.low:
        return ""
    if mine.low == mine.high and its.low == its.high and not mine.unknown and not its.unknown:
        return f"{sides.mine}: {percent(mine.low, its.low)} of the region's {laid.what}"
    known = "known " if mine.unknown or its.unknown else ""
    return f"{sides.mine}: {mine.known} of the region's {its.known} {known}{laid.what}"


def _step(laid: Laid, mine: Figure, its: Figure, sides: Sides) -> str:
    """`£12.3m secured in 2024/25, £2.10m more than in 2023/24`; nothing where the ranges meet."""
    step = step_words(mine, its)
    if not step:
        return ""
    known = " known to be" if mine.money and (mine.unknown or its.unknown) else ""
    said = laid.said[mine.known != "1"]
    return f"{mine.known}{known} {said} in {sides.mine}, {step} {sides.its}"


def step_words(mine: Figure, its: Figure) -> str:
    """`£2.10m more than in`, `3 fewer than in`, `as many as in`; blank where the ranges meet."""
    if mine.low == mine.high == its.low == its.high:
        return "as much as in" if mine.money else "as many as in"
    if mine.low > its.high:
        return f"{_between(mine.low - its.high, mine.high - its.low, mine.unit)} more than in"
    if mine.high < its.low:
        return f"{_between(its.low - mine.high, its.high - mine.low, mine.unit)} {'less' if mine.money else 'fewer'} than in"
    return ""


def _between(low: int | None, high: int | None, unit: str) -> str:
    if unit in ("ratio", "hundredths"):
        sign = "£" if unit == "ratio" else ""
        ends = [f"{sign}{print_ratio((each, 100))}" for each in dict.fromkeys((low, high)) if each is not None]
        return f"{'at least ' if high is None else 'up to ' if low is None else ''}{'-'.join(ends)}"
    return print_range(low, high) if unit == "GBP" else print_count(Count(low, high))


def _part(mine: Mapping[str, Figure], its: Mapping[str, Figure], laid: Laid, sides: Sides) -> str:
    """`NHS rose most: £2.10m more than in 2023/24`: where something rose, else what fell most; nothing where another may have moved
    as far. Where amounts are unknown it is said of those that are known."""
    names = list(dict.fromkeys([*mine, *its]))
    pairs = [(name, mine.get(name, NOUGHT), its.get(name, NOUGHT)) for name in names]
    if len(names) < 2 or any(None in (one.low, one.high, other.low, other.high) for _, one, other in pairs):
        return ""
    known = any(figure.unknown for _, *both in pairs for figure in both)
    steps = {name: (one.low - other.high, one.high - other.low) for name, one, other in pairs}
    unit = (pairs[0][1] if pairs[0][0] in mine else pairs[0][2]).unit
    for verb, word, sign in (("rose", "more", 1), ("fell", "less" if unit == "GBP" else "fewer", -1)):
        moved = {name: sorted((sign * low, sign * high)) for name, (low, high) in steps.items()}
        first = max(moved, key=lambda name: moved[name][0])
        low, high = moved[first]
        if low > 0 and all(each[1] < low for name, each in moved.items() if name != first):
            step = _between(low, high, unit)
            if first in laid.unnamed:
                return ""
            if known:
                return f"{first} {verb} most of known money: {step} {'above' if sign > 0 else 'below'} {sides.its}"
            return f"{first} {verb} most: {step} {word} than in {sides.its}"
    return ""


