"""A short list that stands beside a table, behind an empty column: names with a figure each, which are no part of the table's rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import Table, letter
from data.checking.findings import finding
from data.checking.layout.rows_beside import count, is_figure
from data.checking.layout.standing_alone import stands_alone
from data.model import CellValue, Finding, Row, Sheet

LIST_BESIDE = "it is a list beside a table, behind an empty column, and of no kind of record"
MOST_COLUMNS, FEWEST_LINES = 3, 2
WHOLE = 3  # cells of a row that is a record of the table


def is_list_beside(half: Sheet, table: Table | None, other: Sheet) -> bool:
    """Whether a half of a sheet is a list, and the other one, which has this table, is a table by itself.

    That is so where its rows are not the table's: it names what the table has a column for, its heading stands in another row, it goes
    on below the table, or it ends before it. What the table lacks (its amount, a date) is no list beside it.
    """
    if not stands_alone(table) or not any(column.field.type in ("amount", "count", "date") for column in table.taken):
        return False
    head = next((row for row in half.rows if count(row.values) > 1), None)
    lines = [row for row in half.rows if head and row.number > head.number]
    at = [position for position, value in enumerate(head.values) if value is not None] if head else []
    if head and not all(isinstance(value, str) and any(map(str.isalpha, value)) for value in head.values if value is not None):
        return False
    if not 1 < len(at) <= MOST_COLUMNS or len(lines) < FEWEST_LINES or not _names_figures(lines, at):
        return False
    fields = {column.field.name for column in table.taken}
    named, *meant = (_meant(head.values[position], table) for position in at)
    if any(field and field not in fields for field in meant):
        return False
    records = [row.number for row in other.below(table.header_row) if count(row.values) >= WHOLE]
    beside = [row.number for row in lines]
    is_apart = named in fields or head.number not in table.header_rows or max(beside) > max(records, default=0)
    return is_apart or records[: len(beside)] == beside != records


def _names_figures(lines: Sequence[Row], at: Sequence[int]) -> bool:
    """Whether every line has a name of its own in the first column, and figures that are no days in the others, where any."""
    names = [_cell(row, at[0]) for row in lines]
    figures = [value for row in lines for position in at[1:] if (value := _cell(row, position)) is not None]
    if not figures or not all(isinstance(name, str) and not is_figure(name) for name in names):
        return False
    return len(set(names)) == len(names) and all(is_figure(value) and not isinstance(value, date) for value in figures)


def _cell(row: Row, position: int) -> CellValue:
    return row.values[position] if position < len(row.values) else None


def _meant(heading: CellValue, table: Table) -> str:
    _, field = known_headings(table.kind.name).get(folded(unit_of(f" {heading}")[0]), (0, None))
    return field.name if field else ""


def say_list(sheet: Sheet) -> Finding:
    """That the list on a part of a sheet is left alone."""
    head = next(row for row in sheet.rows if count(row.values) > 1)
    at = [position for position, value in enumerate(head.values) if value is not None]
    words = {"first": letter(at[0]), "last": letter(at[-1]), "headings": ", ".join(f"'{head.values[position]}'" for position in at)}
    return finding("list-beside", sheet.name, f"{letter(at[0])}{head.number}", **words)
