"""A column of statuses is read as such under a heading of a stage; where only its cells speak, as those of days do, it is asked about."""

import datetime

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Amount awarded"]
ROWS = [["Alpha Ltd", "NIHR", 1000], ["Beta Ltd", "NIHR", 2000], ["Gamma Ltd", "MRC", 4000]]


def answer_of(tmp_path, heading, cells):
    return said(tmp_path, [*HEAD, heading], *([*row, cell] for row, cell in zip(ROWS, cells, strict=True)))


@pytest.mark.parametrize("heading", ["Outcome", "Result of panel", "Position at quarter end"])
def test_what_was_rejected_does_not_count_as_awarded(tmp_path, heading):
    answer = answer_of(tmp_path, heading, ["Approved", "Rejected", "Paid"])
    assert [each["values"]["status"] for each in answer["sheets"][0]["records"]] == ["committed", "lapsed", "realised"]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "heading-by-cells"] == ["D1"]


@pytest.mark.parametrize(("heading", "cells", "likely"), [
    ("Panel", ["Approved", "Rejected", "to follow"], "status"), ("Outcome", ["Approved", "Rejected", "with notes"], "status"),
    ("Agreement", [datetime.date(2024, 4, day) for day in (3, 4, 5)], "date"),
])  # fmt: skip
def test_what_only_cells_say_is_asked(tmp_path, heading, cells, likely):
    [asked] = answer_of(tmp_path, heading, cells)["questions"]
    assert (asked["setting"], asked["likely"]) == (f"heading:investments|{heading.lower()}", likely)


@pytest.mark.parametrize(("head", "asked"), [
    (["Lead", "Funder", "Amount awarded", "Status"], ["recipient"]),
    (["Project lead", "Funder", "Amount awarded", "Status"], ["recipient"]),
    (["Supplier", "Funder", "Amount awarded", "Status"], ["recipient"]),
    (["Lead company", "Funder", "Amount awarded", "Status"], []), (["Lead business", "Funder", "Amount awarded", "Status"], []),
])  # fmt: skip
def test_a_column_of_names_of_organisations_beside_their_funders_is_asked_as_the_recipient(tmp_path, head, asked):
    answer = said(tmp_path, head, *([*row, "committed"] for row in ROWS))
    assert [each["likely"] for each in answer["questions"]] == asked
    people = said(tmp_path, ["Lead", *head[1:]], ["Officer A", "NIHR", 1, "committed"], ["Officer B", "NIHR", 2, "committed"])
    assert not people["questions"]


@pytest.mark.parametrize(("heading", "cells"), [
    ("Outcome", ["3 jobs", "a patent", "Approved"]), ("Agreement", ["signed", "to come", "3 April 2024"]),
    ("Panel", ["Approved", None, None]),
])  # fmt: skip
def test_other_cells_leave_a_column_alone(tmp_path, heading, cells):
    answer = answer_of(tmp_path, heading, cells)
    assert not answer["questions"] and [each["cell"] for each in answer["findings"] if each["code"] == "column-left"] == ["D1"]


@pytest.mark.parametrize(("text", "status"), [
    ("Didn't happen", "cancelled"), ("Didn’t go ahead", "cancelled"), ("Did not take place", "cancelled"), ("Not held", "cancelled"),
    ("No longer going ahead", "cancelled"), ("Went ahead", "held"), ("Has taken place", "held"),
])  # fmt: skip
def test_an_event_that_did_not_take_place_is_cancelled_in_whatever_words(tmp_path, text, status):
    answer = said(tmp_path, ["Event", "Date", "Status", "Role"], ["Forum", "14/05/2024", text, "led"])
    assert [each["values"]["status"] for each in answer["sheets"][0]["records"]] == [status]


STATUS_BY_YES = [
    (["Company", "Funder", "Amount", "Received?"], [["Alpha", "MRC", 10, "Yes"], ["Beta", "NIHR", 20, "No"]], {2: "realised"}),
    (["Company", "Funder", "Amount", "Is it confirmed (Y/N)"], [["Alpha", "MRC", 10, "Y"], ["Beta", "NIHR", 20, None]], {2: "committed"}),
    (["Company", "Funder", "Amount", "Paid?", "Awarded?"],
     [["Alpha", "MRC", 10, True, True], ["Beta", "NIHR", 20, False, True], ["Gamma", "NIHR", 20, False, False]],
     {2: "realised", 3: "committed"}),
    (["Company", "Funder", "Amount", "Status", "Paid?"], [["Alpha", "MRC", 10, "announced", "Y"], ["Beta", "NIHR", 20, None, "Y"]],
     {2: "announced", 3: "realised"}),
    (["Company", "Funder", "Amount", "Paid"], [["Alpha", "MRC", 5, 5], ["Beta", "NIHR", 20, 20]], {2: "realised", 3: "realised"}),
    (["Event", "Date", "Theme", "Venue", "Held?", "Cancelled?"],
     [["A", "1/5/2024", "Imaging", "Hall", "yes", "no"], ["B", "2/5/2024", "Imaging", "Hall", "no", "yes"]], {2: "held", 3: "cancelled"}),
]  # fmt: skip


@pytest.mark.parametrize(("head", "rows", "statuses"), STATUS_BY_YES, ids=[" ".join(head[3:]) for head, *_ in STATUS_BY_YES])
def test_a_yes_below_the_words_of_a_status_says_that_status_and_a_no_says_none(tmp_path, head, rows, statuses):
    answer = said(tmp_path, head, *rows)
    assert {each["row"]: each["values"]["status"] for each in answer["sheets"][0]["records"]} == statuses
    asking = {f"{'ABCDEF'[place]}1" for place, heading in enumerate(head) if "?" in heading or "Y/N" in heading}
    assert {each["cell"] for each in answer["findings"] if each["code"] == "status-by-yes"} == asking
    assert not asking & {each["cell"] for each in answer["findings"] if each["code"] in ("column-left", "amount-not-understood")}
