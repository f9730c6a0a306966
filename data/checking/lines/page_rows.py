"""Rows that the pages of a printed sheet bring: `Page 1 of 2`, and the title once more."""

from __future__ import annotations

import re

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.checking.layout.heading_rows import is_one_text
from data.checking.lines.naming_lines import names_a_group
from data.model import Row, Sheet

_PAGE = re.compile(
    r"^\W*(?:page|p\.?|sheet) ?\d+(?: ?(?:of|/) ?\d+)?\W*$|^\W*\d+ of \d+\W*$|^\W*cont(?:inued|'?d)?\b.{0,20}$", re.IGNORECASE
)


def rows_of_pages(table: Table, sheet: Sheet, cells: Cells) -> dict[int, str]:
    """The places of such rows, which hold one text and nothing else, among the rows below the headings; each with its reason."""
    titles = {_text(row) for row in sheet.above(table.begins) if is_one_text(row)}
    found = {}
    for index in cells.alone:
        row = cells.rows[index]
        if not is_one_text(row):
            continue
        if _PAGE.match(_text(row)):
            found[index] = "it is the number of a page"
        elif _text(row) in titles and not names_a_group(table, row):
            found[index] = "it repeats a title"
    return found


def _text(row: Row) -> str:
    return next(value for value in row.values if value is not None).strip()
