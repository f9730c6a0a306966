"""What stands outside the rows of a table and is said of them: in lines above them, its title, its sheet's name, its declaration."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from data.checking.batch import Batch
from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.investments import STAGES, says_awarded
from data.checking.known_files.told import what_stands_for_all
from data.checking.lines.naming_lines import NAMED_BY, period_named, said_alone
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import CellValue, Finding, Sheet
from data.reading.places import cell_name

OF_TITLES = ("source", "status", "membership")
_GIVEN = re.compile(
    r"(?P<source>[^,;:]+?)[ -](?:(?:grant )?awards?|grants?|funded (?:projects?|companies|awards?)|investments?)\b", re.IGNORECASE
)
_NOT_GIVEN = re.compile(
    r"\b(?:bids?|appl\w+|pipeline|proposals?|unsuccessful|rejected|declined|forecasts?|others?|match|co-?fund\w*|plus|not|non"
    r"|excl\w*|private|leverag\w*|follow[- ]on|raised)\b",
    re.IGNORECASE,
)
_OF_A_LIST = "complete"  # a sheet called so may hold the complete list


def take_from_around(sheet: Sheet, table: Table, batch: Batch, named: Mapping[str, Mapping[int, str]]) -> list[Finding]:
    """Take what stands outside a row for it: in lines above it (`named`, by field and row), a title, the declaration of the file."""
    said, every = [], len(batch.rows)
    for name, (text, cell) in named_above(sheet, table, named).items():
        first = min(named.get(name, ()), default=math.inf)  # what a line says goes on to the next one
        batch.take_texts(table.kind[name], [text if row.number < first else None for row in batch.rows], beside=True)
        if every and batch.rows[0].number < first:
            title = table.kind[name].title
            said.append(finding("said-above", sheet.name, cell, field=title.lower(), title=title, text=text))
    for name, texts in named.items():
        batch.take_texts(table.kind[name], [texts.get(row.number) for row in batch.rows], beside=True)
    for name, text in what_stands_for_all(sheet, table).items():
        if not batch.has(name):
            batch.take_texts(table.kind[name], [text] * every)
    return said


def named_above(sheet: Sheet, table: Table, lines: Mapping[str, Mapping[int, str]]) -> dict[str, tuple[str, str]]:
    """What is said above a table of fields for which it has no column: field -> the text and the cell that says it.

    The nearest title goes first, then the sheet's name; only a text that is a name of a list and no more, or a funder and what it gave:
    `Innovate UK`, or `Innovate UK awards to companies`, but not `Innovate UK bids`. A year is only taken from the name of the sheet, and
    only where another sheet is named by another, or from a title where further down lines of their own name other years (`lines`: by
    field and row): else a title says of which period the return is.
    """
    if table.kind.name not in NAMED_BY or table.known:
        return {}
    found: dict[str, tuple[str, str]] = {}
    dated = NAMED_BY[table.kind.name][-1]
    for cell, value in _texts_above(sheet, table):
        field, text = said_alone(table.kind.name, value) or _giver(table, value) or ("", "")
        is_sure = _is_sure(field, text) if field in OF_TITLES else field == dated.field and _is_one_of(text, lines.get(field, {}))
        if is_sure and not _is_said(table, field):
            found.setdefault(field, (text, cell))
    if not dated.lists and dated.field not in found and (text := _year_of_sheet(sheet, table)) and not _is_said(table, dated.field):
        found[dated.field] = (text, "")
    return found


def _giver(table: Table, title: str) -> tuple[str, str] | None:
    """The funder with which a title of money begins that says what it gave; None for what was asked of it, and for several funders."""
    given = _GIVEN.match(title.strip()) if table.kind.name == "investments" and not _NOT_GIVEN.search(title) else None
    return ("source", given["source"]) if given and normal_text(given["source"]) in by_any_name("sources") else None


def _texts_above(sheet: Sheet, table: Table) -> Iterator[tuple[str, CellValue]]:
    for row in reversed(sheet.above(table.begins)):
        for position, value in enumerate(row.values):
            if isinstance(value, str):
                yield cell_name(position, row.number), value
    yield "", sheet.name


def _is_sure(field: str, text: str) -> bool:
    """Whether a title is a source of the list, and not only of a class of sources, or a status that can be nothing else."""
    plain = normal_text(text)
    return plain in by_any_name("sources") if field == "source" else plain != _OF_A_LIST


def _is_said(table: Table, field: str) -> bool:
    """Whether the columns of a table say a field: by a column of it, a column a period or a funder, or a stage of the money."""
    if any(column.field.name == field or column.part for column in table.taken):
        return True
    of_stages = any(column.field.name in STAGES for column in table.taken) or says_awarded(table)
    return field == "status" and of_stages


def _is_one_of(title: str, lines: Mapping[int, str]) -> bool:
    """Whether a title names a period like those that lines below it name: a year as they do, or a quarter."""
    return any(period_named(title).precision == period_named(text).precision for text in lines.values())


def _year_of_sheet(sheet: Sheet, table: Table) -> str:
    """The year that the name of a sheet says, where other sheets are named by others."""
    years = {name: said[1] for name in (sheet.name, *sheet.beside) if (said := said_alone(table.kind.name, name)) and _is_year(said[1])}
    return years[sheet.name] if sheet.name in years and len({period_named(text).start for text in years.values()}) > 1 else ""


def _is_year(text: str) -> bool:
    when = period_named(text)
    return when is not None and when.precision == "year"
