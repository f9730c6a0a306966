"""Averages, counts and rates below a table are no records; a line that may be one or a record is asked about, never counted unasked."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Amount", "Status", "Date"]
ROWS = [["Alpha Ltd", "NIHR", 1000, "committed", "3 April 2024"], ["Beta Ltd", "NIHR", 3000, "committed", "3 April 2024"]]
NO_RECORD = "it states a figure about the table, such as an average or a rate, and no record"


def outcome(answer):
    """The rows that are records; those left alone as figures about the table; what stops."""
    sheet = answer["sheets"][0]
    left = [each["row"] for each in sheet["left_alone"] if each["reason"] == NO_RECORD]
    stops = [(each["code"], each["cell"]) for each in answer["findings"] if each["severity"] == "stops"]
    return [each["row"] for each in sheet["records"]], left, stops


@pytest.mark.parametrize("text", [
    "Average award", "Median award:", "Average", "Largest grant to date", "Mean amount per company (£)", "Number of awards",
    "No. of SMEs supported", "Count", "Exchange rate used", "GBP/EUR", "£1 =", "% of target", "Success rate", "Leverage",
])  # fmt: skip
def test_a_figure_about_the_table_is_no_record_and_no_total(tmp_path, text):
    answer = said(tmp_path, HEAD, *ROWS, [text, None, 2000])
    assert outcome(answer) == ([2, 3], [4], [])
    assert not [each for each in answer["findings"] if each["code"].startswith("total")]


@pytest.mark.parametrize("cells", [["Average award", 2000], ["Exchange rate", "£1 = €1.17"], [None, "Median award", "£2k"]])
def test_its_figure_may_stand_right_beside_it(tmp_path, cells):
    assert outcome(said(tmp_path, HEAD, *ROWS, cells)) == ([2, 3], [4], [])


@pytest.mark.parametrize("row", [
    ["Average Ltd", "NIHR", 500, "committed", "4 April 2024"], ["Count", "NIHR", 500, "committed", "4 April 2024"],
    ["Median Technologies", "NIHR", 500, "committed", None],
])  # fmt: skip
def test_a_row_that_says_what_records_say_is_one_whatever_its_name(tmp_path, row):
    assert outcome(said(tmp_path, HEAD, *ROWS, row)) == ([2, 3, 4], [], [])


@pytest.mark.parametrize("head", [HEAD, ["Recipient", "Funder", "Amount awarded"], ["Recipient", "Amount awarded"]])
def test_what_may_be_a_line_about_the_table_is_asked_about_and_not_counted(tmp_path, head):
    rows = [[cell for cell, name in zip(row, HEAD, strict=True) if name in head or f"{name} awarded" in head] for row in ROWS]
    line = ["Budget remaining", *[None] * (len(head) - 2)]
    line.insert(next(at for at, name in enumerate(head) if name.startswith("Amount")), 600)
    assert outcome(said(tmp_path, head, *rows, line)) == ([2, 3], [], [("figure-unclear", "A4")])


def test_a_name_with_money_and_nothing_else_is_asked_about_once(tmp_path):
    assert outcome(said(tmp_path, HEAD, *ROWS, ["Gamma Ltd", None, 500])) == ([2, 3], [], [("figure-unclear", "A4")])


def test_averages_of_events_are_no_events(tmp_path):
    head = ["Event", "Date", "Role", "Status", "No. attended"]
    lines = [["Average attendance", None, None, None, 40], ["Number of events", None, None, None, 1]]
    assert outcome(said(tmp_path, head, ["Forum", "3 April 2024", "led", "held", 40], *lines)) == ([2], [3, 4], [])


LABELS = ["Average", "Average:", "Target for year", "Target:", "Variance", "Variance to plan", "% of total", "Check", "Balance", "Deficit"]


@pytest.mark.parametrize("at", [1, 3, 4])
def test_a_label_in_a_row_that_names_nobody_is_one_under_any_heading(tmp_path, at):
    lines = [[label if place == at else 600 if place == 2 else None for place in range(len(HEAD))] for label in LABELS]
    assert outcome(said(tmp_path, HEAD, *ROWS, *lines)) == ([2, 3], list(range(4, 4 + len(LABELS))), [])


@pytest.mark.parametrize("at", [1, 3, 4])
def test_a_total_in_a_row_that_names_nobody_is_compared_under_any_heading(tmp_path, at):
    line = ["Total:" if place == at else 4100 if place == 2 else None for place in range(len(HEAD))]
    answer = said(tmp_path, HEAD, *ROWS, line)
    assert outcome(answer) == ([2, 3], [], [])
    assert [each["cell"] for each in answer["findings"] if each["code"] == "total-differs"] == ["C4"]


@pytest.mark.parametrize("line", [[None, None, 600, "Target"], [None, "Balance Fund", 600], [None, "Check", 600, "committed"]])
def test_a_row_that_may_be_a_record_without_its_name_still_stops(tmp_path, line):
    records, left, stops = outcome(said(tmp_path, HEAD, *ROWS, line))
    assert (records, left) == ([2, 3], []) and ("missing", "A4") in stops


def test_labels_beside_figures_of_events_and_members_are_none_of_them(tmp_path):
    events = [["Theme", "Event", "Date", "Role", "Status", "No. attended"], ["AI", "Forum", "3 April 2024", "led", "held", 40],
              ["Total", None, None, None, None, 40], ["Variance", None, None, None, None, -60]]  # fmt: skip
    members = [["Segment", "Company", "Employees 2024"], ["Imaging", "Alpha Ltd", 10], ["Average", None, 10], ["Target", None, 100]]
    assert outcome(said(tmp_path, *events)) == ([2], [4], [])
    assert outcome(said(tmp_path, *members)) == ([2], [3, 4], [])
