"""Where a table has room for a column that it lacks: beside it, clear of all that its rows and the tables around it hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from data.checking.findings import finding
from data.checking.layout.as_directed import Part
from data.checking.layout.heading_rows import says_units
from data.directions import Correction
from data.model import Finding, Row
from data.reading.places import MOST_COLUMNS, cell_name


def new_column(parts: Sequence[Part], part: Part) -> str:
    """The cell for the heading of a further column of a part's table, such as `H4`; blank where a table beside leaves no room.

    It is the first column to the right of the table of which nothing stands in the table's rows, and nothing right behind it: so
    what is put there joins no other table, and the same file has it in the same place whenever it comes again. A table without
    headings, or of which staff said where it ends, takes no column beyond.
    """
    table = part.table
    if not table.header_rows or (part.layout and part.layout.last_column):
        return ""
    first, last = table.begins, part.sheet.rows[-1].number
    rows = [row for each in _of_sheet(parts, part) for row in each.sheet.rows if first <= row.number <= last]
    right = table.columns[-1].position
    held = _columns_held(rows, right) | _columns_merged(part, first, last)
    end = min((_left(each) for each in _beside(parts, part, first, last)), default=MOST_COLUMNS)
    for column in range(right + 1, end - 1):
        if column not in held and column + 1 not in held:
            return cell_name(column, _heading_row(part))
    return ""


def say_unread(parts: Sequence[Part], made: Iterable[Correction]) -> list[Finding]:
    """One warning a column without a heading into which something was typed below the headings of a sheet: nothing reads it."""
    headed = {(part.sheet.name, column.letter) for part in parts if part.table for column in part.table.columns}
    tops = {part.sheet.name: part.table.header_row for part in reversed(parts) if part.table}
    first: dict[tuple[str, str], Correction] = {}
    for each in made:
        letters, row = each.cell.rstrip("0123456789"), int(each.cell.lstrip(ascii_uppercase))
        if each.typed and (each.sheet, letters) not in headed and row > tops.get(each.sheet, row):
            first.setdefault((each.sheet, letters), each)
    return [
        finding("corrected-unread", sheet, each.cell, letter=letters, head=f"{letters}{tops[sheet]}")
        for (sheet, letters), each in first.items()
    ]  # fmt: skip


def _of_sheet(parts: Sequence[Part], part: Part) -> list[Part]:
    return [each for each in parts if each.sheet.name == part.sheet.name]


def _beside(parts: Sequence[Part], part: Part, first: int, last: int) -> list[Part]:
    """The parts to the right of a table that reach into its rows."""
    right = part.table.columns[-1].position
    return [
        each for each in _of_sheet(parts, part)
        if each is not part and each.table and _left(each) > right
        and each.table.begins <= last and each.sheet.rows[-1].number >= first
    ]  # fmt: skip


def _left(part: Part) -> int:
    return part.table.columns[0].position


def _columns_held(rows: Sequence[Row], right: int) -> set[int]:
    """The columns beyond one in which any of some rows holds something."""
    reaching = [row.values for row in rows if len(row.values) > right + 1]
    return {position for values in reaching for position in range(right + 1, len(values)) if values[position] is not None}


def _columns_merged(part: Part, first: int, last: int) -> set[int]:
    """The columns that a merged cell reaches over in some rows."""
    reached = [(left, right) for top, left, bottom, right in part.sheet.merged if top <= last and bottom >= first]
    return {column for left, right in reached for column in range(left, right + 1)}


def _heading_row(part: Part) -> int:
    """The lowest of the heading rows that holds words: a row of units has none for a column that is new."""
    heads = [row for row in part.sheet.rows if row.number in part.table.header_rows]
    return next((row.number for row in reversed(heads) if not says_units(row)), part.table.begins)
