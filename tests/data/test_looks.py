"""Colours and strike-through are never read as data, and where a legend gives them a meaning that is said."""

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Recipient", "Funder", "Status", "Amount"]
ALPHA, BETA = ["Alpha Ltd", "MRC", "committed", 100], ["Beta Ltd", "MRC", "committed", 200]


def said(tmp_path, *rows, **more):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Data": list(rows), **more})
    return as_json(check(path, path.name))


def legends(answer):
    return [(each["sheet"], each["cell"]) for each in answer["findings"] if each["code"] == "legend-of-looks"]


@pytest.mark.parametrize(
    "text", ["Key: green = received", "Green: received; amber: promised", "Rows highlighted in yellow have been withdrawn",
             "Red text means lapsed", "Struck through: did not go ahead", "Colour key", "Figures in bold are estimates. Bold = estimate",
             "Strikethrough denotes a withdrawn award", "Cells shaded grey are forecasts"],
)  # fmt: skip
def test_a_legend_in_words_is_said_at_its_cell(tmp_path, text):
    assert legends(said(tmp_path, [text], HEAD, ALPHA)) == [("Data", "A1")]
    assert legends(said(tmp_path, HEAD, ALPHA, [], [text])) == [("Data", "A4")]


def test_a_legend_in_cells_beside_the_table_or_above_it_is_said(tmp_path):
    rows = [["Key", "Green", "Received"], [None, "Red", "Lapsed"], HEAD, [*ALPHA, None, "Amber = promised"]]
    assert legends(said(tmp_path, *rows)) == [("Data", "B1"), ("Data", "B2"), ("Data", "F4")]


def test_a_legend_on_a_sheet_of_notes_is_said(tmp_path):
    assert legends(said(tmp_path, HEAD, ALPHA, Notes=[["Green cells = received"]])) == [("Notes", "A1")]


def test_words_of_records_and_of_other_things_are_no_legend(tmp_path):
    answer = said(
        tmp_path, ["Green growth programme"], [*HEAD, "RAG", "Notes"], ["Red Lion Ltd", *ALPHA[1:], "green", "Amber: one question open"],
        ["Blue Gene Ltd", "Greenshoots", "committed", 5, "red", "shown in red on the map"], ["Source: Green Book"],
        ["An EPC is a colour-coded report on a building"],
    )  # fmt: skip
    assert legends(answer) == []


def test_a_colour_and_a_strike_through_change_no_record(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (HEAD, ALPHA, BETA, ["Key: green = realised, struck through = lapsed"]):
        sheet.append(row)
    for column in range(1, 5):
        sheet.cell(2, column).fill = PatternFill("solid", fgColor="00FF00")
        sheet.cell(3, column).font = Font(strike=True)
    path = tmp_path / "return 2024-25 Q1.xlsx"
    book.save(path)
    answer = as_json(check(path, path.name))
    found = [(each["values"]["status"], each["values"]["amount"]["low"]) for each in answer["sheets"][0]["records"]]
    assert found == [("committed", 100), ("committed", 200)] and legends(answer) == [("Sheet", "A4")]
