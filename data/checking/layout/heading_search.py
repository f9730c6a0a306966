"""Which rows of a sheet hold the headings, and which kind the sheet is by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from data.checking.columns.heading_content import beneath
from data.checking.columns.heading_units import unit_of
from data.checking.columns.heading_words import may_name_a_field
from data.checking.columns.headings import ROWS_SEARCHED, Table, fits, table_of
from data.checking.columns.quarter_years import headings_on, quarters_left_aside
from data.checking.columns.questions import asked_for
from data.checking.layout.heading_rows import goes_on, heading_text, may_go_on, says_units
from data.kinds import KINDS
from data.model import Row, Sheet

MOST_HEADING_ROWS = 3


def best_kind(rows: Sequence[Row], sheet: Sheet) -> tuple[int, bool, Table] | None:
    """The kind under which most columns of heading rows are known: how many, whether the sheet is named so, and the table."""
    headings = headings_on(sheet, rows)
    if sum(1 for heading in headings if heading.text) < 2:
        return None
    best: tuple[int, bool, Table] | None = None
    held = beneath(sheet, rows[-1].number)
    for kind in KINDS.values():
        if not any(may_name_a_field(way, kind.name) or asked_for(way, kind.name) for heading in headings for way in heading.ways):
            continue  # most rows are records, and are tried as headings of every kind
        table = quarters_left_aside(table_of(kind, rows, headings, beneath=held))
        if not fits(table):
            continue
        known = len({(column.field.name, column.part) for column in table.taken})
        score = (known, kind.name.rstrip("s") in sheet.name.casefold(), table)
        if best is None or score[:2] > best[:2] or (score[:2] == best[:2] and _is_whole(table) and not _is_whole(best[2])):
            best = score
    return best


def _is_whole(table: Table) -> bool:
    """Whether all columns of a table are known, and all that its kind requires is among them; how far money is may be said otherwise."""
    required = {field.name for field in table.kind.fields if field.required}
    lacks_nothing = table.kind.name == "investments" or required <= {column.field.name for column in table.taken}
    return lacks_nothing and len(table.taken) == len(table.columns)


def find_table(sheet: Sheet) -> Table | None:
    """The table of a sheet: the heading rows and the kind under which most columns are known; None where it is no kind.

    The sheet's name only breaks ties between kinds; of rows that fit alike the upper ones, and as few as do, hold the headings.
    A row of units beneath the headings is one of them, and so is one of words that names columns which the headings leave blank.
    """
    best: tuple[int, bool, Table] | None = None
    for rows in _candidates(sheet.rows[:ROWS_SEARCHED]):
        if (found := best_kind(rows, sheet)) and (best is None or found[:2] > best[:2]):
            best = found
    if best is None:
        return None
    best = _with_unit_above(best, sheet)
    below = next((row for row in sheet.rows[:ROWS_SEARCHED] if row.number == best[2].header_row + 1), None)
    heads = [row for row in sheet.rows[:ROWS_SEARCHED] if row.number in best[2].header_rows]
    if below and (says_units(below) or (len(heads) < MOST_HEADING_ROWS and goes_on(heads, below))):
        with_units = best_kind([*heads, below], sheet)
        best = with_units if with_units and with_units[:2] >= best[:2] else best
    return best[2]


def _with_unit_above(best: tuple[int, bool, Table], sheet: Sheet) -> tuple[int, bool, Table]:
    """The table with the row above its headings among them, where that states a unit: `Amount (£k)` over `Q1` and `Q2`."""
    rows = sheet.rows[:ROWS_SEARCHED]
    first = next(index for index, row in enumerate(rows) if row.number == best[2].begins)
    heads = [row for row in rows if row.number in best[2].header_rows]
    if not first or len(heads) == MOST_HEADING_ROWS or not may_go_on(rows[first - 1], rows[first]):
        return best
    # A text over a column that holds no money is a title, which speaks of all columns (data/checking/columns/title_units.py).
    others = {column.position for column in best[2].taken if column.field.type != "amount"}
    over = [heading_text(value) for position, value in enumerate(rows[first - 1].values) if position not in others]
    if all(unit_of(f" {text}")[1] == 1 for text in over if text):
        return best
    found = best_kind([rows[first - 1], *heads], sheet)
    return found if found and found[:2] >= best[:2] and found[2].kind is best[2].kind else best


def _candidates(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows that may hold the headings: each by itself, then two, then three, one right beneath another."""
    for size in range(1, MOST_HEADING_ROWS + 1):
        for start in range(len(rows) - size + 1):
            group = list(rows[start : start + size])
            if all(may_go_on(above, below) for above, below in pairwise(group)):
                yield group
