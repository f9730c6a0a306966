"""The same sheets saved in each format that is read: .xlsx, .xlsm, .xls, .xlsb, .ods and .csv."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import xlwt
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from tests.builders import ODF, binary_record, binary_workbook, csv_file, opendocument, wide, zipped

HIDDEN_TABLE = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
FIRST_DAY = datetime.date(1899, 12, 30)


@dataclass(frozen=True)
class Laid:
    """A sheet as it is laid out: rows from row 1, `merged` as first row, first column (from 0), last row, last column."""

    rows: Sequence[Sequence[Any]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()  # from 0
    name: str = ""  # Sheet1, Sheet2 ... where none is given
    looks: Mapping[int, tuple[bool, str]] = field(default_factory=dict)  # rows that are struck through, and their colours: no days in them


def names_of(sheets: Sequence[Laid]) -> list[str]:
    return [each.name or f"Sheet{number}" for number, each in enumerate(sheets, 1)]


def as_xlsx(sheets: Sequence[Laid]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, each in zip(names_of(sheets), sheets, strict=True):
        sheet = book.create_sheet(name)
        for number, row in enumerate(each.rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    _dress(sheet.cell(number, column, value), *each.looks.get(number, (False, "")))
        for first, left, last, right in each.merged:
            sheet.merge_cells(start_row=first, start_column=left + 1, end_row=last, end_column=right + 1)
        for number in each.hidden_rows:
            sheet.row_dimensions[number].hidden = True
        for column in each.hidden_columns:
            sheet.column_dimensions[get_column_letter(column + 1)].hidden = True
        sheet.sheet_state = "hidden" if each.hidden else "visible"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _dress(cell: Any, is_struck: bool, colour: str) -> None:
    if is_struck:
        cell.font = Font(strike=True)
    if colour:
        cell.fill = PatternFill("solid", fgColor=colour)


def as_xlsm(sheets: Sequence[Laid]) -> bytes:
    """The same package, said to hold macros."""
    with zipfile.ZipFile(io.BytesIO(as_xlsx(sheets))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    plain, macros = b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    types = parts["[Content_Types].xml"]
    assert plain in types
    return zipped({**parts, "[Content_Types].xml": types.replace(b"vnd." + plain, b"vnd." + macros), "xl/vbaProject.bin": b"\0" * 40})


def as_xls(sheets: Sequence[Laid]) -> bytes:
    book = xlwt.Workbook()
    styles = {look: _style_of_xls(book, at, *look) for at, look in enumerate(_looks_of(sheets), 16)}
    for name, each in zip(names_of(sheets), sheets, strict=True):
        sheet = book.add_sheet(name)
        over = {(first - 1, left): (first - 1, last - 1, left, right) for first, left, last, right in each.merged}
        for number, row in enumerate(each.rows):
            for column, value in enumerate(row):
                look = (xlwt.easyxf(num_format_str="DD/MM/YYYY"),) if isinstance(value, datetime.date) else ()
                look = (styles[each.looks[number + 1]],) if number + 1 in each.looks else look
                if (number, column) in over:
                    sheet.write_merge(*over[number, column], value, *look)
                elif value is not None:
                    sheet.write(number, column, value, *look)
            if number + 1 in each.hidden_rows:
                sheet.row(number).hidden = True
        for column in each.hidden_columns:
            sheet.col(column).hidden = True
        sheet.visibility = 1 if each.hidden else 0
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _style_of_xls(book: xlwt.Workbook, at: int, is_struck: bool, colour: str) -> xlwt.XFStyle:
    """`at`: a place in the palette for the colour."""
    style = xlwt.XFStyle()
    style.font.struck_out = is_struck
    if colour:
        book.set_colour_RGB(at, *bytes.fromhex(colour))
        style.pattern.pattern, style.pattern.pattern_fore_colour = xlwt.Pattern.SOLID_PATTERN, at
    return style


def as_xlsb(sheets: Sequence[Laid]) -> bytes:
    return binary_workbook(
        *(_records_of(each, _looks_of(sheets)) for each in sheets), codes=("dd/mm/yyyy",), names=names_of(sheets),
        states=[1 if each.hidden else 0 for each in sheets], looks=_looks_of(sheets),
    )  # fmt: skip


def _looks_of(sheets: Sequence[Laid]) -> list[tuple[bool, str]]:
    return sorted({look for each in sheets for look in each.looks.values()})


def _records_of(sheet: Laid, looks: Sequence[tuple[bool, str]]) -> bytes:
    made = b"".join(binary_record(60, struct.pack("<IIIIH", at, at, 2304, 0, 1)) for at in sheet.hidden_columns)
    for number, row in enumerate(sheet.rows, 1):
        cells = [(column, value) for column, value in enumerate(row) if value is not None]
        options = 0x10 if number in sheet.hidden_rows else 0
        look = looks.index(sheet.looks[number]) + 2 if number in sheet.looks else 0
        if cells:
            made += binary_record(0, struct.pack("<IIHBBB", number - 1, 0, 300, 0, options, 0) + bytes(4))
        for column, value in cells:
            if isinstance(value, str):
                made += binary_record(6, struct.pack("<II", column, look) + wide(value))
            else:
                days = (value - FIRST_DAY).days if isinstance(value, datetime.date) else value
                made += binary_record(5, struct.pack("<II", column, look or int(days is not value)) + struct.pack("<d", days))
    return made + b"".join(
        binary_record(176, struct.pack("<IIII", first - 1, last - 1, left, right)) for first, left, last, right in sheet.merged
    )


def as_ods(sheets: Sequence[Laid]) -> bytes:
    styles = "".join(
        f'<style:style style:name="{_style_name(look)}" style:family="table-cell"><style:table-cell-properties '
        f'xmlns:fo="{ODF}xsl-fo-compatible:1.0" fo:background-color="{"#" + look[1] if look[1] else "transparent"}"/>'
        f'<style:text-properties style:text-line-through-style="{"solid" if look[0] else "none"}"/></style:style>'
        for look in _looks_of(sheets)
    )
    return opendocument(*(map(_table_of, names_of(sheets), sheets)), styles=HIDDEN_TABLE + styles)


def _style_name(look: tuple[bool, str]) -> str:
    return f"{'struck' if look[0] else 'plain'}-{look[1]}"


def _table_of(name: str, sheet: Laid) -> str:
    columns = "".join(
        f"<table:table-column{' table:visibility=' + quoteattr('collapse') if at in sheet.hidden_columns else ''}/>"
        for at in range(max(map(len, sheet.rows), default=0))
    )
    rows = "".join(
        f"<table:table-row{' table:visibility=' + quoteattr('collapse') if at in sheet.hidden_rows else ''}>"
        + "".join(
            _cell(value, next((each for each in sheet.merged if each[:2] == (at, column)), None), sheet.looks.get(at))
            for column, value in enumerate(row)
        )
        + "</table:table-row>"
        for at, row in enumerate(sheet.rows, 1)
    )
    style = ' table:style-name="ta2"' if sheet.hidden else ""
    return f"<table:table table:name={quoteattr(name)}{style}>{columns}{rows}</table:table>"


def _cell(value: Any, merged: tuple[int, int, int, int] | None, look: tuple[bool, str] | None) -> str:
    spans = f' table:style-name="{_style_name(look)}"' if look else ""
    if merged:
        first, left, last, right = merged
        spans += f' table:number-rows-spanned="{last - first + 1}" table:number-columns-spanned="{right - left + 1}"'
    if value is None:
        return f"<table:table-cell{spans}/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"{spans}><text:p>{escape(value)}</text:p></table:table-cell>'
    if isinstance(value, datetime.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"{spans}/>'
    return f'<table:table-cell office:value-type="float" office:value="{value}"{spans}/>'


def as_csv(sheets: Sequence[Laid]) -> bytes:
    [sheet] = sheets
    width = max(map(len, sheet.rows))
    texts = [[value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else value for value in row] for row in sheet.rows]
    return csv_file([[*row, *[None] * (width - len(row))] for row in texts])


FORMATS: dict[str, Callable[[Sequence[Laid]], bytes]] = {
    "xlsx": as_xlsx, "xlsm": as_xlsm, "xls": as_xls, "xlsb": as_xlsb, "ods": as_ods, "csv": as_csv,
}  # fmt: skip


def can_hold(form: str, sheets: Sequence[Laid]) -> bool:
    """Whether a format can hold the sheets: a .csv has one sheet, nothing merged over records, nothing hidden and no looks."""
    if form != "csv":
        return True
    first, *others = sheets
    is_hidden = first.hidden or first.hidden_rows or first.hidden_columns
    return not (others or is_hidden or first.looks or any(top != bottom for top, _, bottom, _ in first.merged))
