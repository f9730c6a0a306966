"""Texts that name something of all rows about them, and no more: a source, a theme, a status, a year; alone on a line, or as a title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.grammar.dates import read_when
from data.grammar.names import normal_text
from data.lists import by_any_name, may_be
from data.model import CellValue, NotUnderstood, Row, When

MOST_WORDS = 8  # of a name
_YEARS = range(1990, 2101)
_LABEL = re.compile(
    r"^(?:funder|funded by|source(?: of funding)?|theme|segment|status|stage|(?:financial )?year|fy|period|quarter|month)\s*[:=-]\s*"
    r"|^(?:financial year|fy|year) ",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s+(?:investments?|projects?|grants?|awards?|funding|deals?|money|events?)$", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A field that lines of their own may name, and the lists of its names; of a date any year, half, quarter or month."""

    field: str
    lists: tuple[str, ...] = ()


NAMED_BY = {  # kind -> what a line of its own may say of the rows below it, the one first that may be of no list
    "investments": (Named("source", ("sources", "source_types")), Named("status", ("statuses",)), Named("date")),
    "events": (Named("theme", ("themes",)), Named("status", ("event_statuses",)), Named("start")),
    "members": (Named("segment", ("segments",)), Named("membership", ("memberships",))),
}


def said_alone(kind: str, value: CellValue) -> tuple[str, str] | None:
    """The field that a text names and no more, with the name: `2023/24 awards` a date, `Realised` a status; None where it is not one."""
    if not isinstance(value, str):
        return None
    ways = dict.fromkeys((value.strip(), _LABEL.sub("", value.strip()), _BEHIND.sub("", value.strip())))
    found = {each.field: text for text in reversed(ways) for each in NAMED_BY.get(kind, ()) if _is_of(each, text)}
    return found.popitem() if len(found) == 1 else None


def _is_of(named: Named, text: str) -> bool:
    if not named.lists:
        return period_named(text) is not None
    plain = normal_text(text)
    return any(plain in by_any_name(name) or plain in may_be(name) for name in named.lists)


def period_named(text: str) -> When | None:
    """The year, half, quarter or month that a text names and no more."""
    if not any(map(str.isdigit, text)):
        return None
    try:
        when = read_when(text)
    except NotUnderstood:
        return None
    return when if when.start and when.precision in ("year", "half", "quarter", "month") else None


def said_by_row(table: Table, row: Row) -> tuple[str, str] | None:
    """What a row with one cell says of the rows below it by that cell; None where it says nothing by a list or as a period."""
    return said_alone(table.kind.name, _text_alone(table, row))


def names_a_group(table: Table, row: Row) -> bool:
    """Whether a row holds a name of the list that lines of their own are of first of all (a source, a theme), and nothing else."""
    said = said_by_row(table, row)
    return said is not None and said[0] == NAMED_BY[table.kind.name][0].field


def in_own_column(table: Table, row: Row) -> bool:
    """Whether a row holds a short text in the column of what lines of their own name first of all, and nothing else."""
    own = position_of(table, NAMED_BY[table.kind.name][0].field) if table.kind.name in NAMED_BY else None
    if own is None or own >= len(row.values) or not _is_alone(row):
        return False
    text = row.values[own]
    return isinstance(text, str) and len(text.split()) <= MOST_WORDS


def position_of(table: Table, field: str) -> int | None:
    """Where the column of a field stands; None where the table has none."""
    return next((column.position for column in table.taken if column.field.name == field), None)


def texts_alone(table: Table, cells: Cells) -> dict[int, str]:
    """The places of the rows with one cell, each with its text; a year that stands as a number is a text too."""
    return {index: text for index in cells.alone if (text := _text_alone(table, cells.rows[index])) is not None}


def _text_alone(table: Table, row: Row) -> str | None:
    """The text of the one cell of a row; a number is a year only in a column of words, for in one of money it is a sum."""
    if not _is_alone(row):
        return None
    position, value = next((position, value) for position, value in enumerate(row.values) if value is not None)
    if isinstance(value, str):
        return value.strip()
    in_words = any(column.position == position and column.field.type in ("text", "choice") for column in table.taken)
    return str(value) if in_words and isinstance(value, int) and value in _YEARS else None


def _is_alone(row: Row) -> bool:
    return len(row.values) - row.values.count(None) == 1
