"""`Jul 24` in a column: a month and its year where so much of the column says so that it can be nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from data.checking.values import Reading, as_typed, read_cell
from data.model import CellValue, Field, When

FEWEST = 3  # such cells, of as many months: days of one month in the year of the return, and no others, would be a strange chance
_MONTH_AND_NUMBER = re.compile(r"([a-z]{3,9})\.? ([0-9]{2})", re.ASCII | re.IGNORECASE)


def months_of_years(
    distinct: Mapping[Any, CellValue], readings: Mapping[Any, Reading], field: Field, period: When | None,
) -> dict[Any, Reading]:
    """The readings of the cells of a column that may be a month of a year or a day without one, where all are months.

    They are where there are at least three months of them and every number is that of a year next to the return's own.
    """
    found = {key: match for key, cell in distinct.items() if isinstance(cell, str) and (match := _MONTH_AND_NUMBER.fullmatch(cell.strip()))}
    if not period or not period.start or len({match[1][:3].lower() for match in found.values()}) < FEWEST:
        return {}
    years = {year % 100 for year in range(period.start.year - 1, period.end.year + 2)}
    if any(int(match[2]) not in years for match in found.values()):
        return {}
    read = {key: read_cell(f"{match[1]}-{match[2]}", field) for key, match in found.items() if readings[key].code}
    return {
        key: Reading((*each.stored[:-1], as_typed(distinct[key])), "month-of-year", {"text": as_typed(distinct[key])})
        for key, each in read.items() if not each.code
    }  # fmt: skip
