"""What a table has no column for is put beside it, clear of all that stands there, and is read as a column of the file."""

import openpyxl
import pytest

from data.directions import Directions
from data.marking import mark
from data.returns import check
from tests.builders import workbook

HEADS = ["Recipient", "Source", "Amount", "Date"]
ROWS = [["Acme Ltd", "Innovate UK", 500, "14/05/2024"], ["Beta Ltd", "NIHR", 600, "14/05/2024"]]
OTHER = ["Company", "Funder", "Value (£)", "Award date"]
EVENTS = [["Title", "Status", "Start date", "Attended", "Role", "Venue"], ["Open day", "held", "14/05/2024", 5, "led", "Hall"]]


def checked(tmp_path, *rows, **cells):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Sheet1": rows})
    return check(path, path.name, directions=Directions({f"Sheet1!{cell}": typed for cell, typed in cells.items()}))


def beside(*gap):
    """Two tables side by side, with some blank columns between."""
    return [[*HEADS, *gap, *OTHER], *([*row, *gap, *row] for row in ROWS)]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([HEADS, *ROWS], {1: "E1"}),
        ([["A title"], [], HEADS, [None, None, "£k", "dd/mm/yyyy"], *ROWS], {1: "E3"}),
        ([["Who", None, "What"], HEADS, *ROWS], {1: "E2"}),
        ([HEADS, [*ROWS[0], "seen"], ROWS[1]], {1: "F1"}),
        ([HEADS, [*ROWS[0], None, "seen"], ROWS[1]], {1: "G1"}),
        ([HEADS, *ROWS, [], *EVENTS], {1: "E1", 2: "G5"}),
        (beside(None), {1: "", 2: "J1"}),
        (beside(None, None), {1: "E1", 2: "K1"}),
    ],
    ids=["beside", "not among units", "under a group's heading", "past what has no heading", "past a remark", "stacked", "no room",
         "room"],
)  # fmt: skip
def test_the_column_stands_clear_of_all_that_the_rows_hold(tmp_path, rows, cells):
    assert checked(tmp_path, *rows).room == cells


@pytest.mark.parametrize(("gap", "letters"), [((None,), "J"), ((None, None), "EK")])
def test_what_is_put_there_joins_no_table_beside(tmp_path, gap, letters):
    cells = {f"{letter}{row}": "Status" if row == 1 else "realised" for letter in letters for row in (1, 2, 3)}
    again = checked(tmp_path, *beside(*gap), **cells)
    assert [each["found_at"] for each in again.rows("sheets")] == ["Sheet1!A1", f"Sheet1!{'F' if len(gap) == 1 else 'G'}1"]
    assert len(again.rows("investments")) == 2 * len(letters)


def test_a_column_that_is_put_beside_a_table_is_read_and_each_of_its_cells_kept(tmp_path):
    assert [each.code for each in checked(tmp_path, HEADS, *ROWS).stops] == ["status-missing"] * 2
    again = checked(tmp_path, HEADS, *ROWS, E1="Status", E2="realised", E3="announced", F1="Share", F2="40%")
    assert not again.stops and again.room == {1: "G1"}
    assert [(each["status"], each["share"]) for each in again.rows("investments")] == [("realised", 40), ("announced", None)]
    assert [(each["cell"], each["stood"]) for each in again.rows("corrections")] == [
        ("E1", None), ("F1", None), ("E2", None), ("F2", None), ("E3", None)
    ]  # fmt: skip


def test_what_is_typed_beside_a_table_without_a_heading_is_said_to_be_unread(tmp_path):
    again = checked(tmp_path, HEADS, *ROWS, E2="realised", E3="announced")
    [said] = [each for each in again.findings if each.code == "corrected-unread"]
    assert (said.severity, said.cell) == ("warns", "E2") and said.remedy.startswith("Correct E1 too")
    again = checked(tmp_path, HEADS, *ROWS, E1="Status", E2="realised", C3="700")
    assert "corrected-unread" not in [each.code for each in again.findings]


def test_no_column_is_put_past_another_blank_one(tmp_path):
    with pytest.raises(ValueError, match="lies outside of what the sheet holds"):
        checked(tmp_path, HEADS, *ROWS, F1="Status", F2="realised")


def test_a_record_in_several_regions_asks_for_the_column_of_the_share(tmp_path):
    heads, wide = [*HEADS, "Status", "Place"], [*ROWS[0], "realised", "United Kingdom"]
    [found] = [each for each in checked(tmp_path, heads, wide).findings if each.code == "place-needs-share"]
    assert found.cell == "F2" and found.remedy.startswith("Add a column headed Share (in the file). Type the region's share")
    [found] = [each for each in checked(tmp_path, heads, wide, G1="Share").findings if each.code == "place-needs-share"]
    assert found.remedy.startswith("Type the region's share")


def test_a_known_file_takes_the_column_that_its_sentence_asks_for(tmp_path):
    heads = ["Entity", "Date", "Expense type", "Expense area", "Supplier", "Transaction number", "Amount"]
    row = ["DH", "23-Sep-24", "Supplies", "Wards", "Alpha Ltd", "0081135561", "27,275.25"]
    again = checked(tmp_path, heads, row, H1="Share of the region (%)", H2="40%", I1="Scope", I2="in")
    assert [(each["share"], each["sector_scope"]) for each in again.rows("investments")] == [(40, "in")]


def test_their_own_workbook_says_beside_the_table_what_was_put_there(tmp_path):
    again = checked(tmp_path, HEADS, *ROWS, E1="Status", E2="realised", E3="announced")
    marked = mark(again.path, again.file_name, again.findings, tmp_path)
    sheet = openpyxl.load_workbook(marked.path)["Sheet1"]
    assert sheet["E2"].value is None and "Corrected in Upload to 'realised'; the file says nothing." in sheet["E2"].comment.text


def test_a_range_is_corrected_on_the_command_line_but_for_what_is_said_after_it(tmp_path, run):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Sheet1": [HEADS, *ROWS, ROWS[0]]})
    told = ["--correct", "Sheet1!E1=Status", "--correct", "Sheet1!E2:E4=realised", "--correct", "Sheet1!E3=lapsed"]
    code, said, _ = run("check", path, *told, "--json")
    assert code == 0 and [each["values"]["status"] for each in said["sheets"][0]["records"]] == ["realised", "lapsed", "realised"]
    code, _, wrong = run("check", path, "--correct", "Sheet1!E4:E2=realised")
    assert code == 2 and "There is no range Sheet1!E4:E2" in wrong
