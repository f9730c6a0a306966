"""`Grant`, `Match` and `Total` beside one another: the total adds the money of others to the grant, which is the amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.headings import Column, Table
from data.checking.columns.money_aside import is_match
from data.checking.money_cells import exact_pence, holds, money_columns
from data.model import Row

FEWEST = 2  # rows that show that a column adds up two others


def without_match(table: Table, rows: Sequence[Row]) -> Table:
    """The table with the grant as its amount, where a column beside it that was taken is the grant and the match funding in every row.

    Source: counting rules, section 4: one row is the money of one funder, and whose the match funding is the return does not say.
    """
    match = [column for column in table.columns if column.field is None and not column.aside and is_match(column.header)]
    for total in money_columns(table) if match and not table.known else ():
        for grant in (column for column in table.columns if column.twin == total.letter and column.unit == total.unit):
            parts = [grant, *(replace(column, unit=total.unit) for column in match)]
            if _adds_up(total, parts, rows):
                letters = ", ".join(column.letter for column in match)
                aside = f"it adds the match funding in column {letters} to column {grant.letter}, which is the amount"
                swapped = {total: replace(total, field=None, aside=aside), grant: replace(grant, field=total.field, twin="")}
                return replace(table, columns=tuple(swapped.get(each, each) for each in table.columns))
    return table


def _adds_up(total: Column, parts: Sequence[Column], rows: Sequence[Row]) -> bool:
    held = [row for row in rows if holds(row, total) or holds(row, parts[0])]
    sums = [(exact_pence(row, total), [exact_pence(row, part) if holds(row, part) else 0 for part in parts]) for row in held]
    return len(held) >= FEWEST and all(None not in added and stated == sum(added) for stated, added in sums)
