"""Rows of one text that are remarks and no records: footnotes, sources, lines under no field that every record needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from data.checking.columns.headings import ABOVE, Table
from data.checking.lines.naming_lines import in_own_column, names_a_group, said_by_row
from data.model import Row

_REMARK = re.compile(
    r"^[*†‡§¹²³]|^\W*(?:notes?|sources?|prepared|figures|all|see|this|these|please|nb|n\.b\.|key|excludes?|includes?)\b|[.:;]$",
    re.IGNORECASE,
)
_AS_AT = r"(?:as (?:at|of|on)|(?:correct|updated|extracted|exported|printed|run) (?:at|on|to))"
# A word and a colon, the sign of a footnote and a blank, or the day of which the sheet is.
_SURELY = re.compile(
    r"^\W*(?:notes?|sources?|n\.?b\.?|key|prepared by|data)\s*:|^[*†‡§¹²³] |^(?:foot ?notes?|notes?|key|caveats|glossary):?$"
    rf"|^(?:(?:data|figures|position|report|list|register)\b.{{0,20}} )?{_AS_AT}\b.*\d"
    r"|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$",
    re.IGNORECASE,
)
_NOTES = re.compile(r"^(?:foot ?notes?|notes?|caveats)\s*:?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(?:\d{1,2}|[a-z]|[ivx]+)\W*[.):] *\S|^\(\d", re.IGNORECASE)
REMARK = "it holds one remark and no record"


def may_head(table: Table, row: Row, reason: str) -> bool:
    """Whether a row that is no record may name what the rows below it have in common."""
    text = next((value for value in row.values if isinstance(value, str)), "").strip()
    if names_a_group(table, row) or (reason in (REMARK, ABOVE) and said_by_row(table, row)):
        return True
    return reason == REMARK and in_own_column(table, row) and not _REMARK.search(text)


def remarks_among(table: Table, rows: Sequence[Row], alone: Sequence[int]) -> list[int]:
    """Of the places of the rows with one cell those that are remarks: each that reads as one, and the numbered ones below `Notes`."""
    found, below_notes, last = [], False, -2
    for index in alone:
        below_notes = below_notes and index == last + 1
        text = next(value for value in rows[index].values if value is not None)
        said = text.strip() if isinstance(text, str) else ""
        if is_remark(table, rows[index]) or (below_notes and _NUMBERED.search(said)):
            found.append(index)
        below_notes, last = below_notes or bool(_NOTES.match(said)), index
    return found


def is_remark(table: Table, row: Row) -> bool:
    """A row with one text or day and nothing else that reads as a remark, or that stands under no field which every record needs."""
    position, text = next((position, value) for position, value in enumerate(row.values) if value is not None)
    field = next((column.field for column in table.taken if column.position == position), None)
    if isinstance(text, date):
        return field is None or field.type != "date"
    if not isinstance(text, str):
        return False
    return field is None or not field.required or len(text.split()) > 8 or bool(
        _SURELY.match(text) or (len(text.split()) > 2 and _REMARK.search(text.strip()))
    )  # fmt: skip
