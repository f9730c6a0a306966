"""A column that only numbers the rows of a sheet (`No.`: 1, 2, 3): no reference, for the next return numbers other rows so.

Headed `Ref` or `ID` the same numbers may be references that stay with their records, and that is asked. Until it is said they are none:
taken for references by mistake, the rows of one return would take the places of another's without a word; not taken for them by
mistake, a record is known by what it says, and where that changed it is asked whether two are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table
from data.checking.findings import finding
from data.checking.values import as_typed
from data.model import NUMBERS, Finding, Question, Row

COUNTING, REFERENCE = "counting", "reference"  # the answers: what numbers under a heading are
ANSWERS = {COUNTING: "They only count the rows", REFERENCE: "They are references, and stay with their records"}
ROW_NUMBERS = "it only numbers the rows"
_NUMBERING = frozenset({"no", "nr", "num", "number", "s no", "sr no", "sl no", "serial no", "row", "row no", "line", "line no", "item"})


@dataclass(frozen=True)
class Numbered:
    """A table that was looked at for numbers that only count its rows, what is said of them, and what is asked."""

    table: Table
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()


def numbers_setting(kind: str, header: str) -> str:
    """The name of the setting that says what 1, 2, 3 under a heading are: `numbers:investments|ref`."""
    return f"{NUMBERS}:{kind}|{folded(header)}"


def without_row_numbers(sheet: str, table: Table, rows: Sequence[Row], answers: Mapping[str, str]) -> Numbered:
    """The table without the reference that is a row number: counting 1, 2, 3 from the top of the sheet, and at most anew for each group.

    That is certain where its heading says so, or where the count begins anew, so that a number names several rows; else it is asked.
    Where staff said of this file that it is the reference it stays; and where rows name each other by it, which is said.
    """
    column = next((each for each in table.taken if each.field.name == "reference"), None)
    if column is None or column.told or column.answer or table.known:
        return Numbered(table)
    counts = _counts(rows, column.position)
    if not counts:
        return Numbered(table)
    cell = f"{column.letter}{table.said_in}"
    words = {"letter": column.letter, "header": column.header}
    if naming := _naming(table, rows, column):
        return Numbered(table, (finding("numbers-name-rows", sheet, cell, by=naming.letter, naming=naming.header, **words),))
    if folded(column.header) in _NUMBERING or counts > 1:
        return Numbered(_without(table, column), (finding("row-numbers", sheet, cell, **words),))
    setting = numbers_setting(table.kind.name, column.header)
    answer = answers.get(setting, "")
    question = Question(setting, sheet, cell, column.header, NUMBERS, tuple(ANSWERS.items()), answer)
    if answer == REFERENCE:
        return Numbered(table, (finding("numbers-are-references", sheet, cell, **words),), (question,))
    code = "row-numbers-answered" if answer == COUNTING else "row-numbers-asked"
    return Numbered(_without(table, column), (finding(code, sheet, cell, **words),), (question,))


def _naming(table: Table, rows: Sequence[Row], column: Column) -> Column | None:
    """The column in which rows name others by their numbers, if there is one."""
    numbers = set(_texts(rows, column))
    others = [each for each in table.taken if each.field.name in ("parent", "funded_from")]
    return next((each for each in others if numbers & set(_texts(rows, each))), None)


def _texts(rows: Sequence[Row], column: Column) -> Iterator[str]:
    """What stands in a column, without the dot of a count."""
    for row in rows:
        if column.position < len(row.values) and (text := as_typed(row.values[column.position])):
            yield text.strip(" .)")


def _without(table: Table, column: Column) -> Table:
    left = replace(column, field=None, aside=ROW_NUMBERS)
    return replace(table, columns=tuple(left if each is column else each for each in table.columns))


def _counts(rows: Sequence[Row], position: int) -> int:
    """How often the rows are counted from 1; nought where what stands there is no count."""
    last = counts = 0
    for row in rows:
        text = as_typed(row.values[position]) if position < len(row.values) else None
        if text is None:
            continue
        number = text.strip(" .)")
        if number not in (str(last + 1), "1"):
            return 0
        counts += number == "1"
        last = int(number)
    return counts
