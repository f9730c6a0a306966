"""What a sheet says beside its values: merged cells, hidden rows and columns, what its rows look like, how far it reaches."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice
from operator import attrgetter, lt

from data.archive import DAMAGED
from data.model import Row, Sheet
from data.reading.cell_looks import Look
from data.reading.places import COLUMNS, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, cell_name
from data.refused import Refused

MOST_MERGED = 100_000  # a monitoring workbook of a ministry has 1,034 on one sheet
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")
TRUE = ("1", "true")
NUMBER, VALUES = attrgetter("number"), attrgetter("values")


class Outline:
    """Collects what the reader of a sheet comes by, in any order; `sheet` puts it to the rows."""

    def __init__(self) -> None:
        self.merged: set[tuple[int, int, int, int]] = set()
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.struck = Counter[int]()  # the number of a row -> how many of its cells that hold anything are struck through
        self.coloured: dict[str, Counter[int]] = {}  # a colour -> the same of the cells that are filled with it

    def merge(self, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """A merged range by its corners; what is no range of at least two cells in a sheet is none."""
        if not (1 <= first_row <= last_row <= MOST_ROWS and 0 <= first_column <= last_column < MOST_COLUMNS):
            return
        if (first_row, first_column) != (last_row, last_column):
            self.merged.add((first_row, first_column, last_row, last_column))
        if len(self.merged) > MOST_MERGED:
            raise Refused("This workbook has more merged cells than can be read safely; unmerge them and upload it again.")

    def merge_named(self, reference: str) -> None:
        """The same as a workbook writes it: `A1:C1`."""
        if found := RANGE.fullmatch(reference):
            first_column, first_row, last_column, last_row = found.groups()
            self.merge(int(first_row), COLUMNS.get(first_column, MOST_COLUMNS), int(last_row), COLUMNS.get(last_column, MOST_COLUMNS))

    def note_look(self, look: Look, numbers: Collection[int], cells: int = 1) -> None:
        """So many cells that hold something, of a look, in each of some rows."""
        counts = [self.struck] if look.is_struck else []
        counts += [self.coloured.setdefault(look.colour, Counter())] if look.colour else []
        for count in counts:
            count.update(numbers if cells == 1 else dict.fromkeys(numbers, cells))

    def hide_columns(self, first: int, last: int) -> None:
        """Columns from 0, both ends inclusive."""
        self.hidden_columns.append((first, last))

    def column_element(self, attributes: dict[str, str]) -> None:
        """A `<col>` of an .xlsx."""
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if attributes.get("hidden") in TRUE and first.isdecimal() and last.isdecimal():
            self.hide_columns(int(first) - 1, int(last) - 1)

    def sheet(self, name: str, rows: list[Row], hidden: bool = False, from_1904: bool = False) -> Sheet:
        """The sheet, its rows in order and not further apart than can be read safely; raises Refused where they are."""
        rows = in_order(rows)
        check_extent(rows, name)
        width = max(widths(rows), default=0)
        columns = {column for first, last in self.hidden_columns for column in range(max(first, 0), min(last + 1, width))}
        hidden_rows = frozenset(row.number for row in rows if row.number in self.hidden_rows) if self.hidden_rows else frozenset()
        struck, colours = self._looks_of_rows(rows) if self.struck or self.coloured else (frozenset(), {})
        return Sheet(name, rows, hidden, from_1904, tuple(sorted(self.merged)), hidden_rows, frozenset(columns), struck, colours)

    def _looks_of_rows(self, rows: list[Row]) -> tuple[frozenset[int], dict[int, str]]:
        """The rows of which most cells that hold anything are struck through, and the colour of those of which most have one."""
        held = {row.number: len(row.values) - row.values.count(None) for row in rows}
        struck = frozenset(number for number, count in self.struck.items() if count * 2 > held.get(number, count * 2))
        colours = {
            number: colour for colour, counts in self.coloured.items()
            for number, count in counts.items() if count * 2 > held.get(number, count * 2)
        }  # fmt: skip
        return struck, colours


def in_order(rows: list[Row]) -> list[Row]:
    """Rows by their numbers, which almost always they are already."""
    numbers = list(map(NUMBER, rows))
    return rows if all(map(lt, numbers, islice(numbers, 1, None))) else sorted(rows, key=NUMBER)


def widths(rows: list[Row]) -> Iterator[int]:
    """How many columns each row reaches over."""
    return map(len, map(VALUES, rows))


def check_extent(rows: list[Row], title: str) -> None:
    """A value far from all others would make everything after this allocate the blanks between."""
    if not rows:
        return
    if rows[-1].number > MOST_ROWS:
        raise Refused(DAMAGED)
    if rows[-1].number * max(widths(rows)) > MOST_CELLS:
        widest = max(rows, key=lambda row: len(row.values))
        far = cell_name(len(widest.values) - 1, widest.number if len(widest.values) > 1000 else rows[-1].number)
        raise Refused(
            f"Sheet '{title}' has something in cell {far}, too far from the rest to be read safely; "
            "delete what is outside the table and save the workbook again."
        )
