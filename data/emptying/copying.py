"""The copy of one file without people: what is emptied, the copy in the file's own format, and the search of it for what was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from data.archive import Archive
from data.checking.headings import letter
from data.emptying import delimited, workbook
from data.emptying.column import Column
from data.emptying.people import Cells, people_in
from data.emptying.removed import Removed, written
from data.emptying.texts import whole_texts
from data.layouts import Layout
from data.model import Sheet
from data.reading import read
from data.reading.workbook import opened
from data.refused import Refused

SAVE_AS_XLSX = "In this format people's columns cannot be dropped for certain; save it as .xlsx and drop them there."

NOTHING_SAID: Mapping[str, Layout] = {}
STAYS = "What is dropped stands in {}, too, and would stay there: take it out there, and drop the file again."


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
    if form in ("xlsx", "xlsm"):
        made = workbook.emptied(content, people.cells, removed)
    elif form == "csv":
        made = delimited.emptied(content, people.cells[sheets[0].name])
    else:
        raise Refused(SAVE_AS_XLSX)
    check_cells(read(made, form, name), removed)
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
