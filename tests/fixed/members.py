"""A store of member companies: names and numbers, spells, observations and growth (counting rules, sections 6 and 7)."""

from __future__ import annotations

from datetime import date

from tests.stores import Tables, act, empty, investment, on, record, upload

Q1, Q2, Q3 = ((date(2023, 4, 1), date(2023, 6, 30)), (date(2023, 7, 1), date(2023, 9, 30)), (date(2024, 4, 1), date(2024, 6, 30)))
MARCH = {year: on("as_at", date(year, 3, 31)) for year in (2022, 2023, 2024)}


def people(number: int | None) -> dict:
    """The columns of a number of employees."""
    return {"employees_low": number, "employees_high": number}


def turnover(pounds: int, currency: str = "GBP", qualifier: str = "exact") -> dict:
    """The columns of a turnover."""
    return {"turnover_low": pounds * 100, "turnover_high": pounds * 100, "turnover_currency": currency, "turnover_qualifier": qualifier}


def members() -> Tables:
    """Everything that tells members, their spells and their growth apart."""
    store = empty()
    first, second, third = upload(store, Q1), upload(store, Q2), upload(store, Q3)
    growth(store, first, third)
    spells(store, first, second, third)
    names(store, first, second, third)
    told_together(store, first, third)
    return store


def growth(store: Tables, first: str, third: str) -> None:
    """Seven companies with figures of two years, and others with one, in euros, as a range, or of another kind."""
    joined = on("joined", date(2021, 6, 1))
    for number in range(7):
        name = f"Grown {number} Ltd"
        shared = {"name": name, "segment": "Imaging" if number else None, "place": "Birmingham", "place_code": "E08000025", **joined}
        record(store, "members", first, key=f"{name} 2022", **shared, **people(10 + number), **MARCH[2022], **turnover(100 + number))
        record(store, "members", third, key=f"{name} 2024", **shared, **people(20 + number), **MARCH[2024], **turnover(190))
    record(store, "members", first, key="one year", name="One Year Ltd", **joined, **people(500), **MARCH[2022])
    record(store, "members", third, key="other year", name="Other Year Ltd", **joined, **people(900), **MARCH[2024])
    record(store, "members", third, key="euro", name="Euro Ltd", **joined, **turnover(70_000, "EUR"), **MARCH[2024])
    record(store, "members", third, key="kind", name="Kind Ltd", **joined, **turnover(80_000, qualifier="in kind"), **MARCH[2024])
    college = {"name": "College", "organisation_kind": "university", **joined}
    record(store, "members", first, key="college 2022", **college, **people(4000), **MARCH[2022])
    record(store, "members", third, key="college 2024", name="College", **joined, **people(4500), **MARCH[2024])
    record(store, "members", third, key="range", name="Range Ltd", employees_low=30, employees_high=40, **joined, **MARCH[2024])
    record(store, "members", third, key="crossing", name="Crossing Ltd", employees_low=8, employees_high=15, stage="start-up", core="core",
           **joined, **MARCH[2024])  # fmt: skip
    record(store, "members", third, key="open", name="Open Ltd", employees_low=250, segment="Digital health", **joined)
    year = on("as_at", date(2024, 1, 1), date(2024, 12, 31))
    record(store, "members", third, key="this year", name="This Year Ltd", **joined, **people(60), **year)
    record(store, "members", third, key="next month", name="Next Month Ltd", **joined, **people(70), **on("as_at", date(2024, 7, 1)))
    shared = {"name": "Restated Ltd", **joined, **on("as_at", date(2023, 1, 1))}
    record(store, "members", first, key="restated", **shared, segment="Imaging", **people(77))
    record(store, "members", third, key="restated", **shared)
    record(store, "members", third, key="silent", name="Silent Ltd", segment="Genomics", **joined)


def spells(store: Tables, first: str, second: str, third: str) -> None:
    """Leaving, coming back, joining in a month or a year, and members without a joining date."""

    def add(name: str, upload: str, key: str = "", **values) -> None:
        record(store, "members", upload, key=f"{name} {key}", name=f"{name} Ltd", organisation_kind="company", **values)

    add("Left", first, **on("joined", date(2022, 5, 1)), **on("left", date(2023, 8, 15)), **people(3))
    add("Span", second, "spell", **on("joined", date(2023, 4, 20), date(2023, 7, 10)), **on("left", date(2024, 1, 1), date(2024, 12, 31)))
    add("This year", third, **on("joined", date(2024, 1, 1), date(2024, 12, 31)))  # by June, for the return of June lists it
    add("Back", first, "1", **on("joined", date(2020, 5, 1)), **on("left", date(2022, 5, 1)))
    add("Back", third, "2", **on("joined", date(2024, 5, 1)))
    add("Stayed", first, **on("joined", date(2022, 6, 1)), **on("left", date(2023, 6, 1)))
    add("Stayed", third, **on("joined", date(2022, 6, 1)))
    add("Listed", second, **people(6))
    add("Listed", third, **people(8))
    add("Dated later", first, **people(9))
    add("Dated later", third, **on("joined", date(2024, 4, 2)))
    add("Undated and left", second, **on("left", date(2024, 2, 2)))
    add("Tomorrow", third, **on("joined", date(2024, 7, 1)))
    add("Last day", third, **on("joined", date(2024, 6, 30)))
    add("Leaving day", third, **on("joined", date(2022, 1, 1)), **on("left", date(2024, 6, 30)))
    add("Leaves later", third, **on("joined", date(2022, 1, 1)), **on("left", date(2024, 12, 1)))
    ended = upload(store, (date(2024, 1, 1), date(2024, 3, 31)), complete=("members",))
    add("On the list", ended, **on("joined", date(2022, 2, 2)))
    add("Not on the list", first, **on("joined", date(2022, 3, 3)), **people(17))
    add("Left before the list", first, **on("joined", date(2022, 3, 3)), **on("left", date(2022, 9, 9)))
    add("Joins after the list", first, **on("joined", date(2024, 4, 4)))
    upload(store, (date(2024, 2, 1), date(2024, 4, 30)), complete=("members",))


def names(store: Tables, first: str, second: str, third: str) -> None:
    """One organisation under several names, with and without its number; and recipients that are members, or are not."""
    joined = on("joined", date(2021, 9, 1))
    for number, (name, company_number, others, upload_) in enumerate((
        ("Alpha Limited", "00000001", None, first), ("ALPHA  ltd", None, None, second),
        ("Alpha Group", "00000001", "First Name", third), ("First Name", None, None, third),
        ("Beta", None, "Gamma; Delta", first), ("delta", None, None, third), ("Zeta", None, "Beta", third),
        ("Epsilon", "00000002", None, third), ("Epsilon", "00000003", None, third), ("Epsilon", None, None, third),
        ("Rho", None, "Sigma", third), ("Tau", None, "Sigma; Able", third), ("Rho and Sons", None, "rho", third),
    )):  # fmt: skip
        record(store, "members", upload_, key=f"{name} {number}", name=name, company_number=company_number, other_names=others,
               segment=f"Segment {number}", **people(100 + number), **joined, **on("as_at", date(2023, 1, 1 + number)))  # fmt: skip
    for name, number, kind in (("Omega", "00000007", "NHS body"), ("Psi", "00000008", None)):  # the row with the number is superseded
        shared = {"name": name, **joined, **on("as_at", date(2023, 3, 1))}
        record(store, "members", first, key=name, company_number=number, organisation_kind="company", **shared)
        record(store, "members", third, key=f"{name} again", organisation_kind=kind, **shared)
    record(store, "members", third, key="hospital", name="Hospital Ltd", organisation_kind="NHS body", **joined)
    record(store, "members", third, key="hospital 2", name="Hospital Ltd", **on("joined", date(2022, 9, 1)), segment="Later row")
    record(store, "members", third, key="clinic", name="Clinic", company_number="00000004", organisation_kind="NHS body", **joined)
    record(store, "members", third, key="iota", name="Iota Ltd", company_number="00000005", **joined)
    recipients = [
        ("Alpha", None), ("Clinic Trading Ltd", "00000004"), ("Iota", None), ("Iota", "00000006"),
        ("Alpha Group", "00000001"), ("First name", None), ("Beta Ltd", None), ("Hospital Ltd", None), ("Supported companies", None),
        ("Anybody", "00000009"), ("ANYBODY", None), ("Named PLC", None), ("Named", None), ("Omega Trading Ltd", "00000007"), ("Psi", None),
    ]  # fmt: skip
    for number, (name, company_number) in enumerate(recipients):
        values = {"recipient": name, "company_number": company_number, "programme": "Hub" if number % 4 != 3 else "Other"}
        investment(store, third, f"R{number}", 10, **values, **on("date", date(2024, 5, 2)), segment=("Imaging", None)[number % 2])
    for number, values in enumerate(({"programme": None}, {"status": "announced"}, {"level": "envelope"}, {"sector_scope": "out"},
                                     {"place_within": "elsewhere"}, {"level": "secondary"}, {"amount_currency": "EUR"})):  # fmt: skip
        given = {"recipient": f"Only {number} Ltd", "programme": "Hub", **on("date", date(2024, 5, 2)), **values}
        investment(store, third, f"O{number}", 10, **given)


def told_together(store: Tables, first: str, third: str) -> None:
    """Organisations of which staff said that two of their names are one's, or are not; and names of which nobody said anything."""
    told = on("joined", date(2021, 10, 1))
    stated = (
        ("Kappa", first, None), ("Kappa Group", third, "00000010"), ("Kappa Holding", third, None), ("Lambda", first, None),
        ("Lambda Group", third, None), ("Mu", first, None), ("Mu Group", third, None),
    )  # fmt: skip
    for name, upload_, number in stated:
        record(store, "members", upload_, key=name, name=f"{name} Ltd", company_number=number, **told, **people(60), **MARCH[2024])
    for pair, answer, withdrawn in (("kappa|kappa group", "same", False), ("kappa group|kappa holding", "same", False),
                                    ("lambda|lambda group", "different", False), ("mu|mu group", "same", True)):  # fmt: skip
        act(store, "setting", f"organisation:{pair}", answer, withdrawn=withdrawn)
    paid = ("Kappa Holding Ltd", "Kappa Ltd", "Lambda Ltd", "Lambda Group Ltd", "Nu Ltd", "Nu Group Ltd", "Chi Ltd")
    for number, name in enumerate(paid):
        given = {"recipient": name, "programme": "Hub", **on("date", date(2024, 5, 3))}
        investment(store, third, f"T{number}", 10, **given)
    act(store, "setting", "organisation:nu|nu group", "different")
    act(store, "setting", "organisation:nu|nu group", "same")
