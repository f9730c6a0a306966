"""What the distinct cells of one column say as a field: by its type, by the file's declaration, by its list and by what staff answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from data.checking.names.listed_values import MOST_TEXTS, is_unlisted, list_of, reread
from data.checking.values import Reading, as_typed, blank, read_cell
from data.checking.written.month_years import months_of_years
from data.checking.written.turned_dates import turned_round
from data.checking.written.two_figures import read_half
from data.kinds.known_files import KnownFile
from data.model import CellValue, Field, When

Readings = dict[Any, Reading]


@dataclass(frozen=True)
class CellReader:
    """Reads the cells of one table, each distinct one once."""

    known: KnownFile | None  # the declaration by which the file was told, where there is one
    period: When | None  # of the return
    year: str  # which year a bare `2024` is
    answers: Mapping[str, str]  # what staff said of the values of lists, by the names of settings

    def of_cells(self, distinct: Mapping[Any, CellValue], field: Field, unit: int, half: int = 0) -> Readings:
        """The readings of the cells of a column, by the keys under which they are given; of cells of two figures of the one `half`."""
        if half:
            return {key: read_half(cell, field, half) for key, cell in distinct.items()}
        readings = {key: read_cell(cell, field, unit, self.period, self.year) for key, cell in distinct.items()}
        if self.known:
            readings |= self._as_declared(self.known, distinct, field)
        if field.type == "date" and any(reading.code for reading in readings.values()):
            readings |= turned_round(distinct, readings) | months_of_years(distinct, readings, field, self.period)
        return readings | self._by_list(readings, field)

    def of_texts(self, texts: Iterable[str | None], field: Field, by_list: bool) -> Readings:
        """The readings of texts that stand elsewhere for a field. `by_list`: what its list does not know is judged by likeness."""
        readings = {text: read_cell(text, field, 1, self.period, self.year) for text in texts}
        return readings | self._by_list(readings, field) if by_list else readings

    def _as_declared(self, known: KnownFile, distinct: Mapping[Any, CellValue], field: Field) -> Readings:
        """The readings of cells whose words the declaration of the file explains; the text stays the cell's own."""
        explained = {key: meant for key, cell in distinct.items() if (meant := known.meant(field.name, cell)) is not cell}
        read = {key: read_cell(meant, field, 1, self.period, self.year) for key, meant in explained.items() if meant is not None}
        blanks = {key: Reading(blank(field)) for key, meant in explained.items() if meant is None}
        return blanks | {key: each._replace(stored=(*each.stored[:-1], as_typed(distinct[key]))) for key, each in read.items()}

    def _by_list(self, readings: Readings, field: Field) -> Readings:
        """The readings of texts that the field's list does not know, as they are meant, where that is certain or was answered."""
        if not list_of(field):
            return {}
        unlisted = {key: reading for key, reading in readings.items() if is_unlisted(reading, field)}
        return {key: reread(reading, field, self.answers) for key, reading in unlisted.items()} if len(unlisted) <= MOST_TEXTS else {}
