"""Rows under construction, cell by cell, for formats that give each cell with its place."""

from __future__ import annotations

import struct

from data.archive import DAMAGED
from data.model import CellError, CellValue, Row
from data.reading.cells import INFINITE, WHOLE
from data.reading.formats import Number
from data.reading.places import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_MANY_CELLS
from data.reading.progress import STEP, rows_read
from data.refused import Refused

_EIGHT, _UPPER = struct.Struct("<Q"), struct.Struct("<d")


class Grid:
    """Takes cells in any order, most quickly row by row; columns count from 0, rows from 1."""

    def __init__(self) -> None:
        self._rows: dict[int, list[CellValue]] = {}
        self._slots = 0
        self._number = 0
        self._values: list[CellValue] = []

    def put(self, number: int, column: int, value: CellValue) -> None:
        """One cell with a value; None is no value. Raises Refused where no sheet has such a place, or not so many."""
        if value is None:
            return
        if number != self._number:
            if not 1 <= number <= MOST_ROWS:
                raise Refused(DAMAGED)
            self._number, self._values = number, self._rows.setdefault(number, [])
            if not number % STEP:
                rows_read(number)
        blanks = column - len(self._values)
        if blanks < 0:
            self._values[column] = value
            return
        self._slots += blanks + 1
        if column >= MOST_COLUMNS:
            raise Refused(DAMAGED)
        if self._slots > MOST_CELLS:
            raise Refused(TOO_MANY_CELLS)
        if blanks:
            self._values += [None] * blanks
        self._values.append(value)

    def rows(self) -> list[Row]:
        """Those that hold something, in the order in which they came."""
        return [Row(number, values) for number, values in self._rows.items() if values]


def plain(value: float) -> Number | CellError:
    """A binary number: an integral one is an int; what is no number was none for whoever wrote it, either."""
    if value != value or value in INFINITE:
        return CellError("#NUM!")
    return int(value) if value.is_integer() and -WHOLE < value < WHOLE else value


def packed(number: int) -> Number | CellError:
    """A number in 30 bits (RK): a whole number or the upper part of a binary one, perhaps in hundredths."""
    if number & 2:
        value = float((number >> 2) - (1 << 30 if number & 0x80000000 else 0))
    else:
        value = _UPPER.unpack(_EIGHT.pack((number & 0xFFFFFFFC) << 32))[0]
    return plain(value / 100 if number & 1 else value)
