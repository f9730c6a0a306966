"""What stands once for many rows: `Innovate UK`, `Realised` or `2023/24` on a line of its own above its projects."""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.lines.asked_lines import is_lone
from data.checking.lines.naming_lines import NAMED_BY, in_own_column, period_named, position_of, said_alone, texts_alone
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import CellValue, Finding, NotUnderstood, Row, Sheet

Said = tuple[str, str] | None  # the field that a line names, with the name


@dataclass(frozen=True)
class Group:
    """One such row, by its place among the rows of the table, what it names of which field, and the last row that it speaks of."""

    index: int
    field: str
    text: str
    last: int


def find_groups(
    table: Table, cells: Cells, passed_over: Collection[int], heads: Mapping[int, str], days: Mapping[int, datetime.date],
    are_names: bool = False,
) -> list[Group]:
    """The groups of a table; none of a field where the layout does not make them certain.

    It does where rows hold one text and nothing else, the text is of a list (a source or a status above investments, a theme above
    events), is a period, or stands in the column of the source with rows beneath, and no row below states another.

    Lines of several fields stand in each other, those of the field that comes first outside. Another text by itself (a recipient that
    lacks all else?) ends every group above it and is judged as a record. `passed_over` are the places of totals, remarks and repeated
    headings; `heads` are totals that name what they head; `days` stand alone on a line, and end a period that they are not in;
    `are_names`: staff said that such texts of no list are names, too.
    """
    if table.kind.name not in NAMED_BY:
        return []
    rows = cells.rows
    alone = {index: text for index, text in texts_alone(table, cells).items() if index not in passed_over}
    lines = [(index, said_alone(table.kind.name, text) or _in_own_column(table, rows[index], text)) for index, text in alone.items()]
    if are_names:
        own = NAMED_BY[table.kind.name][0].field
        lines = [(index, said or ((own, alone[index]) if is_lone(rows, index) else None)) for index, said in lines]
    if heads:
        lines = sorted([*lines, *((index, (NAMED_BY[table.kind.name][0].field, text)) for index, text in heads.items())])
    order = list(dict.fromkeys(said[0] for _, said in lines if said))
    records = [index for index in range(len(rows)) if index not in passed_over and index not in alone] if order else []
    groups = []
    for place, (index, said) in enumerate(lines):
        if said:
            end = min(_end(lines[place + 1 :], order.index(said[0]), order, len(rows)), _end_of_period(table, index, said, days))
            last = max((each for each in records if index < each < end), default=index)
            if last > index or said_alone(table.kind.name, said[1]):
                groups.append(Group(index, *said, last))
    certain = {field for field in order if _is_certain(table, rows, [each for each in groups if each.field == field], passed_over)}
    return [each for each in groups if each.field in certain]


def _in_own_column(table: Table, row: Row, text: str) -> Said:
    return (NAMED_BY[table.kind.name][0].field, text) if in_own_column(table, row) else None


def _end(lines: Sequence[tuple[int, Said]], own: int, order: Sequence[str], end: int) -> int:
    """The place of the next line that ends a group of the field that is the `own`-th of the order; `end` where none does."""
    return next((index for index, said in lines if said is None or order.index(said[0]) <= own), end)


def _end_of_period(table: Table, index: int, said: tuple[str, str], days: Mapping[int, datetime.date]) -> float:
    """The place of the next day below a line of a period that is not in it: of its rows nobody knows whose they are."""
    period = period_named(said[1]) if days and said[0] == NAMED_BY[table.kind.name][-1].field else None
    outside = (at for at, day in days.items() if at > index and period and not period.start <= day <= period.end)
    return min(outside, default=math.inf)


def _is_certain(table: Table, rows: Sequence[Row], groups: Sequence[Group], passed_over: Collection[int]) -> bool:
    """Whether groups of one field speak of any row, and no such row states another in its column."""
    spoken_of = [(index, each) for each in groups for index in range(each.index + 1, each.last + 1) if index not in passed_over]
    own = position_of(table, groups[0].field) if groups else None
    lines = {each.index for each in groups}
    return bool(spoken_of) and not any(
        own is not None and index not in lines and own < len(rows[index].values) and rows[index].values[own] is not None
        and not _agrees(each, table, rows[index].values[own]) for index, each in spoken_of
    )  # fmt: skip


def _agrees(group: Group, table: Table, value: CellValue) -> bool:
    """Whether a cell says what the group says that it is of: the same name, or a day within its period."""
    named = next(each for each in NAMED_BY[table.kind.name] if each.field == group.field)
    text = normal_text(as_typed(value) or "")
    if named.lists:
        said = normal_text(group.text)
        return text == said or any(text in (known := by_any_name(name)) and known[text] == known.get(said) for name in named.lists)
    period = period_named(group.text)
    try:
        when = read_when(value)
    except NotUnderstood:
        return False
    return bool(when.start and period.start <= when.start and when.end <= period.end)


def texts_of_groups(groups: Sequence[Group], rows: Sequence[Row]) -> dict[str, dict[int, str]]:
    """What groups say of the rows that they speak of: field -> the number of each row -> the text."""
    said: dict[str, dict[int, str]] = {}
    for group in groups:
        said.setdefault(group.field, {}).update((rows[index].number, group.text) for index in range(group.index + 1, group.last + 1))
    return said


def say_group(sheet: Sheet, table: Table, rows: Sequence[Row], group: Group) -> tuple[str, Finding]:
    """Why the row of a group is no record, and the note on it."""
    named = table.kind[group.field].title
    own, first, last = (rows[index].number for index in (group.index, min(group.index + 1, group.last), group.last))
    spoken_of = f"rows {first} to {last}" if last > first else f"row {last}"
    words = {"field": named.lower(), "rows": spoken_of, "named": group.text, "title": named}
    note = finding("group-heading", sheet.name, f"{table.first_letter}{own}", **words)
    return f"it names the {named.lower()} of the rows below it, to row {last}", note
