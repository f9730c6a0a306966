"""A store of outcomes, official statistics and claims (counting rules, sections 6a, 7 and 8)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.stores import Tables, empty, exactly, investment, on, record, upload


def others() -> Tables:
    """Outcomes of each kind, lines of statistics that join and do not, and a claim for each verdict."""
    store = empty()
    name = upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    outcomes(store, name)
    statistics(store, name)
    claims(store, name)
    return store


def outcomes(store: Tables, name: str) -> None:
    """Each kind with and without programme, part and number; none about companies formed, of which there is a claim."""
    for number, (outcome, low, high, programme, part) in enumerate((
        ("company formed", 1, 1, None, "It led"), ("company formed", 2, 2, "Hub", None),
        ("product procured by the NHS", 3, 3, None, None), ("product procured by the NHS", 4, 6, "Hub", "x"),
        ("product procured by the NHS", 5, 5, "Hub", None), ("job created", 50, None, "Hub", None),
        ("job created", None, None, "Hub", None), ("job safeguarded", 70, 70, "Hub", None),
    )):  # fmt: skip
        record(store, "outcomes", name, reference=f"O{number}", organisation=f"Outcome {number} Ltd", outcome=outcome, number_low=low,
               number_high=high, programme=programme, part=part, place="Birmingham" if number % 2 else None,
               story=f"Story {number}" if number > 2 else None, story_permission=(True, False, None)[number % 3],
               **on("date", date(2024, 1 + number % 6, 3)))  # fmt: skip


def statistics(store: Tables, name: str) -> None:
    """Two groups, two price bases and two places that share a later first period; rates, and lines that touch nought."""
    series = {
        ("TLG", "current"): {2011: 100, 2012: 104, 2013: 121}, ("TLG", "real"): {2011: 100, 2013: 96},
        ("UK", "current"): {2012: 200, 2013: 210}, ("UK", None): {2012: 0, 2013: 7},
    }  # fmt: skip
    for (code, basis), figures in series.items():
        for year, value in figures.items():
            for group in ("one", "another") if year < 2013 else ("one",):
                shown = Decimal(value) + (group != "one")
                record(store, "statistics", name, reference=f"{code} {basis} {year} {group}", measure="GVA", value=shown, unit="GBP m",
                       place="West Midlands" if code == "TLG" else "United Kingdom", place_code=code, sector="Health",
                       price_basis=basis, comparable_group=group, source="ONS",
                       **on("period", date(year, 1, 1), date(year, 12, 31)))  # fmt: skip
    of_places = {"TLG": (120, 2000, 60), "UK": (2410, 31_000, 0)}
    for code, (health, every, none) in of_places.items():
        for measure, sector, value, group in (
            ("jobs", "Health", health, "one"), ("jobs", "All Industries", every, "one"), ("jobs", "Health", health + 7, "another"),
            ("jobs", "Dentists", none, "one"), ("jobs per firm", "Health", health, "one"), ("jobs", "all sectors", every + 5, "third"),
        ):  # fmt: skip
            for basis in ("real", "current") if group == "one" else (None,):
                shown = Decimal(value + (sector == "Health" and basis == "real"))
                record(store, "statistics", name, reference=f"{code} {measure} {sector} {group} {basis}", measure=measure, value=shown,
                       unit="jobs", place_code=code, sector=sector, comparable_group=group, price_basis=basis,
                       **on("period", date(2023, 1, 1), date(2023, 12, 31)))  # fmt: skip
    units = ("%", "Per cent", "pp", "people", "ppl")
    for measure, unit in (*(("staff", unit) for unit in units), ("GVA growth rate", None)):
        for year, value in ((2020, 5), (2021, 6), (2022, 0 if unit == "people" else 7)):
            record(store, "statistics", name, reference=f"{measure} {unit} {year}", measure=measure, value=Decimal(value), unit=unit,
                   place="West Midlands", place_code="TLG", source="ONS", **on("period", date(year, 1, 1), date(year, 12, 31)))  # fmt: skip


def claims(store: Tables, name: str) -> None:
    """Claims that match within half of one per cent, just not, from above and below, open to a side, of ratios, of what nobody recorded."""
    shared = {"programme": "Hub", **on("date", date(2024, 5, 2))}
    investment(store, name, "A", 200_000, "realised", programme_role="co-investment", owner="private", **shared)
    investment(store, name, "B", 58_824, "realised", programme_role="own grant", recipient="Somebody", **shared)
    investment(store, name, "C", 100_000, "realised", programme_role="co-investment", owner="public", **shared, amount_high=15_000_000,
               amount_qualifier="range", **exactly("committed", None))  # fmt: skip
    stated = [
        *(("co-investment realised", low, high) for low, high in (
            (300_000, 300_000), (351_000, 351_000), (352_000, 352_000), (298_600, 298_600), (298_400, 298_400), (100_000, 299_999),
        )),
        ("leverage", "3.4", "3.4"), ("leverage", "3.5", "3.5"), ("pipeline", 5, 5), ("new companies formed", None, None),
        ("new companies formed", 28, 30), ("new companies formed", 99, 99), ("programmes arrived", 2, 2), ("jobs created", 40, 40),
        ("products procured by the NHS", 9, 9), (None, 11_000, 11_000), (None, 4_000_000_000, None),
        ("co-investment realised", 200_000, None), ("co-investment realised", None, 400_000),
    ]  # fmt: skip
    for number, (headline, low, high) in enumerate(stated):
        low, high = (None if each is None else Decimal(each) for each in (low, high))
        words = {12: (None, None), 15: ("people employed", "jobs"), 16: ("GVA that they generate", "GBP a year")}
        measure, unit = words.get(number, ("claimed", None))
        record(store, "claims", name, reference=f"C{number}", headline=headline, measure=measure, unit=unit, low=low, high=high,
               stated="as said", said_by="somebody")  # fmt: skip
