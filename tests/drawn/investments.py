"""One drawn investment: reference, parent, funder, amounts, dates and place are choices from a small world."""

from __future__ import annotations

from decimal import Decimal

from tests import stores
from tests.drawn.choices import (
    NUMBERS,
    PROGRAMMES,
    RECIPIENTS,
    SEGMENTS,
    SOURCES,
    STATUSES,
    TYPES,
    Choices,
    amount,
    an_amount_of,
    dated,
    placed,
)
from tests.stores import Tables


def other_reference(choose: Choices, number: int) -> str | None:
    """None, or a reference of a row shortly before (so that trees grow deep), of any, of itself, or of none."""
    return choose.pick([
        None, None, None, None, *[f"r{max(0, number - back)}" for back in (1, 1, 1, 2, 2, 3)], f"R{choose.below(8)}",
        f"R{choose.below(8)}", f"R{choose.below(number + 6)}", f" R{number}", "not there", f"R{number + 1}",
    ])  # fmt: skip


def investments(store: Tables, names: list[str], choose: Choices, number: int) -> None:
    """One investment; some restate an older key, some have no reference, and three in a row of nine are a family."""
    upload, family = choose.pick(names), number % 9 in (3, 4, 5)
    if family and number // 9 % 2:
        upload = names[number // 9 % len(names)]  # half of the families stand in one return
    known = "new" if family else choose.pick(["new", "new", "new", "restated", "no reference"])
    reference = {"new": f"R{number}", "restated": f"R{choose.below(number + 1)}", "no reference": None}[known]
    parent, level = other_reference(choose, number), choose.pick(["award"] * 3 + ["round", "tranche", "tranche", "secondary", "envelope"])
    status, money = choose.pick(STATUSES), amount("amount", choose)
    values = {"parent": parent, "level": level, "status": status, **money, **stages(status, money, choose), **dated("date", choose)}
    values |= {"recipient": choose.pick(RECIPIENTS), "source": choose.pick(SOURCES), "company_number": choose.pick(NUMBERS)}
    values |= {"source_type": choose.pick(TYPES), "owner": choose.pick([None, None, None, "public", "private", "mixed"])}
    values |= {"programme": choose.pick(PROGRAMMES), "programme_role": choose.pick(["other", "co-investment", "own grant"])}
    values |= {"sector_scope": choose.pick(["in"] * 12 + ["part", "out"]), "confidential": choose.one_in(9)}
    values |= {"cumulative": choose.pick([None, None, None, None, False, True]), **placed(choose), "segment": choose.pick(SEGMENTS)}
    values |= {"share": choose.pick([None, None, None, None, Decimal("33.3333"), Decimal("50"), Decimal("100"), Decimal("0")])}
    if level == "secondary" or choose.one_in(15):
        values["funded_from"] = other_reference(choose, number)
    if status in ("committed", "realised", "announced") and choose.one_in(6):
        values |= dated(f"{status}_on", choose)
    if family:
        values |= in_a_family(choose, number)
    key = {} if reference else {"key": f"{values['recipient'].casefold()} {values['source']} {number % 7}"}
    before = [each for each in store["investments"] if each["amount_qualifier"] == "exact" and each["level"] == "award"]
    if not reference and before and choose.below(4):
        values |= as_stated_before(choose.pick(before)) | {"status": choose.pick(["realised", "realised", "committed", "announced"])}
    stores.record(store, "investments", upload, reference=reference, **values, **key)


def in_a_family(choose: Choices, number: int) -> dict:
    """The columns of a row in the middle of a family of rounds and tranches, plain in all else."""
    status = choose.pick(["committed", "committed", "committed", "realised", "realised", "announced", "lapsed"])
    nothing = dict.fromkeys(f"realised_{each}" for each in ("low", "high", "qualifier", "currency"))
    so_far = choose.pick([nothing, stores.exactly("realised", 10_000), stores.exactly("realised", None), nothing,
                          stores.exactly("realised", 10_000)]) if status == "committed" else nothing  # fmt: skip
    if number // 9 % 4 == 2 and not choose.one_in(4):  # received above and below a part of which nobody says how much of it was
        status = ("committed", "committed", "realised")[number % 9 - 3]
        so_far = (stores.exactly("realised", 10_000), stores.exactly("realised", None), nothing)[number % 9 - 3]
    return so_far | {
        "status": status,
        "parent": choose.pick([f"R{max(0, number - back)}" for back in (1, 1, 1, 1, 1, 2)]),
        "level": choose.pick(["tranche", "tranche", "tranche", "round", "envelope"]),
        **{"sector_scope": "in", "share": None, "place_within": "", "place": None, "place_code": None, "confidential": False},
    }


def as_stated_before(record: dict) -> dict:
    """What an older row said of recipient, source and amount, as a row without a reference says it again."""
    said = {name: record[name] for name in record if name in ("recipient", "source") or name.startswith("amount_")}
    return said | {"parent": None, "level": "award", "confidential": False}


def stages(status: str, money: dict, choose: Choices) -> dict:
    """Amounts of their own columns; the furthest is the row's amount."""
    how = choose.pick(["one amount", "one amount", "own column", "two stages", "two stages"])
    if status not in ("committed", "realised") or how == "one amount":
        return {}
    found = an_amount_of(money, status)
    if how == "two stages":
        found |= amount("committed" if status == "realised" else choose.pick(["announced", "realised"]), choose)
    return found
