"""Which cells of a workbook hold people's data: columns below their headings, and the addresses above them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Table, letter
from data.checking.columns.quarter_years import ANY_YEAR
from data.checking.layout.as_directed import is_apart, parts_of
from data.checking.personal import EMAILS, OfPeople, columns_of_people, is_contact
from data.emptying.column import Column
from data.layouts import Layout
from data.marking.places import Place
from data.model import Sheet
from data.reading.places import MOST_ROWS

OF_ATTENDEES = "what else is said of each attendee"


class Cells:
    """The cells of one sheet that are emptied: runs of rows, column by column."""

    def __init__(self) -> None:
        self.runs: dict[int, list[tuple[int, int]]] = defaultdict(list)

    def add(self, column: int, first: int, last: int) -> None:
        self.runs[column].append((first, last))

    def __contains__(self, at: Place) -> bool:
        return at[1] in self.runs and any(first <= at[0] <= last for first, last in self.runs[at[1]])

    def meets(self, ranges: Iterable[tuple[Place, Place]]) -> bool:
        """Whether one of the ranges, given by their corners, has such a cell in it."""
        return any(
            first[1] <= column <= last[1] and any(begin <= last[0] and first[0] <= end for begin, end in runs)
            for first, last in ranges
            for column, runs in self.runs.items()
        )


@dataclass(frozen=True)
class People:
    """What is emptied of a file: the cells of each sheet by its name, and the columns in words."""

    cells: Mapping[str, Cells]
    columns: tuple[Column, ...]


def people_in(sheets: Iterable[Sheet], answers: Mapping[str, str], layouts: Mapping[str, Layout]) -> People:
    """The cells with people's data of a file, as the check finds them. Raises NotUnderstood for a layout that it cannot follow."""
    cells: dict[str, Cells] = defaultdict(Cells)
    columns = []
    dated = (replace(sheet, year=sheet.year or ANY_YEAR) for sheet in sheets)  # people are found whatever year quarters are of
    tables = [(part.sheet, part.table) for part in parts_of(dated, layouts, answers)]
    names = [sheet.name for sheet, _ in tables]
    for sheet, table in tables:
        whole = names.count(sheet.name) == 1
        own = [] if is_apart(sheet) else [each for each in columns_of_people(sheet, table) if not is_contact(sheet, table, each)]
        for each in [*own, *_said_of_attendees(table, own)] if own else ():
            held = _taken(cells[sheet.name], sheet, each, whole)
            row = table.said_in if table else each.row
            columns.append(Column(sheet.name, letter(each.position), row, each.heading, each.what or EMAILS, held))
    return People(cells, tuple(sorted(columns, key=lambda each: (names.index(each.sheet), len(each.letter), each.letter, each.row))))


def _said_of_attendees(table: Table | None, own: Sequence[OfPeople]) -> Iterable[OfPeople]:
    """In a list with a row an attendee the columns that are not needed to count: each says something of a person."""
    said = table.known.attendees if table and table.known else None
    taken = {each.position for each in own}
    for column in table.columns if said else ():
        heading = folded(column.header)
        needed = column.field or heading in said.states | said.tickets or heading.startswith(said.told)
        if column.position not in taken and not needed:
            yield OfPeople(column.position, table.header_row, column.header, OF_ATTENDEES)


def _taken(cells: Cells, sheet: Sheet, column: OfPeople, whole: bool) -> int:
    """Adds a column of people's data; how many of its cells hold anything. Of several tables on a sheet only its own rows go."""
    rows = [row.number for row in sheet.rows if column.position < len(row.values) and row.values[column.position] is not None]
    for above in column.above:
        cells.add(column.position, above, above)
    if not column.what:
        return len(column.above)
    last = MOST_ROWS if whole else sheet.rows[-1].number
    cells.add(column.position, column.row + 1, last)
    return len(column.above) + sum(1 for number in rows if number > column.row)
