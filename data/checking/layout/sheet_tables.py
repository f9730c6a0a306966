"""Where the tables of a sheet stand: one, or several, one below another or side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice, pairwise
from types import NoneType

from data.checking.columns.heading_units import folded
from data.checking.columns.heading_words import all_headings, known_in, known_with_years_in
from data.checking.columns.headings import Table
from data.checking.columns.title_units import stated_unit
from data.checking.columns.unknown_headings import take_the_alike
from data.checking.layout.beside_asked import may_be_two
from data.checking.layout.heading_rows import TITLES, is_one_text, may_go_on, with_titles
from data.checking.layout.heading_search import best_kind, find_table
from data.checking.layout.side_by_side import side_by_side
from data.model import EitherNumber, Row, Sheet

UPPER = 2  # rows of other things than titles that may stand right above the headings of a further table
ENOUGH = 3  # known headings in the row beneath a title that stands right below other rows
_WORDS = {str, EitherNumber, NoneType}  # the types of what stands in a row of words alone

Found = list[tuple[Sheet, Table | None]]


def find_tables(sheet: Sheet) -> Found:
    """A sheet with the table on it; a sheet with several, below another or side by side, as one part a table.

    Rows keep their numbers and columns their letters; what stands in a blank column between two tables goes with the left one.
    """
    return [found for block in side_by_side(sheet) for found in _one_below_another(block)]


def _one_below_another(sheet: Sheet) -> Found:
    """The tables of a block; one on which two may stand side by side stays whole until that is said."""
    parts = _stacked(sheet)
    if len(parts) == 1:
        return parts
    whole = find_table(sheet)
    if whole and may_be_two(sheet, take_the_alike(sheet, whole)):
        return [(sheet, whole)]
    return [(block, find_table(block)) for part, _ in parts for block in side_by_side(part)]


def _stacked(sheet: Sheet) -> Found:
    """A sheet with the table on it; a sheet with another table below, after a blank row, as one part a table.

    Another table is one of another kind, or of the same kind with its columns in other places, under other words or, by its title, in
    another unit. The same headings once more are those of the same table, repeated.
    """
    starts: list[int] = []
    meant: tuple | None = None
    unit = 1
    for start, tried in groupby(_first_rows(sheet), key=lambda each: each[0]):
        found = [(headings, meaning) for _, headings in tried if (meaning := _meaning(headings, sheet))]
        if not found or start in starts:
            continue
        own = _unit_above(sheet, found[0][0][0])
        # The row above the headings may be a record in whose words headings stand too, such as `Realised`.
        meanings = {meaning for _, meaning in found} | {_meaning(headings[1:], sheet) for headings, _ in found if headings[1:]}
        if meant is None or meant not in meanings or own not in (1, unit):
            starts.append(start)
            meant, unit = found[0][1], own
    if len(starts) < 2:
        return [(sheet, find_table(sheet))]
    edges = [0, *(with_titles(sheet.rows, start) for start in starts[1:]), len(sheet.rows)]
    parts = [replace(sheet, rows=sheet.rows[start:end]) for start, end in pairwise(edges)]
    return [(part, find_table(part)) for part in parts]


def _meaning(headings: list[Row], sheet: Sheet) -> tuple | None:
    """The kind under rows of headings, and which column is taken as what, under which words, in which unit and of which year."""
    if not (found := best_kind(headings, sheet)):
        return None
    _, _, table = found
    columns = ((each, each.as_at.text if each.as_at else "") for each in table.taken)
    return (table.kind.name, *((each.position, each.field.name, folded(each.header), each.unit, year) for each, year in columns))


def _unit_above(sheet: Sheet, headings: Row) -> int:
    """The unit that the titles right above headings state; 1 where they state none."""
    at = next(index for index, row in enumerate(sheet.rows) if row is headings)
    for row in reversed(sheet.rows[:at]):
        if not is_one_text(row):
            break
        if (unit := stated_unit(next(value for value in row.values if value is not None))) != 1:
            return unit
    return 1


def _is_of_words(row: Row) -> bool:
    """Whether a row holds words alone; a number is none in a file of text, either."""
    return _WORDS.issuperset(map(type, row.values)) and not any(map(str.isdecimal, filter(None, row.values)))


def _begins_anew(above: Row, row: Row) -> bool:
    """Whether a row of words right below one with figures is one of headings: its first text is a heading, and so are others."""
    first = next((value for value in row.values if value is not None), None)
    if first is None or folded(first) not in all_headings() or known_with_years_in(row) < ENOUGH or known_in(above) >= ENOUGH:
        return False
    return any(any(map(str.isdigit, str(value))) for value in above.values if value is not None)


def _is_title(row: Row, below: Row | None) -> bool:
    return below is not None and is_one_text(row) and known_in(below) >= ENOUGH


def _first_rows(sheet: Sheet) -> Iterator[tuple[int, list[Row]]]:
    """The rows that may be headings at the top of what blank rows part, beneath a title or right below figures; each with the place where
    that begins.

    Titles may stand above the headings, which may go on in the row beneath. Rows without two known headings are passed over at
    once: a sheet may have a blank row after every record.
    """
    start, titles = 0, 0
    in_turn = zip((None, *sheet.rows), sheet.rows, (*islice(sheet.rows, 1, None), None), strict=False)
    for index, (above, row, below) in enumerate(in_turn):
        if above and (row.number > above.number + 1 or (
            _is_of_words(row) and (_is_title(row, below) or _begins_anew(above, row))
        )):  # fmt: skip
            start, titles = index, 0
        if index - start <= max(titles, UPPER):
            titles += index - start == titles < TITLES and is_one_text(row)
            known = known_in(row)
            if known >= 2:
                yield start, [row]
            if known and below and may_go_on(row, below) and known + known_in(below) >= 2:
                yield start, [row, below]
