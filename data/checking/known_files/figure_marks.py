"""Marks that stand in place of figures in a declared table of figures, such as `[c]`: no record, and said."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.headings import Table, letter
from data.checking.findings import finding
from data.kinds.known_files import KnownFile
from data.model import CellValue, Finding, Row, Sheet

NO_FIGURE = "it holds marks such as {mark} in place of figures"


def _marked(known: KnownFile, value: CellValue) -> bool:
    """Whether a mark stands in place of a figure."""
    return value is not None and known.meant("value", value) is None


def without_figures(table: Table, rows: Sequence[Row]) -> dict[int, str]:
    """The places of the rows of a declared table of figures that hold marks and no figure, each with the reason."""
    positions = _positions(table)
    found: dict[int, str] = {}
    for index, row in enumerate(rows if positions else ()):
        cells = [value for position in positions if position < len(row.values) and (value := row.values[position]) is not None]
        if cells and all(_marked(table.known, value) for value in cells):
            found[index] = NO_FIGURE.format(mark=cells[0])
    return found


def say_marks(sheet: Sheet, table: Table, rows: Sequence[Row]) -> list[Finding]:
    """How many cells hold a mark in place of a figure, and which is the first."""
    positions = _positions(table)
    cells = [
        (f"{letter(position)}{row.number}", row.values[position]) for row in (rows if positions else ()) for position in positions
        if position < len(row.values) and _marked(table.known, row.values[position])
    ]  # fmt: skip
    many = "A mark stands" if len(cells) == 1 else f"{len(cells):,} marks stand"
    marks = ", ".join(dict.fromkeys(str(mark) for _, mark in cells))
    return [finding("figures-marked", sheet.name, cells[0][0], many=many, marks=marks)] if cells else []


def _positions(table: Table) -> list[int]:
    is_declared = bool(table.known and table.known.figures)
    return [column.position for column in table.taken if column.field.name == "value"] if is_declared else []
