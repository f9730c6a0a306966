"""Rows, sheets and parts are found in every legal way of writing them, and damage is said to be damage."""

from io import BytesIO

import openpyxl
import pytest

from data.inspection import Refused
from data.reading import read, rows
from tests.builders import MAIN, grid, inline, raw_workbook, workbook, worksheet


def test_rows_and_cells_without_references_are_counted():
    rows = (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row/>"
        '<row><c/><c r="C3"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row>'
    )
    assert grid(raw_workbook(rows)) == {1: [1, 2], 3: [None, None, 3, 4], 9: [5]}


def test_a_row_without_a_number_has_that_of_its_cells():
    assert grid(raw_workbook('<row><c r="A7"><v>1</v></c></row><row><c r="A8"><v>2</v></c></row>')) == {7: [1], 8: [2]}


def test_rows_and_cells_out_of_order_are_put_in_order():
    rows = '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'
    assert list(grid(raw_workbook(rows)).items()) == [(1, [0]), (2, [1, 2])]


def test_rows_without_a_value_are_left_out_and_trailing_blanks_too():
    rows = '<row r="1"><c r="A1" s="0"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="0"/>' + inline("C2", "  ") + "</row>"
    assert grid(raw_workbook(rows)) == {2: [1]}


@pytest.mark.parametrize("namespace", [MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_any_prefix_and_strict_workbooks_are_read(namespace, prefix):
    declared = f'xmlns{":" + prefix[:-1] if prefix else ""}="{namespace}"'
    sheet = "<{0}worksheet {1}><{0}sheetData><{0}row r='1'><{0}c r='A1'><{0}v>1</{0}v></{0}c></{0}row></{0}sheetData></{0}worksheet>"
    assert grid(raw_workbook(sheet.format(prefix, declared))) == {1: [1]}


def test_elements_of_other_namespaces_are_not_cells():
    inside = '<row r="1"><c r="A1"><v>1</v><extLst><ext><o:v xmlns:o="urn:x">9</o:v></ext></extLst></c></row>'
    assert grid(raw_workbook(inside)) == {1: [1]}


def test_a_part_in_utf_16_is_read():
    sheet = worksheet(f'<row r="1">{inline("A1", "£")}</row>').replace("UTF-8", "UTF-16").encode("utf-16")
    assert grid(raw_workbook("", more={"xl/worksheets/sheet1.xml": sheet})) == {1: ["£"]}


def test_a_part_that_is_no_xml_is_damage():
    with pytest.raises(Refused, match="damaged"):
        grid(raw_workbook(f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData><row r="1"><c></row></sheetData></worksheet>'))
    with pytest.raises(Refused, match="damaged"):
        grid(raw_workbook(f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'))


@pytest.mark.parametrize(("most", "why"), [(3, "more than 10 million cells"), (4, "damaged")])
def test_a_sheet_of_too_many_values_is_refused_before_one_is_read(monkeypatch, most, why):
    monkeypatch.setattr(rows, "MOST_CELLS", most)
    values = '<row r="1"><c r="A1"><v>1</v></c></row>' * 3 + '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row>'
    with pytest.raises(Refused, match=why):
        grid(raw_workbook(f'<row r="0"><c></row>{values}'))


def test_hidden_sheets_are_flagged_and_the_order_is_that_of_the_tabs():
    content = workbook(None, {"B": [[1]], "A": [[2]], "Lists": [[3]]}, hidden=["Lists"])
    assert [(sheet.name, sheet.hidden) for sheet in read(content, "xlsx")] == [("B", False), ("A", False), ("Lists", True)]


def test_chart_sheets_are_no_sheets():
    book = openpyxl.Workbook()
    book.create_chartsheet("Chart")
    book.active["A1"] = "x"
    buffer = BytesIO()
    book.save(buffer)
    assert [sheet.name for sheet in read(buffer.getvalue(), "xlsx")] == ["Sheet"]


def test_values_under_merged_cells_stay_where_they_stand():
    sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')
    assert grid(raw_workbook(sheet.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))) == {1: [1, 2]}


def test_back_slashes_in_names_of_parts_are_slashes():
    content = raw_workbook('<row r="1"><c r="A1"><v>1</v></c></row>')
    renamed = content.replace(b"xl/worksheets/sheet1.xml", b"xl\\worksheets\\sheet1.xml")
    assert renamed != content and grid(renamed) == {1: [1]}


def test_a_sheet_without_rows_is_empty():
    for inside in ("<sheetData/>", "<sheetData></sheetData>", '<sheetData><row r="1"/></sheetData>', ""):
        assert grid(raw_workbook(f'<worksheet xmlns="{MAIN}">{inside}</worksheet>')) == {}
