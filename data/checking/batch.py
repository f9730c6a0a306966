"""The rows of one table while they are judged: columns as the store will hold them, findings, and the rows that stop."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from data.checking.cells import Cells
from data.checking.columns.headings import Column, Part, Table, letter
from data.checking.columns.no_column import lacking, with_column
from data.checking.distinct_cells import CellReader
from data.checking.findings import CATALOGUE, finding
from data.checking.money_cells import sterling
from data.checking.names.listed_values import ASKING, list_of, value_question, value_setting
from data.checking.values import Reading
from data.grammar.amounts import bare_amounts
from data.model import Field, Finding, Question, Row, When, currency_of
from data.store.schema import field_columns


class Batch:
    """One table's rows, columnwise. `columns` holds one list a column of the store, each as long as `rows`."""

    def __init__(
        self, sheet: str, table: Table, rows: Sequence[Row], cells: Cells, period: When | None, year: str = "financial",
        parts: Sequence[Part | None] = (), answers: Mapping[str, str] | None = None,
    ) -> None:
        self.sheet, self.table, self.period = sheet, table, period
        self.kind = table.kind
        self.rows = rows
        self._cells = cells
        self.columns: dict[str, list[Any]] = {}
        self.letters: dict[str, str] = {}
        self.parts = parts  # of each row of a wide table, that of its columns (`Employees 2023`); empty for any other
        self.periods = [part and part[0] for part in parts]
        self._letters_of_parts: dict[tuple[str, Part], str] = {}
        self.pence = [0] * len(rows)  # money as read, at its low end, over all columns of money: for the control totals
        self.pence_of: dict[str, dict[Any, int]] = {}  # a column of money's letter -> each distinct cell's money
        self.in_other_currencies: set[int] = set()  # the numbers of rows whose amounts are no pounds by a column of their own
        self._reader = CellReader(table.known, period, year, answers or {})
        self.answers = answers or {}
        self.questions: list[Question] = []
        self.asked_rows: dict[str, list[int]] = {}  # of each question its setting -> the rows that it touches
        self.findings: list[Finding] = []
        self.stopped: set[int] = set()
        self.held: dict[int, str] = {}  # rows whose money another row holds, each with the reason why it is no record of its own
        for column in table.taken:
            if column.part is None:
                self._take(column)
        for column in table.taken:
            if column.part is not None:
                self._take_part(column)
        for each in self.kind.fields:
            if each.name not in self.letters:
                for name, _ in field_columns(each):
                    self.columns[name] = [None] * len(rows)
        if any(self.periods):
            self._date_by_headings()

    def _take(self, column: Column) -> None:
        field = column.field
        self.letters[field.name] = column.letter
        for (name, _), values in zip(field_columns(field), self.read(column), strict=True):
            self.columns[name] = values

    def _take_part(self, column: Column) -> None:
        """A column of one period or measure: its values are those of the rows of that part."""
        name = column.field.name
        self.letters.setdefault(name, column.letter)
        self._letters_of_parts[name, column.part] = column.letter
        for (part, _), values in zip(field_columns(column.field), self.read(column), strict=True):
            there = self.columns.get(part, [None] * len(values))
            of_part = zip(self.parts, values, there, strict=True)
            self.columns[part] = [value if mine == column.part else before for mine, value, before in of_part]

    def _date_by_headings(self) -> None:
        for part in ("start", "end", "precision", "text"):
            dated = self.columns[f"{self.kind.year_field}_{part}"]
            for index, period in enumerate(self.periods):
                if period is not None:
                    dated[index] = getattr(period, part)

    def read(self, column: Column) -> list[list[Any]]:
        """The values of one column of the sheet as its field, one list a column of the store; says what is wrong with its cells.

        Every distinct value is read once: real sheets repeat themselves.
        """
        field, cells = column.field, self._cells[column.position]
        types = set(map(type, self._cells.distinct(column.position)))
        if bool in types or int in types:
            types = set(map(type, cells))  # TRUE and 1 are one there
        if field.type == "text" and types <= {str, type(None)}:
            trimmed = {cell: cell.strip() or None for cell in self._cells.texts(column.position) if cell != cell.strip() or not cell}
            return [[trimmed.get(cell, cell) for cell in cells] if trimmed else list(cells)]
        # True == 1 in Python, so booleans are told apart by their type where a column holds any
        keys = [(type(cell), cell) for cell in cells] if bool in types else cells
        distinct = dict(zip(keys, cells, strict=True)) if bool in types else {cell: cell for cell in self._cells.distinct(column.position)}
        bare = bare_amounts(distinct, column.unit) if field.type == "amount" and currency_of(column.unit) == "GBP" else {}
        others = {key: cell for key, cell in distinct.items() if key not in bare} if bare else distinct
        readings = self._reader.of_cells(others, field, column.unit, column.half)
        if said := {key: reading for key, reading in readings.items() if reading.code}:
            self._say_of_cells(column, keys, said)
        stored = bare | {key: reading.stored for key, reading in readings.items()}
        if field.type == "amount":
            pence = {key: sterling(*values) for key, values in stored.items()}
            self.pence_of[column.letter] = {distinct[key]: value for key, value in pence.items()}
            self.pence = list(map(operator.add, self.pence, map(pence.__getitem__, keys)))
        if not cells:
            return [[] for _ in field_columns(field)]
        return list(map(list, zip(*map(stored.__getitem__, keys), strict=True)))

    def _say_of_cells(self, column: Column, keys: Sequence[Any], said: Mapping[Any, Reading]) -> None:
        """Say what is wrong with the cells of a column, and ask of their texts what is to be asked."""
        for index, key in enumerate(keys):
            if reading := said.get(key):
                self.say(index, reading.code, column.letter, **(reading.words or {}))
                if reading.code in ASKING:
                    self.asked_rows.setdefault(value_setting(list_of(column.field), reading.stored[-1]), []).append(index)
        for key, reading in said.items():
            if reading.code in ASKING:
                cell = self.cell(keys.index(key), column.letter)
                self.questions.append(value_question(reading.stored[-1], column.field, self.sheet, cell))

    def take_texts(self, field: Field, texts: Sequence[str | None], beside: bool = False) -> None:
        """Take as a field of each row what stands elsewhere for it: in a row above it, in the declaration of its file.

        `beside`: only of rows that say nothing themselves; what may be a name of the field's list is then asked about.
        """
        if not texts:
            return
        names = [name for name, _ in field_columns(field)]
        if beside:
            texts = [None if own is not None else text for own, text in zip(self.columns[names[-1]], texts, strict=True)]
        readings = self._reader.of_texts(set(texts), field, by_list=beside)
        if beside and list_of(field):
            self._ask_of_texts(field, texts, readings)
        for name, values in zip(names, zip(*(readings[text].stored for text in texts), strict=True), strict=True):
            own = self.columns[name]
            self.columns[name] = [mine if beside and text is None else value for mine, text, value in zip(own, texts, values, strict=True)]

    def _ask_of_texts(self, field: Field, texts: Sequence[str | None], readings: Mapping[str | None, Reading]) -> None:
        """Ask of each text that may be a name of the field's list, and say so of the rows that it is taken for."""
        for text, reading in readings.items():
            if reading.code in ASKING:
                rows = [index for index, each in enumerate(texts) if each == text]
                for index in rows:
                    self.say(index, reading.code, field.name, **(reading.words or {}))
                self.asked_rows.setdefault(value_setting(list_of(field), text), []).extend(rows)
                self.questions.append(value_question(text, field, self.sheet, self.cell(rows[0], field.name)))

    def unsay_values(self, field: Field, rows: Sequence[int]) -> None:
        """Forget what was said and asked of a field's values in these rows: they are to be read otherwise."""
        cells = {self.cell(index, field.name) for index in rows}
        texts = self.columns[field_columns(field)[-1][0]]
        settings = {value_setting(list_of(field), texts[index]) for index in rows}
        self.findings = [each for each in self.findings if each.cell not in cells or not each.code.startswith("choice-")]
        self.questions = [each for each in self.questions if each.setting not in settings]
        self.asked_rows = {setting: touched for setting, touched in self.asked_rows.items() if setting not in settings}

    def cells(self, column: Column) -> Sequence[Any]:
        """What stands in a column of the sheet, row after row."""
        return self._cells[column.position]

    def texts(self, column: Column, *signs: str) -> frozenset[str]:
        """The texts that stand in a column of the sheet, each once; none where no text of it holds one of the `signs`, if any are given."""
        return self._cells.texts(column.position, *signs)

    def has(self, field: str) -> bool:
        """Whether the table has a column for a field."""
        return field in self.letters

    def cell(self, index: int, field_or_letter: str) -> str:
        """The reference of a cell, such as `E6`; of a field without a column the row's first cell."""
        letter = self.letters.get(field_or_letter, field_or_letter if field_or_letter.isupper() else self.table.first_letter)
        if self.parts:
            letter = self._letters_of_parts.get((field_or_letter, self.parts[index]), letter)
        return f"{letter}{self.rows[index].number}"

    def say(self, index: int, code: str, field_or_letter: str, **words: Any) -> None:
        """One finding about a cell of a row; a finding that stops also holds the row back."""
        said = finding(code, self.sheet, self.cell(index, field_or_letter), **words)
        if (needed := lacking(code, field_or_letter)) and not self.has(needed):
            said = with_column(said, self.kind[needed], may_be_there=self._left_alone)
        self.findings.append(said)
        if CATALOGUE[code].severity == "stops":
            self.stopped.add(index)

    @cached_property
    def _left_alone(self) -> bool:
        """Whether a column of the sheet that says something was left alone, and not for a reason of its own."""
        left = [each for each in self.table.columns if each.field is None and not each.aside and not each.twin]
        return bool(self.without_heading()) or any(cell is not None for each in left for cell in self._cells.distinct(each.position))

    def without_heading(self) -> list[tuple[str, list[int]]]:
        """The columns of the sheet that have no heading, by their letters, each with the numbers of the rows in which something stands."""
        headed = {each.position for each in self.table.columns}
        return [
            (letter(at), sorted({row.number for row, cell in zip(self.rows, self._cells[at], strict=True) if cell is not None}))
            for at in range(len(self._cells)) if at not in headed and self._cells.distinct(at) - {None}
        ]  # fmt: skip

    def standing(self) -> Sequence[int]:
        """The rows that are not stopped, and whose money no other row holds."""
        if not (self.stopped or self.held):
            return range(len(self.rows))
        return [index for index in range(len(self.rows)) if index not in self.stopped and index not in self.held]

    def fill(self, field: Field, value: Any, said: str = "") -> None:
        """Put a default where a cell of a field is blank, and say so once."""
        values = self.columns[field.name]
        blanks = [index for index in self.standing() if values[index] is None]
        for index in blanks:
            values[index] = value
        if said:
            self.say_default(field, blanks, said)

    def say_default(self, field: Field, blanks: Sequence[int], said: str) -> None:
        """One note on what is assumed where cells of a field are blank; on the first of them, or on no cell where no column is."""
        if not blanks:
            return
        everywhere = not self.has(field.name)
        many = f"{len(blanks):,} rows do not say" if len(blanks) > 1 else "The row does not say"
        count = "No column says" if everywhere else many
        remedy = f"Add a column {field.title} if that is not so of every row" if everywhere else "Fill in the cells where that is not so"
        cell = "" if everywhere else self.cell(blanks[0], field.name)
        words = {"count": count, "field": field.title.lower(), "default": said, "remedy": remedy}
        self.findings.append(finding("default-taken", self.sheet, cell, **words))
