"""Forms, records as columns and sums by source and time are not read, and it is said what they are, where, and what to do."""

import pytest

from tests.data.said import said

FORM = [["Project summary"], ["Project reference", "P-1"], ["Organisation", "Alpha Ltd"], ["Funder:", "MRC"],
        ["Amount awarded (£)", 250], ["Status", "Awarded"]]  # fmt: skip
TURNED = [["Organisation", "Alpha Ltd", "Beta Ltd"], ["Funder", "MRC", "NIHR"], ["Amount (£k)", 100, 200], ["Status", "awarded", "paid"]]
CROSSWISE = [["Grants awarded"], ["Source", "Q1", "Q2", "Total"], ["NIHR", 100, 200, 300], ["MRC", 10, 20, 30], ["Total", 110, 220, 330]]
BY_TIME = [[None, "NIHR", "MRC"], ["Q1 2024/25", 100, 10], ["Q2 2024/25", 200, 20]]
PLAIN = [["Organisation", "Colour", "Shoe size"], ["Alpha Ltd", "red", 4], ["Beta Ltd", "blue", 5]]


@pytest.mark.parametrize(("rows", "code", "cell", "named"), [
    (FORM, "sheet-form", "A2", "A2 to A6"), (TURNED, "sheet-turned", "A1", "A1 to A4"),
    (CROSSWISE, "sheet-crosswise", "A3", "A3 to C4"), (BY_TIME, "sheet-crosswise", "A2", "A2 to C3"),
])  # fmt: skip
def test_what_stands_in_another_direction_is_said_with_its_cells(tmp_path, rows, code, cell, named):
    answer = said(tmp_path, *rows)
    [found] = [each for each in answer["findings"] if each["code"] not in ("no-records", "period-taken")]
    assert (found["code"], found["cell"]) == (code, cell) and named in found["message"]
    assert not answer["sheets"][0]["records"]


def test_what_to_copy_of_records_that_are_columns_is_all_of_it(tmp_path):
    [remedy] = [each["remedy"] for each in said(tmp_path, *TURNED)["findings"] if each["code"] == "sheet-turned"]
    assert remedy.startswith("Copy A1 to C4,")


def test_a_sheet_of_something_else_is_none_of_these(tmp_path):
    assert "sheet-left" in {each["code"] for each in said(tmp_path, *PLAIN)["findings"]}


def test_numbered_headings_that_make_no_groups_are_named(tmp_path):
    head = ["Company", "Investor", "Investor 1", "Amount 1", "Investor 2", "Amount 2"]
    answer = said(tmp_path, head, ["Alpha Ltd", "NIHR", "NIHR", 1, "MRC", 2])
    [found] = [each for each in answer["findings"] if each["code"] == "sheet-left"]
    assert "'Investor 1' and 'Amount 1'" in found["message"]
