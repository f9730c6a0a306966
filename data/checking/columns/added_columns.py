"""Columns that staff add to a file of a known form, to the right of its publisher's own: what the file does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column
from data.kinds.known_file import KnownFile
from data.model import Field, Kind

MAY_BE_ALIKE = ("choice", "place", "yes_no", "date", "percent")  # one text may be so of many rows; money and names are each row's own
ASKED_FOR = ("share", "sector_scope")  # what the sentences of known files ask for; by any heading, wherever it stands


def with_added(known: KnownFile, kind: Kind, columns: Sequence[Column]) -> list[Column]:
    """The columns of a table, those with the field that their heading is the template's for which staff may have added.

    A publisher may use the same word for something else: so only right of all that its declaration names, and for no field that has a
    column. A list of attendees has no such column, for what it says of each person is told by words like Status.
    """
    if known.attendees:
        return list(columns)
    own = max((each.position for each in columns if each.field and each.field.name not in ASKED_FOR), default=-1)
    held = {each.field.name for each in columns if each.field}
    offered = {folded(field.title): field for field in kind.fields if field.type in MAY_BE_ALIKE and field.name not in held}
    return [replace(each, field=_of(each, own, offered)) for each in columns]


def _of(column: Column, own: int, offered: dict[str, Field]) -> Field | None:
    if column.field or column.twin or column.aside or column.position <= own:
        return column.field
    return offered.pop(folded(column.header), None)
