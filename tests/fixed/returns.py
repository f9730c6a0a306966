"""Stores about returns: ranks, restated keys, complete lists, withdrawals, settings and demonstrations (counting rules, section 4)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.stores import Tables, act, empty, investment, on, record, upload

PERIODS = [(date(2023, 10, 1), date(2023, 12, 31)), (date(2024, 1, 1), date(2024, 3, 31)), (date(2024, 4, 1), date(2024, 6, 30))]
KINDS = ("investments", "events", "outcomes", "statistics", "claims", "members")


def one_of_each(store: Tables, name: str, reference: str, number: int, **values) -> None:
    """A record of every kind with one reference, of which the number tells the return."""
    when = date(2024, 5, 2)
    investment(store, name, reference, number, **{"recipient": f"{reference} Ltd", "programme": "Hub", **on("date", when), **values})
    record(store, "events", name, reference=reference, title=reference, role="led", status="held", attended_low=number,
           attended_high=number, **on("start", when))  # fmt: skip
    record(store, "outcomes", name, reference=reference, organisation=f"{reference} Limited", outcome="job created", number_low=number,
           number_high=number, programme="Hub", **on("date", when))  # fmt: skip
    record(store, "statistics", name, reference=reference, measure="GVA", place=reference, value=Decimal(number),
           **on("period", date(2020, 1, 1), date(2020, 12, 31)))  # fmt: skip
    record(store, "claims", name, reference=reference, measure="claimed", headline="secured funding", low=Decimal(number),
           high=Decimal(number))  # fmt: skip
    record(store, "members", name, name=f"{reference} Ltd", organisation_kind="company", key=reference, employees_low=number,
           employees_high=number, **on("joined", date(2023, 1, 5)))  # fmt: skip


def returns() -> Tables:
    """Newer and older returns in and out of order, two of one period, a withdrawn and a complete one, and an undated one."""
    store = empty()
    newest = upload(store, PERIODS[2])
    one_of_each(store, newest, "kept", 1)
    oldest = upload(store, PERIODS[0])
    one_of_each(store, oldest, "kept", 20)
    one_of_each(store, oldest, "gone", 300)
    one_of_each(store, oldest, "again", 4000)
    undated = upload(store)
    one_of_each(store, undated, "kept", 50_000)
    one_of_each(store, undated, "undated", 600_000)
    complete = upload(store, PERIODS[1], complete=KINDS)
    one_of_each(store, complete, "again", 7_000_000)
    one_of_each(store, newest, "again", 7_000_001)
    one_of_each(store, complete, "only complete", 3)
    one_of_each(store, newest, "both", 5)
    withdrawn = upload(store, PERIODS[2], withdrawn=True)
    one_of_each(store, withdrawn, "kept", 80_000_000)
    twice = upload(store, PERIODS[2])
    one_of_each(store, twice, "both", 6)
    one_of_each(store, twice, "twice", 11)
    one_of_each(store, twice, "twice", 13)
    demonstration = upload(store, PERIODS[2], demonstration=True)
    one_of_each(store, demonstration, "kept", 90_000_000)
    investment(store, oldest, "ended parent", 900, parent="kept")
    investment(store, twice, "live part", 200_000, parent="ended parent")
    for day in (date(2024, 6, 9), date(2024, 6, 20)):  # before and after the day, in its quarter
        record(store, "members", twice, key=f"joined {day}", name=f"Joined {day:%d} Ltd", **on("joined", day))
    act(store, "setting", "as_at", "2024-05-15")
    act(store, "setting", "as_at", "2024-06-10")
    act(store, "setting", "financial_year", "calendar", withdrawn=True)
    act(store, "edition", "Board", "[]")
    return store


def combined_authority() -> Tables:
    """The combined authority is meant, and the calendar year."""
    store = empty()
    name = upload(store, PERIODS[2], complete=("members",))
    act(store, "setting", "region", "region")
    act(store, "setting", "region", "combined authority")
    act(store, "setting", "financial_year", "calendar")
    places = [("", None, None), ("inside", "Birmingham", "E08000025"), ("inside", "Stafford", "E07000197"),
              ("region", "West Midlands", "E12000005"), ("region", "Black Country", None), ("wider", "England", "E92000001")]  # fmt: skip
    for number, (within, place, code) in enumerate(places):
        for share in (None, Decimal(50)):
            investment(store, name, f"{place} {share}", 10**number, place_within=within, place=place, place_code=code, share=share,
                       programme="Hub", recipient=f"{place} Ltd", **on("date", date(2024, 5, 2)))  # fmt: skip
        record(store, "members", name, name=f"{place} Ltd", place=place, place_code=code, place_within=within, employees_low=10 + number,
               employees_high=10 + number, **on("joined", date(2022, 2, 3)), **on("as_at", date(2023, 2, 3)))  # fmt: skip
        record(store, "members", name, name=f"{place} Ltd", employees_low=20 + number, employees_high=20 + number,
               **on("joined", date(2022, 2, 3)), **on("as_at", date(2024, 2, 3)))  # fmt: skip
    return store


def undated() -> Tables:
    """No return has a period and no as-at date is set."""
    store = empty()
    first, second = upload(store), upload(store, complete=("investments", "members"))
    one_of_each(store, first, "old", 100)
    one_of_each(store, second, "new", 7)
    record(store, "members", first, name="Always Ltd", employees_low=5, employees_high=5)
    record(store, "members", first, name="Left Ltd", **on("joined", date(2020, 1, 1)), **on("left", date(2021, 1, 1)))
    record(store, "events", first, reference="planned", title="Planned", role="led", status="planned", **on("start", date(2020, 1, 1)))
    return store


def demonstration_only() -> Tables:
    """Nothing but demonstration returns: they count."""
    store = empty()
    one_of_each(store, upload(store, PERIODS[0], demonstration=True), "shown", 100)
    one_of_each(store, upload(store, PERIODS[1], demonstration=True), "shown", 30)
    return store


def nothing() -> Tables:
    """Nothing was published."""
    return empty()
