"""Of two tables right beside each other a column between them goes with the one whose headings or rows it stands with, else it is asked."""

import pytest

from data.spoken import as_json
from tests.data.test_side_by_side import ALPHA, BETA, HEAD, checked, tables

MEMBERS = ["Segment", "Name", "Employees 2023", "Employees 2024"]
GAMMA, DELTA = ["Imaging", "Gamma Ltd", 5, 6], ["Genomics", "Delta Ltd", 7, 8]
ASKED = ["tables-beside"]


def stops(answer):
    return [each["code"] for each in answer["findings"] if each["severity"] == "stops"]


def test_a_column_that_whole_rows_of_the_left_table_leave_blank_is_of_the_right_one(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, *GAMMA], [*BETA, *DELTA], ALPHA, BETA))
    assert [letters for *_, letters in tables(answer)] == [["A", "B", "C", "D"], ["E", "F", "G", "H"]] and not stops(answer)


def test_a_column_that_the_right_table_fills_where_it_goes_on_alone_is_its_own(tmp_path):
    beside = [None] * 4
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, *GAMMA], [*beside, *DELTA]))
    assert [letters for *_, letters in tables(answer)] == [["A", "B", "C", "D"], ["E", "F", "G", "H"]]


def test_one_row_or_a_row_with_less_in_it_shows_of_no_column_whose_it_is(tmp_path):
    total = ["Total", None, None, 300]
    assert stops(as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, *GAMMA], [*BETA, *DELTA], BETA))) == ASKED
    assert stops(as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, *GAMMA], [*BETA, *DELTA], total, total))) == ASKED


def test_a_column_headed_where_the_other_table_has_no_headings_is_of_the_one_whose_row_that_is(tmp_path):
    rows = [[*[None] * 5, *MEMBERS[1:]], [*HEAD, "Segment", "Gamma Ltd", 5, 6], [*ALPHA, "Imaging", "Delta Ltd", 7, 8]]
    assert [letters for *_, letters in tables(as_json(checked(tmp_path, *rows)))] == [["A", "B", "C", "D", "E"], ["F", "G", "H"]]


@pytest.mark.parametrize("title", ["Prepared by the programme", None])
def test_tables_most_of_whose_headings_are_years_stand_beside_each_other_too(tmp_path, title):
    rows = [["Segment", "Name", "Employees 2019", "Employees 2020"], ["Imaging", "Gamma Ltd", 5, 6, title],
            ["Genomics", "Delta Ltd", 7, None, "Name", "Segment", "2022 employees", "2023 employees"],
            ["Imaging", "Eta Ltd", None, 8, "Theta Ltd", "Imaging", None, 9]]  # fmt: skip
    found = as_json(checked(tmp_path, *rows))["sheets"]
    assert [[record["values"]["employees"]["low"] for record in each["records"]] for each in found] == [[5, 6, 7, 8], [9]]


def test_a_sheet_that_is_asked_about_is_not_parted_at_headings_that_come_again_before_that_is_said(tmp_path):
    rows = [["Name", "Employees 2023", "Funder", "Recipient", "Status", "Amount"], ["Gamma Ltd", 5, *[None] * 4],
            ["Delta Ltd", 7, "MRC", "Alpha Ltd", "committed", 1], [None] * 2 + ["Funder", "Recipient", "Status", "Amount"],
            ["Eta Ltd", 7, "MRC", "Beta Ltd", "committed", 2]]  # fmt: skip
    answer = as_json(checked(tmp_path, *rows))
    found = [each["values"]["recipient"] for table in answer["sheets"] if table["kind"] == "investments" for each in table["records"]]
    assert (stops(answer) == ASKED and not found) or found == ["Alpha Ltd", "Beta Ltd"]


def test_words_beside_rows_of_the_left_table_may_be_lines_above_rows_of_the_right_one(tmp_path):
    heads = ["Segment", "Name", "Employees 2023", "Employees 2024", "Reference", *HEAD[::2], "Amount"]
    rows = [[*GAMMA, "Innovate UK"], [*DELTA, "A-1", "Alpha Ltd", "committed", 1], [*GAMMA, "NHS England"],
            [None] * 4 + ["A-2", "Beta Ltd", "committed", 2]]  # fmt: skip
    for given in (rows, rows[:3]):
        answer = as_json(checked(tmp_path, heads, *given))
        assert stops(answer) == ASKED or [letters for *_, letters in tables(answer)] == [list("ABCD"), list("EFGH")]


def test_a_total_beside_the_headings_of_the_right_table_is_none_of_its_headings(tmp_path):
    rows = [HEAD, ALPHA, ["Total", None, None, 100, *MEMBERS], [*[None] * 4, *GAMMA], [*[None] * 4, *DELTA]]
    answer = as_json(checked(tmp_path, *rows))
    assert [(kind, rows) for kind, _, rows, _ in tables(answer)] == [("investments", [2]), ("members", [4, 4, 5, 5])] and not stops(answer)
