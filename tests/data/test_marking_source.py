"""Workbooks as programs write them: other prefixes, rows and cells left out, no numbers, no styles; or declined with a sentence."""

import io
import re

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.marking.places import in_short, named, place
from data.marking.source import Edit, spliced, with_attribute
from data.refused import Refused
from tests.builders import MAIN, formats, inline, raw_workbook
from tests.marked import a_finding, mark_bytes, parts, sheets_of, without_list

SHEET = "xl/worksheets/sheet1.xml"


def rows_of(content: bytes) -> str:
    """The rows of the first sheet, each mark's style written as M."""
    source = parts(content)[SHEET].decode()
    inside = source[source.index("sheetData") - 1 :]
    return re.sub(r' s="\d+"', " M", inside[: inside.rindex("sheetData") + 10])


@pytest.mark.parametrize(
    ("rows", "cell", "expected"),
    [
        ('<row r="2"><c r="A2"><v>1</v></c></row>', "A2", '<row r="2"><c M r="A2"><v>1</v></c></row>'),
        ('<row r="2"><c r="B2"><v>1</v></c></row>', "A2", '<row r="2"><c r="A2" M/><c r="B2"><v>1</v></c></row>'),
        ('<row r="2"><c r="B2"><v>1</v></c></row>', "C2", '<row r="2"><c r="B2"><v>1</v></c><c r="C2" M/></row>'),
        ('<row r="2" spans="2:2"><c r="B2"/></row>', "D2", '<row r="2" spans="2:4"><c r="B2"/><c r="D2" M/></row>'),
        ('<row r="2"/>', "B2", '<row r="2"><c r="B2" M/></row>'),
        ('<row r="2"/><row r="5"/>', "B3", '<row r="2"/><row r="3"><c r="B3" M/></row><row r="5"/>'),
        ('<row r="2"/>', "B9", '<row r="2"/><row r="9"><c r="B9" M/></row>'),
        ('<row r="2"/>', "B1", '<row r="1"><c r="B1" M/></row><row r="2"/>'),
        ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "A2",
         "<row><c><v>1</v></c><c><v>2</v></c></row><row><c M><v>3</v></c></row>"),
        ('<row r="5"/><row r="2"><c r="A2"/></row>', "A2", '<row r="5"/><row r="2"><c M r="A2"/></row>'),
        ('<row r="2"><c r="C2"/><c r="A2"/></row>', "A2", '<row r="2"><c r="C2"/><c M r="A2"/></row>'),
    ],
)  # fmt: skip
def test_a_mark_is_put_where_its_cell_stands_or_belongs(rows, cell, expected):
    content = mark_bytes(raw_workbook(rows), a_finding(cell))
    assert rows_of(content) == f"<sheetData>{expected}</sheetData>"


def test_a_sheet_without_rows_gets_the_row_of_its_mark():
    whole = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    assert rows_of(mark_bytes(raw_workbook(whole), a_finding("B2"))) == '<sheetData><row r="2"><c r="B2" M/></row></sheetData>'


def test_a_part_with_prefixes_and_without_numbers_is_marked_in_its_own_way():
    rows = '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>'
    whole = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    before = raw_workbook(whole)
    after = mark_bytes(before, a_finding("A1"), a_finding("B1"), a_finding("C3"))
    source = parts(after)[SHEET].decode()
    assert '<x:c r="B1" s=' in source and '<x:row r="3"><x:c r="C3"' in source and "<x:legacyDrawing " in source
    assert without_list(sheets_of(after)) == sheets_of(before)


def test_a_strict_workbook_is_marked_in_strict_names():
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    held = raw_workbook(f'<worksheet xmlns="{strict}"><sheetData><row r="1">{inline("A1", "a")}</row></sheetData></worksheet>')
    book = parts(held)["xl/workbook.xml"].decode().replace(MAIN, strict)
    before = raw_workbook(parts(held)[SHEET].decode(), more={"xl/workbook.xml": book})
    after = mark_bytes(before, a_finding("A1"))
    assert strict.encode() in parts(after)["xl/worksheets/findings1.xml"] and strict.encode() in parts(after)["xl/comments1.xml"]
    assert len(sheets_of(after)) == 2 and without_list(sheets_of(after)) == sheets_of(before)


def test_a_blank_cell_gets_the_look_of_its_row_or_column():
    styles = formats("0.00", "00000000")
    whole = (
        f'<worksheet xmlns="{MAIN}"><cols><col min="2" max="3" style="1"/></cols><sheetData>'
        '<row r="2" s="2" customFormat="1"/></sheetData></worksheet>'
    )
    content = mark_bytes(raw_workbook(whole, styles=styles), a_finding("B1"), a_finding("B2"), a_finding("E1"))
    source, looks = parts(content)[SHEET].decode(), parts(content)["xl/styles.xml"].decode()
    xfs = re.findall(r"<xf [^>]*>", looks[looks.index("<cellXfs") :])
    numbers = {cell: re.search(rf'<c r="{cell}" s="(\d+)"', source)[1] for cell in ("B1", "B2", "E1")}
    assert {cell: re.search(r'numFmtId="(\d+)"', xfs[int(at)])[1] for cell, at in numbers.items()} == {"B1": "164", "B2": "165", "E1": "0"}


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_sections_of_styles_that_are_missing_come_in_their_order_with_what_programs_take_for_granted():
    content = mark_bytes(raw_workbook('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', styles=formats("0.0")), a_finding("A1"))
    looks = parts(content)["xl/styles.xml"].decode()
    order = [looks.index(f"<{name}") for name in ("numFmts", "fonts", "fills", "borders", "cellXfs")]
    assert order == sorted(order)
    assert re.search(r'<fills count="\d+"><fill><patternFill patternType="none"/>', looks)
    assert openpyxl.load_workbook(io.BytesIO(content))["Sheet1"]["A1"].number_format == "0.0"


def test_a_shared_formula_is_not_touched():
    first = '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c></row>'
    rows = first + '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>'
    assert rows_of(mark_bytes(raw_workbook(rows), a_finding("A1"), a_finding("A2"))) == (
        f"<sheetData>{rows}</sheetData>".replace('<c r="A1">', '<c M r="A1">').replace('<c r="A2">', '<c M r="A2">')
    )


def test_the_drawing_of_notes_stands_before_tables_and_extensions():
    whole = f'<worksheet xmlns="{MAIN}"><sheetData/><pageMargins left="1"/><tableParts count="0"/><extLst/></worksheet>'
    source = parts(mark_bytes(raw_workbook(whole), a_finding("A1")))[SHEET].decode()
    assert re.search(r'<pageMargins left="1"/><legacyDrawing [^>]*/><tableParts', source)


def test_a_part_in_sixteen_bits_is_declined_with_a_sentence():
    whole = f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    content = raw_workbook("<row/>", more={SHEET: whole.encode("utf-16")})
    with pytest.raises(Refused, match="written in an unusual way"):
        mark_bytes(content, a_finding("A1"))


def test_findings_about_no_cell_mark_nothing():
    before = raw_workbook('<row r="1"><c r="A1"><v>1</v></c></row>')
    after = mark_bytes(before, a_finding(""), a_finding("nonsense"), a_finding("A1", "No such sheet"))
    assert parts(before)[SHEET] == parts(after)[SHEET]
    assert len(openpyxl.load_workbook(io.BytesIO(after))["Findings"]._hyperlinks) == 0


def test_cells_in_few_words():
    assert in_short([place(cell) for cell in ("D4", "D6", "D7", "D8", "E4")]) == "D4, E4, D6-D8"
    assert in_short([(row, 0) for row in range(1, 41, 2)]) == "A1, A3, A5, A7, A9, A11 and 14 more"
    assert named(place("XFD1048576")) == "XFD1048576"
    assert all(place(wrong) is None for wrong in ("", "A0", "XFE1", "A1048577", "4D", "A1:B2", "a1"))


def test_an_attribute_is_found_by_its_name_and_not_in_a_value():
    assert with_attribute(b"<c t=' s=\"9\"' s = '1'/>", b"s", b"2") == b'<c t=\' s="9"\' s = "2"/>'
    assert with_attribute(b"<x:c r='A1'>", b"s", b"2") == b"<x:c s=\"2\" r='A1'>"


@given(st.binary(max_size=60), st.data())
def test_splicing_by_windows_is_splicing_at_once(source, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, max(len(source) - 1, 0)), max_size=8).map(lambda each: each[: len(each) // 2 * 2])))
    edits = [Edit(cuts[at], cuts[at + 1], bytes([65 + at])) for at in range(0, len(cuts), 2)] if source else []
    size = data.draw(st.integers(1, 9))
    expected, at = b"", 0
    for edit in edits:
        expected += source[at : edit.start] + edit.new
        at = edit.end
    assert b"".join(spliced([source[at : at + size] for at in range(0, len(source), size)], edits)) == expected + source[at:]


@given(st.sets(st.tuples(st.integers(1, 12), st.integers(0, 8)), min_size=1, max_size=12), st.data())
def test_whatever_is_marked_the_sheets_read_as_they_did(marks, data):
    held = data.draw(st.dictionaries(st.tuples(st.integers(1, 10), st.integers(0, 7)), st.integers(0, 99), max_size=20))
    rows = "".join(
        f'<row r="{number}">' + "".join(f'<c r="{named(at)}"><v>{held[at]}</v></c>' for at in sorted(held) if at[0] == number) + "</row>"
        for number in sorted({row for row, _ in held} | data.draw(st.sets(st.integers(1, 10), max_size=3)))
    )
    before = raw_workbook(rows, '<row r="1"><c r="A1"><v>5</v></c></row>')
    after = mark_bytes(before, *(a_finding(named(at)) for at in marks))
    assert without_list(sheets_of(after)) == sheets_of(before) and len(sheets_of(after)) == 3
    source = parts(after)[SHEET].decode()
    assert [int(row) for row in re.findall(r'<row r="(\d+)"', source)] == sorted({row for row, _ in {*marks, *held}} | {
        int(row) for row in re.findall(r'<row r="(\d+)"', rows)
    })  # fmt: skip
    for number, inside in re.findall(r'<row r="(\d+)">(.*?)</row>', source):
        columns = [place(cell)[1] for cell in re.findall(r'<c (?:s="\d+" )?r="([A-Z]+\d+)"', inside)]
        assert columns == sorted(columns) and all((int(number), column) in held or (int(number), column) in marks for column in columns)
    assert {place(cell) for cell in re.findall(r'ref="([A-Z]+\d+)"', parts(after)["xl/comments1.xml"].decode())} == marks
