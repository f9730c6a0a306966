"""What staff direct of one file, beyond what stands in it: how a cell should read, how a sheet is laid out. Kept with the upload."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from data.checking.findings import finding
from data.checking.values import as_typed
from data.layouts import Layout
from data.model import Finding, NotUnderstood, Row, Sheet
from data.reading.places import COLUMNS, MOST_CELLS, MOST_ROWS, cell_name

_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
LONGEST = 2000  # letters of one corrected cell


@dataclass(frozen=True)
class Directions:
    """`corrections`: a cell, such as `Investments!E6`, and the text that it should hold; a blank text empties it.

    `layouts`: the name of a sheet, or of a table on it (`Sheet1!A12`, where its headings begin), and how it is laid out.
    """

    corrections: Mapping[str, str] = field(default_factory=dict)
    layouts: Mapping[str, Layout] = field(default_factory=dict)

    def as_json(self) -> str:
        """One text for one set of directions, whatever the order in which they were given; blank where there are none."""
        layouts = {name: each.as_json() for name, each in self.layouts.items() if each != Layout()}
        said = {name: value for name, value in (("corrections", dict(self.corrections)), ("layouts", layouts)) if value}
        return json.dumps(said, sort_keys=True, ensure_ascii=False) if said else ""

    @classmethod
    def from_json(cls, text: str | None) -> Directions:
        said = json.loads(text) if text else {}
        layouts = {name: Layout.from_json(each) for name, each in said.get("layouts", {}).items()}
        return cls(said.get("corrections", {}), layouts)


NONE_GIVEN = Directions()


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell that was corrected: what stands in the file, and what was typed in its place; either blank as ""."""

    sheet: str
    cell: str
    stood: str
    typed: str


def cells_of(name: str) -> list[str]:
    """The cells of a name such as `Investments!E6`, or of one with a range, `Investments!E6:E224`, row by row.

    Raises NotUnderstood for a range that is none: one that runs backwards, or holds more cells than are read of a file.
    """
    sheet, _, said = name.rpartition("!")
    if ":" not in said:
        return [name]
    first, last = (_CELL.fullmatch(each) for each in said.split(":", 1))
    if first is None or last is None or first[1] not in COLUMNS or last[1] not in COLUMNS:
        raise NotUnderstood(f"There is no range {name}; a range is named as Investments!E6:E224 is")
    rows, columns = range(int(first[2]), int(last[2]) + 1), range(COLUMNS[first[1]], COLUMNS[last[1]] + 1)
    if not rows or not columns or rows[-1] > MOST_ROWS or len(rows) * len(columns) > MOST_CELLS:
        raise NotUnderstood(f"There is no range {name}; it is named by its first and its last cell, as Investments!E6:E224 is")
    return [f"{sheet}!{cell_name(column, row)}" for row in rows for column in columns]


def correct(sheets: Iterable[Sheet], corrections: Mapping[str, str]) -> list[Correction]:
    """Put what was typed into the cells, as text, and give the cells that read otherwise now, in the order of the sheets.

    The first blank columns to the right of all that a sheet holds can be filled too, each next to the one before it: what a table
    has no column for is put there, its heading with it. Raises NotUnderstood for a cell that the file does not have.
    """
    by_name = {sheet.name: sheet for sheet in sheets}
    opened: dict[str, _Opened] = {}
    made: list[tuple[tuple[int, int, int], Correction]] = []
    order = {name: at for at, name in enumerate(by_name)}
    places = {name: _place_of(name, by_name) for name in corrections}
    columns: dict[str, set[int]] = {}
    for sheet, _, column in places.values():
        columns.setdefault(sheet, set()).add(column)
    for name, typed in corrections.items():
        sheet, number, column = places[name]
        cell = name.rpartition("!")[2]
        if sheet not in opened:
            opened[sheet] = _Opened(by_name[sheet], columns[sheet])
        if not opened[sheet].reaches(number, column):
            raise NotUnderstood(f"The cell {name} lies outside of what the sheet holds")
        if len(typed) > LONGEST:
            raise NotUnderstood(f"What is typed for {name} is longer than {LONGEST:,} letters")
        stood = opened[sheet].put(number, column, typed.strip())
        if stood != typed.strip():
            made.append(((order[sheet], number, column), Correction(sheet, cell, stood, typed.strip())))
    for each in opened.values():
        each.close()
    return [correction for _, correction in sorted(made, key=lambda each: each[0])]


def _place_of(name: str, sheets: Mapping[str, Sheet]) -> tuple[str, int, int]:
    """The sheet, the row's number and the column's place of a cell such as `Investments!E6`."""
    sheet, _, cell = name.rpartition("!")
    place = _CELL.fullmatch(cell)
    if sheet not in sheets or place is None or place[1] not in COLUMNS:
        raise NotUnderstood(f"There is no cell {name} in this file; a cell is named as Investments!E6 is")
    return sheet, int(place[2]), COLUMNS[place[1]]


class _Opened:
    """A sheet whose cells are being corrected, by its rows' numbers: a sheet of 100,000 rows may be corrected in as many cells."""

    def __init__(self, sheet: Sheet, columns: Container[int]) -> None:
        """`columns`: those in which anything is put, of which the ones right beside the sheet are new to it."""
        self._sheet = sheet
        self._rows = {row.number: row for row in sheet.rows}
        self._last, self._width = max(self._rows, default=0), max((len(row.values) for row in sheet.rows), default=0)
        while self._width in columns:
            self._width += 1

    def reaches(self, number: int, column: int) -> bool:
        """Whether a cell lies in what the sheet holds, or in a column that is new to it."""
        return number <= self._last and column < self._width

    def put(self, number: int, column: int, typed: str) -> str:
        """Put a text into a cell, and give what stood there, as typed. What stands there and reads the same is left as it is."""
        row = self._rows.get(number)
        stood = (as_typed(row.values[column]) or "") if row and column < len(row.values) else ""
        if stood == typed:
            return stood
        row = self._rows.setdefault(number, Row(number, []))
        row.values.extend([None] * (column + 1 - len(row.values)))
        row.values[column] = typed or None
        return stood

    def close(self) -> None:
        """Put the rows back in their order; one with no value at all is none."""
        self._sheet.rows[:] = [row for _, row in sorted(self._rows.items()) if any(value is not None for value in row.values)]


def say_corrected(made: Iterable[Correction]) -> list[Finding]:
    """One note a corrected cell: what the file says there."""
    return [
        finding("cell-corrected", each.sheet, each.cell, typed=f"'{each.typed}'" if each.typed else "blank",
                stood=f"'{each.stood}'" if each.stood else "nothing")
        for each in made
    ]  # fmt: skip
