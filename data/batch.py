"""The rows of one table while they are judged: columns as the store will hold them, findings, and the rows that stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.findings import CATALOGUE, finding
from data.headings import Column, Table
from data.model import Field, Finding, Row, When
from data.schema import field_columns
from data.values import Reading, blank, read_cell


class Batch:
    """One table's rows, columnwise. `columns` holds one list a column of the store, each as long as `rows`."""

    def __init__(self, sheet: str, table: Table, rows: Sequence[Row], period: When | None, year: str = "financial") -> None:
        self.sheet, self.table, self.period, self.year = sheet, table, period, year
        self.kind = table.kind
        self.rows = rows
        self.columns: dict[str, list[Any]] = {}
        self.letters: dict[str, str] = {}
        self.pence = [0] * len(rows)  # money as read, at its low end, over all columns of money: for the control totals
        self.findings: list[Finding] = []
        self.stopped: set[int] = set()
        self.set_aside: dict[int, str] = {}  # rows that are no records (totals), with the reason
        for column in table.taken:
            if column.as_at is None:
                self._take(column)
        for each in self.kind.fields:
            if each.name not in self.letters:
                for name, _ in field_columns(each):
                    self.columns[name] = [None] * len(rows)

    def _take(self, column: Column) -> None:
        field = column.field
        self.letters[field.name] = column.letter
        read = self.read(column)
        for (name, _), values in zip(field_columns(field), read, strict=True):
            self.columns[name] = values
        if field.type == "amount":
            lows, highs, _, currencies, _ = read
            for index, (low, high, currency) in enumerate(zip(lows, highs, currencies, strict=True)):
                if currency == "GBP":
                    self.pence[index] += low or high or 0

    def read(self, column: Column) -> list[list[Any]]:
        """The values of one column of the sheet as its field, one list a column of the store; says what is wrong with its cells.

        Every distinct value is read once: real sheets repeat themselves.
        """
        field, position = column.field, column.position
        cells = [row.values[position] if position < len(row.values) else None for row in self.rows]
        # True == 1 in Python, so booleans are told apart by their type where a column holds any
        keys = [(type(cell), cell) for cell in cells] if bool in set(map(type, cells)) else cells
        readings: dict[Any, Reading] = {None: Reading(blank(field))}
        for key, cell in dict(zip(keys, cells, strict=True)).items():
            if cell is not None:
                readings[key] = read_cell(cell, field, column.unit, self.period, self.year)
        readings[(type(None), None)] = readings[None]
        if any(reading.code for reading in readings.values()):
            for index, key in enumerate(keys):
                if code := readings[key].code:
                    self.say(index, code, column.letter, **(readings[key].words or {}))
        stored = [readings[key].stored for key in keys]
        return [list(values) for values in zip(*stored, strict=True)] or [[] for _ in blank(field)]

    def has(self, field: str) -> bool:
        """Whether the table has a column for a field."""
        return field in self.letters

    def cell(self, index: int, field_or_letter: str) -> str:
        """The reference of a cell, such as `E6`; of a field without a column the row's first cell."""
        letter = self.letters.get(field_or_letter, field_or_letter if field_or_letter.isupper() else "A")
        return f"{letter}{self.rows[index].number}"

    def say(self, index: int, code: str, field_or_letter: str, **words: Any) -> None:
        """One finding about a cell of a row; a finding that stops also holds the row back."""
        self.findings.append(finding(code, self.sheet, self.cell(index, field_or_letter), **words))
        if CATALOGUE[code].severity == "stops":
            self.stopped.add(index)

    def standing(self) -> list[int]:
        """The rows that are neither stopped nor set aside."""
        return [index for index in range(len(self.rows)) if index not in self.stopped and index not in self.set_aside]

    def fill(self, field: Field, value: Any, said: str = "") -> None:
        """Put a default where a cell of a field is blank, and say so once."""
        values = self.columns[field.name]
        blanks = [index for index in self.standing() if values[index] is None]
        for index in blanks:
            values[index] = value
        if said:
            self.say_default(field, blanks, said)

    def say_default(self, field: Field, blanks: Sequence[int], said: str) -> None:
        """One note on what the blank cells of a field are taken as; on the first of them, or on no cell where no column is."""
        if not blanks:
            return
        everywhere = not self.has(field.name)
        count = "There is no column" if everywhere else f"{len(blanks)} cells are blank" if len(blanks) > 1 else "The cell is blank"
        cell = "" if everywhere else self.cell(blanks[0], field.name)
        self.findings.append(finding("default-taken", self.sheet, cell, count=count, field=field.title.lower(), default=said))
