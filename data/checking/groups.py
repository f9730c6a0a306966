"""Rows that name the source of the rows below them: `Innovate UK` on a line of its own above its projects."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.checking.headings import Table
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Row


@dataclass(frozen=True)
class Group:
    """One such row, by its place among the rows of the table, and the last row that it speaks of."""

    index: int
    text: str
    last: int


def find_groups(table: Table, rows: Sequence[Row], passed_over: Collection[int]) -> list[Group]:
    """The groups of a table of investments; none where the layout does not make them certain.

    It does where rows hold one text and nothing else, the text is a source of the list, and no row below states a source of its
    own. Another text by itself (a recipient that lacks all else?) ends the group above it and is judged as a record.
    `passed_over` are the places of totals, remarks and repeated headings.
    """
    if table.kind.name != "investments":
        return []
    own = next((column.position for column in table.taken if column.field.name == "source"), None)
    alone = {
        index: text for index, row in enumerate(rows)
        if index not in passed_over and len(row.values) - row.values.count(None) == 1 and (text := _text(row))
    }  # fmt: skip
    starts = sorted(alone)
    groups = [
        Group(index, alone[index], (starts[place + 1] if place + 1 < len(starts) else len(rows)) - 1)
        for place, index in enumerate(starts) if _is_source(alone[index])
    ]  # fmt: skip
    stated = {index for index, row in enumerate(rows) if own is not None and own < len(row.values) and row.values[own] is not None}
    spoken_of = {index for group in groups for index in range(group.index + 1, group.last + 1)} - set(passed_over)
    return groups if spoken_of and not spoken_of & stated else []


def names_a_source(row: Row) -> bool:
    """Whether a row holds the name of a source of the list and nothing else."""
    return len(row.values) - row.values.count(None) == 1 and _is_source(_text(row))


def _is_source(text: str) -> bool:
    return normal_text(text) in by_any_name("sources") or normal_text(text) in by_any_name("source_types")


def _text(row: Row) -> str:
    value = next(value for value in row.values if value is not None)
    return value.strip() if isinstance(value, str) else ""
