"""Columns headed by segments or themes, in which a mark says that a row is of it: `Medtech | Digital`, with an x beneath one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.findings import finding
from data.checking.values import as_typed
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Field

if TYPE_CHECKING:
    from data.checking.batch import Batch
    from data.checking.columns.headings import Column

TAKEN = "its marks are taken"  # why such a column is left aside; it is said where it was found
_MARKED_BY = {"members": "segment", "events": "theme", "investments": "segment"}  # kind -> the field whose names head such columns
_MARKS = frozenset(("x", "xx", "✓", "✔", "☑", "✕", "yes", "y", "1", "true", "•", "*"))
_NO_MARKS = frozenset(("", "-", "no", "n", "0", "false", "☐", "n/a"))
_FEWEST = 2  # columns


def take_marked(batch: Batch) -> None:
    """Take the segment or the themes of each row that has none from the columns in which it is marked; staff are told of the columns.

    An event may have several themes; where several segments are marked, which is its own is not known, and that is said of the row.
    """
    field = batch.kind.by_name.get(_MARKED_BY.get(batch.kind.name, ""))
    if field is None or batch.has(field.name):
        return
    named = {column: name for column in batch.table.columns if (name := _named(batch, column, field))}
    if len(named) < _FEWEST:
        return
    marked: list[list[str]] = [[] for _ in batch.rows]
    for column, name in named.items():
        for index, cell in enumerate(batch.cells(column)):
            if _folded(cell) in _MARKS and name not in marked[index]:
                marked[index].append(name)
    one_only = field.name == "segment"
    batch.take_texts(field, ["; ".join(names) if names and not (one_only and len(names) > 1) else None for names in marked], beside=True)
    columns = list(named)
    for index, names in enumerate(marked):
        if one_only and len(names) > 1:
            batch.say(index, "several-marked", columns[0].letter, field=field.title.lower(), names=" and ".join(names))
    words = {"letters": " to ".join((columns[0].letter, columns[-1].letter)), "field": field.title.lower()}
    words |= {"header": columns[0].header, "name": named[columns[0]]}
    batch.findings.append(finding("marked-columns", batch.sheet, f"{columns[0].letter}{batch.table.said_in}", **words))
    told = {column.letter: replace(column, aside=TAKEN) for column in columns}
    batch.table = replace(batch.table, columns=tuple(told.get(column.letter, column) for column in batch.table.columns))


def _named(batch: Batch, column: Column, field: Field) -> str:
    """The name of the field's list that heads a column of marks; blank for any other column."""
    if column.field is not None or column.told or column.answer or column.aside:
        return ""
    name = by_any_name(field.choices).get(normal_text(column.header), "")
    cells = set(map(_folded, batch.cells(column))) if name else set()
    return name if cells & _MARKS and cells <= _MARKS | _NO_MARKS else ""


def _folded(cell: object) -> str:
    return (as_typed(cell) or "").casefold()
