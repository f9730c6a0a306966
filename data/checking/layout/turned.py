"""Sheets that are no list of rows, and hold what records say all the same: a form about one record, records as columns, sums crosswise.

None of them is read: a cell there is of another row or column than the record that it would be. What it is, and what to do, is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.checking.columns.funder_columns import names_a_source
from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import ROWS_SEARCHED
from data.checking.findings import finding
from data.checking.layout.heading_rows import heading_text
from data.grammar.dates import read_when
from data.kinds import KINDS
from data.model import CellValue, Finding, NotUnderstood, Row, Sheet
from data.reading.places import cell_name

FORM = "it is a form about one record, with a line for each thing that it says"
TURNED = "its records stand side by side, a column for each"
CROSSWISE = "it adds up money by source and time, and names nobody who got it"
_CODES = {FORM: "sheet-form", TURNED: "sheet-turned", CROSSWISE: "sheet-crosswise"}
REASONS = tuple(_CODES)
_KINDS = ("investments", "events", "members")
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
ENOUGH = 3  # lines that begin with a known heading
_FEWEST = 2  # sources, and times, of sums by both


@dataclass(frozen=True)
class Lines:
    """What names the lines of a sheet, from the first to the last, and where what they say ends."""

    reason: str
    first: tuple[int, int]  # column, from 0, and row
    last: tuple[int, int]
    texts: tuple[str, ...]
    end: tuple[int, int]


def why_turned(sheet: Sheet) -> str:
    """Why a sheet without a table is left alone, where its records stand in another direction; else blank."""
    found = _lines(sheet)
    return found.reason if found else ""


def say_turned(sheet: Sheet) -> Finding:
    """What such a sheet is, and what to do."""
    found = _lines(sheet)
    first, last, end = (cell_name(*at) for at in (found.first, found.last, found.end))
    named = ", ".join(f"'{text}'" for text in found.texts[:2])
    return finding(_CODES[found.reason], sheet.name, first, name=sheet.name, first=first, last=last, named=named, end=end)


def _lines(sheet: Sheet) -> Lines | None:
    rows = sheet.rows[:ROWS_SEARCHED]
    return _known_lines(rows) or _sums(rows)


def _known_lines(rows: Sequence[Row]) -> Lines | None:
    """Lines that begin with headings of one kind, as many as make it, most of those that say anything, and say it right of these."""
    begun = [(at, row) for row in rows if (at := _first(row)) is not None]
    position = min((at for at, _ in begun), default=0)
    labelled = [row for at, row in begun if at == position and _held(row) > 1]
    for kind in map(KINDS.__getitem__, _KINDS):
        headings = known_headings(kind.name)
        known = [row for row in labelled if folded(unit_of(heading_text(row.values[position]))[0]) in headings]
        fields = {headings[folded(unit_of(heading_text(row.values[position]))[0])][1].name for row in known}
        if len(fields) < ENOUGH or len(known) * 2 < len(labelled) or not all(fields.intersection(group) for group in kind.recognised_by):
            continue
        width = max(max(at for at, value in enumerate(row.values) if value is not None) for row in known)
        reason = TURNED if sorted(map(_held, known))[len(known) // 2] > 2 else FORM
        texts = tuple(heading_text(row.values[position]) for row in known)
        return Lines(reason, (position, known[0].number), (position, known[-1].number), texts, (width, known[-1].number))
    return None


def _sums(rows: Sequence[Row]) -> Lines | None:
    """Figures below a row of times, in lines that begin with sources; or the other way round."""
    for at, head in enumerate(rows):
        across = [(place, value) for place, value in enumerate(head.values) if place and value is not None]
        lines = [row for row in rows[at + 1 :] if row.values and row.values[0] is not None and _figures(row)]
        for one, other in ((_is_time, _is_source), (_is_source, _is_time)):
            heads = [place for place, value in across if one(value)]
            named = [row for row in lines if other(row.values[0])]
            if len(heads) >= _FEWEST and len(named) >= _FEWEST and len(named) * 2 >= len(lines):
                texts = tuple(heading_text(row.values[0]) for row in named)
                return Lines(CROSSWISE, (0, named[0].number), (0, named[-1].number), texts, (heads[-1], named[-1].number))
    return None


def _first(row: Row) -> int | None:
    return next((at for at, value in enumerate(row.values) if value is not None), None)


def _held(row: Row) -> int:
    return len(row.values) - row.values.count(None)


def _figures(row: Row) -> bool:
    return any(isinstance(value, int | float) and not isinstance(value, bool) for value in row.values[1:])


def _is_source(value: CellValue) -> bool:
    return isinstance(value, str) and names_a_source(value)


def _is_time(value: CellValue) -> bool:
    text = heading_text(value)
    if text.upper() in _QUARTERS:
        return True
    try:
        return read_when(text).start is not None
    except NotUnderstood:
        return False
