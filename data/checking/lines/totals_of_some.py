"""Totals that add up some of the rows beside them: those of a status or a source that they name, or all but what will not come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.checking.columns.headings import Column, Table
from data.checking.money_cells import cell_of, pence_of
from data.checking.values import as_typed
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Row

_TOTAL = re.compile(r"\W*\b(?:(?:sub|grand)[- ]?)?(?:totals?|sum|overall|altogether)\b(?: (?:for|of|from))?\W*", re.IGNORECASE)
_OF = ("status", "source", "source_type", "programme")  # what a total may name of the rows that it adds up
_WILL_NOT_COME = "lapsed"


def which_rows(table: Table, column: Column, rows: Sequence[Row], total: Row, stated: int) -> str:
    """Which of the rows beside it a total adds up, in words; "" where it is neither those that it names nor all that did not lapse.

    `Total awarded` and `NIHR total` name the rows with that status and source; a plain total may leave out what was withdrawn.
    """
    texts = [_TOTAL.sub(" ", value) for each in table.taken if isinstance(value := cell_of(total, each), str)]
    for told in (each for each in table.taken if each.field.name in _OF):
        said = [_meant(as_typed(cell_of(row, told)) or "", told) for row in rows]
        named = {_meant(text, told) for text in texts if text.strip()}
        if named & set(said) and _adds_up(column, [row for row, name in zip(rows, said, strict=True) if name in named], stated):
            return f"the rows whose {told.field.title.lower()} it names"
        if told.field.name == "status" and _WILL_NOT_COME in said and _adds_up(
            column, [row for row, name in zip(rows, said, strict=True) if name != _WILL_NOT_COME], stated
        ):  # fmt: skip
            return "the rows that did not lapse"
    return ""


def _meant(text: str, column: Column) -> str:
    """The name of the column's list that a text is; of another the text itself, for comparing."""
    plain = normal_text(text)
    return by_any_name(column.field.choices).get(plain, plain) if column.field.choices else plain


def _adds_up(column: Column, rows: Sequence[Row], stated: int) -> bool:
    return abs(sum(pence_of(cell_of(row, column), column.unit) for row in rows) - stated) * 1000 <= abs(stated) * 5
