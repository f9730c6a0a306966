"""A copy without people of what is no package of XML: a workbook of its values, which reads as the file itself would."""

import datetime
import io
import string

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.emptying.copying import check_same, copy_of
from data.emptying.of_values import workbook_of_values
from data.model import CellError, NoStoredValue, Row, Sheet
from data.reading import read
from data.refused import Refused
from tests.builders import opendocument
from tests.data.test_emptied import EVENT, HEAD, OTHER, are_found
from tests.saved_as import FORMATS, Laid

OTHERS = ["xls", "xlsb", "ods"]
LAID = [
    Laid([["Events of the year"], [], [*HEAD, "Held on"], [*EVENT, datetime.date(2024, 5, 14)], [None, *OTHER[1:], 1.5]],
         merged=((1, 0, 1, 2),), hidden_rows=(5,), hidden_columns=(1,), looks={5: (True, "00B050")}),
    Laid([["a note", None, "=1+1"]], hidden=True),
]  # fmt: skip


def emptied(form: str, sheets=LAID):
    return copy_of(FORMATS[form](sheets), form, f"events.{form}", {})


def of_values(*sheets: Sheet) -> list[Sheet]:
    """The same sheets, written and read again."""
    return read(workbook_of_values(sheets), "xlsx")


@pytest.mark.parametrize("form", OTHERS)
def test_the_copy_has_every_other_cell_in_its_place_and_nobody_in_its_bytes(form):
    made, columns = emptied(form)
    assert [(each.sheet, each.letter, each.row, each.cells) for each in columns] == [("Sheet1", "D", 3, 2), ("Sheet1", "E", 3, 2)]
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet, note = book.worksheets
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[2] == [*HEAD, "Held on"] and rows[3] == [*EVENT[:3], None, None, datetime.datetime(2024, 5, 14)]
    assert rows[4] == [None, *OTHER[1:3], None, None, 1.5]
    assert [str(each) for each in sheet.merged_cells.ranges] == ["A1:C1"] and sheet["F4"].is_date
    assert sheet.row_dimensions[5].hidden and sheet.column_dimensions["B"].hidden
    assert note.sheet_state == "hidden" and (note["C1"].value, note["C1"].data_type) == ("=1+1", "s"), "a text is no formula"
    assert not are_found(made)


@pytest.mark.parametrize("form", OTHERS)
def test_it_reads_as_a_copy_of_the_same_cells_in_xlsx_does(form):
    same, _ = copy_of(FORMATS["xlsx"](LAID[:1]), "xlsx", "events.xlsx", {})
    [sheet] = read(emptied(form, LAID[:1])[0], "xlsx")
    assert [sheet] == read(same, "xlsx") and sheet.struck_rows == {5} and sheet.row_colours == {5: "00B050"}


def test_the_same_file_gives_the_same_copy():
    assert emptied("xls") == emptied("xls")


@pytest.mark.parametrize("form", OTHERS)
def test_a_file_without_people_is_left_in_its_format(form):
    content = FORMATS[form]([Laid([HEAD[:3], EVENT[:3]])])
    assert copy_of(content, form, f"events.{form}", {}) == (content, ())


@pytest.mark.parametrize("form", OTHERS)
def test_what_stands_in_a_kept_cell_or_the_name_of_a_sheet_too_is_refused(form):
    with pytest.raises(Refused, match="cell A1 of the sheet Plan"):
        emptied(form, [Laid([HEAD, EVENT]), Laid([["write to ann.example@example.org"]], name="Plan")])
    with pytest.raises(Refused, match="a part of the file"):
        emptied(form, [Laid([[*HEAD, "Guest list"], [*EVENT, "Ann Zebedee"]]), Laid([["a plan"]], name="Of Ann Zebedee")])


TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
NOT_RECKONED = '<table:table-cell table:formula="of:=[.A9]"/>'
MAIL = TEXT.format("ann.example@example.org")


def with_cells(third: str, fourth: str) -> bytes:
    """An .ods with two events, of which these are the last cells of the second."""
    rows = ("".join(map(TEXT.format, HEAD)), TEXT.format("Breakfast") * 3 + MAIL, TEXT.format("Supper") * 2 + third + fourth)
    return opendocument("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))


def test_a_formula_without_its_result_is_named_unless_it_is_emptied():
    with pytest.raises(Refused, match="Cell C3 of the sheet Sheet1 holds a formula without its result"):
        copy_of(with_cells(NOT_RECKONED, MAIL), "ods", "events.ods", {})
    made, _ = copy_of(with_cells(TEXT.format("30"), NOT_RECKONED), "ods", "events.ods", {})
    assert not are_found(made)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["=1+1", "@SUM(A1)", "_x0041_", "_x000D_", "_x0041\x01", "a\r\nb", " padded ", "\ufffe", "]]>", "<f>1</f>", "&amp;", "07700", "1e5"]
)
MIDNIGHT = datetime.time()


def to_the_millisecond(at):
    """As workbooks keep it."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


VALUES = (
    TEXTS.filter(lambda text: text and not text.isspace())
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer())
    | st.dates()
    | st.datetimes().map(to_the_millisecond).filter(lambda moment: moment.time() != MIDNIGHT)
    | st.times().map(to_the_millisecond)
    | st.sampled_from(["#N/A", "#REF!", "#DIV/0!"]).map(CellError)
)
COLOURS = st.sampled_from(["FFC7CE", "00B050", "000001"])


@st.composite
def any_sheets(draw) -> Sheet:
    """A sheet as any of the readers might give it."""
    numbers = sorted(draw(st.sets(st.integers(1, 40), max_size=6)))
    rows = [Row(number, [*draw(st.lists(st.none() | VALUES, max_size=4)), draw(VALUES)]) for number in numbers]
    some = st.frozensets(st.sampled_from(numbers)) if numbers else st.just(frozenset())
    width = max((len(row.values) for row in rows), default=0)
    columns = st.frozensets(st.integers(0, width - 1)) if width else st.just(frozenset())
    coloured = {number: draw(COLOURS) for number in draw(some)}
    name = draw(st.text(string.ascii_letters + "&'\"<> é", min_size=1, max_size=9))
    merged = draw(st.sampled_from([(), ((1, 0, 1, 3),), ((2, 1, 4, 1), (9, 0, 9, 9))]))
    return Sheet(name, rows, draw(st.booleans()), False, merged, draw(some), draw(columns), draw(some), coloured)


@given(st.lists(any_sheets(), max_size=3), st.booleans())
def test_whatever_a_reader_gives_reads_the_same_from_the_copy(sheets, from_1904):
    for sheet in sheets:
        sheet.from_1904 = from_1904
    check_same(sheets, of_values(*sheets))


@pytest.mark.parametrize(
    ("changed", "value"), [("rows", [Row(1, ["a", True])]), ("rows", [Row(2, ["a", 1])]), ("hidden", True), ("struck_rows", frozenset({1}))]
)
def test_a_copy_that_reads_otherwise_is_refused(changed, value):
    sheet, copy = Sheet("One", [Row(1, ["a", 1])]), Sheet("One", [Row(1, ["a", 1])])
    check_same([sheet], [copy])
    setattr(copy, changed, value)
    with pytest.raises(Refused, match="the sheet One would not read as it does itself"):
        check_same([sheet], [copy])


def test_an_error_that_no_xlsx_knows_is_one_that_it_knows():
    [sheet] = of_values(Sheet("One", [Row(1, [CellError("Err:502"), CellError("#N/A")])]))
    assert sheet.rows == [Row(1, [CellError("#VALUE!"), CellError("#N/A")])]


def test_no_formula_is_ever_written():
    with pytest.raises(Refused, match="Cell B7 of the sheet One"):
        workbook_of_values([Sheet("One", [Row(7, [1, NoStoredValue("=A1")])])])
