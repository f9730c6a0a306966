"""The copy of one file without people: what is emptied, the copy itself, and the search of it for what was.

Of a package of XML and of a text the parts are edited. Of any other format nobody can say for certain what else its bytes hold, so the
copy is a new workbook of the values that were read, which is read again and compared, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from data.archive import Archive
from data.checking.columns.headings import letter
from data.emptying import delimited, workbook
from data.emptying.column import EDITED, Column
from data.emptying.of_values import as_copied, workbook_of_values
from data.emptying.people import Cells, people_in
from data.emptying.removed import Removed, written
from data.emptying.texts import whole_texts
from data.layouts import Layout
from data.model import Row, Sheet
from data.reading import read
from data.reading.workbook import opened
from data.refused import Refused

NOTHING_SAID: Mapping[str, Layout] = {}
DIFFERS = "A copy of the values of the sheet {} would not read as it does itself; save the file as .xlsx and drop that."
STAYS = "What is taken out stands in {}, too, and would stay there: take it out there, and drop the file again."


def copy_of(
    content: bytes, form: str, file_name: str, answers: Mapping[str, str], layouts: Mapping[str, Layout] = NOTHING_SAID
) -> tuple[bytes, tuple[Column, ...]]:
    """The copy, and the columns that were emptied in it; the bytes as they are where no column holds people's data.

    Raises Refused, with one sentence, where the copy would still hold what was emptied, or cannot be made.
    """
    name = Path(file_name).stem
    sheets = read(content, form, name)
    people = people_in(sheets, answers, layouts)
    if not people.columns:
        return content, ()
    removed = taken_from(sheets, people.cells, people.columns)
    if form == "csv":
        made = delimited.emptied(content, people.cells[sheets[0].name])
    elif form in EDITED:
        made = workbook.emptied(content, people.cells, removed)
    else:
        empty(sheets, people.cells)
        made = workbook_of_values(sheets)
    copied = read(made, form if form in EDITED else "xlsx", name)
    if form not in EDITED:
        check_same(sheets, copied)
    check_cells(copied, removed)
    if form != "csv":
        check_parts(made, removed)
    return made, people.columns


def taken_from(sheets: Iterable[Sheet], cells: Mapping[str, Cells], columns: Iterable[Column]) -> Removed:
    """The values that stand in the cells to be emptied."""
    removed = Removed()
    what = {(each.sheet, each.letter): each.what for each in columns}
    for sheet in sheets:
        own = cells.get(sheet.name)
        held = [(column, what.get((sheet.name, letter(column)), "")) for column in sorted(own.runs)] if own else []
        for row in sheet.rows if held else ():
            removed.take([
                (said, row.values[column]) for column, said in held
                if column < len(row.values) and row.values[column] is not None and (row.number, column) in own
            ])  # fmt: skip
    return removed


def empty(sheets: Iterable[Sheet], cells: Mapping[str, Cells]) -> None:
    """Empty the cells in the sheets themselves; a row of which nothing is left is none."""
    for sheet in sheets:
        own = cells.get(sheet.name)
        for row in sheet.rows if own else ():
            for column in own.runs:
                if column < len(row.values) and (row.number, column) in own:
                    row.values[column] = None
            while row.values and row.values[-1] is None:
                row.values.pop()
        sheet.rows = [row for row in sheet.rows if row.values] if own else sheet.rows


def check_same(sheets: Sequence[Sheet], copied: Sequence[Sheet]) -> None:
    """Raises Refused for the first sheet that does not read in the copy as it was read, cell by cell, with all that is said beside."""
    if len(sheets) != len(copied):
        raise Refused(DIFFERS.format(sheets[-1].name if sheets else ""))
    for sheet, copy in zip(sheets, copied, strict=True):
        if beside(sheet) != beside(copy) or not all(map(is_same, sheet.rows, copy.rows)):
            raise Refused(DIFFERS.format(sheet.name))


def beside(sheet: Sheet) -> tuple[object, ...]:
    """All that a sheet says but for its values, of the rows and columns that it still has."""
    numbers, width = {row.number for row in sheet.rows}, max((len(row.values) for row in sheet.rows), default=0)
    colours = {number: colour for number, colour in sheet.row_colours.items() if number in numbers}
    columns = {column for column in sheet.hidden_columns if column < width}
    return (
        sheet.name, len(sheet.rows), sheet.hidden, sheet.from_1904, sheet.merged, sheet.hidden_rows & numbers, columns,
        sheet.struck_rows & numbers, colours,
    )  # fmt: skip


def is_same(row: Row, copy: Row) -> bool:
    """The same row with the same values of the same types: 1 is not True."""
    values = [as_copied(value) for value in row.values]
    return row.number == copy.number and values == copy.values and list(map(type, values)) == list(map(type, copy.values))


def check_cells(sheets: Iterable[Sheet], removed: Removed) -> None:
    """Raises Refused for the first cell of the copy that still holds what was emptied elsewhere."""
    told: dict[str, bool] = {}
    for sheet in sheets:
        for row in sheet.rows:
            for column, value in enumerate(row.values):
                if value is None or isinstance(value, bool):
                    continue
                text = written(value)
                if text not in told:
                    told[text] = removed.is_one(text)
                if told[text]:
                    where = f"cell {letter(column)}{row.number} of the sheet {sheet.name}"
                    raise Refused(STAYS.format(where))


def check_parts(made: bytes, removed: Removed) -> None:
    """Raises Refused for the first part of the package that still holds what was emptied."""
    archive = Archive(made)
    sheets = {part.lower(): name for name, _, part in opened(archive).sheets}
    for part in archive.names():
        if removed.are_in(whole_texts(archive.read(part))):
            where = f"the sheet {sheets[part]}, in a formula or beside its cells" if part in sheets else f"a part of the file ({part})"
            raise Refused(STAYS.format(where))
