"""Official statistics: joined only within one comparable group, indexed, in real terms by default (counting rules, section 7)."""

from __future__ import annotations

import re
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


ALIKE = ("measure", "unit", "comparable_group", "price_basis", "period_start", "period_end")
EVERY_SECTOR = ("all", "all sectors", "all industries", "all activities", "total", "whole economy")
NO_SUM = ("per", "average", "mean", "median", "index", "ratio", "rate", "productivity")


def official_levels(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a figure, with its part of the United Kingdom's and what the place has of all sectors."""
    rows, found = known.statistics, []
    for row in rows:
        part, part_of_all = share(row, row["sector"], rows), None
        if (row["sector"] or "").lower() not in EVERY_SECTOR:
            parts = [share(each, each["sector"], rows) for each in alike(row, rows, (*ALIKE, "place_code", "place")) if of_all(each)]
            part_of_all = next((each for each in parts if each), None)
        found.append({
            "record": row["record"],
            "value": row["value"],
            "share_hundredths": None if part is None else half_up(part * 10_000),
            "share_of_all_hundredths": None if part is None or part_of_all is None else half_up(part_of_all * 10_000),
            "quotient_hundredths": None if part is None or part_of_all is None else half_up(part / part_of_all * 100),
        })  # fmt: skip
    return found


def of_all(row: Row) -> bool:
    """Whether a figure is of all sectors together."""
    return (row["sector"] or "").lower() in EVERY_SECTOR


def share(row: Row, sector: str | None, rows: list[Row]) -> Fraction | None:
    """What part a figure is of the United Kingdom's; none of what does not add up, and of the United Kingdom itself."""
    words = f"{row['unit'] or ''} {row['measure']}".lower()
    if is_a_rate(row) or "/" in words or set(re.findall("[a-z]+", words)) & set(NO_SUM) or is_the_whole(row):
        return None
    whole = [each for each in alike(row, rows, ALIKE) if is_the_whole(each) and each["sector"] == sector and each["value"] > 0]
    return Fraction(row["value"]) / Fraction(whole[0]["value"]) if whole else None


def is_the_whole(row: Row) -> bool:
    """The United Kingdom, by its code; by its name only where it has none."""
    return (row["place_code"] or (row["place"] or "").lower()) in ("K02000001", "UK", "TL", "united kingdom", "uk")


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
