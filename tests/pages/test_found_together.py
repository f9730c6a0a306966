"""The same finding in many cells is one; what stops stands before what touches more money, and that before the order of the rows."""

from data.model import Finding
from data.returns import check
from pages.parts.upload.found_together import drawn_first, money_of_rows, together
from tests.builders import workbook


def said(severity, cell, message="wrong"):
    return Finding(severity, "code", "Investments", cell, message, "Type it.")


def test_the_same_words_in_forty_cells_are_one_finding_with_forty_cells():
    [one, other] = together([*(said("stops", f"E{row}") for row in range(2, 42)), said("stops", "E50", "otherwise wrong")], {})
    assert len(one.places) == 40 and one.rows[-1] == 41 and other.places == ((50, 4),)


def test_what_stops_comes_first_then_what_touches_most_money_then_what_stands_first():
    findings = [said("warns", "E2"), said("stops", "E9", "a"), said("stops", "E8", "b"), said("stops", "E3", "c"), said("notes", "E1")]
    found = together(findings, {2: 9_000_000, 8: 500})
    assert [each.message for each in found] == ["b", "c", "a", "wrong", "wrong"]
    assert [each.severity for each in found] == ["stops", "stops", "stops", "warns", "notes"]


def test_money_of_all_cells_of_a_finding_is_added_up_and_a_row_only_once():
    found = together([said("warns", "E2", "one"), said("warns", "F2", "one"), said("warns", "E3", "two")], {2: 60, 3: 100})
    assert [each.message for each in found] == ["two", "one"]


def test_some_cells_of_each_finding_are_drawn_before_all_of_one():
    many = together([*(said("stops", f"E{row}", "a") for row in range(2, 92)), said("stops", "F95", "b")], {2: 1})
    first, second = drawn_first(many, 40)
    assert (len(first.drawn), len(second.drawn)) == (39, 1)
    different = together([said("stops", f"E{row}", str(row)) for row in range(2, 92)], {})
    assert [len(each.drawn) for each in drawn_first(different, 40)] == [1] * 40


def test_a_row_that_stops_states_its_money_as_one_that_is_taken_does(tmp_path):
    path = tmp_path / "Return 2024-25 Q1.xlsx"
    rows = [["Alpha Ltd", "UKRI", "eaten", "£300k"], ["Beta Ltd", "UKRI", "committed", "£200k"], ["Gamma Ltd", "UKRI", "eaten", "TBC"]]
    path.write_bytes(workbook(None, {"Investments": [["Recipient", "Source", "Status", "Amount"], *rows]}))
    checked = check(path, path.name)
    stated = money_of_rows(checked.staged, "Investments")
    assert (stated[2], stated.get(3, 0), stated[4]) == (30_000_000, 0, 0), "row 3 has no finding"
