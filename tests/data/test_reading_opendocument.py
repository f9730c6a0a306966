"""An .ods reads as the workbook that it is: values by their type and style, cells in their places, within limits."""

import datetime
from pathlib import Path

import pytest

from data.inspection import Refused, inspect
from data.model import CellError, NoStoredValue
from data.reading import opendocument as reader
from data.reading import read
from tests.builders import PREFIXES, opendocument, opendocument_body

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
ROW, CELL, COLUMN = "table:table-row", "table:table-cell", "table:table-column"
DIVIDED = 'table:formula="of:=1/0"'
ONE = f'<{CELL} office:value-type="float" office:value="1"/>'
STYLES = (
    '<number:number-style style:name="N1"><number:number number:min-integer-digits="8"/></number:number-style>'
    '<number:number-style style:name="N2"><number:number number:min-integer-digits="6">'
    '<number:embedded-text number:position="4">-</number:embedded-text><number:embedded-text number:position="2">-</number:embedded-text>'
    "</number:number></number:number-style>"
    '<number:currency-style style:name="N3P0"><number:currency-symbol>€</number:currency-symbol><number:number number:grouping="true"/>'
    "</number:currency-style>"
    '<number:currency-style style:name="N3"><number:text>-</number:text><number:currency-symbol>£</number:currency-symbol>'
    '<number:number/><style:map style:condition="value()&gt;=0" style:apply-style-name="N3P0"/></number:currency-style>'
    '<number:date-style style:name="N4"><number:month number:textual="true"/><number:text>-</number:text><number:year/></number:date-style>'
    '<number:date-style style:name="N5"><number:quarter/><number:text> </number:text><number:year/></number:date-style>'
    '<number:time-style style:name="N6" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text>'
    '<number:minutes number:style="long"/></number:time-style>'
    '<number:percentage-style style:name="N7"><number:number number:decimal-places="1"/><number:text>%</number:text>'
    "</number:percentage-style>"
    '<number:number-style style:name="N8"><number:text>£</number:text><number:number/><number:text>m</number:text>'
    "</number:number-style>"
    '<number:number-style style:name="N9"><number:number number:display-factor="1000000"/><number:text>m</number:text>'
    "</number:number-style>"
) + "".join(f'<style:style style:name="c{n}" style:family="table-cell" style:data-style-name="N{n}"/>' for n in range(1, 10))


def one(times: int) -> str:
    """A cell with 1 that is repeated."""
    return ONE.replace("/>", f' table:number-columns-repeated="{times}"/>')


def rows_of(*sheets: str, **parts) -> dict[int, list]:
    """Row number -> values of the first sheet."""
    content = opendocument(*sheets, **parts)
    return {row.number: row.values for row in read(content, inspect(content, "a.ods"))[0].rows}


def cell(attributes: str, inside: str = "", styles: str = STYLES) -> object:
    """The value of a single cell."""
    return rows_of(f"<{ROW}><{CELL} {attributes}>{inside}</{CELL}>{ONE}</{ROW}>", styles=styles)[1][0]


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


@pytest.mark.parametrize(
    ("attributes", "inside", "value"),
    [
        ('office:value-type="float" office:value="250000"', p("250,000"), 250000),
        ('office:value-type="float" office:value="1.5"', "", 1.5),
        ('office:value-type="float" office:value="1234567" table:style-name="c1"', "", "01234567"),
        ('office:value-type="float" office:value="12345" table:style-name="c2"', "", "01-23-45"),
        ('office:value-type="float" office:value="1.45" table:style-name="c8"', "", "1.45m"),
        ('office:value-type="float" office:value="1450000" table:style-name="c9"', "", 1450000),
        ('office:value-type="percentage" office:value="0.125" table:style-name="c7"', "", "12.5%"),
        ('office:value-type="percentage" office:value="0.125"', "", "12.5%"),
        ('office:value-type="currency" office:value="1000" office:currency="EUR" table:style-name="c3"', "", "€1000"),
        ('office:value-type="currency" office:value="1000" office:currency="EUR"', "", "EUR 1000"),
        ('office:value-type="currency" office:value="1000" office:currency="GBP"', "", 1000),
        ('office:value-type="date" office:date-value="2024-05-04"', p("4 May"), datetime.date(2024, 5, 4)),
        ('office:value-type="date" office:date-value="1850-05-04"', "", datetime.date(1850, 5, 4)),
        ('office:value-type="date" office:date-value="2024-05-04T10:30:00"', "", datetime.datetime(2024, 5, 4, 10, 30)),
        ('office:value-type="date" office:date-value="2024-05-04T10:29:59.999999999"', "", datetime.datetime(2024, 5, 4, 10, 30)),
        ('office:value-type="date" office:date-value="2023-09-01" table:style-name="c4"', "", "Sep 2023"),
        ('office:value-type="date" office:date-value="2023-09-02" table:style-name="c4"', "", datetime.date(2023, 9, 2)),
        ('office:value-type="date" office:date-value="2023-10-01" table:style-name="c5"', "", datetime.date(2023, 10, 1)),
        ('office:value-type="time" office:time-value="PT10H30M00S"', "", datetime.time(10, 30)),
        ('office:value-type="time" office:time-value="PT36H00M00S" table:style-name="c6"', "", "36:00:00"),
        ('office:value-type="time" office:time-value="PT36H00M00S"', "", "36:00:00"),
        ('office:value-type="time" office:time-value="soon"', "", "soon"),
        ('office:value-type="boolean" office:boolean-value="true"', p("TRUE"), True),
        ('office:value-type="boolean" office:boolean-value="false"', p("FALSE"), False),
        ('table:formula="of:=TRUE()" office:value-type="float" office:value="1"', p("TRUE"), True),
        ('office:value-type="string"', p("01234567"), "01234567"),
        ('office:value-type="string"', p("two") + p("lines"), "two\nlines"),
        ('office:value-type="string" office:string-value="kept"', p("shown"), "kept"),
        ('office:value-type="string"', p("a <text:span>bold</text:span> <text:a>link</text:a>"), "a bold link"),
        ('office:value-type="string"', p("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d"), "a  b\tc\nd"),
        ('office:value-type="string"', p("\n      laid\n      out\n   "), "laid out"),
        ('office:value-type="string"', p(" "), None),
        ("", p("untyped"), "untyped"),
        ('table:style-name="c1"', "", None),
        ('office:value-type="string"', f"<office:annotation>{p('by somebody')}</office:annotation>{p('value')}", "value"),
        ('office:value-type="string"', f"<draw:frame><draw:text-box>{p('drawn')}</draw:text-box></draw:frame>{p('value')}", "value"),
        ('table:formula="of:=SUM([.B1:.B9])" office:value-type="float" office:value="12"', p("12"), 12),
        ('table:formula="of:=SUM([.B1:.B9];[Costs.A1])"', "", NoStoredValue("=SUM(B1:B9,Costs!A1)")),
        ('table:formula="of:=SUM([.B1:.B9])" office:value-type="float"', "", NoStoredValue("=SUM(B1:B9)")),
        ('table:formula="of:=IF(1;&quot;&quot;)"', p(""), None),
        ('table:formula="of:=IF(1;&quot;&quot;)" office:value-type="string"', "", None),
        (f'{DIVIDED} office:value-type="string" office:string-value="" calcext:value-type="error"', p("#DIV/0!"), CellError("#DIV/0!")),
        (f'{DIVIDED} office:value-type="float" office:value="0"', p("#DIV/0!"), CellError("#DIV/0!")),
        ('table:formula="of:=x" office:value-type="float" office:value="0"', p("Err:502"), CellError("Err:502")),
        ('office:value-type="string"', p("#DIV/0!"), "#DIV/0!"),
        ('office:value-type="float" office:value="NaN"', "", "NaN"),
    ],
)  # fmt: skip
def test_a_cell_holds_what_was_typed(attributes, inside, value):
    got = cell(attributes, inside)
    assert got == value
    assert type(got) is type(value)


def test_a_style_is_taken_from_its_parents_its_row_or_its_column():
    common = '<number:number-style style:name="N1"><number:number number:min-integer-digits="8"/></number:number-style>'
    common += '<style:style style:name="Code" style:family="table-cell" style:data-style-name="N1"/>'
    styles = '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Code"/>'
    seven = f'<{CELL} office:value-type="float" office:value="7"/>'
    columns = f'<{COLUMN} table:number-columns-repeated="2"/><{COLUMN} table:default-cell-style-name="ce1"/>'
    made = f"{columns}<{ROW}>{seven * 4}</{ROW}><{ROW} table:default-cell-style-name='ce1'>{seven}</{ROW}>"
    assert rows_of(made, styles=styles, common_styles=common) == {1: [7, 7, "00000007", 7], 2: ["00000007"]}


def test_styles_of_page_headers_are_other_styles_of_the_same_name():
    headers = '<number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>'
    parts = f"<office:document-styles {PREFIXES}><office:automatic-styles>{headers}</office:automatic-styles></office:document-styles>"
    used = f"<{ROW}><{CELL} table:style-name='ce1' office:value-type='float' office:value='7'/></{ROW}>"
    styles = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    assert rows_of(used, styles=styles, more={"styles.xml": parts}) == {1: [7]}


def test_repeated_cells_and_rows_stand_in_each_of_their_places():
    made = (
        f"<{ROW}><{CELL} table:number-columns-repeated='2'/>{one(3)}"
        f"<{CELL} table:number-columns-repeated='16379'/></{ROW}><{ROW} table:number-rows-repeated='4'><{CELL}/></{ROW}>"
        f"<table:table-row-group><table:table-header-rows><{ROW} table:number-rows-repeated='2'>{ONE}</{ROW}>"
        f"</table:table-header-rows></table:table-row-group><{ROW} table:number-rows-repeated='1048569'/>"
    )
    assert rows_of(made) == {1: [None, None, 1, 1, 1], 6: [1], 7: [1]}


def test_rows_that_are_repeated_are_rows_of_their_own():
    content = opendocument(f"<{ROW} table:number-rows-repeated='2'>{ONE}</{ROW}>")
    first, second = read(content, "ods")[0].rows
    assert first.values is not second.values


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (f"<{ROW} table:number-rows-repeated='17179869184'>{ONE}</{ROW}>", "beyond"),
        (f"<{ROW} table:number-rows-repeated='1048576'/><{ROW}>{ONE}</{ROW}>", "beyond"),
        (f"<{ROW}><{CELL} table:number-columns-repeated='16384'/>{ONE}</{ROW}>", "beyond"),
        (f"<{ROW}>{one(99_999_999_999_999)}</{ROW}>", "beyond"),
        (f"<{ROW} table:number-rows-repeated='2000'>{one(16384)}</{ROW}>", "separate files"),
        (f"<{ROW} table:number-rows-repeated='1048001'/><{ROW}><{CELL} table:number-columns-repeated='900'/>{ONE}</{ROW}>", "AHQ1048002"),
        (f"<{ROW} table:number-rows-repeated='-2'>{ONE}</{ROW}>", "damaged"),
    ],
)  # fmt: skip
def test_what_would_fill_the_memory_is_refused(made, words):
    with pytest.raises(Refused, match=words):
        rows_of(made)


def test_rows_and_cells_outside_of_any_table_harm_nothing():
    content = opendocument(f"<{ROW}>{ONE}</{ROW}>", settings=f"<{ROW}>{ONE}{p('x')}</{ROW}><{CELL}/><{COLUMN}/>")
    assert [row.values for row in read(content, "ods")[0].rows] == [[1]]


def test_merged_cells_are_told_and_values_under_them_kept():
    made = (
        f"<{ROW}><{CELL} office:value-type='string' table:number-columns-spanned='2' table:number-rows-spanned='3'>{p('x')}</{CELL}>"
        f"<table:covered-table-cell office:value-type='float' office:value='2'/></{ROW}>"
    )
    [sheet] = read(opendocument(made), "ods")
    assert sheet.merged == ((1, 0, 3, 1),)
    assert sheet.rows[0].values == ["x", 2]


def test_hidden_sheets_rows_and_columns_are_told():
    styles = (
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>'
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    rows = (
        f"<{COLUMN}/><{COLUMN} table:visibility='collapse' table:number-columns-repeated='16383'/>"
        f"<{ROW} table:visibility='filter'>{ONE}{ONE}</{ROW}><{ROW}>{ONE}</{ROW}>"
        f"<{ROW} table:visibility='collapse' table:number-rows-repeated='2'>{ONE}</{ROW}><{ROW} table:visibility='collapse'/>"
    )
    shown = f'<table:table table:name="A" table:style-name="ta1">{rows}</table:table>'
    hidden = f'<table:table table:name="B" table:style-name="ta2"><{ROW}>{ONE}</{ROW}></table:table>'
    first, second = read(opendocument(shown, hidden, styles=styles), "ods")
    assert (first.name, first.hidden, first.hidden_rows, first.hidden_columns) == ("A", False, {1, 3, 4}, {1})
    assert (second.name, second.hidden, second.hidden_rows) == ("B", True, set())


def test_the_sheets_of_other_files_that_formulas_refer_to_are_no_sheets():
    cached = f"<table:table table:name=\"'file:///C:/other.ods'#$Costs\"><table:table-source/><{ROW}>{ONE}</{ROW}></table:table>"
    linked = f'<table:table table:name="Linked"><table:table-source/><{ROW}>{ONE}</{ROW}></table:table>'
    assert [sheet.name for sheet in read(opendocument(cached, linked), "ods")] == ["Linked"]


def test_tables_and_drawings_within_a_sheet_are_not_its_rows():
    nested = f"<{CELL}><table:table table:is-sub-table='true'><{ROW}>{ONE}</{ROW}></table:table></{CELL}>"
    drawn = f"<table:shapes><draw:frame><{ROW}>{ONE}</{ROW}></draw:frame></table:shapes>"
    assert rows_of(f"{drawn}<{ROW}>{nested}{ONE}</{ROW}>") == {1: [None, 1]}


def test_days_counted_from_1904_are_said():
    settings = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    assert [sheet.from_1904 for sheet in read(opendocument(f"<{ROW}>{ONE}</{ROW}>", settings=settings), "ods")] == [True]


def test_a_flat_document_reads_as_a_packed_one():
    row = f"<{ROW}><{CELL} office:value-type='float' office:value='7' table:style-name='c1'/></{ROW}>"
    flat = f'<?xml version="1.0"?>\n<office:document {PREFIXES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
    content = (flat + opendocument_body([row], STYLES) + "</office:document>").encode()
    assert inspect(content, "a.fods") == "fods"
    assert [each.values for each in read(content, "fods")[0].rows] == [["00000007"]]


@pytest.mark.parametrize("part", ["content.xml", "styles.xml"])
def test_entities_are_refused_where_they_could_be_read(part):
    content = opendocument(f"<{ROW}>{ONE}</{ROW}>", more={part: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
    with pytest.raises(Refused, match="entities"):
        inspect(content, "a.ods")
    flat = f'<!DOCTYPE a [<!ENTITY b "c">]><office:document {PREFIXES} office:mimetype="opendocument.spreadsheet"/>'.encode()
    with pytest.raises(Refused, match="entities"):
        read(flat, inspect(flat, "a.fods"))


def test_the_document_type_that_older_programs_put_into_the_list_of_parts_harms_nothing():
    manifest = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>'
    assert rows_of(f"<{ROW}>{ONE}</{ROW}>", more={"META-INF/manifest.xml": manifest}) == {1: [1]}


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"META-INF/manifest.xml": "<manifest:encryption-data/>"}, "password"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "document, not a spreadsheet"),
        ({"mimetype": "application/vnd.sun.xml.calc"}, ".sxc"),
        ({"content.xml": "<a><b></a>"}, "damaged"),
    ],
)
def test_what_is_no_readable_spreadsheet_is_refused_with_its_reason(parts, words):
    with pytest.raises(Refused, match=words):
        rows_of(f"<{ROW}>{ONE}</{ROW}>", more=parts)


def test_a_number_of_repetitions_is_at_least_one():
    assert [reader.repeated(each) for each in (None, "1", "0", "007", "9" * 30)] == [1, 1, 1, 7, 10**12]


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
def test_a_real_document_with_repeated_rows_reads_as_two_other_readers_agreed():
    content = (PRACTICE / "messy/calamine--number_rows_repeated.ods").read_bytes()
    found = [[(row.number, row.values) for row in sheet.rows][:4] for sheet in read(content, "ods")]
    assert found[0] == [(1, ["A", "B"]), (2, ["C", "D"]), (3, ["C", "D"]), (6, ["C", "D"])]
