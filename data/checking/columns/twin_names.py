"""Two columns that could both be one field with a list (`Funder` and `Source`): the one that holds more names of the list is it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table
from data.checking.columns.told_by_cells import BY_CELLS
from data.checking.money_cells import cell_of
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Row

_VAGUE = "source"
_FUNDERS = re.compile(r"\b(?:fund(?:ers?|ed by|ing body)|investors?|lenders?|awarding body)\b", re.IGNORECASE)
LOOKED_AT = 60  # so many rows show which it is


def by_names(table: Table, rows: Sequence[Row]) -> Table:
    """The table in which each column that was left for another with a better heading is taken instead, where it holds more such names.

    Beside a column of funders or investors a bare `Source` may be where it was read: as many names are enough then. What staff said of
    either, in this file or ever, stays.
    """
    columns = {column.letter: column for column in _with_source(table, rows)}
    for left in [column for column in table.columns if column.twin]:
        taken = columns.get(left.twin)
        if taken is None or taken.field is None or not taken.field.choices or taken.part or any(
            (taken.told, taken.answer, left.told, left.answer)
        ):  # fmt: skip
            continue
        is_vague = folded(taken.header) == _VAGUE and bool(_FUNDERS.search(left.header))
        if _names(left, taken, rows) + is_vague > _names(taken, taken, rows):
            columns[left.letter] = replace(left, field=taken.field, twin="")
            columns[taken.letter] = replace(taken, field=None, twin=left.letter)
    return replace(table, columns=tuple(columns.values()))


def _with_source(table: Table, rows: Sequence[Row]) -> Sequence[Column]:
    """The columns of a table; `Fund` over names of funders is its source, where no other column is."""
    source = table.kind.by_name.get("source")
    fund = next((column for column in table.taken if column.field.name == "programme"), None)
    if table.kind.name != "investments" or fund is None or fund.told or fund.answer or any(
        source in (column.field, *column.asked) for column in table.columns
    ):  # fmt: skip
        return table.columns
    held = [row for row in rows[:LOOKED_AT] if cell_of(row, fund) is not None]
    as_source = replace(fund, field=source, like=BY_CELLS)
    is_source = bool(held) and _names(fund, as_source, rows) * 2 > len(held)
    return [as_source if column is fund and is_source else column for column in table.columns]


def _names(column: Column, meant: Column, rows: Sequence[Row]) -> int:
    """How many of the first cells of a column are names of the list of the field that is meant."""
    listed = by_any_name(meant.field.choices)
    return sum(isinstance(value := cell_of(row, column), str) and normal_text(value) in listed for row in rows[:LOOKED_AT])
