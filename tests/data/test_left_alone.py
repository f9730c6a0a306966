"""What of a file is left alone is said once: sheets that are no kind of record, and macros."""

import io
import zipfile

import pytest

from data.checking.findings import CATALOGUE
from data.checking.layout.as_directed import EMPTY, NO_HEADINGS, NO_KIND, NO_TABLE, SINGLE
from data.checking.layout.left_sheets import OF_SEVERAL
from data.inspection import MACROS_OF_XLS, has_macros, inspect
from data.returns import check
from tests.builders import opendocument, raw_workbook, workbook, zipped
from tests.saved_as import Laid, as_xls, as_xlsm, as_xlsx

RECORDS = [("Recipient", "Funder", "Status", "Amount"), ("Alpha Ltd", "MRC", "committed", 100)]
NOTES = [("Please fill in every column.",)]


def said(tmp_path, content, name="return 2024-25 Q1.xlsx"):
    path = tmp_path / name
    path.write_bytes(content)
    return [(each.code, each.sheet, each.message) for each in check(path, name).findings]


def left(tmp_path, sheets):
    return [each for each in said(tmp_path, workbook(None, {"Data": RECORDS, **sheets})) if each[0].startswith("sheet")]


def test_sheets_left_alone_for_one_reason_are_said_once(tmp_path):
    assert left(tmp_path, {"Notes": NOTES, "Lists": NOTES, "Sheet2": [], "Help": NOTES, "Sheet3": []}) == [
        ("sheets-left", "Notes", "3 sheets are left alone: they hold lines of text and no table (Notes, Lists, Help)."),
        ("sheets-left", "Sheet2", "2 sheets are left alone: they are empty (Sheet2, Sheet3)."),
    ]


def test_one_sheet_left_alone_is_said_at_that_sheet(tmp_path):
    assert left(tmp_path, {"Notes": NOTES}) == [
        ("sheet-left", "Notes", "The sheet Notes is left alone: it holds lines of text and no table.")
    ]


def test_a_sheet_of_words_is_said_to_hold_no_table_and_no_headings_are_made_of_it(tmp_path):
    assert left(tmp_path, {"Cover": [["Return to the board"], ["Prepared for", "May"], ["Thanks to all"]]}) == [
        ("sheet-left", "Cover", "The sheet Cover is left alone: it holds lines of text and no table.")
    ]


@pytest.mark.parametrize("rows", [[[0.525625]], [[1.005], [1.004]], [[True]]])
def test_single_figures_are_not_called_lines_of_text(tmp_path, rows):
    assert left(tmp_path, {"One": rows}) == [
        ("sheet-left", "One", "The sheet One is left alone: it holds no two rows of more than one cell, and so no table.")
    ]


def test_of_many_sheets_left_alone_the_first_are_named_and_the_others_counted(tmp_path):
    [(_, _, message)] = left(tmp_path, {f"N{number}": NOTES for number in range(20)})
    assert message.startswith("20 sheets are left alone") and message.endswith("N10, N11 and 8 more).")


def test_every_reason_has_its_words_for_several_sheets():
    assert OF_SEVERAL.keys() == {NO_KIND, NO_HEADINGS, NO_TABLE, SINGLE, EMPTY}
    assert all(words.startswith("the") for words in OF_SEVERAL.values())


def without_macros(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return zipped({name: package.read(name) for name in package.namelist() if "vba" not in name})


def test_macros_are_said_to_be_kept_and_never_run(tmp_path):
    found = said(tmp_path, as_xlsm([Laid(RECORDS)]), "return 2024-25 Q1.xlsm")
    assert ("macros-kept", "Sheet1", "The file holds macros. They are never run, and stay in the original that is kept.") in found
    assert CATALOGUE["macros-kept"].severity == "notes"


def test_a_workbook_that_only_may_hold_macros_is_not_said_to_hold_any(tmp_path):
    assert "macros-kept" not in {code for code, *_ in said(tmp_path, without_macros(as_xlsm([Laid(RECORDS)])), "return 2024-25 Q1.xlsm")}
    assert "macros-kept" not in {code for code, *_ in said(tmp_path, as_xlsx([Laid(RECORDS)]))}


@pytest.mark.parametrize(("content", "name", "holds"), [
    (raw_workbook("", more={"xl/vbaProject.bin": b"\0"}), "a.xlsm", True), (raw_workbook(""), "a.xlsx", False),
    (opendocument("", more={"Basic/Standard/Module1.xml": "<m/>"}), "a.ods", True), (opendocument(""), "a.ods", False),
    (as_xls([Laid(RECORDS)]) + MACROS_OF_XLS, "a.xls", True), (as_xls([Laid(RECORDS)]), "a.xls", False), (b"a,b\n1,2\n", "a.csv", False),
])  # fmt: skip
def test_macros_are_told_in_every_format_that_can_hold_them(content, name, holds):
    assert has_macros(content, inspect(content, name)) is holds
