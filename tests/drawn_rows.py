"""One drawn row of each kind: every field is a choice from a small world, so that rows meet one another."""

from __future__ import annotations

from decimal import Decimal

from tests import stores
from tests.drawn import Choices, a_date
from tests.stores import Tables

RECIPIENTS = ["Alpha Ltd", "Beta Limited", "gamma  LTD", "Gamma Ltd", "Delta Trust", "Epsilon University", "Zeta", "ALPHA LTD",
              "Supported companies", "Eta plc"]  # fmt: skip
NUMBERS = [None, None, None, "00000001", "00000002"]
SOURCES = [None, "Innovate UK", "Wellcome", "An angel", "Midlands Engine Investment Fund", "innovate uk"]
TYPES = [None, None, None, "venture capital or private equity", "charity or foundation", "central government", "angels"]
PROGRAMMES = [None, "Accelerator", "Hub"]
PLACES = [("", None, None), ("", None, None), ("inside", "Birmingham", "E08000025"), ("inside", "Stafford", "E07000197"),
          ("region", "West Midlands", "E12000005"), ("wider", "England", "E92000001"), ("several", "Birmingham; London", None),
          ("elsewhere", "Leeds", "E08000035"), ("unlisted", "Somewhere", None)]  # fmt: skip
SEGMENTS = [None, "Digital health", "Imaging"]
THEMES = [None, "Diagnostics", "Data and AI", "A theme of our own"]
STATUSES = ["committed", "realised", "announced", "expected", "target", "lapsed", "committed", "realised"]
POUNDS = [100_000, 100_500, 101_100, 250_000, 500_000, 1_450_000, 33_333, 0]


def placed(choose: Choices) -> dict:
    """The columns of a place."""
    within, name, code = choose.pick(PLACES)
    return {"place_within": within, "place": name, "place_code": code}


def dated(name: str, choose: Choices) -> dict:
    """The columns of a date."""
    return stores.on(name, *a_date(choose))


def bounds(choose: Choices, most: int = 100) -> tuple[int | None, int | None, str]:
    """An amount in pence with its qualifier."""
    low = choose.pick(POUNDS) * most + choose.pick([0, 0, 1])
    qualifier = choose.pick(["exact", "exact", "exact", "about", "range", "at least", "up to", "undisclosed", "in kind", "negative"])
    if qualifier == "negative":
        return -low, -low, "exact"
    if qualifier == "undisclosed":
        return None, None, qualifier
    return (
        None if qualifier == "up to" else low,
        None if qualifier == "at least" else low + (choose.pick([1, 5_000_000]) if qualifier == "range" else 0),
        qualifier,
    )


def amount(name: str, choose: Choices) -> dict:
    """The columns of an amount."""
    low, high, qualifier = bounds(choose)
    currency = "EUR" if choose.one_in(12) else "GBP"
    return {f"{name}_low": low, f"{name}_high": high, f"{name}_qualifier": qualifier, f"{name}_currency": currency}


def an_amount_of(money: dict, name: str) -> dict:
    """The same money in the columns of another field."""
    return {column.replace("amount", name, 1): value for column, value in money.items()}


def other_reference(choose: Choices, number: int) -> str | None:
    """None, or a reference of a row shortly before (so that trees grow deep), of any, of itself, or of none."""
    return choose.pick([
        None, None, None, f"R{max(0, number - 1)}", f"r{max(0, number - 1)}", f"R{max(0, number - 2)}", f"R{max(0, number - 3)}",
        f"R{choose.below(8)}", f"R{choose.below(number + 6)}", f" R{number}", "not there", f"R{number + 1}",
    ])  # fmt: skip


def investments(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One investment; every fifth restates an older key, every sixth has no reference."""
    upload = choose.pick(names)
    known = choose.pick(["new", "new", "new", "restated", "no reference"])
    reference = {"new": f"R{number}", "restated": f"R{choose.below(number + 1)}", "no reference": None}[known]
    parent, level = other_reference(choose, number), choose.pick(["award", "award", "round", "tranche", "secondary", "envelope"])
    status, money = choose.pick(STATUSES), amount("amount", choose)
    values = {"parent": parent, "level": level, "status": status, **money, **stages(status, money, choose), **dated("date", choose)}
    values |= {"recipient": choose.pick(RECIPIENTS), "source": choose.pick(SOURCES), "company_number": choose.pick(NUMBERS)}
    values |= {"source_type": choose.pick(TYPES), "owner": choose.pick([None, None, None, "public", "private", "mixed"])}
    values |= {"programme": choose.pick(PROGRAMMES), "programme_role": choose.pick(["other", "co-investment", "own grant"])}
    values |= {"sector_scope": choose.pick(["in"] * 7 + ["part", "out"]), "confidential": choose.one_in(9)}
    values |= {"cumulative": choose.pick([None, None, None, None, False, True]), **placed(choose), "segment": choose.pick(SEGMENTS)}
    values |= {"share": choose.pick([None, None, None, None, Decimal("33.3333"), Decimal("50"), Decimal("100"), Decimal("0")])}
    if level == "secondary" or choose.one_in(15):
        values["funded_from"] = other_reference(choose, number)
    if status in ("committed", "realised", "announced") and choose.one_in(6):
        values |= dated(f"{status}_on", choose)
    key = {} if reference else {"key": f"{values['recipient'].casefold()} {values['source']} {number % 7}"}
    stores.record(store, "investments", upload, reference=reference, **values, **key)


def stages(status: str, money: dict, choose: Choices) -> dict:
    """Amounts of their own columns; the furthest is the row's amount."""
    how = choose.pick(["one amount", "one amount", "own column", "two stages", "two stages"])
    if status not in ("committed", "realised") or how == "one amount":
        return {}
    found = an_amount_of(money, status)
    if how == "two stages":
        found |= amount("committed" if status == "realised" else choose.pick(["announced", "announced", "realised"]), choose)
    return found


def events(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One event; some restate an older one."""
    reference = choose.pick([f"E{number}", f"E{number}", f"E{choose.below(number + 1)}", None])
    low = choose.pick([30, 12, 0, None])
    high = low if low is not None and not choose.one_in(4) else choose.pick([40, None])
    values = {"title": "An event", "attended_low": low, "attended_high": high, "theme": choose.pick(THEMES), **placed(choose)}
    values |= {"status": choose.pick(["held", "held", "planned", "planned", "cancelled", "postponed"]), **dated("start", choose)}
    values |= {"role": choose.pick(["led", "led", "co-led", "contributed", "attended", "promoted", None])}
    if choose.one_in(5) and values["start_start"]:
        values |= stores.on("end", *stores_last(values))
    key = {} if reference else {"key": f"series {number % 4}"}
    stores.record(store, "events", choose.pick(names), reference=reference, **values, **key)


def stores_last(values: dict):
    """The day a week after an event's first date."""
    from datetime import timedelta

    day = values["start_end"] + timedelta(days=7)
    return day, day, "day"


def members(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One statement about a member: attributes, a spell, an observation, each filled in or not."""
    name = choose.pick([*RECIPIENTS, "The Old Name", f"Member {number} Ltd", f"Member {choose.below(number + 1)} Ltd"])
    values = {"name": name, "company_number": choose.pick(NUMBERS), "segment": choose.pick(SEGMENTS), **placed(choose)}
    values |= {"other_names": choose.pick([None, None, None, "The Old Name", "zeta; Gamma Ltd", ";"])}
    values |= {"organisation_kind": choose.pick(["company", "company", None, "university", "NHS body"])}
    if choose.pick([True, True, False]):
        values |= dated("joined", choose)
    if choose.one_in(4):
        values |= dated("left", choose)
    if choose.pick([True, True, False]):
        low = choose.pick([3, 8, 12, 40, 250])
        values |= {"employees_low": low, "employees_high": choose.pick([low, low, low + 10, None])}
    if choose.pick([False, True]):
        values |= amount("turnover", choose)
    if choose.pick([True, False]):
        values |= dated("as_at", choose)
    key = f"{name.casefold()} {values.get('joined_start')} {values.get('as_at_start')}"
    stores.record(store, "members", choose.pick(names), key=key, **values)


def outcomes(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One outcome."""
    reference = choose.pick([f"O{number}", f"O{number}", f"O{choose.below(number + 1)}", None])
    low, high = choose.pick([(1, 1), (1, 1), (3, 3), (5, 8), (None, None), (10, None)])
    values = {"outcome": choose.pick(["company formed", "product procured by the NHS", "programme arrived", "job created",
                                      "job safeguarded"])}  # fmt: skip
    values |= {"organisation": choose.pick(RECIPIENTS), "company_number": choose.pick(NUMBERS), "number_low": low, "number_high": high}
    values |= {"programme": choose.pick(["Accelerator", "Hub", None]), "part": choose.pick(["It led", None]), **placed(choose)}
    stores.record(store, "outcomes", choose.pick(names), reference=reference, **values, **dated("date", choose))


def statistics(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One official figure of one of few series."""
    from datetime import date

    from tests.oracle.days import months

    year = 2018 + choose.below(6)
    place, code = choose.pick([("West Midlands", "TLG"), ("United Kingdom", "K02000001")])
    values = {"measure": choose.pick(["GVA", "employment"]), "place": place, "place_code": code, "sector": "life sciences"}
    values |= {"comparable_group": choose.pick(["one method", "another method", None]), "source": "ONS", "release": "2024"}
    values |= {"price_basis": choose.pick(["current", "real", None]), "unit": "GBP m"}
    values |= {"value": Decimal(choose.pick(["100", "104.5", "98.25", "120", "0", "73.1"]))}
    values |= {**stores.on("period", *months(date(year, 1, 1), 12), "year")}
    key = " ".join(str(values[name]) for name in ("measure", "place_code", "comparable_group", "price_basis", "period_start"))
    stores.record(store, "statistics", choose.pick(names), key=key, **values)


def claims(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One figure that was stated in public."""
    headline = choose.pick(["secured funding", "companies supported", "leverage", "new companies formed", "members",
                            "programmes arrived", "products procured by the NHS", None])  # fmt: skip
    low = choose.pick([Decimal(5), Decimal("3.4"), Decimal(1_450_000), Decimal(28), None])
    values = {"headline": headline, "measure": headline or "something", "low": low, "high": low, "stated": str(low)}
    if choose.one_in(4) and low is not None:
        values["high"] = low * 2
    values |= {"unit": "GBP" if headline == "secured funding" else "ratio" if headline == "leverage" else "things"}
    stores.record(store, "claims", choose.pick(names), reference=f"C{choose.below(number + 2)}", said_by="somebody", **values)


def targets(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One target."""
    stores.record(store, "targets", choose.pick(names), reference=f"T{number}", headline="members", low=Decimal(100))
