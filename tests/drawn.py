"""Hypothesis strategies for whole stores: each row is drawn as a few bytes and read as choices, the plainest choice first.

So a whole store of a few hundred rows is cheap to draw, and shrinks to few rows with plain values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from tests import stores
from tests.oracle.days import after_months, months
from tests.stores import Tables

QUARTERS = [months(date(2023, 4, 1), 3), months(date(2023, 7, 1), 3), months(date(2023, 10, 1), 3), months(date(2024, 1, 1), 3),
            months(date(2024, 4, 1), 3), months(date(2024, 7, 1), 3)]  # fmt: skip


class Choices:
    """Bytes read as choices; all zeros choose the first of everything."""

    def __init__(self, raw: bytes):
        self.left = int.from_bytes(raw, "big")

    def pick(self, options: Sequence):
        """One of the options; the first where nothing is left to read."""
        self.left, number = divmod(self.left, len(options))
        return options[number]

    def below(self, number: int) -> int:
        """A whole number from 0."""
        return self.pick(range(number))

    def one_in(self, number: int) -> bool:
        """True once in `number` times, and never for zeros."""
        return self.below(number) == number - 1


@dataclass(frozen=True)
class Sizes:
    """The most rows of each kind that a store is drawn with."""

    investments: int = 110
    events: int = 30
    members: int = 40
    outcomes: int = 8
    statistics: int = 16
    claims: int = 5
    targets: int = 2


@st.composite
def rows(draw: st.DrawFn, most: int, size: int) -> list[bytes]:
    """Raw rows of `size` bytes, all lengths alike (lists of Hypothesis are mostly short); a row of zeros is no row."""
    number = draw(st.integers(0, most))
    return draw(st.lists(st.binary(min_size=size, max_size=size), min_size=number, max_size=number))


def drawn_stores(sizes: Sizes = Sizes()) -> st.SearchStrategy[Tables]:
    """Whole stores: uploads with and without periods, acts, settings, answers and rows of every kind."""
    return st.builds(
        build,
        st.lists(st.binary(min_size=4, max_size=4), min_size=1, max_size=6),
        st.binary(min_size=6, max_size=6),
        st.fixed_dictionaries({
            "investments": rows(sizes.investments, 24),
            "events": rows(sizes.events, 10),
            "members": rows(sizes.members, 14),
            "outcomes": rows(sizes.outcomes, 8),
            "statistics": rows(sizes.statistics, 8),
            "claims": rows(sizes.claims, 6),
            "targets": rows(sizes.targets, 2),
        }),
    )  # fmt: skip


def build(uploads: list[bytes], settings: bytes, raw: dict[str, list[bytes]]) -> Tables:
    """The store that the drawn bytes stand for."""
    from tests import drawn_rows

    store = stores.empty()
    names = [draw_upload(store, Choices(each), number) for number, each in enumerate(uploads)]
    for kind, several in raw.items():
        one = getattr(drawn_rows, kind)
        for number, each in enumerate(several):
            if any(each):
                one(store, names, Choices(each), number)
    draw_settings(store, Choices(settings))
    return store


def draw_upload(store: Tables, choose: Choices, number: int) -> str:
    """One upload; some are withdrawn, of some that was taken back; some are complete lists; a few are demonstrations."""
    period = choose.pick([QUARTERS[number % 6], QUARTERS[number % 6], None, *QUARTERS])
    demonstration = choose.one_in(12)
    complete = choose.pick([(), (), (), (), ("investments",), ("members",), ("events", "outcomes", "investments"),
                            ("statistics", "claims", "members")])  # fmt: skip
    fate = choose.pick(["stands", "stands", "stands", "stands", "withdrawn", "taken back"])
    name = stores.upload(store, period, complete, demonstration, withdrawn=fate == "withdrawn")
    if fate == "taken back":  # the withdrawal itself does not stand, so the upload does
        withdrawal = stores.act(store, "withdrawal", store["acts"][-1]["id"], withdrawn=True)
        stores.act(store, "withdrawal", withdrawal)
    return name


def draw_settings(store: Tables, choose: Choices) -> None:
    """Settings, some of them taken back, some set twice; and answers to "the same?"."""
    for name, values in (("as_at", ["2024-06-30", "2023-12-31", "2024-02-29"]),
                         ("region", ["combined authority", "region"]), ("financial_year", ["calendar", "financial"])):  # fmt: skip
        how = choose.pick(["none", "none", "set", "set twice", "taken back"])
        if how != "none":
            stores.act(store, "setting", name, choose.pick(values), withdrawn=how == "taken back")
        if how == "set twice":
            stores.act(store, "setting", name, choose.pick(values))
    for one, other in likely_pairs(store):
        if (value := choose.pick([None, "same", "different"])) is not None:
            stores.act(store, "setting", "same:" + "|".join(sorted((one, other))), value, withdrawn=choose.one_in(4))


def likely_pairs(store: Tables) -> list[tuple[str, str]]:
    """Keys of investments that staff could be asked about: one without a reference, same recipient and source."""
    found: set[tuple[str, str]] = set()
    for one in store["investments"]:
        for other in store["investments"]:
            alike = all((one[name] or "").casefold() == (other[name] or "").casefold() for name in ("recipient", "source"))
            if one["keyed_by"] == "fields" and one["key"] != other["key"] and alike and one["status"] != other["status"]:
                found.add((one["key"], other["key"]))
    return sorted(found)[:12]


def a_date(choose: Choices) -> tuple[date | None, date | None, str]:
    """A day, month, quarter, half, year or range within two years, or unknown."""
    precision = choose.pick(["day", "day", "month", "quarter", "half", "year", "range", "unknown"])
    if precision == "unknown":
        return None, None, precision
    start = after_months(date(2023, 4, 1), choose.below(20))
    if precision == "day":
        day = start + timedelta(days=choose.pick([0, 14, 27]))
        return day, day, precision
    if precision == "month":
        return *months(start, 1), precision
    if precision == "quarter":
        return *months(date(start.year, start.month - (start.month - 1) % 3, 1), 3), precision
    if precision == "half":
        return *months(date(start.year, 4, 1), 6), precision
    if precision == "year":
        return *months(date(start.year, choose.pick([4, 1]), 1), 12), precision
    return start, start + timedelta(days=choose.pick([3, 45, 120])), precision
