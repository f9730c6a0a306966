"""The rows of a form that may be records, by their first words, and the money that they hold in a column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column
from data.checking.money_cells import cell_of, pence_of
from data.model import Row

_TOTALS = ("total", "subtotal", "sub total", "grand total", "overall total")


def rows_of_records(rows: Sequence[Row], of_which: re.Pattern[str] | None = None) -> list[Row]:
    """The rows that are no total by their first words; nor, where a form has such lines, what a part of the line above them is."""
    firsts = [next((value for value in row.values if value is not None), None) for row in rows]
    return [row for row, first in zip(rows, firsts, strict=True) if not (isinstance(first, str) and _is_none(first, of_which))]


def _is_none(first: str, of_which: re.Pattern[str] | None) -> bool:
    return folded(first).startswith(_TOTALS) or bool(of_which and of_which.match(first))


def pence_in(column: Column, rows: Sequence[Row]) -> int:
    """What the cells of a column add up to, at their low ends."""
    return sum(pence_of(cell_of(row, column), column.unit) for row in rows)
