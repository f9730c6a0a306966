"""One workbook, saved by a spreadsheet program in each format, reads the same: values with their types, places, hidden and merged cells."""

import datetime
import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO

import openpyxl
import pytest
from openpyxl.comments import Comment

from data.inspection import inspect
from data.model import Sheet
from data.reading import read

PROGRAM = shutil.which("soffice")
VALUES = [
    "abc", " a  b \n c", 250000, 1.5, -0.5, "01234567", True, False, "#N/A", "#REF!", 1e-7, 0.1 + 0.2, "€ 東京 😀",
    datetime.date(2024, 5, 4), datetime.datetime(2024, 5, 4, 10, 30), datetime.time(10, 30),
    "=1/0", "=1+1", '=IF(1,"","")', "=DATE(2024,5,4)>1", "=NA()",
]  # fmt: skip
FORMATTED = [
    (1234567, "00000000"), (123456, '"SC"000000'), (12345, "00-00-00"), (7, '"INV-"0'), (0.25, "0%"), (0.125, "0.0%"),
    (1000, "[$€-2] #,##0"), (1000.5, '#,##0.00 "€"'), (-20, "[$$-409]#,##0"), (1000, "[$USD] #,##0"),
    (5, '_-[$€-2]* #,##0.00_-;-[$€-2]* #,##0.00_-;_-[$€-2]* "-"??_-;_-@_-'), (1000, "[$£-809]#,##0.00"),
    (-1000, "£#,##0;[Red]-£#,##0"), (1.45, '"£"0.00"m"'), (250, '0.0"k"'), (1450000, '£0.0,,"m"'), (25, '0" people"'),
    (0.5, "# ?/?"), (12345, "0.00E+00"), (12345, "@"), (1450000, '[>=1000000]0.0,,"m";0'), (5, "[Red]0;[Blue]-0"),
    (45416, "yyyy\\-mm\\-dd"), (45416, "[$-809]dd mmmm yyyy;@"), (0.4375, "h:mm AM/PM"), (1.5, "[h]:mm"), (45413, "mmm-yy"),
    (45416, "mmm-yy"), (45413, "mmmm yyyy"), (45292, "yyyy"), (45413, "d/m/yy"), (61, "dd/mm/yyyy"), (1.25, "hh:mm"),
]  # fmt: skip


def everything() -> bytes:
    """A workbook with a value of each sort, merged cells, and hidden rows, columns and sheets."""
    book = openpyxl.Workbook()
    values = book.active
    values.title = "Values"
    for number, value in enumerate(VALUES, 1):
        values.cell(number, 1, f"row {number}")
        values.cell(number, 3, value)
    for number, (value, number_format) in enumerate(FORMATTED, 1):
        values.cell(number, 5, value).number_format = number_format
    values["G3"] = "merged"
    values.merge_cells("G3:H4")
    values["C13"].comment = Comment("a note", "somebody")
    values.row_dimensions[7].hidden = True
    values.column_dimensions["B"].hidden = values.column_dimensions["E"].hidden = True
    hidden = book.create_sheet("Hidden one")
    hidden.sheet_state = "hidden"
    hidden["C5"] = 7
    book.create_sheet("£ & <é>")["B2"] = "two\nlines"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> Mapping[str, bytes]:
    """The workbook as the program saves it, by format. What is compared is what it saved, also as .xlsx: it reckons the formulas."""
    folder = tmp_path_factory.mktemp("saved")
    source = folder / "first.xlsx"
    source.write_bytes(everything())
    found = {}
    for ending in ("xlsx", "ods", "fods", "xls"):
        arguments = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", ending, "--outdir"]
        subprocess.run([PROGRAM, *arguments, str(folder / ending), str(source)], check=True, capture_output=True, timeout=120)
        found[ending] = (folder / ending / f"first.{ending}").read_bytes()
    return found


def told(content: bytes) -> list[Sheet]:
    return read(content, inspect(content, "a"))


def cells(sheet: Sheet) -> dict[tuple[int, int], tuple[type, object]]:
    """Each value by its place, with its type."""
    return {(row.number, column): (type(value), value) for row in sheet.rows for column, value in enumerate(row.values)}


@pytest.mark.skipif(not PROGRAM, reason="no LibreOffice here")
@pytest.mark.parametrize("ending", ["ods", "fods", "xls"])
def test_a_workbook_reads_the_same_in_each_format(saved, ending):
    assert inspect(saved[ending], f"a.{ending}") == ending
    for as_xlsx, other in zip(told(saved["xlsx"]), told(saved[ending]), strict=True):
        assert cells(other) == cells(as_xlsx)
        for name in ("name", "hidden", "from_1904", "merged", "hidden_rows", "hidden_columns"):
            assert getattr(other, name) == getattr(as_xlsx, name), name


@pytest.mark.skipif(not PROGRAM, reason="no LibreOffice here")
def test_the_workbook_that_is_compared_holds_what_was_typed(saved):
    """Otherwise two formats could agree in having lost it."""
    sheet = told(saved["xlsx"])[0]
    typed = cells(sheet)
    assert typed[3, 2] == (int, 250000) and typed[7, 2] == (bool, True) and typed[14, 2] == (datetime.date, VALUES[13])
    assert typed[1, 4] == (str, "01234567") and typed[27, 4] == (str, "May 2024")
    assert (sheet.merged, sheet.hidden_rows, sheet.hidden_columns) == (((3, 6, 4, 7),), {7}, {1, 4})
