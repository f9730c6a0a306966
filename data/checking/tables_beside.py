"""A table of another kind that may stand right beside one, in columns that are read as those of its rows: the rows do not show it."""

from __future__ import annotations

from dataclasses import replace

from data.checking.findings import finding
from data.checking.heading_units import folded
from data.checking.heading_words import all_headings
from data.checking.headings import ROWS_SEARCHED, Table
from data.checking.sheet_tables import ENOUGH, kind_beside
from data.model import Finding, Sheet


def say_beside(sheet: Sheet, table: Table) -> list[Finding]:
    """One warning at the column, left alone, at which such a table may begin; none where it cannot be one by itself."""
    beginning = replace(sheet, rows=sheet.rows[: 2 * ROWS_SEARCHED])
    left_alone = [each for each in table.columns if each.field is None and not (each.aside or each.twin or each.asked or each.told)]
    for column in left_alone if not table.known else ():
        beside = [each for each in table.columns if each.position >= column.position]
        is_apart = column.position >= table.columns[0].position + ENOUGH and len(beside) >= ENOUGH
        if is_apart and folded(column.header) in all_headings() and (kind := kind_beside(beginning, column.position)):
            words = {"letter": column.letter, "header": column.header, "kind": kind, "own": table.kind.name}
            return [finding("table-beside", sheet.name, f"{column.letter}{table.said_in}", **words)]
    return []
