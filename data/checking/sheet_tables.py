"""Where the tables of a sheet stand: one, or several, one below another or side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from data.checking.heading_rows import TITLES, heading_text, is_one_text, may_go_on, with_titles
from data.checking.heading_search import best_kind, find_table
from data.checking.heading_units import folded
from data.checking.heading_words import all_headings, known_in
from data.checking.headings import ROWS_SEARCHED, Table
from data.checking.title_units import stated_unit
from data.model import Row, Sheet

UPPER = 2  # rows of other things than titles that may stand right above the headings of a further table
ENOUGH = 3  # known headings in the row beneath a title that stands right below other rows
MOST_GAPS = 12  # blank columns at which a sheet may be parted; one with more is no two tables

Found = list[tuple[Sheet, Table | None]]


def find_tables(sheet: Sheet) -> Found:
    """A sheet with the table on it; a sheet with several, below another or side by side, as one part a table.

    Rows keep their numbers and columns their letters; what stands in a blank column between two tables goes with the left one.
    """
    return [found for block in _side_by_side(sheet) for found in _one_below_another(block)]


def _one_below_another(sheet: Sheet) -> Found:
    parts = _stacked(sheet)
    if len(parts) == 1:
        return parts
    return [(block, find_table(block)) for part, _ in parts for block in _side_by_side(part)]


def _side_by_side(sheet: Sheet) -> list[Sheet]:
    """The sheet parted at the blank columns that have a table of its own on both sides, where the same headings stand twice side by
    side, and where a table of another kind stands right beside one that ends before it; most sheets come back as they are.

    A table of its own has all that its kind cannot be without: so a blank column for looks parts none.
    """
    beginning = replace(sheet, rows=sheet.rows[: 2 * ROWS_SEARCHED])
    for gap in _gaps(beginning):
        halves = (_columns(beginning, 0, gap), _columns(beginning, gap + 1, None))
        if all(_stands_alone(find_table(half)) for half in halves) and all(map(_is_blank_at(gap), sheet.rows)):
            return [_columns(sheet, 0, gap), *_side_by_side(_columns(sheet, gap + 1, None))]
    for again in _headings_again(beginning):
        halves = (_columns(beginning, 0, again - 1), _columns(beginning, again, None))
        if all(_stands_alone(find_table(half)) for half in halves):
            return [_columns(sheet, 0, again - 1), *_side_by_side(_columns(sheet, again, None))]
    for start in _headings_beside(beginning, sheet.rows):
        if kind_beside(beginning, start):
            return [_columns(sheet, 0, start - 1), *_side_by_side(_columns(sheet, start, None))]
    return [sheet]


def _headings_beside(beginning: Sheet, rows: list[Row]) -> Iterator[int]:
    """The columns at which headings of another table may begin right beside the first: below, rows stand in the right part alone.

    Rows in the left part alone show nothing: the columns of one wide table may be blank there.
    """
    for row in beginning.rows[:ROWS_SEARCHED]:
        if known_in(row) < 2 * ENOUGH:
            continue
        first = next(position for position, value in enumerate(row.values) if value is not None)
        blank = [each.values for each in rows if first < len(each.values) and each.values[first] is None]
        several = [values for values in blank if len(values) - values.count(None) > 1]
        begins = [next(at for at, value in enumerate(values) if value is not None) for values in several]
        last = min(max(begins, default=0), len(row.values) - ENOUGH)
        yield from (at for at in range(first + ENOUGH, last + 1) if folded(heading_text(row.values[at])) in all_headings())


def kind_beside(sheet: Sheet, start: int) -> str:
    """The kind of the table that begins in a column, where that and what stands left of it are tables of two kinds; else blank."""
    left, right = (find_table(half) for half in (_columns(sheet, 0, start - 1), _columns(sheet, start, None)))
    return right.kind.name if _stands_alone(left) and _stands_alone(right) and left.kind is not right.kind else ""


def _headings_again(sheet: Sheet) -> Iterator[int]:
    """The columns from which on a row of headings says all of its headings a second time, right beside the first."""
    for row in sheet.rows[:ROWS_SEARCHED]:
        texts = [folded(value) if isinstance(value, str) else "" for value in row.values]
        first = next((position for position, text in enumerate(texts) if text), len(texts))
        again = next((position for position in range(first + ENOUGH, len(texts)) if texts[position] == texts[first]), None)
        if again and all(texts[first:again]) and texts[first:again] == texts[again : 2 * again - first]:
            yield again


def _gaps(sheet: Sheet) -> list[int]:
    """The blank columns between filled ones, the last of each run; titles and remarks may reach over them."""
    rows = [row.values for row in sheet.rows if len(row.values) - row.values.count(None) > 1]
    used = {position for values in rows for position, value in enumerate(values) if value is not None}
    gaps = [position for position in range(min(used, default=0), max(used, default=0)) if position not in used and position + 1 in used]
    return gaps if len(gaps) <= MOST_GAPS else []


def _is_blank_at(position: int) -> Callable[[Row], bool]:
    """Whether a row has no cell in a column; a row with one cell in all is a title or a remark, wherever that stands."""
    return lambda row: (
        len(row.values) <= position or row.values[position] is None or len(row.values) - row.values.count(None) == 1
    )


def _columns(sheet: Sheet, first: int, end: int | None) -> Sheet:
    """The cells of a run of columns, at their places; rows that hold nothing there are left out."""
    rows = [Row(row.number, [None] * first + row.values[first : end if end is None else end + 1]) for row in sheet.rows]
    return replace(sheet, rows=[row for row in rows if any(value is not None for value in row.values)])


def _stands_alone(table: Table | None) -> bool:
    """Whether a table has every field that its kind needs; how far money is may be said by the columns of its stages."""
    if table is None or len(table.taken) < 3:
        return False
    fields = {column.field.name for column in table.taken}
    return all(field.name in fields for field in table.kind.fields if field.required and field.name != "status")


def _stacked(sheet: Sheet) -> Found:
    """A sheet with the table on it; a sheet with another table below, after a blank row, as one part a table.

    Another table is one of another kind, or of the same kind with its columns in other places, under other words or, by its title, in
    another unit. The same headings once more are those of the same table, repeated.
    """
    starts: list[int] = []
    meant: tuple | None = None
    unit = 1
    for start, tried in groupby(_first_rows(sheet), key=lambda each: each[0]):
        found = [(headings[0], each[2]) for _, headings in tried if (each := best_kind(headings, sheet))]
        meanings = [(table.kind.name, *_meaning(table)) for _, table in found]
        if not found or start in starts:
            continue
        own = _unit_above(sheet, found[0][0])
        if meant not in meanings or own not in (1, unit):
            starts.append(start)
            meant, unit = meanings[0], own
    if len(starts) < 2:
        return [(sheet, find_table(sheet))]
    edges = [0, *(with_titles(sheet.rows, start) for start in starts[1:]), len(sheet.rows)]
    parts = [replace(sheet, rows=sheet.rows[start:end]) for start, end in pairwise(edges)]
    return [(part, find_table(part)) for part in parts]


def _meaning(table: Table) -> tuple[tuple[int, str, str, int, str], ...]:
    """Which column is taken as what, under which words, in which unit and of which year."""
    return tuple(
        (each.position, each.field.name, folded(each.header), each.unit, each.as_at.text if each.as_at else "") for each in table.taken
    )


def _unit_above(sheet: Sheet, headings: Row) -> int:
    """The unit that the titles right above headings state; 1 where they state none."""
    at = next(index for index, row in enumerate(sheet.rows) if row is headings)
    for row in reversed(sheet.rows[:at]):
        if not is_one_text(row):
            break
        if (unit := stated_unit(next(value for value in row.values if value is not None))) != 1:
            return unit
    return 1


def _begins_anew(above: Row, row: Row) -> bool:
    """Whether a row right below one with figures is one of headings: its first text is a heading, and so are others of its texts."""
    first = next((value for value in row.values if value is not None), None)
    if not isinstance(first, str) or folded(first) not in all_headings():
        return False
    if not all(value is None or isinstance(value, str) for value in row.values) or known_in(row) < ENOUGH or known_in(above) >= ENOUGH:
        return False
    return any(any(map(str.isdigit, str(value))) for value in above.values if value is not None)


def _first_rows(sheet: Sheet) -> Iterator[tuple[int, list[Row]]]:
    """The rows that may be headings at the top of what blank rows part, beneath a title or right below figures; each with the place where
    that begins.

    Titles may stand above the headings, which may go on in the row beneath. Rows without two known headings are passed over at
    once: a sheet may have a blank row after every record.
    """
    start, titles = 0, 0
    for index, row in enumerate(sheet.rows):
        below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else None
        is_title = below is not None and is_one_text(row) and known_in(below) >= ENOUGH
        if index and (is_title or row.number > sheet.rows[index - 1].number + 1 or _begins_anew(sheet.rows[index - 1], row)):
            start, titles = index, 0
        if index - start <= max(titles, UPPER):
            titles += index - start == titles < TITLES and is_one_text(row)
            known = known_in(row)
            if known >= 2:
                yield start, [row]
            if known and below and may_go_on(row, below) and known + known_in(below) >= 2:
                yield start, [row, below]
