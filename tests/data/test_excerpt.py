"""The rows of an upload that are drawn: as typed, by number, whole sheets where short, else what is marked and its neighbours."""

import pytest

from data.excerpt import excerpts, rows_to_draw
from data.refused import Refused
from tests.builders import workbook


def test_a_short_sheet_is_drawn_whole_and_a_long_one_around_its_marks():
    assert rows_to_draw([1, 2, 5], [2]) == [1, 2, 5]
    numbers = list(range(1, 101))
    assert rows_to_draw(numbers, [50, 51, 100]) == [49, 50, 51, 52, 99, 100]
    assert len(rows_to_draw(numbers, [])) == 24


def test_cells_are_drawn_as_they_stand(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [["Ref", "Amount"], ["R-1", 250000], ["R-2", "x" * 500]], "Notes": [["secret"]]})
    drawn = excerpts(path, path.name, {"Investments": [2]})
    assert list(drawn) == ["Investments"], "only what is asked for"
    sheet = drawn["Investments"]
    assert sheet.rows_in_sheet == 3
    assert [(cell.text, cell.number) for cell in sheet.rows[2]] == [("R-1", False), ("250000", True)]
    assert len(sheet.rows[3][1].text) == 120


def test_what_cannot_be_read_is_refused_here_too(tmp_path):
    path = tmp_path / "return.xlsx"
    path.write_bytes(b"no workbook")
    with pytest.raises(Refused):
        excerpts(path, path.name, {})
