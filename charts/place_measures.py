"""The measures that can be looked at by place, their words, and the states that a place can be in: a figure, nought, not known, no data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.rows import Bounds, Row
from data.grammar.printing import print_count, print_range
from data.model import Count


@dataclass(frozen=True)
class Measure:
    """A headline that places add up to. `noun` as in `16 authorities have secured money`; `sheet` is where its records stand."""

    subject: str  # one of charts.specification.SUBJECTS
    kind: str
    noun: str
    sheet: str
    each_is_one: bool = False  # every record adds one, so their list needs no figures

    @property
    def is_money(self) -> bool:
        return self.subject == "money"


MEASURES: Mapping[str, Measure] = {
    "secured funding": Measure("money", "investments", "secured money", "Investments"),
    "co-investment realised": Measure("money", "investments", "co-investment realised", "Investments"),
    "pipeline": Measure("money", "investments", "pipeline money", "Investments"),
    "events held": Measure("events", "events", "events held", "Events", each_is_one=True),
    "attendances": Measure("events", "events", "attendances", "Events"),
    "members": Measure("members", "members", "members", "Members", each_is_one=True),
    "members' employees": Measure("members", "members", "members' employees", "Members"),
    "new companies formed": Measure("outcomes", "outcomes", "new companies formed", "Outcomes"),
    "jobs created": Measure("outcomes", "outcomes", "jobs created", "Outcomes"),
}

# What stands at no one authority, by the sort of its place, in this order.
NOT_AT_ONE: Mapping[str, str] = {
    "region": "The region as a whole",
    "combined authority": "The combined authority as a whole",
    "sub-region": "A part of the region with several authorities",
    "several": "Several places",
    "wider": "Wider than the region",
    "elsewhere": "Outside the region",
    "country": "Outside the country",
    "online": "Online",
    "not listed": "A place that is not listed",
    "not stated": "No place stated",
}


def state(row: Row) -> str:
    """The drawing of a place: `placed`, `nought`, `not known`, `outside` or `no data`."""
    if row["low"] is not None or row["high"] is not None:
        return "nought" if (row["low"], row["high"]) == (0, 0) else "placed"
    if row["records"]:
        return "not known"
    if not row["is_meant"]:
        return "outside"
    return "not known" if row["recorded"] else "no data"


def added(rows: Sequence[Row]) -> Bounds:
    """The sum over places. What is unknown adds nothing; an open upper end leaves the sum open."""
    known = [row for row in rows if row["low"] is not None or row["high"] is not None]
    high = None if any(row["high"] is None for row in known) else sum(row["high"] for row in known)
    return sum(row["low"] or 0 for row in known), high


def figure_words(bounds: tuple[int | None, int | None], measure: Measure) -> str:
    """A figure in its unit: `£1.45m-£2.00m`, `30-40`, `unknown`."""
    return print_range(*bounds) if measure.is_money else print_count(Count(*bounds))


def thresholds(largest: int, unit: int, most: int) -> tuple[int, ...]:
    """Up to which figure each step but the last goes: at most `most` of 1, 3, 10, 30 ... units below the largest."""
    found, size = [], unit
    while size < largest:
        found.append(size)
        size = 3 * size if str(size)[0] == "1" else size // 3 * 10
    return tuple(found[-most:])
