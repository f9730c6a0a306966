"""Rows that name nobody and hold one text beside figures: what it says, whatever column it stands in (`Variance` under Funder)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import CellValue, Row


def nameless_with(table: Table, cells: Cells, wanted: Callable[[str], Any]) -> set[int]:
    """The places of the rows in which nobody is named and the one text is of a certain look; none of a table without a column of names.

    A text that is what its column may say of a record (`Target` under Status) is none: the row may be a record whose name was left out.
    """
    names = [column.position for column in table.taken if column.field.required and column.field.type == "text"]
    if not names or None not in cells[names[0]]:
        return set()
    blank = [index for index, name in enumerate(cells[names[0]]) if name is None and all(cells[each][index] is None for each in names)]
    lists = {column.position: column.field.choices for column in table.taken}
    labels = ((index, _label_of(cells.rows[index])) for index in blank)
    return {index for index, (at, text) in labels if text and wanted(text) and not _is_of(lists.get(at, ""), text)}


def _label_of(row: Row) -> tuple[int, str]:
    """The one text of a row with its column, the first of those with a number in them where no other stands there; "" elsewhere.

    All else are figures, of which there is one at least.
    """
    held = [(at, value) for at, value in enumerate(row.values) if value is not None and (not isinstance(value, str) or value.strip())]
    words = [each for each in held if not is_bare(each[1])] or [each for each in held if isinstance(each[1], str)][:1]
    if len(held) < 2 or len(words) != 1 or not isinstance(words[0][1], str):
        return 0, ""
    return words[0][0], words[0][1].strip()


def _is_of(name: str, text: str) -> bool:
    return bool(name) and text[-1].isalnum() and normal_text(text) in by_any_name(name)


def is_bare(value: CellValue) -> bool:
    """Whether a cell is a figure and no day: a number, or a text with one in it."""
    return not isinstance(value, date) and (not isinstance(value, str) or any(map(str.isdigit, value)) or not value.strip())
