"""What rows that two tables side by side would share show of them: where one goes on alone, and whom both name."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.headings import Table
from data.grammar.names import normal_name
from data.model import CellValue, Row, Sheet

_NAMED_BY = {"investments": "recipient", "members": "name", "outcomes": "organisation"}  # kind -> the column of organisations


def right_alone(sheet: Sheet, row: Row, start: int) -> bool:
    """Whether a row holds several cells, all of them in the right table; where words are merged over rows the left one goes on too."""
    if count(row.values[start:]) < 2 or count(row.values[:start]):
        return False
    return not any(first <= row.number <= last and left < start for first, left, last, _ in sheet.merged)


def ends_before(rows: Sequence[Row], start: int) -> bool:
    """Whether the right table, without a gap in it, ends above the last rows of the left one."""
    held = [bool(count(row.values[start:])) for row in rows if count(row.values) > 1]
    return bool(held) and held[0] and not held[-1] and held == sorted(held, reverse=True)


def count(values: Sequence[CellValue]) -> int:
    """How many of some cells hold anything."""
    return len(values) - values.count(None)


def is_figure(value: CellValue) -> bool:
    """Whether a cell holds a number, a day, or a text with a digit in it."""
    return value is not None and (not isinstance(value, str) or any(map(str.isdigit, value)))


def organisations_in(row: Row, left: Table, right: Table) -> tuple[str, str]:
    """The organisations that a row names in both tables; blank where it names none, or one kind of table has none."""
    return tuple(_organisation(row, table) for table in (left, right))


def _organisation(row: Row, table: Table) -> str:
    name = normal_name(text_in(row, table, _NAMED_BY.get(table.kind.name)))
    return "" if "total" in name else name


def text_in(row: Row, table: Table, field: str | None) -> str:
    """What a row says in the column of a field, in words; blank where there is no such column, or no words in it."""
    at = next((column.position for column in table.taken if column.field.name == field), None)
    value = row.values[at] if at is not None and at < len(row.values) else None
    return value.strip() if isinstance(value, str) else ""
