"""Tables without a row of headings: when a sheet has none, and the columns of one of which staff said so."""

from __future__ import annotations

from itertools import islice, takewhile

from data.checking.columns.headings import ROWS_SEARCHED, Column, Table, letter
from data.checking.columns.repeated_groups import is_numbered
from data.grammar.amounts import read_amount
from data.grammar.dates import read_when
from data.layouts import Layout
from data.model import CellValue, Kind, NotUnderstood, Row, Sheet


def table_without_headings(sheet: Sheet, kind: Kind, layout: Layout) -> Table:
    """The table from the row on that staff said, with every column that holds anything in it, none of them taken as anything yet.

    Raises NotUnderstood where the sheet ends above that row.
    """
    if layout.first > sheet.rows[-1].number:
        raise NotUnderstood(f"The table on the sheet {sheet.name} cannot begin in row {layout.first}: nothing stands there or below")
    rows = [row for row in sheet.rows if layout.first <= row.number <= (layout.last or row.number)]
    used = {position for row in rows for position, value in enumerate(row.values) if value is not None}
    columns = tuple(Column(position, letter(position), "", None) for position in sorted(used))
    return Table(kind, (), columns, first=layout.first)


def has_no_headings(sheet: Sheet) -> bool:
    """Whether the first row of a sheet that is more than a title holds a figure or a date: it is a record then, and no headings."""
    rows = sheet.rows[:ROWS_SEARCHED]
    above = len(list(takewhile(lambda row: len(row.values) - row.values.count(None) < 2, rows)))
    return above < len(rows) and _holds_a_figure(rows[above])


def has_two_rows(sheet: Sheet) -> bool:
    """Whether more than one row of a sheet holds more than one cell: what has no two holds no table."""
    return len(list(islice((row for row in sheet.rows if len(row.values) - row.values.count(None) > 1), 2))) == 2


def _holds_a_figure(row: Row) -> bool:
    return any(map(_is_figure, row.values))


def _is_figure(value: CellValue) -> bool:
    """A date, or a sum; a year alone or a quarter may head a column."""
    if value is None or isinstance(value, bool):
        return False
    if not isinstance(value, str):
        return not isinstance(value, int) or not 1900 <= value <= 2100
    if not any(map(str.isdigit, value)) or is_numbered(value):
        return False
    try:
        if read_when(value).precision == "day":
            return True
    except NotUnderstood:
        pass
    try:
        read = read_amount(value)
    except NotUnderstood:
        return False
    return read.low is not None and not 190_000 <= read.low <= 210_000
