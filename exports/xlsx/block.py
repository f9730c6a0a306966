"""What a native chart is drawn from: names, and a column of numbers for each series, on the sheet where everybody can change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exports.xlsx.sheet import Sheet
from exports.xlsx.texts import one_line


@dataclass(frozen=True)
class Block:
    """A block on a sheet: names in the first column, their words in the second, then a column a series."""

    sheet: Sheet
    row: int  # of its headings
    names: Sequence[str]
    series: Sequence[tuple[str, Sequence[float | None]]]

    @property
    def end(self) -> int:
        """The first row below it, a blank one left."""
        return self.row + len(self.names) + 2

    def of(self, at: int) -> dict[str, Any]:
        """A series by its number, as a chart refers to it: where its name, names and numbers stand, and what stands there."""
        words, values = self.series[at]
        return {
            "name": self._name(at),
            "name_data": [words],
            "categories": self._range(0),
            "categories_data": [one_line(each) for each in self.names],
            "values": self._range(at + 2),
            "values_data": list(values),
        }

    def _name(self, at: int) -> str:
        return f"={self._quoted}!{self.sheet.at(self.row, at + 2)}"

    def _range(self, column: int) -> str:
        first, last = (self.sheet.at(row, column) for row in (self.row + 1, self.row + len(self.names)))
        return f"={self._quoted}!{first}:{last}"

    @property
    def _quoted(self) -> str:
        return "'" + self.sheet.name.replace("'", "''") + "'"


def put_block(
    sheet: Sheet, row: int, title: str, names: Sequence[str], words: Sequence[str],
    series: Sequence[tuple[str, Sequence[float | None]]], look: str,
) -> Block:  # fmt: skip
    """Put a block on a sheet, its title in `row`. `look`: of its numbers; those of a series without a name are not seen."""
    sheet.put(row, 0, title, "section")
    block = Block(sheet, row + 1, names, series)
    for at, heading in enumerate(("Name", "In words", *(name for name, _ in series))):
        if heading.strip():
            sheet.put(block.row, at, heading, "heading" if at < 2 else "heading right")
        else:
            sheet.put(block.row, at, heading)
    for number, (name, said) in enumerate(zip(names, words, strict=True)):
        at = block.row + 1 + number
        sheet.put(at, 0, one_line(name), "wrapped")
        sheet.put(at, 1, said)
        for column, (heading_of, values) in enumerate(series, 2):
            sheet.put(at, column, values[number], look, **({} if heading_of.strip() else {"num_format": ";;;"}))
    return block
