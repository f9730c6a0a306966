"""Whether a row of headings is that of a declared form: by headings of its own, or by the name of the fund about or among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from data.checking.columns.heading_units import folded
from data.checking.layout.heading_rows import heading_text, is_one_text
from data.kinds.fund_returns import OF_SOURCES
from data.kinds.known_file import KnownFile
from data.model import Row, Sheet

_UNIT = re.compile(r"\s*[(\[]?£[)\]]?\s*$|\s*\((?:gbp|pounds)\)\s*$", re.IGNORECASE)


def folded_headings(row: Row) -> list[str]:
    """The headings of a row without case, punctuation and pounds; blank where none stands."""
    return [folded(_UNIT.sub("", heading_text(value))) for value in row.values]


def stand_in(told_by: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each of these headings stands in a row, at most with words behind it; there must be one at least."""
    return bool(told_by) and all(any(name == told or name.startswith(told + " ") for name in names) for told in told_by)


def is_told_by(known: KnownFile, sheet: Sheet, row: Row, names: Sequence[str]) -> bool:
    """Whether a row, of these `folded_headings`, is one of the headings of a form with columns a period."""
    if any(stand_in(told_by, names) for told_by in (known.told_by, *known.or_told_by)):
        return True
    if known.named is None or OF_SOURCES & set(names) or not any(stand_in((told,), names) for told in known.named_by):
        return False
    return any(known.named.search(text) for text in _texts_about(sheet, row))


def _texts_about(sheet: Sheet, row: Row) -> list[str]:
    """What may name the fund of a table: its titles, the row of headings with the one above it, and the name of the sheet."""
    above = list(takewhile(lambda each: each.number < row.number, sheet.rows))
    rows = [*(each for each in above if is_one_text(each)), *above[-1:], row]
    return [sheet.name.replace("_", " "), *(value for each in rows for value in each.values if isinstance(value, str))]
