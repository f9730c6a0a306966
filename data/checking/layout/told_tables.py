"""The tables of a sheet that staff told one by one, each named by the cell at which it begins: cut out of the sheet, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from data.checking.columns.headings import NONE, Table, letter
from data.checking.layout.heading_rows import is_one_text
from data.layouts import Layout
from data.model import CellValue, NotUnderstood, Row, Sheet
from data.reading.places import COLUMNS, cell_name

Found = Sequence[tuple[Sheet, Table | None]]
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True)
class Told:
    """One table that was told: its name, such as `Deals!F3`, what was said of it, and the cells that are its own, ends included."""

    name: str
    layout: Layout
    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: Told) -> bool:
        return self.shares_rows(other) and self.left <= other.right and other.left <= self.right

    def shares_rows(self, other: Told) -> bool:
        return self.top <= other.bottom and other.top <= self.bottom

    def of(self, row: Row) -> Row:
        """What of a row is its own, at its places."""
        inside = self.top <= row.number <= self.bottom
        return Row(row.number, [None] * self.left + row.values[self.left : self.right + 1] if inside else [])


def place_named(sheet: Sheet, name: str) -> tuple[int, int] | None:
    """Row and column, from 0, of the cell by which a table on a sheet is named: (3, 5) for `Deals!F3`; None for any other name."""
    of_sheet, _, cell = name.rpartition("!")
    found = _CELL.fullmatch(cell)
    return (int(found[2]), COLUMNS[found[1]]) if of_sheet == sheet.name and found and found[1] in COLUMNS else None


def name_of(sheet: Sheet, table: Table) -> str:
    """How a table is named: `Deals!F3`, the cell at which it begins."""
    return f"{sheet.name}!{table.first_letter}{table.begins}"


def told_tables(sheet: Sheet, layouts: Mapping[str, Layout], found: Found) -> list[Told]:
    """The tables of a sheet that were told cell by cell, in their order; none where all that was said is of tables as they were found.

    An edge that was not said is where the reader found it, where the next told table begins, or where the sheet ends. Raises
    NotUnderstood for tables that would have a cell in common.
    """
    own = {name: layout for name, layout in layouts.items() if place_named(sheet, name)}
    parts = {name_of(part, table): part for part, table in found if table}
    if not own or not sheet.rows:
        return []
    if sheet.name not in layouts and all(name in parts and _stays_in(parts[name], layout) for name, layout in own.items()):
        return []
    told = [_told(sheet, name, layout, parts.get(name)) for name, layout in own.items()]
    told = [each if each.layout.last or each.name in parts else _as_far_down(sheet, each, told) for each in told]
    told = [each if each.layout.last_column or each.name in parts else _as_far_right(each, told) for each in told]
    told.sort(key=lambda each: (each.top, each.left))
    for one, other in combinations(told, 2):
        if one.meets(other):
            both = cell_name(max(one.left, other.left), max(one.top, other.top))
            raise NotUnderstood(f"The tables {one.name} and {other.name} would both have the cell {both}: say where one of them ends")
    return told


def _stays_in(part: Sheet, layout: Layout) -> bool:
    """Whether what was said of a table that the reader found is about the cells that it found."""
    left, right = _reach(part)
    rows = part.rows[0].number <= (layout.begins or part.rows[0].number) and layout.last <= part.rows[-1].number
    first, last = layout.first_column or letter(left), layout.last_column or letter(right)
    return rows and left <= COLUMNS[first] and COLUMNS[last] <= right


def _reach(sheet: Sheet) -> tuple[int, int]:
    """The first and the last column of a sheet that hold anything."""
    used = {position for row in sheet.rows for position, value in enumerate(row.values) if value is not None}
    return min(used), max(used)


def _told(sheet: Sheet, name: str, layout: Layout, part: Sheet | None) -> Told:
    row, column = place_named(sheet, name)
    first, end = _reach(part or sheet)
    top = layout.begins or row
    left = COLUMNS[layout.first_column] if layout.first_column else first if part else column
    if top > sheet.rows[-1].number or left > _reach(sheet)[1]:
        raise NotUnderstood(f"There is no sheet {name} in this file, and no table that begins there")
    bottom = layout.last or (part or sheet).rows[-1].number
    right = COLUMNS[layout.last_column] if layout.last_column else end
    return Told(name, layout, top, left, max(bottom, top), max(right, left))


def _as_far_down(sheet: Sheet, told: Told, all_told: Sequence[Told]) -> Told:
    """A table down to the titles of the next one below it."""
    below = [each.top for each in all_told if each.top > told.top and each.left <= told.right and told.left <= each.right]
    if not below:
        return told
    over = [row for row in sheet.rows if told.top < row.number < min(below)]
    own = (row.number for row in reversed(over) if (values := told.of(row).values) and not is_one_text(Row(0, values)) and any(
        value is not None for value in values))  # fmt: skip
    return replace(told, bottom=next(own, min(below) - 1))


def _as_far_right(told: Told, all_told: Sequence[Told]) -> Told:
    beside = [each.left - 1 for each in all_told if each.left > told.left and told.shares_rows(each)]
    return replace(told, right=min(told.right, *beside)) if beside else told


def cut(sheet: Sheet, told: Sequence[Told]) -> tuple[list[Sheet], Sheet]:
    """Each told table as a sheet of its own cells, at their places; and the sheet without them."""
    held: list[list[Row]] = [[] for _ in told]
    rest = []
    for row in sheet.rows:
        left = row
        for each, rows in zip(told, held, strict=True):
            if each.top <= row.number <= each.bottom:
                rows.append(each.of(row))
                left = Row(row.number, [None if each.left <= at <= each.right else value for at, value in enumerate(left.values)])
        rest.append(left)
    return [replace(sheet, rows=_filled(rows)) for rows in held], replace(sheet, rows=_filled(rest))


def _filled(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if any(value is not None for value in row.values)]


def share_out(rest: Sheet, told: Sequence[Told], own: Sequence[Sheet]) -> list[Sheet]:
    """The told tables with the cells that belong to none, so that each of their rows is accounted for somewhere."""
    held = {each.name: {row.number: row for row in sheet.rows} for each, sheet in zip(told, own, strict=True)}
    able = [each for each in told if each.layout.kind != NONE]
    for row in rest.rows:
        by_taker: dict[str, list[CellValue]] = {}
        for at, value in enumerate(row.values):
            if value is not None:
                taker = _taker(able, row, at)
                by_taker.setdefault(taker.name, [None] * len(row.values))[at] = value
        for name, values in by_taker.items():
            one = Row(row.number, values)
            held[name][row.number] = _together(held[name][row.number], one) if row.number in held[name] else one
    return [replace(rest, rows=[rows[number] for number in sorted(rows)]) for rows in held.values()]


def _taker(told: Sequence[Told], row: Row, at: int) -> Told:
    """The table to which a cell that is none's is nearest: one in its columns, below a title and above all else; one in its row."""
    over = [each for each in told if each.bottom < row.number and each.left <= at <= each.right]
    under = [each for each in told if each.top > row.number and each.left <= at <= each.right]
    if under and (not over or is_one_text(row)):
        return min(under, key=lambda each: each.top)
    beside = [each for each in told if each.top <= row.number <= each.bottom]
    return max(over, key=lambda each: each.bottom) if over else beside[0] if beside else told[0]


def _together(one: Row, other: Row) -> Row:
    width = max(len(one.values), len(other.values))
    values = [[*row.values, *[None] * (width - len(row.values))] for row in (one, other)]
    return Row(one.number, [here if here is not None else there for here, there in zip(*values, strict=True)])
