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
