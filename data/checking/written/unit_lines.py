"""A line between records that states another unit than the column has: `Figures below are in £m`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from data.checking.batch import Batch
from data.checking.columns.heading_units import unit_alone
from data.checking.columns.headings import letter
from data.checking.columns.title_units import changed, stated_unit
from data.checking.layout.heading_rows import is_one_text
from data.checking.money_cells import cell_of, money_columns
from data.model import Row

_POUNDS = re.compile(r"\bin (?:whole |full )?(?:pounds|gbp|£)(?!\s?(?:\w|'?000))", re.IGNORECASE)
_OF_ALL = re.compile(r"\ball\b(?!.*\b(?:below|beneath|following|under)\b)", re.IGNORECASE)


class _Line(NamedTuple):
    row: int
    cell: str
    text: str
    unit: int
    is_of_all: bool  # of the rows above it, too


def ask_of_unit_lines(batch: Batch, left: Sequence[Row]) -> None:
    """The rows below such a line stop whose figures its unit would make others, up to the next line that states one. `left`: the rows
    that are no records; a line that repeats a title was heeded there."""
    if batch.table.known:
        return
    table = batch.table
    lone = [(row, *_text(row)) for row in left if is_one_text(row)]
    titles = {text for row, _, text in lone if row.number < table.begins}
    lines = [line for row, at, text in lone if row.number > table.header_row and text not in titles and (line := _line(row, at, text))]
    for column in money_columns(table) if lines else ():
        for index, row in enumerate(batch.rows):
            said = max((line for line in lines if line.row < row.number), default=next((line for line in lines if line.is_of_all), None))
            if said is None or (batch.parts and batch.parts[index] != column.part):
                continue
            value = cell_of(row, column)
            if (read := changed(value, column.unit, said.unit)) is not None:
                words = {"shown": value, "read": read, "other": changed(value, said.unit, column.unit)}
                batch.say(index, "unit-of-line", column.letter, line=said.cell, text=said.text, **words)


def _text(row: Row) -> tuple[int, str]:
    return next((at, value.strip()) for at, value in enumerate(row.values) if value is not None)


def _line(row: Row, at: int, text: str) -> _Line | None:
    unit, alone = stated_unit(text), unit_alone(text)
    if unit == 1 and alone is None and not _POUNDS.search(text):
        return None
    return _Line(row.number, f"{letter(at)}{row.number}", text, unit if unit != 1 else alone or 1, bool(_OF_ALL.search(text)))
