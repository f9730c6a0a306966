"""The cells below the headings of a sheet, by column, with what several checks ask of a column: found once, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice, zip_longest

from data.checking.columns.headings import Table
from data.model import CellValue, Row, Sheet


class Cells:
    """Columns from A on, each as long as the rows; a row that ends early is blank from there. A column beyond all rows is blank."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._columns = list(zip_longest(*(row.values for row in rows)))
        self._blank = (None,) * len(rows)
        self._distinct: dict[int, frozenset[CellValue]] = {}
        self._texts: dict[int, frozenset[str]] = {}
        self._folded: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._columns)

    def __getitem__(self, position: int) -> tuple[CellValue, ...]:
        return self._columns[position] if position < len(self._columns) else self._blank

    def up_to(self, last: float) -> Cells:
        """The cells of the rows down to the one of that number."""
        return self if not self.rows or self.rows[-1].number <= last else Cells([row for row in self.rows if row.number <= last])

    @cached_property
    def alone(self) -> list[int]:
        """The places of the rows in which one cell holds something, and no other."""
        full = (column for column in self._columns if None not in column)
        if len(list(islice(full, 2))) == 2:
            return []
        return [index for index, row in enumerate(self.rows) if len(row.values) - row.values.count(None) == 1]

    def distinct(self, position: int) -> frozenset[CellValue]:
        """What stands in a column, each value once; as for Python, TRUE and 1 are one."""
        if position not in self._distinct:
            self._distinct[position] = frozenset(self[position])
        return self._distinct[position]

    def texts(self, position: int, *signs: str) -> frozenset[str]:
        """The texts that stand in a column, each once.

        Where `signs` are given, in small letters: none unless a text of the column holds one of them, so that a column without any is done
        with at one look.
        """
        if signs and not any(sign in self.folded(position) for sign in signs):
            return frozenset()
        if position not in self._texts:
            distinct = self.distinct(position)
            only = set(map(type, distinct)) == {str}
            self._texts[position] = distinct if only else frozenset(cell for cell in distinct if isinstance(cell, str))
        return self._texts[position]

    def folded(self, position: int) -> str:
        """All texts of a column behind one another, in small letters: a sign that is not in them is in none of them."""
        if position not in self._folded:
            self._folded[position] = "\n".join(self.texts(position)).casefold()
        return self._folded[position]


def cells_below(sheet: Sheet, table: Table | None) -> Cells:
    """The cells below the headings; of a sheet that is no kind those below its first row."""
    if table is None:
        return Cells(sheet.rows[1:])
    above = table.header_row
    return Cells(sheet.below(above))
