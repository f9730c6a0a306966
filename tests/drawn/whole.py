"""Hypothesis strategies for whole stores: each row is a few bytes, so a store of a few hundred rows is cheap to draw."""

from __future__ import annotations

import random
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


# rows of each kind in a store of size 1, and the bytes that one row is read from
ROWS_AND_BYTES = {"investments": (160, 26), "events": (24, 10), "members": (36, 14), "outcomes": (14, 8), "statistics": (20, 8),
                  "claims": (8, 6), "targets": (2, 2)}  # fmt: skip


SIZES = (1, 1, 0.5, 1.5, 0.1)


class DrawnStore(dict):
    """A store's tables; says its sizes only, for its rows would fill pages."""

    def __repr__(self) -> str:
        return "a store of " + ", ".join(f"{len(rows)} {name}" for name, rows in self.items() if rows)


@st.composite
def drawn_stores(draw: st.DrawFn, beside: object = None) -> Tables:
    """Whole stores: uploads with and without periods, acts, settings, answers and rows of every kind.

    Hypothesis draws the size and a seed; thousands of draws for the rows themselves would take it longer than the questions. It likes to
    draw a seed again with something else `beside` it: what is drawn beside is part of the seed, so that it is another store all the same.
    """
    seed, size = draw(st.integers(0, 2**62)), draw(st.sampled_from(SIZES))
    return build(random.Random(f"{seed} {beside}"), size)


def build(source: random.Random, size: float) -> Tables:
    """A store of a size, from a source of random bytes."""
    store = DrawnStore(stores.empty())
    undated = source.random() < 0.1
    names = [draw_upload(store, Choices(source.randbytes(5)), number, undated) for number in range(source.randint(1, 6))]
    for kind, (most, width) in ROWS_AND_BYTES.items():
        for number in range(source.randint(round(most * size / 4), round(most * size))):
            ROWS[kind](store, names, Choices(source.randbytes(width)), number)
    draw_settings(store, Choices(source.randbytes(60)))
    draw_organisations(store, Choices(source.randbytes(8)))
    return store


def draw_upload(store: Tables, choose: Choices, number: int, undated: bool) -> str:
    """One upload; some are withdrawn, of some that was taken back; some are complete lists; a few are demonstrations."""
    period = None if undated else choose.pick([QUARTERS[number % 6], QUARTERS[number % 6], None, *QUARTERS])
    demonstration = choose.one_in(9)
    complete = choose.pick([(), (), (), ("investments",), ("members",), ("events", "outcomes", "investments"),
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
        how = choose.pick(["none", "none", "none", "set", "set", "set twice", "taken back"])
        if how != "none":
            stores.act(store, "setting", name, choose.pick(values), withdrawn=how == "taken back")
        if how == "set twice":
            stores.act(store, "setting", name, choose.pick(values))
    for one, other in [*likely_pairs(store), *alike_pairs(store)]:
        if (value := choose.pick(["same", "different", None])) is not None:
            stores.act(store, "setting", "same:" + "|".join(sorted((one, other))), value, withdrawn=choose.one_in(6))


def alike_pairs(store: Tables) -> list[tuple[str, str]]:
    """Keys of some investments of one recipient and amount, with dates near one another."""
    return sorted({
        (one["key"], other["key"])
        for one in store["investments"]
        for other in store["investments"]
        if one["key"] < other["key"] and one["amount_low"] == other["amount_low"] is not None
        and one["recipient"].casefold() == other["recipient"].casefold() and one["date_start"] and other["date_start"]
        and abs((one["date_start"] - other["date_start"]).days) <= 90
    })[::3][:12]  # fmt: skip


def draw_organisations(store: Tables, choose: Choices) -> None:
    """Answers to whether two names are one organisation's: of some that meet in a third, and some taken back."""
    pairs = [("alpha", "eta"), ("beta", "eta"), ("gamma", "zeta"), ("delta trust", "the old name"), ("epsilon university", "member 1")]
    for one, other in pairs:
        if (value := choose.pick([None, None, "same", "same", "different"])) is not None:
            stores.act(store, "setting", f"organisation:{one}|{other}", value, withdrawn=choose.one_in(6))


def likely_pairs(store: Tables) -> list[tuple[str, str]]:
    """Keys that staff could be asked about: investments of which one has no reference, and events that were planned."""
    found: set[tuple[str, str]] = set()
    for one in store["investments"]:
        for other in store["investments"]:
            alike = all((one[name] or "").casefold() == (other[name] or "").casefold() for name in ("recipient", "source"))
            alike = alike and one["amount_low"] == other["amount_low"] is not None
            if one["keyed_by"] == "fields" and one["key"] != other["key"] and alike and one["status"] != other["status"]:
                found.add((one["key"], other["key"]))
    return sorted(found)[:20] + sorted(
        (one["key"], other["key"])
        for one in store["events"][::3]
        for other in store["events"][:12]
        if one["status"] == "planned" and one["title"] == other["title"] and one["upload"] != other["upload"]
    )
