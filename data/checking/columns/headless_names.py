"""The first column of a table without a heading above it: names of organisations there are whose the rows are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.headings import Column, Table, letter
from data.model import CellValue, Row

BY_NAMES = "the names in it"  # what such a column is taken by
_OWN = {"investments": "recipient", "members": "name", "outcomes": "organisation"}  # kind -> the field of a row's organisation
_OTHERS = {"investments": "source"}  # the field of another organisation, which the names might be of where no column says it
_FEWEST = 2  # rows that show what the column holds
_ORGANISATION = re.compile(
    r"\b(?:ltd|limited|plc|llp|cic|c\.i\.c|university|nhs|trust|council|college|hospitals?|foundation|institute|inc|gmbh|authority)\b",
    re.IGNORECASE,
)


def with_names(table: Table, below: Sequence[Row]) -> Table:
    """The table with the column left of all its headings as that of its organisations, where no other is or may be it.

    Of money who gave it must have a column of its own: else the names might be the funders'.

    Every row that says two things more has a text there, and most of these are names of organisations. `below`: rows below the headings.
    """
    own = _OWN.get(table.kind.name, "")
    position = min((column.position for column in table.columns), default=0) - 1
    if not own or position < 0 or table.first or any(own in _fields(column) for column in table.columns):
        return table
    if (other := _OTHERS.get(table.kind.name)) and not any(column.field and column.field.name == other for column in table.columns):
        return table
    rows = [row for row in below if sum(_at(row, column.position) is not None for column in table.taken) >= _FEWEST]
    cells = [_at(row, position) for row in rows]
    unread = [column for column in table.columns if column.field is None and not (column.aside or column.twin)]
    if len(cells) < _FEWEST or not are_names(cells) or any(are_names([_at(row, each.position) for row in rows]) for each in unread):
        return table
    if any(_at(row, at) is not None for row in below for at in range(position)):
        return table
    column = Column(position, letter(position), "", table.kind[own], like=BY_NAMES)
    return replace(table, columns=(column, *table.columns))


def _fields(column: Column) -> set[str]:
    return {each.name for each in (*([column.field] if column.field else ()), *column.asked)}


def _at(row: Row, position: int) -> CellValue:
    return row.values[position] if position < len(row.values) else None


def are_names(cells: Sequence[CellValue]) -> bool:
    """Whether all cells are texts, most of them names of organisations; a total may stand among them."""
    texts = [cell for cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell))]
    return len(texts) == len(cells) and sum(bool(_ORGANISATION.search(text)) for text in texts) * 2 >= len(texts)
