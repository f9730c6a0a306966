"""Hypothesis strategies for whole stores: each row is a few bytes, so a store of a few hundred rows is cheap to draw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from tests import stores
from tests.drawn import investments, other_rows
from tests.drawn.choices import Choices
from tests.oracle.days import months
from tests.stores import Tables

QUARTERS = [months(date(2023, 4, 1), 3), months(date(2023, 7, 1), 3), months(date(2023, 10, 1), 3), months(date(2024, 1, 1), 3),
            months(date(2024, 4, 1), 3), months(date(2024, 7, 1), 3)]  # fmt: skip


ROWS = {
    "investments": investments.investments,
    "events": other_rows.events,
    "members": other_rows.members,
    "outcomes": other_rows.outcomes,
    "statistics": other_rows.statistics,
    "claims": other_rows.claims,
    "targets": other_rows.targets,
}


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


class DrawnStore(dict):
    """A store's tables; says its sizes only, for its rows would fill pages."""

    def __repr__(self) -> str:
        return "a store of " + ", ".join(f"{len(rows)} {name}" for name, rows in self.items() if rows)


@st.composite
def drawn_stores(draw: st.DrawFn, sizes: Sizes = Sizes()) -> Tables:
    """Whole stores: uploads with and without periods, acts, settings, answers and rows of every kind."""
    uploads = draw(st.lists(st.binary(min_size=4, max_size=4), min_size=1, max_size=6))
    settings = draw(st.binary(min_size=6, max_size=6))
    widths = {"investments": 24, "events": 10, "members": 14, "outcomes": 8, "statistics": 8, "claims": 6, "targets": 2}
    return build(uploads, settings, {kind: draw(rows(getattr(sizes, kind), width)) for kind, width in widths.items()})


def build(uploads: list[bytes], settings: bytes, raw: dict[str, list[bytes]]) -> Tables:
    """The store that the drawn bytes stand for."""
    store = DrawnStore(stores.empty())
    names = [draw_upload(store, Choices(each), number) for number, each in enumerate(uploads)]
    for kind, several in raw.items():
        for number, each in enumerate(several):
            if any(each):
                ROWS[kind](store, names, Choices(each), number)
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
