"""What a native chart is drawn from: names, and a column of numbers for each series, on the sheet where everybody can change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exports.xlsx.sheet import Sheet
from exports.xlsx.texts import one_line

_WIDE = 150  # characters of a table beside which a chart would make all print too small to be read
_LONG = 40  # rows of a table below which a chart would not be seen, nor stand on the same page


@dataclass(frozen=True)
class Block:
    """A block on a sheet: names in the first column, then a column a series, and the words last, where they may be long."""

    sheet: Sheet
    row: int  # of its headings
    names: Sequence[str]
    series: Sequence[tuple[str, Sequence[float | None]]]
    words: Sequence[str]

    def chart_at(self, beside: int, top: int) -> tuple[int, int]:
        """The row and column of its chart: `beside` the table, from `top` on; below a wide table that is not long beside the block."""
        column, left = len(self.series) + 1, max(map(len, self.words), default=0)
        while left > 0:
            left -= self.sheet.width(column)
            column += 1
        if column < beside and self.row <= _LONG and sum(map(self.sheet.width, range(beside - 1))) > _WIDE:
            return max(top, self.row - 1), column
        return top, beside

    @property
    def end(self) -> int:
        """The first row below it, a blank one left."""
        return self.row + len(self.names) + 2

    def of(self, at: int) -> dict[str, Any]:
        """A series by its number, as a chart refers to it: where its name, names and numbers stand, and what stands there."""
        words, values = self.series[at]
        return {
            "name": self._name(at),
            "name_data": [one_line(words)],
            "categories": self._range(0),
            "categories_data": [one_line(each) for each in self.names],
            "values": self._range(at + 1),
            "values_data": list(values),
        }

    def _name(self, at: int) -> str:
        return f"={self._quoted}!{self.sheet.at(self.row, at + 1)}"

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
    block = Block(sheet, row + 1, names, series, words)
    words_at = len(series) + 1
    sheet.put(block.row, 0, "Name", "heading")
    sheet.put(block.row, words_at, "In words", "heading", text_wrap=False)
    for column, (heading, values) in enumerate(series, 1):
        seen = bool(heading.strip())
        sheet.put(block.row, column, heading, "heading right" if seen else "text")
        for at, value in enumerate(values, block.row + 1):
            sheet.put(at, column, value, look, **({} if seen else {"num_format": ";;;"}))
    for at, (name, said) in enumerate(zip(names, words, strict=True), block.row + 1):
        sheet.put(at, 0, one_line(name), "wrapped")
        sheet.put(at, words_at, said)
    return block
