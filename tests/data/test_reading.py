"""What was typed into a cell is what is read: by the cell's type, its text, and its number format."""

import datetime
from io import BytesIO

import pytest
import xlsxwriter

from data.model import CellError, NoStoredValue
from tests.builders import formats, grid, raw_workbook, workbook


def cell(xml: str, **parts) -> object:
    """The value of a single raw cell."""
    [values] = grid(raw_workbook(f'<row r="1">{xml}<c r="Z1"><v>1</v></c></row>', **parts)).values()
    return values[0]


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A1"><v>250000</v></c>', 250000),
        ('<c r="A1" t="n"><v>1.5</v></c>', 1.5),
        ('<c r="A1"><v>1E3</v></c>', 1000),
        ('<c r="A1"><v>5.0000000000000003E-2</v></c>', 0.05),
        ('<c r="A1"><v>-0.5</v></c>', -0.5),
        ('<c r="A1"><v>1_000</v></c>', "1_000"),
        ('<c r="A1"><v>1E999</v></c>', "1E999"),
        ('<c r="A1" t="str"><v>007</v></c>', "007"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="e"><v>#REF!</v></c>', CellError("#REF!")),
        ('<c r="A1" t="e"><f>A2/0</f><v>#DIV/0!</v></c>', CellError("#DIV/0!")),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> £5k </t></is></c>', " £5k "),
        ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', "ab"),
        ('<c r="A1" t="inlineStr"><is><t>  </t></is></c>', None),
        ('<c r="A1" t="inlineStr"><is><t>a &amp; b &#163; &#xA3; _x00A3_ _x005F_x00A3_</t></is></c>', "a & b £ £ £ _x00A3_"),
        ('<c r="A1" t="d"><v>2024-05-04</v></c>', datetime.date(2024, 5, 4)),
        ('<c r="A1" t="d"><v>2024-05-04T00:00:00</v></c>', datetime.date(2024, 5, 4)),
        ('<c r="A1" t="d"><v>2024-05-04T10:30:00Z</v></c>', datetime.datetime(2024, 5, 4, 10, 30)),
        ('<c r="A1" t="d"><v>10:30:00</v></c>', datetime.time(10, 30)),
        ('<c r="A1" t="d"><v>last week</v></c>', "last week"),
        ('<c r="A1"/>', None),
        ('<c r="A1" s="0"><v></v></c>', None),
    ],
)
def test_a_cell_holds_what_was_typed(xml, value):
    assert cell(xml) == value
    assert type(cell(xml)) is type(value)


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A1"><f>SUM(B1:B9)</f></c>', NoStoredValue("=SUM(B1:B9)")),
        ('<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', NoStoredValue("=SUM(B1:B9)")),
        ('<c r="A1"><f>B1&lt;9</f><v/></c>', NoStoredValue("=B1<9")),
        ('<c r="A1"><f t="shared" si="0"/></c>', NoStoredValue("=...")),
        ('<c r="A1"><f>SUM(B1:B9)</f><v>0</v></c>', 0),
        ('<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c>', 12),
        ('<c r="A1" t="str"><f>IF(B1,"a","")</f><v></v></c>', None),
        ('<c r="A1" t="str"><f>B1</f><v>about £5k</v></c>', "about £5k"),
    ],
)
def test_a_formula_is_its_stored_value_and_says_so_where_there_is_none(xml, value):
    assert cell(xml) == value


def test_a_placeholder_0_of_a_program_that_asks_for_recalculation_is_no_stored_value():
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=SUM(B1:B2)")
        sheet.write_formula("A2", "=SUM(B1:B2)", None, 7)
        sheet.write_number("B1", 0)
    assert grid(buffer.getvalue()) == {1: [NoStoredValue("=SUM(B1:B2)"), 0], 2: [7]}


def test_openpyxl_formulas_have_no_stored_value():
    assert grid(workbook(None, {"A": [["=1+1", 5]]})) == {1: [NoStoredValue("=1+1"), 5]}


def test_shared_texts_lose_their_dress_and_their_phonetics():
    strings = (
        "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space='preserve'>ld </t></r></si><si><t/></si><si/>"
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a&amp;b&#13;</t></si><si><t>x_x000D_\r\ny</t></si>'
    )
    cells = "".join(f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate("ABCDEFG"))
    expected = ["plain", "bold ", None, None, "東京", "a&b\r", "x\r\ny"]
    content = raw_workbook(f'<row r="1">{cells}</row>', strings=strings)
    assert grid(content) == {1: expected}
    commented = raw_workbook(f'<row r="1">{cells}</row>', strings=strings + "<!-- so that a parser must -->")
    assert grid(commented) == {1: expected}


@pytest.mark.parametrize("text", ["_x0041_", "a&amp;b", "a\r\nb"])
def test_each_kind_of_escape_is_enough_to_be_resolved(text):
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert grid(raw_workbook(cells, strings=f"<si><t>{text}</t></si>")) != {1: [text]}


def test_a_surrogate_pair_of_escapes_is_one_letter():
    assert cell('<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>') == "😀"


@pytest.mark.parametrize(
    ("code", "number", "value"),
    [
        ("00000000", 1234567, "01234567"),
        ('"SC"000000', 123456, "SC123456"),
        ("00-00-00", 12345, "01-23-45"),
        ("00000000", 123456789, "123456789"),
        ("00000000", 1.5, 1.5),
        ('"INV-"0', 7, "INV-7"),
        ("0", 7, 7),
        ("0.00", 7, 7),
        ("#,##0", 1450000, 1450000),
        ("0%", 0.25, "25%"),
        ("0.0%", 0.125, "12.5%"),
        ("0%", 1, "100%"),
        ("[$€-2] #,##0", 1000, "€1000"),
        ('#,##0.00 "€"', 1000.5, "€1000.5"),
        ('"$"#,##0.00_-', 1000, "$1000"),
        ("[$$-409]#,##0", -20, "-$20"),
        ("[$USD] #,##0", 1000, "USD 1000"),
        ('_-[$€-2]* #,##0.00_-;-[$€-2]* #,##0.00_-;_-[$€-2]* "-"??_-;_-@_-', 5, "€5"),
        ("[$£-809]#,##0.00", 1000, 1000),
        ("£#,##0;[Red]-£#,##0", -1000, -1000),
        ('"£"0.00"m"', 1.45, "1.45m"),
        ('0.0"k"', 250, "250k"),
        ('£0.0,,"m"', 1450000, 1450000),
        ('0" people"', 25, 25),
        ("# ?/?", 0.5, 0.5),
        ("0.00E+00", 12345, 12345),
        ("@", 12345, 12345),
        ("General", 5, 5),
        ("General;-General;", 5, 5),
        ("[Red]0;[Blue]-0", 5, 5),
        ('[>=1000000]0.0,,"m";0', 1450000, 1450000),
        ("dd/mm/yyyy", 45416, datetime.date(2024, 5, 4)),
        ("[$-809]dd mmmm yyyy;@", 45416, datetime.date(2024, 5, 4)),
        ("dd/mm/yyyy hh:mm", 45416.4375, datetime.datetime(2024, 5, 4, 10, 30)),
        ("dd/mm/yyyy hh:mm", 45416, datetime.date(2024, 5, 4)),
        ("yyyy\\-mm\\-dd", 45416, datetime.date(2024, 5, 4)),
        ('d "of" mmmm', 45416, datetime.date(2024, 5, 4)),
        ("hh:mm", 0.4375, datetime.time(10, 30)),
        ("h:mm AM/PM", 0.4375, datetime.time(10, 30)),
        ("[h]:mm", 1.5, "36:00:00"),
        ("mmm-yy", 45413, "May 2024"),
        ("mmmm yyyy", 45413, "May 2024"),
        ("mmm-yy", 45416, datetime.date(2024, 5, 4)),
        ("yyyy", 45292, "2024"),
        ("yyyy", 45383, "2024"),
        ("yyyy", 45416, datetime.date(2024, 5, 4)),
        ("yyyy", 45292, "2024"),
        ("dd/mm/yyyy", 1, datetime.date(1900, 1, 1)),
        ("dd/mm/yyyy", 59, datetime.date(1900, 2, 28)),
        ("dd/mm/yyyy", 60, 60),
        ("dd/mm/yyyy", 61, datetime.date(1900, 3, 1)),
        ("dd/mm/yyyy", 0, 0),
        ("dd/mm/yyyy", -5, -5),
        ("dd/mm/yyyy", 5_000_000, 5_000_000),
    ],
)
def test_a_format_that_changes_what_a_number_means_is_read(code, number, value):
    got = cell(f'<c r="A1" s="1"><v>{number}</v></c>', styles=formats(code))
    assert got == value
    assert type(got) is type(value)


def test_built_in_formats_need_no_declaration():
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="44"/></cellXfs>'
    row = '<row r="1"><c r="A1" s="1"><v>45416</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" s="3"><v>9</v></c></row>'
    assert grid(raw_workbook(row, styles=styles)) == {1: [datetime.date(2024, 5, 4), "50%", 9]}


@pytest.mark.parametrize("flag", ["1", "true"])
def test_days_since_1904_are_read_where_the_workbook_says_so(flag):
    later = '<extLst><ext><x15:workbookPr xmlns:x15="urn:x" chartTrackingRefBase="1"/></ext></extLst>'
    made = raw_workbook(
        '<row r="1"><c r="A1" s="1"><v>43954</v></c></row>',
        styles=formats("dd/mm/yyyy"),
        properties=f'<workbookPr date1904="{flag}"/>',
        calculation=later,
    )
    assert grid(made) == {1: [datetime.date(2024, 5, 4)]}
