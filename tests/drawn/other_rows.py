"""One drawn row of each other kind: events, members, outcomes, statistics, claims and targets."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests import stores
from tests.drawn.choices import NUMBERS, RECIPIENTS, SEGMENTS, THEMES, Choices, amount, dated, placed
from tests.oracle.days import months
from tests.stores import Tables


def events(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One event; some restate an older one."""
    reference = choose.pick([f"E{number}", f"E{number}", f"E{choose.below(number + 1)}", None])
    low = choose.pick([30, 12, 0, None])
    high = low if low is not None and not choose.one_in(4) else choose.pick([40, None])
    values = {"title": choose.pick(["An event", "an  event", "Another"]), "theme": choose.pick(THEMES), **placed(choose)}
    values |= {"attended_low": low, "attended_high": high}
    values |= {"status": choose.pick(["held", "held", "planned", "planned", "cancelled", "postponed"]), **dated("start", choose)}
    values |= {"role": choose.pick(["led", "led", "co-led", "contributed", "attended", "promoted", None])}
    if choose.one_in(5) and values["start_start"]:
        values |= stores.on("end", values["start_end"] + timedelta(days=7))
    key = {} if reference else {"key": f"series {number % 4}"}
    values |= told_apart(number)
    stores.record(store, "events", choose.pick(names), reference=reference, **values, **key)


def told_apart(number: int) -> dict:
    """What else an event says, by its number alone, so that all other choices stay what they were."""
    return {
        "series": (None, None, None, "Breakfast", "breakfast ", None, None)[number % 7],
        "format": (None, "in person", "online", "hybrid")[number % 4],
        "partners": (None, "Beta Ltd; The Hub", "the  hub;Beta Ltd; ;Beta Ltd", " ; ", "Beta Ltd")[number % 5],
        "feedback": [each and Decimal(each) for each in (None, "4.25", "3.335", None, "5", "8.5", "-12", "71")][number % 8],
    }


def members(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One statement about a member: attributes, a spell, an observation, each filled in or not."""
    own = f"Member {choose.below(number + 1)} Ltd"
    name = choose.pick([*RECIPIENTS, "The Old Name", *[own] * 9])
    values = {"name": name, "segment": choose.pick(SEGMENTS), **placed(choose)}
    if name != own:  # a few names and numbers that many share, beside plain members of their own
        values |= {"company_number": choose.pick([*[None] * 4, *NUMBERS])}
        values |= {"other_names": choose.pick([*[None] * 9, "The Old Name", "zeta; Gamma Ltd", ";"])}
    values |= {"organisation_kind": choose.pick(["company", "company", None, "university", "NHS body"])}
    if choose.pick([True, True, False]):
        values |= stores.on("joined", date(2021, 6, 1)) if choose.one_in(2) else dated("joined", choose)
    if choose.one_in(4):
        values |= dated("left", choose)
    if choose.pick([True, True, False]):
        low = choose.pick([3, 8, 12, 40, 250])
        values |= {"employees_low": low, "employees_high": choose.pick([low, low, low + 10, None])}
    if choose.pick([False, True]):
        values |= amount("turnover", choose)
    values |= {"stage": (None, "start-up", "scale-up", "established")[number % 4], "core": (None, "core", "service and supply")[number % 3]}
    if choose.pick([True, False]):
        values |= dated("as_at", choose)
    key, upload = f"{name.casefold()} {values.get('joined_start')}", choose.pick(names)
    stores.record(store, "members", upload, key=f"{key} {values.get('as_at_start')}", **values)
    for year in (2023, 2024) if choose.one_in(2) else ():  # a wide sheet: `Employees 2023`, `Employees 2024`
        seen = stores.on("as_at", date(year, 5, 31)) | {"employees_low": 12 * (year - 2022), "employees_high": 12 * (year - 2022)}
        stores.record(store, "members", upload, key=f"{key} {year}", **values | seen)


def outcomes(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One outcome."""
    reference = choose.pick([f"O{number}", f"O{number}", f"O{choose.below(number + 1)}", None])
    low, high = choose.pick([(1, 1), (1, 1), (3, 3), (5, 8), (None, None), (10, None)])
    values = {"outcome": choose.pick(["company formed", "product procured by the NHS", "programme arrived", "job created",
                                      "job safeguarded"])}  # fmt: skip
    values |= {"organisation": choose.pick(RECIPIENTS), "company_number": choose.pick(NUMBERS), "number_low": low, "number_high": high}
    values |= {"programme": choose.pick(["Accelerator", "Hub", None]), "part": choose.pick(["It led", None]), **placed(choose)}
    values |= {"story": f"Story {number}" if number % 2 else None, "story_permission": (True, False, None)[number % 3]}
    stores.record(store, "outcomes", choose.pick(names), reference=reference, **values, **dated("date", choose))


def statistics(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One official figure of one of few series."""
    year = 2018 + choose.below(6)
    place, code = choose.pick([("West Midlands", "TLG"), ("United Kingdom", "K02000001")])
    measure, unit = choose.pick([("GVA", "GBP m"), ("employment", "jobs"), ("employment", "per cent"), ("GVA growth rate", None)])
    values = {"measure": measure, "place": place, "place_code": code, "sector": "life sciences" if number % 5 else "All sectors"}
    values |= {"comparable_group": choose.pick(["one method", "another method", None]), "source": "ONS", "release": "2024"}
    values |= {"price_basis": choose.pick(["current", "real", None]), "unit": unit}
    values |= {"value": Decimal(choose.pick(["100", "104.5", "98.25", "120", "0", "73.1"]))}
    values |= {**stores.on("period", *months(date(year, 1, 1), 12), "year")}
    told = ("measure", "unit", "sector", "place_code", "comparable_group", "price_basis", "period_start")
    key = " ".join(str(values[name]) for name in told)
    stores.record(store, "statistics", choose.pick(names), key=key, **values)


def claims(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One figure that was stated in public."""
    headline = choose.pick(["secured funding", "companies supported", "leverage", "new companies formed", "members",
                            "programmes arrived", "products procured by the NHS", None])  # fmt: skip
    low = choose.pick([Decimal(5), Decimal("3.4"), Decimal(1_450_000), Decimal(28), None])
    measure = "something" if headline is None else (headline, None)[number % 2]  # None: a sheet that has only the headline
    values = {"headline": headline, "measure": measure, "low": low, "high": low, "stated": str(low)}
    if choose.one_in(4) and low is not None:
        values["high"] = choose.pick([low * 2, None])
    values |= {"unit": "GBP" if headline == "secured funding" else "ratio" if headline == "leverage" else "things"}
    key = f"c{choose.below(number + 2)}"  # claims are told apart by their references, which are never restated here
    stores.record(store, "claims", choose.pick(names), reference=f"C{number}", key=key, said_by="somebody", **values)


def targets(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One target; some restate an older one, some have no figure."""
    known = [("members", "companies", "100"), ("secured funding", "GBP", "3500000.55"), ("leverage", "ratio", None)]
    headline, unit, low = choose.pick(known)
    values = {"headline": headline, "unit": unit, "low": low and Decimal(low), **dated("by_when", choose)}
    stores.record(store, "targets", choose.pick(names), reference=f"T{choose.below(number + 1)}", **values)
