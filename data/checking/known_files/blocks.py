"""Forms with several tables on a sheet, one below another: each of what the line above it names, and none where nobody filled it in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from data.checking.columns.headings import Table
from data.checking.known_files.by_period import table_by_period
from data.checking.known_files.record_rows import rows_of_records
from data.checking.layout.heading_rows import with_titles
from data.checking.layout.told_by import folded_headings, is_told_by
from data.checking.money_cells import holds
from data.kinds.known_file import KnownFile
from data.kinds.towns_fund import FUNDING_PROFILES
from data.model import Sheet

NOT_FILLED_IN = "nobody filled in a figure in these blocks of the form"
_END = {None, "END"}  # all that stands in the line with which a form ends; below it are its own sums


@dataclass(frozen=True)
class Block:
    """One table of a form: the number of the row that tells it, and the places of its first row, titles included, and behind its last."""

    told: int
    known: KnownFile
    table: Table
    start: int
    end: int


def tables_in_blocks(sheet: Sheet, told: KnownFile) -> list[tuple[Sheet, Table | None]]:
    """The tables of a sheet that one form told, such as one of spending and one of match funding, each with the titles above it.

    A block of a form in which no line holds a figure is none: it stands above the next table, or below where the one before it ends.
    """
    filled = [each for each in _blocks(sheet, told) if not each.known.block or _is_filled_in(sheet, each)]
    edges = pairwise([0, *(each.start for each in filled[1:]), len(sheet.rows)])
    parts = [replace(sheet, rows=sheet.rows[start:end]) for start, end in edges] if filled else []
    return [(part, _table(sheet, each, part)) for part, each in zip(parts, filled, strict=True)] or [(sheet, None)]


def not_filled_in(sheet: Sheet) -> str:
    """Why the blocks of a form are left alone; blank for any other sheet."""
    named = ((row, folded_headings(row)) for row in sheet.rows)
    return NOT_FILLED_IN if any(is_told_by(known, sheet, row, names) for row, names in named for known in FUNDING_PROFILES) else ""


def _blocks(sheet: Sheet, told: KnownFile) -> list[Block]:
    forms = FUNDING_PROFILES if told in FUNDING_PROFILES else (told,)
    named = ((place, row, folded_headings(row)) for place, row in enumerate(sheet.rows))
    found = [(row.number, known, table) for place, row, names in named for known in forms
             if is_told_by(known, sheet, row, names) and (table := table_by_period(sheet, place, known))]  # fmt: skip
    starts = [with_titles(sheet.rows, _place(sheet, table.begins)) for _, _, table in found]
    last = next((place for place, row in enumerate(sheet.rows) if _END.issuperset(row.values)), len(sheet.rows))
    return [Block(*each, start, end) for each, (start, end) in zip(found, pairwise([*starts, max(last, *starts)]), strict=True)]


def _table(sheet: Sheet, block: Block, part: Sheet) -> Table | None:
    """The table of a block by the rows of its part, which may hold blocks below it that nobody filled in."""
    if block.known.block is None:
        return table_by_period(part, _place(part, block.told), block.known)
    last = sheet.rows[block.end - 1].number
    own = replace(part, rows=[row for row in part.rows if row.number <= last])
    table = table_by_period(own, _place(own, block.told), _of_block(block.known, sheet, block.told))
    return table and replace(table, ends=last)


def _of_block(known: KnownFile, sheet: Sheet, number: int) -> KnownFile:
    """The declaration with what the nearest line above a block says of all its rows, such as the project that they are of."""
    above = [" ".join(value.split()) for row in sheet.above(number) for value in row.values if isinstance(value, str)]
    said = next((found.groupdict() for text in reversed(above) if (found := known.block.fullmatch(text))), {})
    return replace(known, every_row=known.every_row | said)


def _is_filled_in(sheet: Sheet, block: Block) -> bool:
    """Whether any line of a block that is no total holds something under a heading of a period."""
    money = [column for column in block.table.taken if column.as_at]
    lines = [row for row in sheet.rows[block.start : block.end] if row.number > block.table.header_row]
    return any(holds(row, column) for row in rows_of_records(lines) for column in money)


def _place(sheet: Sheet, number: int) -> int:
    return next(place for place, row in enumerate(sheet.rows) if row.number == number)
