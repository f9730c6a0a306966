"""A short list beside a table, behind an empty column, is left alone and said: its names are the source of no award in their rows."""

import pytest

from tests.data.said import said

TABLE = [["Recipient", "Date", "Amount", "Status"], ["Alpha Ltd", "3 April 2024", 1000, "committed"],
         ["Beta Ltd", "4 April 2024", 2000, "committed"], ["Gamma Ltd", "5 April 2024", 3000, "committed"]]  # fmt: skip
BUDGETS = [["Funder", "Budget 24/25"], ["NIHR", 9000], ["MRC", 8000]]
LONG = [*BUDGETS, ["Wellcome", 7000], ["EPSRC", 6000], ["ESRC", 5000]]
LOWER = [[None, None], *BUDGETS]


def beside(left, right):
    """The rows of two tables with an empty column between them."""
    height, blanks = max(len(left), len(right)), [[None] * len(each[0]) for each in (left, right)]
    rows = [[*each, *[blank] * (height - len(each))] for each, blank in zip((left, right), blanks, strict=True)]
    return [[*one, None, *other] for one, other in zip(*rows, strict=True)]


def outcome(answer):
    """The recipients with their sources, and the cells at which lists are said to be left alone."""
    records = [each["values"] for sheet in answer["sheets"] for each in sheet.get("records", ())]
    lists = [each["cell"] for each in answer["findings"] if each["code"] == "list-beside"]
    return {each["recipient"]: each.get("source") for each in records}, lists


NO_SOURCE = {"Alpha Ltd": None, "Beta Ltd": None, "Gamma Ltd": None}


@pytest.mark.parametrize(("rows", "cell"), [
    (beside(TABLE, BUDGETS), "F1"), (beside(BUDGETS, TABLE), "A1"), (beside(TABLE, LONG), "F1"), (beside(TABLE, LOWER), "F2"),
    (beside(TABLE, [["Status", "Number"], ["committed", 3], ["realised", 0], ["announced", 0]]), "F1"),
])  # fmt: skip
def test_a_list_beside_a_table_is_left_alone_and_said(tmp_path, rows, cell):
    answer = said(tmp_path, *rows)
    assert outcome(answer) == (NO_SOURCE, [cell]) and not [each for each in answer["findings"] if each["severity"] == "stops"]


def test_a_list_of_funders_is_not_taken_for_the_source_that_the_table_gives_itself(tmp_path):
    own = [[*row, source] for row, source in zip(TABLE, ["Source", "UKRI", "UKRI", "MRC"], strict=True)]
    assert outcome(said(tmp_path, *beside(BUDGETS, own))) == ({"Alpha Ltd": "UKRI", "Beta Ltd": "UKRI", "Gamma Ltd": "MRC"}, ["A1"])


@pytest.mark.parametrize("right", [
    [["Funder", "Jobs"], ["NIHR", 4], ["MRC", 5], ["UKRI", 6]], [["Funder", "Evidence"], ["NIHR", "letter"], ["MRC", "letter"]],
    [["Title", "Realised"], ["Scanner", 10], ["Stent", 20]],
])  # fmt: skip
def test_an_empty_column_for_looks_parts_no_table(tmp_path, right):
    assert outcome(said(tmp_path, *beside(TABLE, right)))[1] == []
