"""A cell that holds two figures, `20 / 14`, read as one field of both."""

from __future__ import annotations

import re

from data.checking.values import Reading, as_typed, blank, read_cell
from data.grammar.cells import is_unknown, plain
from data.model import CellValue, Field

_PART = r"[^/|;()]*[^/|;() ]"
_TWO = re.compile(rf"({_PART}) *[/|;] *({_PART})|({_PART}) *\(({_PART})\)")


def halves_of(text: str) -> tuple[str, str] | None:
    """`20 / 14` and `14 (20)` are the two figures of a cell; None where it does not hold two."""
    found = _TWO.fullmatch(text.strip())
    return (found[1] or found[3], (found[2] or found[4]).strip()) if found else None


def read_half(value: CellValue, field: Field, half: int) -> Reading:
    """The first (1) or the second (2) figure of a cell, with the text of the whole; of one alone nobody can say which it is.

    That is said with the first, and not said again with the second.
    """
    text = as_typed(value)
    if isinstance(value, str) and (parts := halves_of(value)):
        reading = read_cell(parts[half - 1], field)
    elif text is None or is_unknown(plain(text)):
        reading = Reading(blank(field))
    else:
        reading = Reading(blank(field), *(("one-of-two", {"text": text}) if half == 1 else ()))
    return reading._replace(stored=(*reading.stored[:-1], text))
