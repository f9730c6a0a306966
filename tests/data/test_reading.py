"""What stands in a cell is what is read, whoever wrote the file and however."""

import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from data.inspection import Refused, inspect
from data.model import CellError, NoStoredValue
from data.reading import read, rows
from tests.builders import MAIN, Formatted, formats, inline, raw_workbook, workbook, worksheet

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"


def grid(content: bytes, sheet: int = 0) -> dict[int, list]:
    """Row number -> values."""
    return {row.number: row.values for row in read(content, inspect(content, "a.xlsx"))[sheet].rows}


def cell(xml: str, **parts) -> object:
    """The value of a single raw cell."""
    [values] = grid(raw_workbook(f'<row r="1">{xml}<c r="Z1"><v>1</v></c></row>', **parts)).values()
    return values[0]


# --- cells by their type


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


# --- texts


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


# --- number formats


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


# --- rows, sheets and parts


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


# --- the pattern and the parser read the same

LOOKS = ("", ' t="n"', ' s="1"', ' s="2"', ' s="3" t="s"', ' t="s"', ' t="inlineStr"', ' t="str"', ' t="b"', ' t="e"', ' cm="1"')
TEXTS = st.sampled_from(["", " ", "a", "a &amp; b", "_x0041_", "£5k", "1", "\r\n", "#N/A", "TBC"])
NUMBERS = st.sampled_from(
    ["", "0", "1", "45416", "0.25", "1E3", "-7", "9007199254740993", "1E22", "1e400", "+1", "1.2.3", "1_000", "45416.5"]
)


@st.composite
def raw_cells(draw) -> str:
    """A cell with `@` where its reference goes."""
    look = draw(st.sampled_from(LOOKS))
    formula = draw(st.sampled_from(["", "", "", "<f>A1</f>", '<f t="shared" si="0"/>']))
    if "inlineStr" in look:
        return f'<c r="@"{look}>{formula}<is><t>{draw(TEXTS)}</t></is></c>'
    if 't="s"' in look:
        return f'<c r="@"{look}><v>{draw(st.integers(0, 2))}</v></c>'
    if draw(st.integers(0, 5)) == 0:
        return f'<c r="@"{look}/>'
    held = draw(TEXTS if "str" in look or '"e"' in look or '"b"' in look else NUMBERS)
    return f'<c r="@"{look}>{formula}<v>{held}</v></c>'


@st.composite
def raw_rows(draw) -> str:
    """Rows whose columns are each written in a few ways, as a real sheet's are; some without a number, some empty."""
    columns = {letter: [*draw(st.lists(raw_cells(), min_size=1, max_size=4)), ""] for letter in "ABCD"}
    made, number = [], 0
    for _ in range(draw(st.integers(1, 15))):
        number += draw(st.sampled_from([1, 1, 1, 5]))
        cells = [draw(st.sampled_from(ways)).replace("@", f"{letter}{number}") for letter, ways in columns.items()]
        opening = draw(st.sampled_from([f'<row r="{number}">'] * 4 + [f'<row r="{number}" spans="1:4">', "<row>", "<row/><row>"]))
        made.append(opening + "".join(cells) + "</row>")
    return "".join(made)


def read_as_worth_learning(content: bytes) -> dict[int, list]:
    """The same with patterns from the first row on."""
    kept = rows.WORTH_LEARNING
    rows.WORTH_LEARNING = 1
    try:
        return grid(content)
    finally:
        rows.WORTH_LEARNING = kept


@settings(max_examples=200)
@given(raw_rows(), st.booleans())
def test_the_pattern_reads_what_the_parser_reads(source, calculated):
    parts = {
        "strings": "<si><t>x</t></si><si><t> </t></si><si><t>y&amp;z</t></si>",
        "styles": formats("dd/mm/yyyy", "0%", "00000000"),
        "calculation": '<calcPr fullCalcOnLoad="1"/>' if calculated else "",
    }
    by_parser = grid(raw_workbook(source + "<!-- no part to cut up -->", **parts))
    assert repr(read_as_worth_learning(raw_workbook(source, **parts))) == repr(by_parser)


@pytest.mark.parametrize(
    "varied",
    [
        '<c r="B@"><f>A1</f><v>0</v></c>',
        '<c r="B@"><f>A1</f></c>',
        '<c r="B@"><v>1_000</v></c>',
        '<c r="B@"><v>1E22</v></c>',
        '<c r="B@"/>',
        "",
    ],
)
@pytest.mark.parametrize("at", [1, 3, 5])
@pytest.mark.parametrize("calculation", ["", '<calcPr fullCalcOnLoad="1"/>'])
def test_one_row_that_is_written_otherwise_is_read_like_any(varied, at, calculation):
    """Row `at` of five differs; the row after it has no number of its own."""
    usual = '<c r="A@"><v>@.5</v></c><c r="B@"><f>A1</f><v>@.5</v></c>'
    made = [f'<row r="{n}">{(usual.replace("B@", "D@") + varied if n == at else usual)}</row>'.replace("@", str(n)) for n in range(1, 6)]
    made.insert(at, "<row><c><v>7</v></c></row>")
    source = "".join(made).replace(f'<row r="{at + 1}"', f'<row r="{at + 10}"')
    by_parser = grid(raw_workbook(source + "<!-- -->", calculation=calculation))
    assert repr(read_as_worth_learning(raw_workbook(source, calculation=calculation))) == repr(by_parser)
    assert by_parser[at + 1] == [7]


def test_a_sheet_of_many_windows_is_read_whole_by_pattern_and_by_parser():
    count = 40_000
    source = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c>'
        f'{inline(f"B{n}", f"Company {n} & Co") if n % 7 else ""}<c r="C{n}" s="1"><v>{n}</v></c></row>'
        for n in range(1, count + 1)
    )
    read_fast = grid(raw_workbook(source, styles=formats("00000000")))
    assert len(read_fast) == count
    assert read_fast[8] == [8, "Company 8 & Co", "00000008"] and read_fast[7] == [7, None, "00000007"]
    assert grid(raw_workbook(source + "<!-- -->", styles=formats("00000000"))) == read_fast


# --- what others write comes back

TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20).filter(lambda text: text.strip() == text)
VALUES = st.one_of(
    st.none(),
    TYPED.filter(lambda text: text and text[0] not in "=" and "_x" not in text),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.floats(-1e15, 1e15).filter(lambda number: not number.is_integer()),
    st.dates(datetime.date(1900, 3, 1), datetime.date(2999, 12, 31)),
    st.datetimes(datetime.datetime(1900, 3, 1), datetime.datetime(2999, 12, 31)).map(lambda moment: moment.replace(microsecond=0)),
)
GRIDS = st.lists(st.lists(VALUES, max_size=6), min_size=1, max_size=8)


def as_read(rows: list[list]) -> dict[int, list]:
    """What a reader must give for typed rows: midnight is a day, trailing blanks and blank rows are nothing."""
    found = {}
    for number, row in enumerate(rows, 1):
        values = [value.date() if isinstance(value, datetime.datetime) and value.time() == datetime.time() else value for value in row]
        while values and values[-1] is None:
            values.pop()
        if values:
            found[number] = values
    return found


@settings(max_examples=60)
@given(GRIDS)
def test_what_openpyxl_writes_is_read_back(rows):
    assert_same(grid(workbook(None, {"A": rows})), as_read(rows))


@settings(max_examples=60)
@given(GRIDS)
def test_what_xlsxwriter_writes_is_read_back(rows):
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"strings_to_urls": False, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        day, moment = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if isinstance(value, datetime.date):
                    sheet.write_datetime(y, x, value, moment if isinstance(value, datetime.datetime) else day)
                elif value is not None:
                    sheet.write(y, x, value)
    assert_same(grid(buffer.getvalue()), as_read(rows))


def assert_same(read_back: dict[int, list], typed: dict[int, list]) -> None:
    """Both libraries write 16 digits of a number; everything else comes back exactly, with its type."""
    assert read_back.keys() == typed.keys()
    for number, values in typed.items():
        assert read_back[number] == [pytest.approx(value, rel=1e-14) if isinstance(value, float) else value for value in values]
        if not any(isinstance(value, float) for value in values):
            assert list(map(type, read_back[number])) == list(map(type, values))


def test_a_company_number_keeps_its_zeros_under_its_format():
    assert grid(workbook(None, {"A": [[Formatted(1234567, "00000000"), "01234567"]]})) == {1: ["01234567", "01234567"]}


# --- real files

EXPECTED = {
    "messy/calamine--date_iso.xlsx": {
        1: [datetime.date(2021, 1, 1)],
        2: [datetime.datetime(2021, 1, 1, 10, 10, 10)],
        3: [datetime.time(10, 10, 10)],
    },
    "messy/qsv--excel-1904-epoch.xlsx": {2: ["alpha", datetime.date(2024, 1, 15)], 3: ["beta", datetime.date(2020, 7, 4)]},
    "messy/readxl--missing-first-column.xlsx": {1: [None, 1], 2: [None, 2], 3: [None, 3]},
    "messy/readxl--unnamed-duplicated-columns.xlsx": {1: [None, "var2", None, "var2"], 2: [1, "a", 1.1, "aa"]},
    "messy/calamine--has_x000D_.xlsx": {1: ["ABC\r\nDEF"]},
    "messy/readxl--style-only-cells.xlsx": {},
    "messy/poi--59746_NoRowNums.xlsx": {},
    "messy/poi--49609.xlsx": {},
    "messy/calamine--issue_530.xlsx": {},
    "messy/calamine--minimal_package.xlsx": {},
    "messy/calamine--strict_iso_paths.xlsx": {},
}


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_workbook_reads_as_two_other_readers_agreed(name):
    found = grid((PRACTICE / name).read_bytes())
    assert found
    for number, values in EXPECTED[name].items():
        assert found[number] == values


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
def test_real_errors_are_told_apart_from_blanks():
    found = read((PRACTICE / "messy/poi--46535.xlsx").read_bytes(), "xlsx")
    assert sum(value == CellError("#REF!") for sheet in found for row in sheet.rows for value in row.values) == 325


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
def test_values_under_merged_ranges_of_a_ministry_are_kept():
    [start] = [sheet for sheet in read((PRACTICE / "gov_returns/PF_Round_1_Success.xlsx").read_bytes(), "xlsx") if sheet.name == "Start"]
    assert {row.number: row.values for row in start.rows}[5][2] == "Q1 2024/25: Apr 2024 - Jun 2024"
