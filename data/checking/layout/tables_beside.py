"""A table that stands right beside another, without a blank column: whether what stands in their rows shows that they are two."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import all_headings, known_headings, known_in, known_with_years_in
from data.checking.columns.headings import ROWS_SEARCHED, Table
from data.checking.layout.beside_edge import edge
from data.checking.layout.heading_search import find_table
from data.checking.layout.rows_beside import count, ends_before, is_figure, organisations_in, right_alone, text_in
from data.checking.layout.standing_alone import ENOUGH, PAIR, heads_pair, needed, stand_as_pair, stands_alone
from data.kinds import KINDS
from data.model import CellValue, Row, Sheet

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?: ?[-/] ?[0-9]{2,4})?")
SAME = 4  # fields of which both tables have a column, where they are of one kind: no row of one table says them twice


class Verdict(enum.Enum):
    """What a column at which another table might begin turns out to be."""

    APART = "two tables"
    ASKED = "one table or two: that has to be said"
    ONE = "one table"


@dataclass(frozen=True)
class Beside:
    """Two tables, or what may be two: the column, from 0, at which the right one begins, and both as they are by themselves."""

    start: int
    left: Table
    right: Table
    verdict: Verdict

    @property
    def has_headings_apart(self) -> bool:
        """Whether the headings of the two stand in different rows."""
        return not set(self.left.header_rows) & set(self.right.header_rows)


def judge_beside(sheet: Sheet) -> Beside | None:
    """Where a second table begins, or may begin, right beside the first; None where what is there can be one table only."""
    beginning = replace(sheet, rows=sheet.rows[: 2 * ROWS_SEARCHED])
    pairs = [(start, *tables) for start in _starts(beginning) if (tables := _halves(beginning, start))]
    most = max((_known(left) + _known(right) for _, left, right in pairs), default=0)
    found = [Beside(*pair, _verdict(sheet, *pair)) for pair in pairs if _known(pair[1]) + _known(pair[2]) == most]
    apart = [each for each in found if each.verdict is Verdict.APART]
    if apart:
        return _of_several(sheet, apart)
    return next((each for each in reversed(found) if each.verdict is Verdict.ASKED), None)


def _of_several(sheet: Sheet, found: Sequence[Beside]) -> Beside:
    """Of several columns at which the right table may begin the one that headings and rows show; where they do not, it is asked.

    What stands between (`Date`) is of the left table or of the right one.
    """
    if len(found) == 1:
        return found[0]
    start = edge(sheet, found[0].left, found[-1].right, [each.start for each in found])
    return next((each for each in found if each.start == start), replace(found[-1], verdict=Verdict.ASKED))


def _starts(sheet: Sheet) -> Iterator[int]:
    """The columns at which a table may begin, by headings alone: both sides name all that some kind is told by."""
    rows = sheet.rows[:ROWS_SEARCHED]
    if not any(known_in(row) and known_with_years_in(row) >= ENOUGH for row in rows):
        return
    width = max(len(row.values) for row in rows)
    words = [{_plain(row.values[at]) for row in rows if at < len(row.values) and isinstance(row.values[at], str)} for at in range(width)]
    first = next(at for at, texts in enumerate(words) if texts)
    for start in range(first + PAIR, width - PAIR + 1):
        if words[start] & all_headings() and all(map(_may_stand_alone, (words[:start], words[start:]))):
            pairs = [at for at, columns in ((first, start - first), (start, width - start)) if columns == PAIR]
            if all(any(heads_pair(row, at) for row in rows) for at in pairs):
                yield start


def _plain(text: str) -> str:
    return folded(text) if folded(text) in all_headings() else folded(unit_of(text)[0])


def _may_stand_alone(columns: Sequence[set[str]]) -> bool:
    texts = set().union(*columns)
    return any(all(map(texts.intersection, told_by)) for told_by in _told_by())


@functools.cache
def _told_by() -> list[list[set[str]]]:
    """Of each kind the headings of which each set must name one: those of each field that it needs, or else what it is recognised by."""
    return [
        [
            {text for text, (_, field) in known_headings(kind.name).items() if field.name in fields}
            for fields in [{name} for name in needed(kind)] or kind.recognised_by
        ]
        for kind in KINDS.values()
    ]


def _halves(sheet: Sheet, start: int) -> tuple[Table, Table] | None:
    left, right = (find_table(half) for half in (columns_of(sheet, 0, start - 1), columns_of(sheet, start, None)))
    apart = (stands_alone(left) and stands_alone(right)) or stand_as_pair(sheet, left, right)
    return (left, right) if apart else None


def columns_of(sheet: Sheet, first: int, end: int | None) -> Sheet:
    """The cells of a run of columns, at their places; rows that hold nothing there are left out."""
    rows = [Row(row.number, [None] * first + row.values[first : end if end is None else end + 1]) for row in sheet.rows]
    return replace(sheet, rows=[row for row in rows if any(value is not None for value in row.values)])


def _known(table: Table) -> int:
    return len({(column.field.name, column.part) for column in table.taken})


def _verdict(sheet: Sheet, start: int, left: Table, right: Table) -> Verdict:
    if not set(left.header_rows) & set(right.header_rows):
        return _in_other_rows(sheet, start, left, right)
    if _said_twice(left, right):
        return Verdict.APART
    rows = sheet.below(max(left.header_row, right.header_row))
    names = [each for row in rows if all(each := organisations_in(row, left, right))]
    same = [one == other for one, other in names]
    if PAIR in (len(left.columns), len(right.columns)) and left.columns[-1].position < start - 1:
        return Verdict.ONE if same and all(same) else Verdict.APART  # an empty column is what staff are asked to put between two
    if left.kind is right.kind:
        return _of_one_kind(sheet, start, left, right, rows, any(same))
    if same and all(same):
        return Verdict.ONE
    if any(right_alone(sheet, row, start) for row in rows):
        return Verdict.APART
    if any(same):
        return Verdict.ASKED
    of_other_rows = {one for one, _ in names} & {other for _, other in names}
    return Verdict.APART if of_other_rows or ends_before(rows, start) else Verdict.ASKED


def _of_one_kind(sheet: Sheet, start: int, left: Table, right: Table, rows: Sequence[Row], any_same: bool) -> Verdict:
    both = {column.field.name for column in left.taken} & {column.field.name for column in right.taken}
    references = [each for row in rows if all(each := tuple(text_in(row, table, "reference") for table in (left, right)))]
    if any_same and not (references and all(one != other for one, other in references)):
        return Verdict.ASKED if len(both) >= ENOUGH else Verdict.ONE
    if len(both) >= SAME or any(right_alone(sheet, row, start) for row in rows):
        return Verdict.APART
    return Verdict.ASKED if len(both) >= min(ENOUGH, len(left.columns), len(right.columns)) else Verdict.ONE


def _said_twice(left: Table, right: Table) -> bool:
    """Whether the right table has the very headings of the left one."""
    one, other = ([folded(column.header) for column in table.columns] for table in (left, right))
    return one == other[: len(one)]


def _in_other_rows(sheet: Sheet, start: int, left: Table, right: Table) -> Verdict:
    """Whether headings in different rows are those of two tables: nothing but titles, and one heading over them, stands above those
    further down, and beside them a record of the other table, its headings again, or nothing more of it but one remark.

    They are those of one below another where headings further down reach below the upper ones; what else goes on there is asked about.
    """
    is_left_upper = left.header_row < right.header_row
    upper, lower = (left, right) if is_left_upper else (right, left)
    of_both = [(row.number, *(row.values[:start], row.values[start:])[:: 1 if is_left_upper else -1]) for row in sheet.rows
               if row.number >= upper.begins]  # fmt: skip
    over = [(number, of_lower) for number, _, of_lower in of_both if number < lower.begins]
    if any(count(cells) > 1 or (number < lower.begins - 1 and known_with_years_in(Row(0, cells))) for number, cells in over):
        return Verdict.ONE
    below = [of_upper for number, of_upper, _ in of_both if number >= lower.begins]
    held = [cells for cells in below if count(cells)]
    if not held or (len(held) == 1 and count(held[0]) == 1):
        return Verdict.APART
    if _filled(below[0]) in [_filled(cells) for number, cells, _ in of_both if number in upper.header_rows]:
        return Verdict.APART
    if any(map(_is_no_heading, below[0])):
        return Verdict.APART
    known = known_with_years_in(Row(0, below[0]))
    goes_on = any(number == lower.begins - 1 and count(of_upper) > 1 for number, of_upper, _ in of_both)
    if known * 2 < count(below[0]) and (any(map(is_figure, below[0])) or (goes_on and not known)):
        return Verdict.APART
    return Verdict.ONE if 0 < count(below[0]) <= known * 2 else Verdict.ASKED


def _is_no_heading(value: CellValue) -> bool:
    """Whether a cell holds a number or a day, and nothing that may be the year of a column."""
    text = str(value).strip() if value is not None else ""
    return bool(text) and not any(map(str.isalpha, text)) and not _YEAR.fullmatch(text)


def _filled(cells: Sequence[CellValue]) -> dict[int, CellValue]:
    return {at: value for at, value in enumerate(cells) if value is not None}
