"""A file whose own format takes no marks is handed back as a workbook of its values, marked; what that loses is said beforehand."""

import datetime
import io
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

from data.inspection import inspect
from data.marking import lost_in_words, mark
from data.marking.of_values import copy_of_values
from data.reading import read
from data.refused import Refused
from data.returns import check
from tests.builders import opendocument
from tests.marked import a_finding, sheets_of, without_list
from tests.saved_as import FORMATS, Laid

HEAD = ("Reference", "Recipient", "Source", "Amount", "Status", "Date")
SHEETS = [
    Laid([("Awards of 2024/25",), (), HEAD,
          ("A1", "Alpha Ltd", "Innovate UK", 250000, "committed", datetime.date(2024, 5, 4)),
          ("A2", "Beta Ltd", "NIHR", "about half", "committed", datetime.date(2024, 6, 1)),
          ("A3", "Gamma & Sons", "NIHR", 0.5, "eaten", None)], hidden_rows=(6,), name="Awards"),
    Laid([("Kept", "aside")], hidden=True, name="Old"),
]  # fmt: skip


def cells(sheet):
    return {(row.number, at): (type(value), value) for row in sheet.rows for at, value in enumerate(row.values) if value is not None}


@pytest.fixture(params=["xls", "xlsb", "ods"])
def sent(request, tmp_path):
    path = tmp_path / f"return 2024-25 Q1.{request.param}"
    path.write_bytes(FORMATS[request.param](SHEETS))
    return check(path, path.name)


def test_the_copy_holds_every_value_and_marks_the_cells_in_question(sent, tmp_path):
    given = mark(sent.path, sent.file_name, sent.findings, tmp_path)
    assert (given.why_not, given.file_name) == ("", "marked return 2024-25 Q1.xlsx")
    content = sent.path.read_bytes()
    before, after = read(content, inspect(content, sent.file_name)), without_list(sheets_of(given.path.read_bytes()))
    assert [cells(sheet) for sheet in after] == [cells(sheet) for sheet in before]
    assert [(sheet.name, sheet.hidden, sheet.hidden_rows) for sheet in after] == [
        (sheet.name, sheet.hidden, sheet.hidden_rows) for sheet in before
    ]
    book = openpyxl.load_workbook(given.path)
    stops = {each.cell: each for each in sent.findings if each.severity == "stops"}
    assert set(stops) == {"D5", "E6"}
    for cell, each in stops.items():
        held = book["Awards"][cell]
        assert each.remedy in held.comment.text and held.fill.fill_type == "solid"
    assert book["Awards"].column_dimensions["B"].width >= len("Gamma & Sons"), "a value is wide enough to be read"


def test_the_copy_says_what_it_lacks_and_a_workbook_that_takes_marks_lacks_nothing(sent, tmp_path):
    given = mark(sent.path, sent.file_name, sent.findings, tmp_path)
    form = sent.path.suffix[1:]
    assert given.lost == lost_in_words(form) and f"of this .{form}" in given.lost and "formulas become their results" in given.lost
    assert lost_in_words("xlsx") == lost_in_words("xlsm") == lost_in_words("csv") == ""


def test_the_copy_uploaded_again_is_the_same_return(sent, tmp_path):
    again = check(mark(sent.path, sent.file_name, sent.findings, tmp_path).path, "marked return 2024-25 Q1.xlsx")
    keys = [[(row["key"], row["row"], row["amount_low"], row["date_start"]) for row in each.rows("investments")] for each in (sent, again)]
    assert keys[0] == keys[1] and len(keys[0]) == 1
    assert {(each.cell, each.code, each.message) for each in again.findings} == {
        (each.cell, each.code, each.message) for each in sent.findings
    }


def test_a_formula_without_its_result_gives_the_list_and_says_what_to_do(tmp_path):
    cell = '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
    path = tmp_path / "a.ods"
    path.write_bytes(opendocument(cell))
    given = mark(path, "a.ods", [a_finding("A1")], tmp_path)
    assert given.file_name == "findings a.ods.csv" and "a formula without its result" in given.why_not


def test_a_name_that_no_xlsx_can_have_is_said():
    content = FORMATS["ods"]([Laid([("a",)], name="Spend: 2024/25")])
    with pytest.raises(Refused, match="Spend: 2024/25 has a name"):
        copy_of_values(content, "ods", "a.ods")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_opens_the_copy_with_the_same_cells(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xls"
    path.write_bytes(FORMATS["xls"](SHEETS))
    sent = check(path, path.name)
    given = mark(path, path.name, sent.findings, tmp_path)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--headless", "--convert-to", "ods", "--outdir"]
    subprocess.run([*command, str(tmp_path / "out"), str(given.path)], check=True, capture_output=True, timeout=180)
    content = next((tmp_path / "out").iterdir()).read_bytes()
    opened = without_list(read(content, "ods"))
    assert [cells(sheet) for sheet in opened] == [cells(sheet) for sheet in read(path.read_bytes(), "xls")]
    assert b"office:annotation" in zipfile.ZipFile(io.BytesIO(content)).read("content.xml")
