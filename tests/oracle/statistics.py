"""Official statistics: joined only within one comparable group, indexed, in real terms by default (counting rules, section 7)."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

from tests.oracle.filters import Chosen
from tests.oracle.money import half_up
from tests.oracle.reckoned import Reckoned

SERIES = ("measure", "unit", "place_code", "place", "sector", "comparable_group", "price_basis")
GROUP = ("measure", "unit", "sector", "comparable_group", "price_basis")
Row = dict


def sector_statistics(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a figure. No filter touches them."""
    rows = known.statistics
    return [
        {
            "record": row["record"],
            "value": row["value"],
            "is_rate": is_a_rate(row),
            "index_hundredths": index(row, rows) if may_be_indexed(row, rows) else None,
            "cagr_bp": growth_a_year(series(row, rows)) if may_be_indexed(row, rows) else None,
            "preferred": preferred(row, rows),
        }
        for row in rows
    ]


def alike(row: Row, rows: list[Row], names: tuple[str, ...]) -> list[Row]:
    """The rows that agree in some columns."""
    return [each for each in rows if all(each[name] == row[name] for name in names)]


def series(row: Row, rows: list[Row]) -> list[Row]:
    """The figures that one line joins, oldest first."""
    return sorted(alike(row, rows, SERIES), key=lambda each: each["period_start"])


def is_a_rate(row: Row) -> bool:
    """A rate or a share, by its unit or its name."""
    first = (row["unit"] or "").lower().split()[:1]
    return first in (["%"], ["per"], ["percent"], ["percentage"], ["pp"]) or "growth rate" in row["measure"].lower()


def may_be_indexed(row: Row, rows: list[Row]) -> bool:
    """No rate, and no line that touches nought or below."""
    return not is_a_rate(row) and all(each["value"] > 0 for each in series(row, rows))


def index(row: Row, rows: list[Row]) -> int | None:
    """100 at the first period that all places of the group have."""
    group = alike(row, rows, GROUP)
    places = {(each["place_code"], each["place"]) for each in group}
    periods = sorted({each["period_start"] for each in group})
    for period in periods:
        there = {(each["place_code"], each["place"]) for each in group if each["period_start"] == period}
        if there == places:
            base = next(each["value"] for each in series(row, rows) if each["period_start"] == period)
            return half_up(Fraction(row["value"]) * 10_000 / Fraction(base))
    return None


def growth_a_year(line: list[Row]) -> int | None:
    """(last / first) ^ (1 / years) - 1, in basis points."""
    first, last = line[0], line[-1]
    years = last["period_start"].year - first["period_start"].year
    if years == 0:
        return None
    with localcontext() as context:
        context.prec = 40
        grown = (Decimal(last["value"]) / Decimal(first["value"])) ** (Decimal(1) / years) - 1
    return half_up(Fraction(grown) * 10_000)


def preferred(row: Row, rows: list[Row]) -> bool:
    """Real terms where both exist."""
    if row["price_basis"] != "current":
        return True
    return not any(each["price_basis"] == "real" for each in alike(row, rows, ("measure", "place_code", "place", "sector")))
