"""A workbook given back: its cells in question marked and noted, a first sheet that lists them, everything else as it was."""

import datetime
import io
import re
import zipfile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from data.marking import mark
from data.marking.listing import as_list
from data.marking.notes import AUTHOR
from tests.builders import csv_file, opendocument, workbook
from tests.marked import a_finding, changed, mark_bytes, parts, sheets_of, without_list


def saved(book: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def opened(content: bytes, **options) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), **options)


@pytest.fixture
def rich() -> bytes:
    """A workbook with a chart, a picture, drop-downs, formulas, a table, macros' like: what a library would lose or write anew."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    money = book.add_format({"num_format": '"£"#,##0.00', "italic": True})
    white = book.add_format({"bg_color": "#12436D", "font_color": "white", "bold": True})
    sheet, other = book.add_worksheet("Bob's sheet"), book.add_worksheet("Other")
    sheet.write_row("A1", ["Ref", "Amount", "When"], white)
    sheet.write_row("A2", ["R-1", 12.5], money)
    sheet.write_row("A3", ["R-2", 99], money)
    sheet.write_formula("B4", "=SUM(B2:B3)", money, 111.5)
    sheet.write_comment("A2", "Ask the accountant.")
    sheet.data_validation("C2:C9", {"validate": "list", "source": ["yes", "no"]})
    sheet.conditional_format("B2:B9", {"type": "cell", "criteria": ">", "value": 50, "format": white})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='Bob''s sheet'!$B$2:$B$3"})
    sheet.insert_chart("E2", chart)
    other.add_table("A1:B3", {"data": [[1, 2], [3, 4]]})
    book.define_name("Other!own", "=Other!$A$1")
    book.close()
    return written.getvalue()


def test_marked_cells_have_ground_edge_and_note_and_keep_their_number_format(rich):
    after = opened(mark_bytes(rich, a_finding("B3", "Bob's sheet", message="Too much.", remedy="Type less.")))
    cell = after["Bob's sheet"]["B3"]
    assert (cell.fill.fill_type, cell.fill.fgColor.rgb) == ("solid", "FFFBD3BF")
    assert cell.border.left.style == cell.border.bottom.style == "thick"
    assert (cell.number_format, cell.font.italic, cell.value) == ('"£"#,##0.00', True, 99)
    assert cell.comment.text == "Stops\nToo much.\nType less."


def test_severities_differ_in_more_than_colour(rich):
    findings = [a_finding(cell, "Bob's sheet", severity) for cell, severity in (("A2", "stops"), ("A3", "warns"), ("B2", "notes"))]
    sheet = opened(mark_bytes(rich, *findings))["Bob's sheet"]
    assert [sheet[cell].border.top.style for cell in ("A2", "A3", "B2")] == ["thick", "mediumDashed", "dotted"]


def test_white_letters_of_a_marked_heading_become_black(rich):
    sheet = opened(mark_bytes(rich, a_finding("B1", "Bob's sheet", "notes")))["Bob's sheet"]
    assert sheet["B1"].font.color.rgb == "FF000000" and sheet["B1"].font.bold
    assert sheet["A1"].font.color.rgb == "FFFFFFFF", "a cell that is not marked stays as it was"


def test_all_parts_that_need_no_mark_are_the_same_byte_for_byte(rich):
    different, new = changed(rich, mark_bytes(rich, a_finding("B3", "Bob's sheet")))
    assert different == {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
    }  # fmt: skip
    assert new == {"xl/worksheets/findings1.xml"}


def test_of_a_marked_sheet_only_the_marked_cell_is_written_anew(rich):
    before, after = (parts(content)["xl/worksheets/sheet1.xml"] for content in (rich, mark_bytes(rich, a_finding("B3", "Bob's sheet"))))
    own = re.search(rb'<c r="B3" s="(\d+)"', after)
    was = re.search(rb'<c r="B3" s="(\d+)"', before)
    assert after[: own.start(1)] == before[: was.start(1)] and after[own.end(1) :] == before[was.end(1) :]


def test_styles_that_were_there_keep_their_numbers(rich):
    before, after = (parts(content)["xl/styles.xml"] for content in (rich, mark_bytes(rich, a_finding("B3", "Bob's sheet"))))
    xfs = re.search(rb"<cellXfs[^>]*>(.*)</cellXfs>", before)[1]
    assert re.search(rb"<cellXfs[^>]*>(.*)</cellXfs>", after)[1].startswith(xfs)
    count = int(re.search(rb'<cellXfs count="(\d+)"', after)[1])
    assert count == len(re.findall(rb"<xf ", re.search(rb"<cellXfs.*</cellXfs>", after)[0]))


def test_notes_that_were_there_are_kept_and_made_longer_in_a_marked_cell(rich):
    sheet = opened(mark_bytes(rich, a_finding("A2", "Bob's sheet"), a_finding("A3", "Bob's sheet")))["Bob's sheet"]
    assert sheet["A2"].comment.text == "Ask the accountant.\n\nStops\nIt is wrong.\nType 1."
    assert (sheet["A3"].comment.text, sheet["A3"].comment.author) == ("Stops\nIt is wrong.\nType 1.", AUTHOR)
    untouched = opened(mark_bytes(rich, a_finding("A3", "Bob's sheet")))["Bob's sheet"]
    assert untouched["A2"].comment.text == "Ask the accountant."


def test_each_new_note_has_a_shape_of_its_own_number_and_old_ones_get_none(rich):
    marked = parts(mark_bytes(rich, a_finding("A2", "Bob's sheet"), a_finding("A3", "Bob's sheet"), a_finding("A2", "Other")))
    first, second = marked["xl/drawings/vmlDrawing1.vml"], marked["xl/drawings/vmlDrawing2.vml"]
    assert first.count(b"<x:Row>") == 2 and second.count(b"<x:Row>") == 1
    numbers = re.findall(rb'id="_x0000_s(\d+)"', first + second)
    assert len(set(numbers)) == len(numbers)
    for source in (first, second):
        blocks = {int(each) for each in re.search(rb'idmap [^>]*data="([^"]*)"', source)[1].split(b",")}
        assert {int(each) // 1024 for each in re.findall(rb'id="_x0000_s(\d+)"', source)} <= blocks
    assert b'<x:ClientData ObjectType="Note">' in second and b"<x:Row>1</x:Row><x:Column>0</x:Column>" in second


def test_the_list_is_the_first_sheet_and_what_stops_comes_first(rich):
    after = opened(mark_bytes(
        rich, a_finding("A2", "Other", "notes"), a_finding("", "", "warns", "The whole file."), a_finding("B3", "Bob's sheet", "stops"),
    ))  # fmt: skip
    assert after.sheetnames == ["Findings", "Bob's sheet", "Other"]
    rows = list(after["Findings"].iter_rows(min_row=5, values_only=True))
    assert [row[:3] for row in rows] == [("Stops", "Bob's sheet", "B3"), ("Warns", "the file", None), ("Note", "Other", "A2")]
    assert after["Findings"]["C5"].hyperlink.location == "'Bob''s sheet'!B3"
    assert after["Findings"]["C6"].hyperlink is None


def test_the_same_finding_in_forty_cells_is_one_line_and_forty_marks(rich):
    after = opened(mark_bytes(rich, *(a_finding(f"D{row}", "Bob's sheet") for row in range(2, 42)), a_finding("F9", "Bob's sheet")))
    rows = list(after["Findings"].iter_rows(min_row=5, values_only=True))
    assert [row[2] for row in rows] == ["D2-D41, F9"]
    assert sum(1 for row in range(2, 42) if after["Bob's sheet"].cell(row, 4).comment) == 40


def test_what_counts_sheets_by_their_place_counts_one_further(rich):
    book = openpyxl.Workbook()
    book.active.title = "One"
    for name in ("Two", "Three"):
        book.create_sheet(name)
    book.active = 2
    book["Two"].defined_names["here"] = DefinedName("here", attr_text="Two!$A$1")
    book["Three"].print_area = "A1:B2"
    after = opened(mark_bytes(saved(book), a_finding("A1", "Two")))
    assert after["Two"].defined_names["here"].attr_text == "Two!$A$1"
    assert "Print_Area" not in after["Two"].defined_names and after["Three"].print_area == "'Three'!$A$1:$B$2"
    assert after.active.title == "Three"


def test_a_name_that_a_sheet_has_is_not_given_to_the_list():
    content = workbook(None, {"FINDINGS": [["a"]], "Findings 2": [["b"]]})
    assert opened(mark_bytes(content, a_finding("A1", "FINDINGS"))).sheetnames[0] == "Findings 3"


def test_texts_of_findings_are_no_formulas_and_no_markup():
    evil = '=HYPERLINK("http://x")<b>&"\x01_x0041_\ud800'
    after = mark_bytes(workbook(None, {"Sheet1": [["a"]]}), a_finding("A1", message=evil, remedy="@now"))
    shown = opened(after)["Findings"]
    assert shown["D5"].data_type in ("s", "inlineStr") and shown["D5"].value.startswith('=HYPERLINK("http://x")<b>&"\ufffd')
    assert b"_x005F_x0041_" in parts(after)["xl/worksheets/findings1.xml"] and b"<f>" not in parts(after)["xl/worksheets/findings1.xml"]
    assert shown["E5"].quotePrefix


def test_drop_downs_charts_tables_and_formulas_are_still_there(rich):
    after = opened(mark_bytes(rich, a_finding("B4", "Bob's sheet"), a_finding("C2", "Bob's sheet")))
    sheet = after["Bob's sheet"]
    assert sheet["B4"].value == "=SUM(B2:B3)" and sheet["C2"].fill.fill_type == "solid"
    assert len(sheet.data_validations.dataValidation) == len(sheet.conditional_formatting) == len(sheet._charts) == 1
    assert list(after["Other"].tables) == ["Table1"]


def test_macros_come_back(rich):
    held = parts(workbook(None, {"Sheet1": [["a"]]}))
    held["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0macros"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, part in held.items():
            archive.writestr(name, part)
    assert parts(mark_bytes(written.getvalue(), a_finding("A1")))["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0macros"


def test_a_note_in_an_openpyxl_workbook_with_drop_downs_and_merged_cells():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet["B2"], sheet["A1"] = datetime.date(2024, 5, 14), "Title"
    sheet.merge_cells("A1:C1")
    sheet["B2"].comment = Comment("own", "somebody")
    sheet.add_data_validation(DataValidation("list", formula1='"a,b"', sqref="D1:D9"))
    content = mark_bytes(saved(book), a_finding("C1"), a_finding("B2"))
    (drawing,) = (part for name, part in parts(content).items() if name.endswith(".vml"))
    assert re.search(rb'idmap [^>]*data="1,2"', drawing), "the drawing says that the new number is its own, whatever its prefixes"
    after = opened(content)["Sheet1"]
    assert after["A1"].comment.text.startswith("Stops"), "of merged cells the one that is seen is marked"
    assert after["B2"].comment.text == "own\n\nStops\nIt is wrong.\nType 1." and after["B2"].is_date


def test_a_child_marks_a_file_and_says_its_name(tmp_path, rich):
    path = tmp_path / "offered.xlsx"
    path.write_bytes(rich)
    given = mark(path, "our return 2024-25 Q1.xlsx", [a_finding("B3", "Bob's sheet")], tmp_path)
    assert (given.file_name, given.why_not) == ("marked our return 2024-25 Q1.xlsx", "")
    assert without_list(sheets_of(given.path.read_bytes())) == sheets_of(rich)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", csv_file([["Ref", "Amount"], ["R", "x"]]), "A CSV file can hold no marks"),
        ("a.ods", opendocument('<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'), "Cell A1 of the sheet"),
        ("a.xlsx", b"PK\x03\x04 broken", "This file is damaged"),
    ],
)
def test_a_file_that_can_hold_no_marks_gives_the_list_and_says_why(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    given = mark(path, name, [a_finding("B2", "a", message="=1+1"), a_finding("", "", "warns")], tmp_path)
    assert given.why_not.startswith(words) and given.file_name == f"findings {name}.csv"
    lines = given.path.read_text("utf-8-sig").splitlines()
    assert lines == ["Severity,Sheet,Row,Cell,What is wrong,What to type", "Stops,a,2,B2,'=1+1,Type 1.", "Warns,,,,It is wrong.,Type 1."]


def test_the_csv_list_has_one_line_a_cell():
    assert as_list([a_finding("A1"), a_finding("A2")]).decode("utf-8-sig").count("\r\n") == 3


def test_texts_heights_and_shapes_stay_within_what_programs_take():
    content = mark_bytes(workbook(None, {"Sheet1": [["a"]]}), a_finding("XFD1048576", message="long " * 9_000))
    marked = parts(content)
    assert max(map(int, re.findall(rb' ht="(\d+)"', marked["xl/worksheets/findings1.xml"]))) <= 409
    assert max(map(len, re.findall(rb"<t [^>]*>([^<]*)", marked["xl/worksheets/findings1.xml"]))) < 32_767
    anchor = [int(each) for each in re.search(rb"<x:Anchor>([^<]*)<", marked["xl/drawings/vmlDrawing1.vml"])[1].split(b",")]
    assert anchor[0] < anchor[4] < 16_384 and anchor[2] < anchor[6] < 1_048_576


def test_more_notes_than_a_workbook_bears_are_said_and_their_cells_coloured(monkeypatch):
    monkeypatch.setattr("data.marking.workbook.MOST_NOTES", 2)
    content = mark_bytes(workbook(None, {"Sheet1": [["a"] * 4]}), *(a_finding(f"{column}1") for column in "ABCD"))
    sheet = opened(content)["Sheet1"]
    assert [bool(cell.comment) for cell in sheet[1]] == [True, True, False, False]
    assert all(cell.fill.fill_type == "solid" for cell in sheet[1])
    assert "2 cells are coloured but have no note" in opened(content)["Findings"]["A2"].value
