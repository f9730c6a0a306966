"""Merged cells, hidden rows and hidden columns of an .xlsx are told, whichever way its rows are read."""

import pytest

from data.inspection import Refused
from data.model import Sheet
from data.reading import outline, read, rows
from tests.builders import MAIN, raw_workbook

COLUMNS = '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1" width="9"/><col min="5" max="16384" hidden="true"/></cols>'
MERGED = '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="B2:B2"/></mergeCells>'
TELLING = ((1, 0, 1, 2), (3, 0, 4, 0))


def told(made_of: str, before: str = COLUMNS, after: str = MERGED) -> Sheet:
    [sheet] = read(raw_workbook(f'<worksheet xmlns="{MAIN}">{before}<sheetData>{made_of}</sheetData>{after}</worksheet>'), "xlsx")
    return sheet


def row(number: int, attributes: str = "") -> str:
    return f'<row r="{number}"{attributes}>' + "".join(f'<c r="{letter}{number}"><v>1</v></c>' for letter in "ABCDEF") + "</row>"


@pytest.mark.parametrize("learning_from", [1, 300], ids=["by pattern", "row by row"])
def test_merged_cells_and_hidden_rows_and_columns_are_told(monkeypatch, learning_from):
    monkeypatch.setattr(rows, "WORTH_LEARNING", learning_from)
    sheet = told(
        row(1) + row(2, ' ht="3" hidden="1"') + row(3, ' hidden="0"') + '<row r="4" hidden="1"/>' + row(5, ' ht="3" hidden="true"')
    )
    assert sheet.merged == TELLING
    assert sheet.hidden_rows == {2, 5}, "row 4 is hidden too, but holds nothing"
    assert sheet.hidden_columns == {1, 2, 4, 5}


def test_a_parser_tells_the_same():
    commented = "<!-- so that a parser must -->"
    for before, after in ((COLUMNS, commented + MERGED), (commented + COLUMNS, MERGED)):
        sheet = told(row(1) + row(2, ' hidden="1"'), before, after)
        assert (sheet.merged, sheet.hidden_rows, sheet.hidden_columns) == (TELLING, {2}, {1, 2, 4, 5})


def test_a_hidden_row_without_a_number_is_counted():
    sheet = told('<row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row>')
    assert sheet.hidden_rows == {2}


def test_merged_cells_far_behind_the_rows_are_found():
    protection = f'<sheetProtection password="{"x" * (3 << 20)}"/>'
    assert told(row(1), after=protection + MERGED).merged == TELLING


def test_a_merged_range_that_no_sheet_holds_is_none():
    after = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:XFE1", "A1:A9999999", "B2:A1", "A1", "A0:A2", "x"))
    assert told(row(1), after=f"<mergeCells>{after}</mergeCells>").merged == ()


def test_more_merged_cells_than_any_sheet_has_are_refused(monkeypatch):
    monkeypatch.setattr(outline, "MOST_MERGED", 1)
    with pytest.raises(Refused, match="merged cells"):
        told(row(1))
