"""Sheets as plain rows in, a decent .xlsx out whose bytes are the same whenever and wherever it is made."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Typed = str | int | float | bool | datetime.date | None

MADE = datetime.datetime(2025, 7, 1, 9, 0)  # stands as created and modified in every workbook
_ZIP_TIME = (2025, 7, 1, 9, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_NAVY = "12436D"
_FACE = "Calibri"  # a font without a name is drawn with serifs by some programs
_HEADING_FONT = Font(name=_FACE, bold=True, color="FFFFFF")
_HEADING_FILL = PatternFill("solid", fgColor=_NAVY)
_WIDEST = 44  # characters; longer texts are wrapped
_LINE = 15  # points


@dataclass
class Page:
    """One sheet as somebody typed it: headings, rows beneath them, and what stands above and below the table."""

    name: str
    headings: list[str]
    rows: list[list[Typed]]
    titles: list[str] = field(default_factory=list)  # rows above the headings
    notes: list[str] = field(default_factory=list)  # rows below the table, one blank row apart
    comment: str = ""  # on the first cell
    formats: dict[str, str] = field(default_factory=dict)  # heading -> number format of its numbers
    hidden: bool = False


def write(path: Path, about: list[tuple[str, Typed]], pages: list[Page]) -> Path:
    """Write a return: `About this return` first, then a sheet a page. Gives back `path`; its folder is made if missing."""
    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "Cluster Impact Dashboard samples"
    book.properties.title = path.stem
    book.properties.created = MADE
    _write_about(book.active, about)
    for page in pages:
        _write_page(book.create_sheet(page.name), page)
    raw = io.BytesIO()
    book.save(raw)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_same_every_time(raw.getvalue()))
    return path


def _write_about(sheet: Worksheet, about: list[tuple[str, Typed]]) -> None:
    sheet.title = "About this return"
    for row, (label, value) in enumerate(about, 1):
        sheet.cell(row, 1, label).font = Font(name=_FACE, bold=True)
        sheet.cell(row, 2, value).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 90


def _write_page(sheet: Worksheet, page: Page) -> None:
    top = len(page.titles) + 2 if page.titles else 1  # a blank row between titles and headings
    for row, title in enumerate(page.titles, 1):
        sheet.cell(row, 1, title).font = Font(name=_FACE, bold=True, size=14 if row == 1 else 11)
    for column, heading in enumerate(page.headings, 1):
        cell = sheet.cell(top, column, heading)
        cell.font, cell.fill = _HEADING_FONT, _HEADING_FILL
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = _width(page, column - 1)
    for row, values in enumerate(page.rows, top + 1):
        lines = max((-(-len(value) // _WIDEST) for value in values if isinstance(value, str)), default=1)
        if lines > 1:
            sheet.row_dimensions[row].height = _LINE * lines
        for column, value in enumerate(values, 1):
            if value is not None:
                _write_value(sheet, row, column, value, page.formats.get(page.headings[column - 1], ""))
    for row, note in enumerate(page.notes, top + len(page.rows) + 2):
        sheet.cell(row, 1, note).font = Font(name=_FACE, italic=True)
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.sheet_state = "hidden" if page.hidden else "visible"
    if page.comment:
        sheet["A1"].comment = Comment(page.comment, "Samples", width=320, height=80)


def _write_value(sheet: Worksheet, row: int, column: int, value: Typed, number_format: str) -> None:
    cell = sheet.cell(row, column, value)
    cell.alignment = Alignment(wrap_text=isinstance(value, str) and len(value) > _WIDEST, vertical="top")
    if isinstance(value, datetime.date):
        cell.number_format = "dd/mm/yyyy"
    elif number_format and isinstance(value, int | float) and not isinstance(value, bool):
        cell.number_format = number_format


def _width(page: Page, column: int) -> float:
    lengths = [len(str(row[column])) for row in page.rows if column < len(row) and row[column] is not None]
    return min(_WIDEST, max([10, len(page.headings[column]), *lengths]) + 2)


def _same_every_time(raw: bytes) -> bytes:
    """The same workbook without what differs from one making to the next: the hour, the zip's times, the compression.

    Nothing is compressed, because the compressed bytes differ from one zlib to another; the members are small.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + rb"\g<2>", content)
            member = zipfile.ZipInfo(name, _ZIP_TIME)
            member.create_system, member.external_attr = 3, 0o600 << 16
            new.writestr(member, content)
    return made.getvalue()
