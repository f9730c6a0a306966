"""What other programs write is read back, and real files read as other readers agreed."""

import datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from data.model import CellError
from data.reading import read
from tests.builders import Formatted, grid, workbook

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"


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
