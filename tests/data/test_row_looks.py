"""Rows that are struck through count as they stand and are named once; so are the colours of rows without a status."""

import struct

import openpyxl
import pytest
from openpyxl.styles import Color, Font, PatternFill

from data.checking.layout.row_looks import colour_word
from data.marking.styles import GROUNDS
from data.reading import read, rows
from data.returns import check
from data.spoken import as_json
from tests.builders import MAIN, ODF, binary_record, opendocument, raw_workbook, record, relations, wide, xls, zipped
from tests.saved_as import FORMATS, Laid, can_hold

HEAD = ["Recipient", "Funder", "Status", "Amount"]
STRUCK = Font(strike=True)


def filled(colour):
    return PatternFill("solid", fgColor=colour)


def said(tmp_path, *laid):
    """Of rows, each as (cells, font or fill or None), the findings on looks as (cell, message, remedy), and the records' rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    for cells, look in laid:
        sheet.append(cells)
        for cell in sheet[sheet.max_row] if look else ():
            setattr(cell, "font" if isinstance(look, Font) else "fill", look)
    path = tmp_path / "return 2024-25 Q1.xlsx"
    book.save(path)
    answer = as_json(check(path, path.name))
    found = [(each["cell"], each["message"], each["remedy"]) for each in answer["findings"] if each["code"].startswith(("rows-", "row-"))]
    return found, [each["row"] for each in answer["sheets"][0]["records"]]


def alpha(status="committed"):
    return ["Alpha Ltd", "MRC", status, 100]


def test_rows_struck_through_are_named_once_and_count_as_they_stand(tmp_path):
    found, records = said(tmp_path, (HEAD, None), (alpha(), STRUCK), (alpha(), None), *[(alpha(), STRUCK)] * 3)
    assert found == [("C2", "Rows 2, 4 to 6 are struck through; that is not read: they count as they stand.",
                      "Delete them, or type lapsed as their status.")]  # fmt: skip
    assert records == [2, 3, 4, 5, 6]


def test_one_row_struck_through_is_spoken_of_as_one(tmp_path):
    found, _ = said(tmp_path, (HEAD, None), (alpha(), None), (alpha(), STRUCK))
    assert found == [("C3", "Row 3 is struck through; that is not read: it counts as it stands.",
                      "Delete it, or type lapsed as its status.")]  # fmt: skip


def test_a_struck_heading_a_struck_cell_and_a_struck_remark_are_no_struck_records(tmp_path):
    book = openpyxl.Workbook()
    for row in (HEAD, alpha(), ["Notes: figures are as reported."]):
        book.active.append(row)
    for place in ("A1", "B1", "C1", "D1", "D2", "A3"):
        book.active[place].font = STRUCK
    path = tmp_path / "return 2024-25 Q1.xlsx"
    book.save(path)
    assert not [each for each in check(path, path.name).findings if each.code.endswith("struck")]


def test_colours_of_rows_without_a_status_are_named_with_their_rows(tmp_path):
    found, records = said(
        tmp_path, (HEAD, filled("D9D9D9")), (alpha(None), filled("00B050")), (alpha(None), filled("FFFF00")),
        (alpha(None), filled("00B050")), (alpha(None), None),
    )  # fmt: skip
    assert found == [("C2", "Rows without a status are filled with colours (green: rows 2, 4; yellow: row 3). Colours are not read.",
                      "Type the status of each row into its column Status.")]  # fmt: skip
    assert records == []


def test_colours_beside_a_status_one_colour_and_white_are_not_spoken_of(tmp_path):
    red, green, white = filled("FF0000"), filled("00B050"), filled("FFFFFF")
    for laid in ([(alpha(), red), (alpha(), green)], [(alpha(None), red), (alpha(None), red)], [(alpha(None), red), (alpha(None), white)]):
        assert said(tmp_path, (HEAD, None), *laid)[0] == []


def test_the_marks_of_an_earlier_check_are_no_code_of_theirs(tmp_path):
    marks = [(alpha(None), filled(ground)) for ground in GROUNDS.values()]
    assert said(tmp_path, (HEAD, None), *marks)[0] == []


def test_a_colour_of_the_theme_is_named_by_the_theme(tmp_path):
    orange, red = filled(Color(theme=9, tint=0.2)), filled(Color(theme=5))  # so in the theme that openpyxl writes
    [(_, message, _)], _ = said(tmp_path, (HEAD, None), (alpha(None), orange), (alpha(None), red))
    assert "(orange: row 2; red: row 3)" in message


@pytest.mark.parametrize(("colour", "word"), [
    ("FFC7CE", "pink"), ("FF0000", "red"), ("C00000", "red"), ("FFC000", "yellow"), ("FFEB9C", "yellow"), ("C6EFCE", "green"),
    ("92D050", "green"), ("0070C0", "blue"), ("7030A0", "purple"), ("D9D9D9", "grey"), ("ED7D31", "orange"), ("000000", "black"),
])  # fmt: skip
def test_a_colour_has_the_name_that_people_give_it(colour, word):
    assert colour_word(colour) == word


LAID = Laid(
    [HEAD, alpha(), alpha(None), alpha(None), [*alpha(None)[:3], 5.25], alpha()],
    looks={2: (True, ""), 3: (False, "00B050"), 4: (True, "FFC7CE"), 5: (False, "00B050"), 6: (False, "FFFFFF")},
)


@pytest.mark.parametrize("form", [form for form in FORMATS if can_hold(form, [LAID])])
def test_every_format_that_can_hold_looks_says_the_same_of_them(tmp_path, form):
    path = tmp_path / f"return 2024-25 Q1.{form}"
    path.write_bytes(FORMATS[form]([LAID]))
    [sheet] = read(path.read_bytes(), form)
    assert sheet.struck_rows == {2, 4} and sheet.row_colours == {3: "00B050", 4: "FFC7CE", 5: "00B050"}
    found = [(each.cell, each.message) for each in check(path, path.name).findings if each.code.startswith("rows-")]
    assert found == [
        ("C2", "Rows 2, 4 are struck through; that is not read: they count as they stand."),
        ("C3", "Rows without a status are filled with colours (green: rows 3, 5; pink: row 4). Colours are not read."),
    ]


STYLES = (
    '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills>'
    '<cellXfs><xf fontId="0"/><xf fontId="1" fillId="2"/><xf fontId="2" fillId="1"/></cellXfs>'
    '<dxfs><dxf><font><strike/></font><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>'
)


@pytest.mark.parametrize("learning_from", [1, 300], ids=["by pattern", "row by row"])
@pytest.mark.parametrize("before", ["", "<!-- so that a parser must -->"])
def test_looks_are_told_whichever_way_rows_are_read(monkeypatch, learning_from, before):
    monkeypatch.setattr(rows, "WORTH_LEARNING", learning_from)
    made_of = "".join(
        f'<row r="{number}">' + "".join(f'<c r="{letter}{number}" s="{style}"><v>1</v></c>' for letter in "ABC") + "</row>"
        for number, style in enumerate((0, 1, 2, 1, 9), 1)
    )
    [sheet] = read(raw_workbook(f'<worksheet xmlns="{MAIN}">{before}<sheetData>{made_of}</sheetData></worksheet>', styles=STYLES), "xlsx")
    assert sheet.struck_rows == {2, 4} and sheet.row_colours == {2: "FFC7CE", 4: "FFC7CE"}


FO = f'xmlns:fo="{ODF}xsl-fo-compatible:1.0"'
ODS_STYLES = (
    f'<style:style style:name="S" style:family="table-cell"><style:table-cell-properties {FO} fo:background-color="#ffc7ce"/>'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="child" style:family="table-cell" style:parent-style-name="S"/>'
    f'<style:style style:name="no" style:family="table-cell" style:parent-style-name="S"><style:table-cell-properties {FO} '
    'fo:background-color="transparent"/><style:text-properties style:text-line-through-type="none"/></style:style>'
    f'<number:number-style style:name="N"><style:text-properties style:text-line-through-type="single" {FO}/></number:number-style>'
)


def test_looks_of_an_ods_are_told_with_those_of_parents_and_of_rows_that_are_repeated():
    def row(style, more=""):
        of = f'table:style-name="{style}" table:number-columns-repeated="3"'
        return f'<table:table-row{more}><table:table-cell {of} office:value-type="float" office:value="1"/></table:table-row>'

    laid = row("") + row("S") + row("no") + row("child", ' table:number-rows-repeated="2"') + row("unknown")
    [sheet] = read(opendocument(laid, styles=ODS_STYLES), "ods")
    assert sheet.struck_rows == {2, 4, 5} and sheet.row_colours == dict.fromkeys((2, 4, 5), "FFC7CE")


def of_xls(shared: bytes, styles: int) -> list[tuple[bool, str]]:
    """What the rows of an .xls look like of which the first has style 0, the second style 1..."""
    cells = b"".join(record(0x0203, struct.pack("<HHHd", number, 0, number, 1.0)) for number in range(styles))
    [sheet] = read(xls(cells, shared=shared), "xls")
    return [(number in sheet.struck_rows, sheet.row_colours.get(number, "")) for number in range(1, styles + 1)]


def style(font: int, pattern: int = 0, colour: int = 64) -> bytes:
    return record(0xE0, struct.pack("<HH10xIH", font, 0, pattern << 26, colour | 65 << 7))


def test_looks_of_an_xls_are_told_by_its_fonts_of_which_none_is_the_fourth_its_fills_and_its_palette():
    fonts = b"".join(record(0x31, struct.pack("<HH10x", 200, flags)) for flags in (0, 0, 0, 0, 8))
    palette = record(0x92, struct.pack("<H", 3) + bytes.fromhex("000000 00 FFFFFF 00 00B050 00"))
    told_of = [(0,), (5,), (4,), (6,), (0, 1, 10), (0, 1, 9), (0, 1, 64), (0, 2, 10), (0, 1, 2)]
    told = of_xls(fonts + b"".join(style(*each) for each in told_of) + palette, 9)
    assert told == [(each == 1, {4: "00B050", 8: "FF0000"}.get(each, "")) for each in range(9)]


def test_looks_of_an_xls_of_excel_5_are_told():
    begin, end = struct.pack("<HHHH", 0x0500, 0x0005, 0, 0), record(0x0A)
    fonts = b"".join(record(0x31, struct.pack("<HH11x", 200, flags)) for flags in (0, 8))
    styles = b"".join(record(0xE0, struct.pack("<HH4xI4x", font, 0, area)) for font, area in ((0, 0), (1, 10 | 1 << 16)))
    at = len(record(0x0809, begin) + fonts + styles + end) + len(record(0x85, bytes(10)))
    bound = record(0x85, struct.pack("<IBBB", at, 0, 0, 3) + b"Old")
    cells = b"".join(record(0x0203, struct.pack("<HHHd", number, 0, number, 1.0)) for number in (0, 1))
    begin_sheet = record(0x0809, begin[:2] + b"\x10\0" + begin[4:])
    [sheet] = read(record(0x0809, begin) + fonts + styles + bound + end + begin_sheet + cells + end, "xls")
    assert sheet.struck_rows == {2} and sheet.row_colours == {2: "FF0000"}


@pytest.mark.parametrize("shared", [
    record(0x31), record(0x31, b"\0\0"), record(0x92),
    style(0, 1, 8) + record(0x92, b"\x38\0\0\0"), style(0, 1, 63) + record(0x92, b"\x38\0"),
    record(0xE0, bytes(4)), record(0xE0, b"\xff" * 16),
])  # fmt: skip
def test_looks_that_an_xls_does_not_finish_to_tell_are_none_and_the_rest_is_read(shared):
    assert of_xls(shared, 1) == [(False, "")]


def test_looks_of_an_xlsb_are_told_by_its_fonts_and_fills():
    fonts = b"".join(binary_record(43, struct.pack("<HH21x", 220, flags)) for flags in (0, 8))
    plain, filled_red = struct.pack("<I64x", 0), struct.pack("<IBBhBBBB56x", 1, 2 << 1 | 1, 0, 0, 0xFF, 0xC7, 0xCE, 0xFF)
    used = b"".join(binary_record(47, struct.pack("<HHHHHHHH", 0, 0, font, fill, 0, 0, 0, 0)) for font, fill in ((0, 0), (1, 1), (1, 0)))
    styles = fonts + binary_record(45, plain) + binary_record(45, filled_red) + binary_record(617) + used + binary_record(618)
    rows_of = b""
    for number, style in enumerate((0, 1, 2)):
        rows_of += binary_record(0, struct.pack("<IIHBBB4x", number, 0, 300, 0, 0, 0))
        rows_of += b"".join(binary_record(5, struct.pack("<IId", column, style, 1.0)) for column in range(3))
    content = zipped({
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.bin")}),
        "xl/workbook.bin": binary_record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Sheet1")),
        "xl/_rels/workbook.bin.rels": relations({"rId1": ("worksheet", "worksheets/sheet1.bin"), "rId2": ("styles", "styles.bin")}),
        "xl/styles.bin": styles, "xl/worksheets/sheet1.bin": rows_of,
    })  # fmt: skip
    [sheet] = read(content, "xlsb")
    assert sheet.struck_rows == {2, 3} and sheet.row_colours == {2: "FFC7CE"}
