"""Rows that are no records by what stands in them: headings again, titles, examples, parts of a row above, signatures, remarks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from data.checking.cells import Cells
from data.checking.columns.headings import ABOVE, Table
from data.checking.known_files.by_period_rows import not_filled_in
from data.checking.layout.heading_rows import heading_text, with_titles
from data.checking.lines.measures import MEASURE, measures
from data.checking.lines.naming_lines import names_a_group
from data.checking.lines.remarks import REMARK, remarks_among
from data.checking.lines.total_rows import SPOKEN, rows_with
from data.checking.money_cells import cell_of, holds, money_columns, pence_of
from data.example_row import is_example
from data.model import Row

_OF_WHICH = re.compile(r"^\W*(?:(?:of which|of this|thereof|o/w)\b|incl(?:\.|uding|udes)?(?= ))", re.IGNORECASE)
_SIGNED = re.compile(
    r"^\W*(?:signed|signature|sign[- ]off|(?:authori[sz]ed|approved|checked|completed|compiled|submitted|prepared) by)\b", re.IGNORECASE
)


def other_rows(table: Table, rows: Sequence[Row], cells: Cells, headings: list[Row]) -> dict[int, str]:
    """The places of the rows that are no records, each with its reason; of several reasons the one that stands last here."""
    positions = [column.position for column in table.taken if column.position < len(cells)]
    first = min(column.position for column in table.taken)
    column = cells[first]
    words = {tuple(heading_text(value) for value in row.values if value is not None) for row in headings}
    beginnings = {row.values[first] if first < len(row.values) else None for row in headings}
    blank = [index for index, cell in enumerate(column) if cell is None]
    empty = [index for index in blank if all(cells[position][index] is None for position in positions)]
    repeats = [
        index for index, cell in enumerate(column)
        if cell in beginnings and tuple(heading_text(value) for value in rows[index].values if value is not None) in words
    ]  # fmt: skip
    titles = [place for index in repeats for place in range(with_titles(rows, index), index) if not names_a_group(table, rows[place])]
    at = {column.field.name: column.position for column in table.taken}
    spoken = [at[name] for name in SPOKEN if name in at]
    signs = ("of which", "of this", "thereof", "o/w", "incl")
    of_which = set().union(*(rows_with(cells, position, _OF_WHICH.match, *signs) for position in spoken))
    if table.known and table.known.of_which:
        of_which = of_which.union(*(rows_with(cells, position, table.known.of_which.match) for position in spoken))
    of_which |= _listed_with(table, rows, of_which, spoken)
    figures = [column.position for column in table.taken if column.field.type in ("amount", "count", "number")]
    signed = [
        index for index in rows_with(cells, first, _SIGNED.match, "sign", "ed by")
        if not any(position < len(cells) and cells[position][index] is not None for position in figures)
    ]  # fmt: skip
    marked = {first, at.get(table.kind.fields[0].name, first)}
    examples = set().union(*(rows_with(cells, each, lambda text: is_example(text, table.kind), "example") for each in marked))
    return (
        dict.fromkeys(_without_outcomes(table, rows), "none of its columns of outcomes is filled in")
        | dict.fromkeys(not_filled_in(table, rows), "none of its columns that are taken holds a figure")
        | dict.fromkeys(empty, "no column that is known holds anything")
        | dict.fromkeys(repeats, "it repeats the headings")
        | dict.fromkeys(titles, ABOVE)
        | dict.fromkeys(examples, "it is the example row of the template")
        | dict.fromkeys(of_which, "it says what a part of the row above it is, and that is counted there")
        | dict.fromkeys(signed, "it is signed there, and holds no record")
        | dict.fromkeys(measures(table, cells), MEASURE)
        | dict.fromkeys(remarks_among(table, rows, cells.alone), REMARK)
    )


def _without_outcomes(table: Table, rows: Sequence[Row]) -> list[int]:
    """The rows of a table with a column an outcome in which none of these holds anything."""
    stated = [column for column in table.taken if table.kind.name == "outcomes" and column.says]
    return [index for index, row in enumerate(rows if stated else ()) if not any(holds(row, column) for column in stated)]


def _listed_with(table: Table, rows: Sequence[Row], of_which: Collection[int], spoken: Collection[int]) -> set[int]:
    """The rows below one that says `of which` that are further parts: a name and money alone, adding up with it to the row above it."""
    money = money_columns(table)
    ours = {*spoken, *(column.position for column in money)}
    found: set[int] = set()
    for first in sorted(of_which) if money else ():
        above = next((index for index in range(first - 1, -1, -1) if index not in of_which), None)
        if above is None or _holds(rows[above]) <= ours:
            continue
        missing = [pence_of(cell_of(rows[above], column), column.unit) for column in money]
        run = []
        for index in range(above + 1, len(rows)):
            if not any(missing) or (index not in of_which and not _holds(rows[index]) <= ours):
                break
            run.append(index)
            own = [pence_of(cell_of(rows[index], column), column.unit) for column in money]
            missing = [left - pence for left, pence in zip(missing, own, strict=True)]
        if first in run and not any(missing):
            found.update(run)
    return found


def _holds(row: Row) -> set[int]:
    return {position for position, value in enumerate(row.values) if value is not None}
