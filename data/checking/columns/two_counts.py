"""Two figures in one cell, `20 / 14` beneath `Registered / Attended`: the column is read as both fields, each from its half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.checking.columns.heading_units import folded
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import Column, Table
from data.checking.findings import finding
from data.checking.money_cells import cell_of
from data.checking.written.two_figures import halves_of
from data.model import Field, Finding, Row

_BETWEEN = re.compile(r"\s*(?:[/|&(]|\band\b)\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r".*\((.+)\)\s*")


def part_counts(sheet: str, table: Table, rows: Sequence[Row]) -> tuple[Table, list[Finding]]:
    """The table in which each such column stands twice, once for each of its fields; and what is said of it.

    Only where no other column holds either, and at least half of the cells that hold anything hold two.
    """
    there = {column.field.name for column in table.taken}
    columns, said = [], []
    for column in table.columns:
        first, second = _fields(table, column) or (None, None)
        if not first or {first.name, second.name} & there or not _hold_two(column, rows):
            columns.append(column)
            continue
        columns += [replace(column, field=field, asked=(), half=half) for half, field in enumerate((first, second), 1)]
        words = {"letter": column.letter, "header": column.header, "first": first.title.lower(), "second": second.title.lower()}
        said.append(finding("column-of-two", sheet, f"{column.letter}{table.said_in}", **words))
    return (replace(table, columns=tuple(columns)) if said else table), said


def _fields(table: Table, column: Column) -> tuple[Field, Field] | None:
    """The two fields of counts that a heading names; None where it is taken, or names no two."""
    if table.known or column.field or column.aside or column.told or column.answer:
        return None
    known = known_headings(table.kind.name)
    for text in _ways(column.header):
        named = [known.get(folded(part), (0, None))[1] for part in _BETWEEN.split(text.strip(" )"))]
        if len(named) == 2 and all(field and field.type == "count" for field in named) and named[0] is not named[1]:
            return named[0], named[1]
    return None


def _ways(header: str) -> Iterator[str]:
    """A heading; what stands in brackets in it; and of one over several rows the lowest."""
    yield header
    if found := _IN_BRACKETS.fullmatch(header):
        yield found[1]
    yield header.rpartition(" / ")[2]


def _hold_two(column: Column, rows: Sequence[Row]) -> bool:
    held = [value for row in rows if (value := cell_of(row, column)) is not None]
    return bool(held) and sum(isinstance(value, str) and halves_of(value) is not None for value in held) * 2 >= len(held)
