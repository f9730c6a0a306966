"""Stores that hold `number` of everything a chart can tell apart: what the faces must have room for, with names of seventy characters."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from data.lists import entries, names
from tests.stores import Tables, empty, exactly, investment, on, record, upload

LONGEST = 70
MONEY = (312_450_000, 900, None, 1_450_000, 67_300_000, 25_000, 4_999_999, 180_000)  # pounds
STATUSES = ("realised", "committed", "expected", "announced")
LEVELS = ("round", "award", "envelope")
ATTENDED = ((1_240, 1_240), (30, 45), (None, None), (4, None))


def called(what: str, number: int) -> str:
    """A name of the greatest length that a chart is to have room for."""
    return f"{what} {number} of the regional consortium for the accelerated evaluation of devices"[:LONGEST]


def crowded(number: int) -> Tables:
    """A store with so many sources, programmes, rounds, places, themes, quarters, members and official lines."""
    store = empty()
    returned = upload(store, (date(2025, 1, 1), date(2025, 3, 31)))
    for at in range(number):
        money(store, returned, at)
        event(store, returned, at)
        member(store, returned, at)
    for at in range(min(number, 8)):
        official(store, returned, at, years=number)
    return store


def listed(name: str, at: int) -> str:
    """One entry of a list of ours, over and over."""
    return names(name)[at % len(names(name))]


def place(at: int) -> dict:
    authorities = [each for each in entries("places") if each["kind"] == "authority" and each["in_region"] == "yes"]
    found = authorities[at % len(authorities)]
    return {"place": found["name"], "place_code": found["code"]}


def quarter(at: int) -> date:
    """The first day of a quarter, `at` quarters before that of 2025."""
    months = 2025 * 12 - 3 * at
    return date(months // 12, months % 12 + 1, 1)


def money(store: Tables, returned: str, at: int) -> None:
    pounds, level = MONEY[at % len(MONEY)], LEVELS[at % len(LEVELS)]
    shared = {
        "recipient": called("Recipient", at), "programme": called("Programme", at), "level": level, "segment": listed("segments", at),
        "instrument": listed("instruments", at), "programme_role": listed("programme_roles", at // 2), **place(at),
        **on("date", quarter(at)),
    }  # fmt: skip
    source = {"source": called("Source", at), "source_type": listed("source_types", at)}
    investment(store, returned, f"R{at}", pounds, STATUSES[at % len(STATUSES)], **shared, **source, **exactly("realised", pounds))
    for part in range(2):
        tranche = {**shared, "level": "tranche", "parent": f"R{at}", "source": called(f"Part {part}", at)}
        investment(store, returned, f"R{at}.{part}", (pounds or 0) // 3 or None, "realised", **tranche)


def event(store: Tables, returned: str, at: int) -> None:
    low, high = ATTENDED[at % len(ATTENDED)]
    for status, day in (("held", quarter(at)), ("planned", date(2025, 4, 1) + timedelta(days=31 * at))):
        record(store, "events", returned, reference=f"{status} {at}", title=called("Event", at), series=called("Series", at),
               theme=listed("themes", at), format=listed("event_formats", at), role="led" if at % 2 else "co-led", status=status,
               partners=called("Partner", at), attended_low=low, attended_high=high, feedback=Decimal("4.25"), **place(at),
               **on("start", day))  # fmt: skip


def member(store: Tables, returned: str, at: int) -> None:
    for year in range(2019, 2026):
        record(store, "members", returned, key=f"{at} {year}", name=called("Member", at), organisation_kind="company",
               segment=listed("segments", at), stage=listed("stages", at), **place(at), **on("joined", quarter(at)),
               **on("as_at", date(year, 3, 31)), employees_low=3 + at + year % 7, employees_high=3 + at + year % 7,
               turnover_low=100 * (1_000_000 + at), turnover_high=100 * (1_000_000 + at), turnover_currency="GBP",
               turnover_qualifier="exact")  # fmt: skip


def official(store: Tables, returned: str, at: int, years: int) -> None:
    where = place(at)
    for year in range(2025 - min(years, 30), 2025):
        for group in ("before the break", "since") if year == 2015 else ("before the break" if year < 2015 else "since",):
            record(store, "statistics", returned, reference=f"{at} {year} {group}", measure="Employment", unit="jobs", **where,
                   value=Decimal(120_000 + 1_000 * at + 400 * (year % 9)), sector="Health and life sciences", comparable_group=group,
                   source="Office", **on("period", date(year, 1, 1), date(year, 12, 31)))  # fmt: skip
