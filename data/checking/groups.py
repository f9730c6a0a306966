"""What stands once for many rows: `Innovate UK` on a line of its own above its projects, or as the title of their sheet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.checking.findings import finding
from data.checking.headings import Table
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Finding, Row, Sheet
from data.reading.places import cell_name

NAMED_BY = {  # kind -> what a line of its own may say of the rows below it, and the lists that hold such names
    "investments": ("source", ("sources", "source_types")),
    "events": ("theme", ("themes",)),
    "members": ("segment", ("segments",)),
}

MOST_WORDS = 8  # of a name


@dataclass(frozen=True)
class Group:
    """One such row, by its place among the rows of the table, and the last row that it speaks of."""

    index: int
    text: str
    last: int


def find_groups(table: Table, rows: Sequence[Row], passed_over: Collection[int]) -> list[Group]:
    """The groups of a table; none where the layout does not make them certain.

    It does where rows hold one text and nothing else, the text is of the list (a source above investments, a theme above events) or
    stands in the column of it with rows beneath, and no row below states one of its own.

    Another text by itself (a recipient that lacks all else?) ends the group above it and is
    judged as a record. `passed_over` are the places of totals, remarks and repeated headings.
    """
    if table.kind.name not in NAMED_BY:
        return []
    own = next((column.position for column in table.taken if column.field.name == NAMED_BY[table.kind.name][0]), None)
    alone = {
        index: text for index, row in enumerate(rows)
        if index not in passed_over and len(row.values) - row.values.count(None) == 1 and (text := _text(row))
    }  # fmt: skip
    starts = sorted(alone)
    ends = [*starts[1:], len(rows)] if starts else []
    held = [
        (index, max((each for each in range(index, end) if each not in passed_over), default=index))
        for index, end in zip(starts, ends, strict=True) if _is_named(table, alone[index]) or in_own_column(table, rows[index])
    ]  # fmt: skip
    groups = [Group(index, alone[index], last) for index, last in held if last > index or _is_named(table, alone[index])]
    stated = {index for index, row in enumerate(rows) if own is not None and own < len(row.values) and row.values[own] is not None}
    spoken_of = {index for group in groups for index in range(group.index + 1, group.last + 1)} - set(passed_over)
    return groups if spoken_of and not spoken_of & stated else []


def say_group(sheet: Sheet, table: Table, rows: Sequence[Row], group: Group) -> tuple[str, Finding]:
    """Why the row of a group is no record, and the note on it."""
    named = table.kind[NAMED_BY[table.kind.name][0]].title
    own, first, last = (rows[index].number for index in (group.index, min(group.index + 1, group.last), group.last))
    spoken_of = f"rows {first} to {last}" if last > first else f"row {last}"
    words = {"field": named.lower(), "rows": spoken_of, "named": group.text, "title": named}
    note = finding("group-heading", sheet.name, f"{table.first_letter}{own}", **words)
    return f"it names the {named.lower()} of the rows below it, to row {last}", note


def names_a_group(table: Table, row: Row) -> bool:
    """Whether a row holds a name of the list that lines of their own are of, and nothing else."""
    return len(row.values) - row.values.count(None) == 1 and _is_named(table, _text(row))


def in_own_column(table: Table, row: Row) -> bool:
    """Whether a row holds a short text in the column of what lines of their own name, and nothing else."""
    own = next((column.position for column in table.taken if column.field.name == NAMED_BY.get(table.kind.name, ("",))[0]), None)
    if own is None or own >= len(row.values) or len(row.values) - row.values.count(None) != 1:
        return False
    text = row.values[own]
    return isinstance(text, str) and len(text.split()) <= MOST_WORDS


def named_above(sheet: Sheet, table: Table) -> tuple[str, str] | None:
    """The source of a whole table without a column for it, and the cell that names it: the nearest title, else the sheet's name.

    Only a text that is the name of a source of the list and no more: `Innovate UK`, but not `Innovate UK bids`.
    """
    if table.kind.name != "investments" or table.known or any(column.field.name == "source" for column in table.taken):
        return None
    for row in reversed([row for row in sheet.rows if row.number < table.begins]):
        for position, value in enumerate(row.values):
            if isinstance(value, str) and normal_text(value) in by_any_name("sources"):
                return value.strip(), cell_name(position, row.number)
    return (sheet.name.strip(), "") if normal_text(sheet.name) in by_any_name("sources") else None


def _is_named(table: Table, text: str) -> bool:
    return any(normal_text(text) in by_any_name(name) for name in NAMED_BY.get(table.kind.name, ("", ()))[1])


def _text(row: Row) -> str:
    value = next(value for value in row.values if value is not None)
    return value.strip() if isinstance(value, str) else ""
