"""Tables side by side on a sheet: at which columns it is parted, so that no record holds cells of two of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from data.checking.columns.headings import ROWS_SEARCHED
from data.checking.layout.heading_search import find_table
from data.checking.layout.lists_beside import is_list_beside
from data.checking.layout.standing_alone import stands_alone
from data.checking.layout.tables_beside import Verdict, columns_of, judge_beside
from data.model import Row, Sheet

MOST_GAPS = 12  # blank columns at which a sheet may be parted; one with more is no two tables


def side_by_side(sheet: Sheet) -> list[Sheet]:
    """The sheet parted at the blank columns that have a table of its own on both sides, and where one begins right beside another;
    most sheets come back as they are.

    A table of its own has all that its kind cannot be without: so a blank column for looks parts none.
    """
    beginning = replace(sheet, rows=sheet.rows[: 2 * ROWS_SEARCHED])
    for gap in _gaps(beginning):
        halves = (columns_of(beginning, 0, gap), columns_of(beginning, gap + 1, None))
        if all(stands_alone(find_table(half)) for half in halves) and all(map(_is_blank_at(gap), sheet.rows)):
            return [*side_by_side(columns_of(sheet, 0, gap)), *side_by_side(columns_of(sheet, gap + 1, None))]
    beside = judge_beside(sheet)
    if beside and beside.verdict is Verdict.APART:
        return [*side_by_side(columns_of(sheet, 0, beside.start - 1)), *side_by_side(columns_of(sheet, beside.start, None))]
    return [sheet] if beside else _without_lists(sheet, beginning)


def _without_lists(sheet: Sheet, beginning: Sheet) -> list[Sheet]:
    """The sheet parted at the first empty column that has a list on one side and a table on the other; else as it is."""
    for gap in _gaps(beginning):
        tables = find_table(columns_of(beginning, 0, gap)), find_table(columns_of(beginning, gap + 1, None))
        if any(map(stands_alone, tables)) and all(map(_is_blank_at(gap), sheet.rows)):
            left, right = columns_of(sheet, 0, gap), columns_of(sheet, gap + 1, None)
            if is_list_beside(right, tables[0], left) or is_list_beside(left, tables[1], right):
                return [*side_by_side(left), *side_by_side(right)]
    return [sheet]


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
