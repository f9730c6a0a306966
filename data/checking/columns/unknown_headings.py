"""Columns whose headings are none that the kind knows: taken where a heading is like a known one, asked about where it may be."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.checking.columns.heading_content import beneath, beneath_in
from data.checking.columns.heading_units import folded, without_unit
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import NONE, ROWS_SEARCHED, Column, Table, fits, table_of
from data.checking.columns.headless_names import with_names
from data.checking.columns.quarter_years import headings_on
from data.checking.columns.told_by_cells import BY_CELLS, is_status, may_be_by_cells
from data.checking.layout.heading_rows import Heading
from data.checking.names.likeness import TAKEN, Likeness, certain, likenesses
from data.checking.values import read_cell
from data.grammar.cells import word_set
from data.kinds import KINDS
from data.model import HEADING, CellValue, Field, Kind, Question, Row, Sheet

Answers = Mapping[str, str]
NOTHING_ANSWERED: Answers = {}
LOOKED_AT = 60  # so many cells below a heading show whether they can be of a field
MOST_OPTIONS = 4
_OF_A_CLASS = re.compile(r"\b(?:type|kind|category|class)\b", re.IGNORECASE)  # `Organisation type` names no organisation
_NUMBERS = ("amount", "count", "number", "percent", "date")
_IN_WORDS = word_set(
    "title recipient source name organisation venue series manager programme partners measure headline segment theme "
    "employees_basis postcode"
)


def take_the_alike(
    sheet: Sheet, table: Table | None, answers: Answers = NOTHING_ANSWERED, told: Mapping[int, Column] | None = None
) -> Table | None:
    """A table with its unknown headings judged; of a sheet that is no kind, the one table that it can be by its likenesses.

    `answers`: what staff said of headings, by their settings (`heading_setting`); that goes before everything else but for `told`,
    what they said of the columns of this file, by their positions.
    """
    if table is None:
        return _recognised(sheet, answers)
    if table.known:
        return table
    rows = [row for row in sheet.rows if row.number in table.header_rows]
    headings = headings_on(sheet, rows)
    headings += [Heading("", ())] * (max(told or (0,)) + 1 - len(headings))
    below = _below(sheet, table.header_row)
    return with_names(_completed(table, rows, headings, below, answers, told or {}), below)


def heading_setting(kind: str, header: str) -> str:
    """The name of the setting that says what a heading means in a kind: `heading:investments|sum agreed`."""
    return f"heading:{kind}|{folded(without_unit(header)[0])}"


def heading_questions(sheet: Sheet, table: Table) -> list[Question]:
    """What is asked of the headings of a table, and what was answered of them."""
    asked = []
    for column in table.columns:
        if (column.field is None and column.asked) or column.answer:
            likely = [column.answer] if column.answer in table.kind.by_name else [each.name for each in column.asked]
            rest = [each.name for each in table.kind.fields if each.name not in likely]
            options = [*((name, table.kind[name].title) for name in likely), (NONE, "None of these: leave it alone"),
                       *((name, table.kind[name].title) for name in rest)]  # fmt: skip
            asked.append(Question(heading_setting(table.kind.name, column.header), sheet.name, f"{column.letter}{table.header_row}",
                                  column.header, HEADING, tuple(options), column.answer))  # fmt: skip
    return asked


def _completed(
    table: Table, rows: Sequence[Row], headings: Sequence[Heading], below: Sequence[Row], answers: Answers,
    told: Mapping[int, Column] = {},
) -> Table:
    if not answers and not told and all(column.field is not None or column.twin or column.aside for column in table.columns):
        return table
    answered = _answered(table.kind, table.columns, answers) | told
    if answered:
        table = replace(table, columns=table_of(table.kind, rows, headings, answered, beneath_in(below)).columns)
    meant = _judged(table.kind, table.columns, below) | answered
    return replace(table, columns=table_of(table.kind, rows, headings, meant, beneath_in(below)).columns) if meant else table


def _answered(kind: Kind, columns: Sequence[Column], answers: Answers) -> dict[int, Column]:
    """The columns of which staff said what they are, by position; what was asked for is not given, whatever is said."""
    found = {}
    for column in columns:
        answer = answers.get(heading_setting(kind.name, column.header), "")
        if not column.aside and (answer == NONE or answer in kind.by_name):
            _, unit = without_unit(column.header)
            found[column.position] = Column(
                column.position, column.letter, column.header, kind.by_name.get(answer), unit, answer=answer
            )
    return found


def _below(sheet: Sheet, header_row: int) -> list[Row]:
    first = next((index for index, row in enumerate(sheet.rows) if row.number > header_row), len(sheet.rows))
    return sheet.rows[first : first + LOOKED_AT]


def _judged(kind: Kind, columns: Sequence[Column], below: Sequence[Row]) -> dict[int, Column]:
    """The unknown columns that may be something, by position: with the field that they are taken as, or those that they may be.

    A field that has a column by its declared name is not looked for; two columns that are both like one field are asked about.
    """
    there = {column.field.name for column in columns if column.field is not None}
    judged: dict[int, Column] = {}
    for column in columns:
        heading, unit = without_unit(column.header)
        settled = column.field is not None or column.twin or column.aside or column.answer or column.told
        if settled or folded(heading) in known_headings(kind.name):
            continue
        cells = [row.values[column.position] for row in below if column.position < len(row.values)]
        if is_status(kind, heading, cells, there):
            judged[column.position] = replace(column, field=kind["status"], like=BY_CELLS)
            continue
        alike = likenesses(heading, _known(kind.name))
        if alike and alike[0].score >= TAKEN and alike[0].meaning in there:
            continue
        found = [each for each in alike if each.meaning not in there and can_be(cells, kind[each.meaning], unit)
                 and (not _OF_A_CLASS.search(heading) or _OF_A_CLASS.search(each.known))]  # fmt: skip
        one = certain(found)
        if one and not _is_more_of_it(heading, one.known, kind[one.meaning]):
            judged[column.position] = replace(column, field=kind[one.meaning], unit=unit, like=one.known)
        elif asked := _may_be(kind, found, may_be_by_cells(kind, cells, there)):
            judged[column.position] = replace(column, asked=asked)
    names = [column.field.name for column in judged.values() if column.field is not None]
    return {
        position: column if column.field is None or names.count(column.field.name) == 1
        else replace(column, field=None, unit=1, like="", asked=(column.field,))
        for position, column in judged.items()
    }  # fmt: skip


def _may_be(kind: Kind, alike: Sequence[Likeness], by_cells: tuple[Field, ...]) -> tuple[Field, ...]:
    """What a column is asked to be: by its heading, unless names of organisations stand in it and it may be theirs; else by its cells."""
    fields = tuple(kind[each.meaning] for each in alike[:MOST_OPTIONS])
    return tuple(dict.fromkeys((*by_cells, *fields))) if set(by_cells) & set(fields) else fields or by_cells


def _is_more_of_it(heading: str, known: str, meant: Field) -> bool:
    """Whether a heading is the plural of a known one where that makes a sum into a number of things: `Grants`, `Awards`."""
    return meant.type in _NUMBERS and folded(heading) in (folded(known) + "s", folded(known) + "es")


@functools.cache
def _known(kind: str) -> tuple[tuple[str, str], ...]:
    """The headings of a kind as its fields write them, each with the field's name."""
    return tuple((heading, each.name) for each in KINDS[kind].fields for heading in (each.title, each.name, *each.aliases))


def can_be(cells: Sequence[CellValue], meant: Field, unit: int = 1) -> bool:
    """Whether at least half of the cells that hold anything, and so at least one, can be read as a field."""
    held = [cell for cell in cells if cell is not None]
    if meant.name in _IN_WORDS or (meant.type == "choice" and meant.open):
        fitting = [cell for cell in held if isinstance(cell, str) and any(map(str.isalpha, cell))]
    else:
        fitting = [cell for cell in held if not read_cell(cell, meant, unit).code.endswith(("understood", "stops", "unlisted"))]
    return bool(held) and len(fitting) * 2 >= len(held)


def _recognised(sheet: Sheet, answers: Answers) -> Table | None:
    """The table of a sheet with too few known headings, where by its likenesses it can be one kind and no other, in one row."""
    rows = sheet.rows[:ROWS_SEARCHED]
    found = [table for row in rows for kind in KINDS.values() if (table := _by_likeness(kind, row, sheet, answers))]
    return found[0] if len(found) == 1 else None


def _by_likeness(kind: Kind, row: Row, sheet: Sheet, answers: Answers) -> Table | None:
    """The table of a kind under one row of headings, most of which are known or like a known one."""
    headings: list[Heading] = headings_on(sheet, [row])
    texts = [heading for heading in headings if heading.text]
    if len(texts) < 3 or not all(value is None or isinstance(value, str) for value in row.values):
        return None
    declared = table_of(kind, [row], headings, beneath=beneath(sheet, row.number))
    if not declared.taken and not answers:
        return None
    table = _completed(declared, [row], headings, _below(sheet, row.number), answers)
    known = {column.field.name for column in table.taken}
    return table if table is not declared and len(known) >= 3 and len(known) * 2 > len(texts) and fits(table) else None
