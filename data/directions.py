"""What staff direct of one file, beyond what stands in it: how a cell should read, how a sheet is laid out. Kept with the upload."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data.checking.findings import finding
from data.checking.values import as_typed
from data.layouts import Layout
from data.model import Finding, NotUnderstood, Row, Sheet
from data.reading.places import COLUMNS

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


def correct(sheets: Iterable[Sheet], corrections: Mapping[str, str]) -> list[Correction]:
    """Put what was typed into the cells, as text, and give the cells that read otherwise now, in the order of the sheets.

    Raises NotUnderstood for a cell that the file does not have.
    """
    by_name = {sheet.name: sheet for sheet in sheets}
    made: list[Correction] = []
    for name, typed in corrections.items():
        sheet, _, cell = name.rpartition("!")
        place = _CELL.fullmatch(cell)
        if sheet not in by_name or place is None or place[1] not in COLUMNS:
            raise NotUnderstood(f"There is no cell {name} in this file; a cell is named as Investments!E6 is")
        column, number, rows = COLUMNS[place[1]], int(place[2]), by_name[sheet].rows
        if not rows or number > rows[-1].number or column >= max(len(row.values) for row in rows):
            raise NotUnderstood(f"The cell {name} lies outside of what the sheet holds")
        if len(typed) > LONGEST:
            raise NotUnderstood(f"What is typed for {name} is longer than {LONGEST:,} letters")
        stood = _put(by_name[sheet], number, column, typed.strip())
        if stood != typed.strip():
            made.append(Correction(sheet, cell, stood, typed.strip()))
    order = {name: at for at, name in enumerate(by_name)}
    return sorted(made, key=lambda each: (order[each.sheet], int(_CELL.fullmatch(each.cell)[2]), COLUMNS[_CELL.fullmatch(each.cell)[1]]))


def _put(sheet: Sheet, number: int, column: int, typed: str) -> str:
    """Put a text into a cell, and give what stood there, as typed. What stands there and reads the same is left as it is."""
    at = next((place for place, row in enumerate(sheet.rows) if row.number >= number), len(sheet.rows))
    row = sheet.rows[at] if at < len(sheet.rows) and sheet.rows[at].number == number else None
    stood = (as_typed(row.values[column]) or "") if row and column < len(row.values) else ""
    if stood == typed:
        return stood
    if row is None:
        row = Row(number, [])
        sheet.rows.insert(at, row)
    row.values.extend([None] * (column + 1 - len(row.values)))
    row.values[column] = typed or None
    if all(value is None for value in row.values):
        sheet.rows.remove(row)  # a row with no value at all is none
    return stood


def say_corrected(made: Iterable[Correction]) -> list[Finding]:
    """One note a corrected cell: what the file says there."""
    return [
        finding("cell-corrected", each.sheet, each.cell, typed=f"'{each.typed}'" if each.typed else "blank",
                stood=f"'{each.stood}'" if each.stood else "nothing")
        for each in made
    ]  # fmt: skip
