"""A heading that may mean two things is decided by what stands beneath it, and by a sign of money of its own."""

import datetime

import pytest

from data.checking.columns.heading_content import DATES, MONEY, YES_OR_NO, beneath_in
from data.model import Row
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

ROW = ["Alpha Ltd", "Innovate UK", "committed"]
HEAD = ["Recipient", "Funder", "Status"]


def taken(answer):
    return {each["header"]: each["field"] for each in answer["sheets"][0]["columns"]}


@pytest.mark.parametrize(
    ("cells", "held"),
    [
        ([250, 1_000], MONEY), (["£1.5m", "TBC", "up to £2m"], MONEY), ([datetime.date(2024, 5, 1), None], DATES), (["June 2024"], DATES),
        ([2024, 2025], DATES), ([2024, 1_500_000], ""),
        (["yes", "no"], YES_OR_NO), (["yes", "x" * 40_000], ""), ([True, None], YES_OR_NO), ([1, 0], ""), ([], ""), (["Seed round"], ""),
    ],
)  # fmt: skip
def test_what_a_column_holds_is_told(cells, held):
    assert beneath_in([Row(number, ["x", cell]) for number, cell in enumerate(cells, 2)])(1) == held


@pytest.mark.parametrize("heading", ["Award", "Award (£)", "Investment", "Awarded", "Approved"])
def test_a_heading_of_a_title_is_that_of_an_amount_over_sums(tmp_path, heading):
    answer = said(tmp_path, [*HEAD, heading], [*ROW, 250_000])
    assert taken(answer)[heading] == "amount" and answer["sheets"][0]["records"][0]["values"]["amount"]["low"] == 250_000


def test_the_unit_of_such_a_heading_is_its_unit(tmp_path):
    answer = said(tmp_path, [*HEAD, "Award (£m)"], [*ROW, 1.25])
    assert answer["sheets"][0]["records"][0]["values"]["amount"]["low"] == 1_250_000


def test_over_words_it_stays_the_title(tmp_path):
    answer = said(tmp_path, [*HEAD, "Award", "Amount"], [*ROW, "Smart stent", 250])
    assert taken(answer)["Award"] == "title"


def test_a_stage_over_days_is_when_it_was_reached_and_no_money(tmp_path):
    rows = [["Alpha Ltd", "MEIF", "£1.5m", datetime.date(2024, 4, 4), 900, "May 2024"], ["Beta Ltd", "MEIF", 70_000, 2024, None, None]]
    answer = said(tmp_path, ["Recipient", "Funder", "Announced amount", "Announced", "Amount paid", "Paid"], *rows)
    assert taken(answer)["Announced"] == "announced_on" and taken(answer)["Paid"] == "realised_on"
    first, second = (each["values"] for each in answer["sheets"][0]["records"])
    assert (first["announced"]["low"], first["realised"]["low"], second["announced"]["low"]) == (1_500_000, 900, 70_000)
    assert second["announced_on"]["precision"] == "year"


def test_sums_are_no_yes_and_no(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount", "Running total", "Private (£)"], [*ROW, 1_000, 1_000, 400], [*ROW, 2_000, 3_000, 500])
    assert taken(answer)["Running total"] is None and taken(answer)["Private (£)"] is None
    assert not {each["code"] for each in answer["findings"]} & {"yes-no-not-understood"}
    assert [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]] == [1_000, 2_000]


def test_completed_and_closed_are_the_money_that_came_and_the_day_by_what_stands_beneath(tmp_path):
    day = datetime.date(2024, 5, 1)
    answer = said(tmp_path, ["Recipient", "Funder", "Announced", "Announced £k", "Completed", "Completed £k"], [*ROW[:2], day, 9, day, 5])
    assert list(taken(answer).values())[2:] == ["announced_on", "announced", "realised_on", "realised"]
    assert answer["sheets"][0]["records"][0]["values"]["amount"]["low"] == 5_000
    answer = said(tmp_path, ["Recipient", "Funder", "Closed", "Closed (£k)"], [*ROW[:2], day, 5])
    assert list(taken(answer).values())[2:] == ["date", "realised"]


@pytest.mark.parametrize("heading", ["Year", "Period"])
def test_a_year_over_years_is_the_date_and_over_anything_else_is_not(tmp_path, heading):
    answer = said(tmp_path, [*HEAD, "Amount", heading], [*ROW, 5, "2023/24"])
    assert answer["sheets"][0]["records"][0]["values"]["date"]["text"] == "2023/24"
    assert taken(said(tmp_path, [*HEAD, "Amount", heading], [*ROW, 5, "first"]))[heading] is None


def of_events(tmp_path, heads, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Events": [["Event", "Date", "Status", *heads], *(["Clinic", "May 2024", "held", *row] for row in rows)]})
    answer = as_json(check(path, path.name))
    return list(taken(answer).values())[3:], [each["values"] for each in answer["sheets"][0]["records"]]


def test_a_type_that_says_how_each_event_was_held_is_the_format_and_any_other_the_series(tmp_path):
    fields, records = of_events(tmp_path, ["Type", "Lead/Partner"], ["In-person", "Lead"], ["Online", "Lead"], [None, "Lead"])
    assert fields == ["format", "role"] and [each.get("format") for each in records] == ["in person", "online", None]
    assert of_events(tmp_path, ["Type"], ["Online"], ["Breakfast"])[0] == ["series"]
    assert of_events(tmp_path, ["Type", "Format"], ["Online", "online"], ["Hybrid", "hybrid"])[0] == ["series", "format"]


def test_an_event_says_when_what_and_where(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [["When", "What", "Where", "No.", "Status"], ["14/05/2024", "Clinic", "Town Hall", 34, "held"]]
    for second, number in (("about 60", None), (34, None), (35, "reference")):
        workbook(path, {"Activity": [*rows, ["15/05/2024", "Surgery", "Town Hall", second, "held"]]})
        assert list(taken(as_json(check(path, path.name))).values()) == ["start", "title", "venue", number, "status"]


@pytest.mark.parametrize("times", [
    [datetime.time(9, 30), datetime.time(10, 0)], ["09:30", "10.00"], ["10am", "1pm - 2pm"], ["noon", "9 a.m."],
])  # fmt: skip
def test_the_time_at_which_an_event_starts_is_not_its_day(tmp_path, times):
    path = tmp_path / "events 2024-25 Q1.xlsx"
    rows = [["Forum", "14/05/2024", times[0], "held", "led"], ["Lunch", "15/05/2024", times[1], "held", "led"]]
    workbook(path, {"Events": [["Event", "Date", "Start", "Status", "Role"], *rows]})
    table = as_json(check(path, path.name))["sheets"][0]
    assert [each["values"]["start"]["start"] for each in table["records"]] == ["2024-05-14", "2024-05-15"]
    assert [each["field"] for each in table["columns"]] == ["title", "start", None, "status", "role"]


def test_links_under_source_show_where_it_was_said_and_are_nobody_s_money(tmp_path):
    rows = [["Alpha Ltd", 100, "committed", "https://example.org/a"], ["Beta Ltd", 200, "committed", "www.example.org/b"]]
    records = said(tmp_path, ["Recipient", "Amount", "Status", "Source"], *rows)["sheets"][0]["records"]
    assert [(each["values"].get("source"), each["values"]["evidence"]) for each in records] == [(None, row[3]) for row in rows]
