"""A calendar of events whose months stand on lines of their own, and whose dates are days alone."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Date", "Event", "Role", "Status"]


def starts(tmp_path, *days):
    path = tmp_path / "events.xlsx"
    one, two, three, four = ([day, name, "led", "held"] for day, name in zip(days, ("Forum", "Lunch", "Visit", "Dinner"), strict=True))
    workbook(path, {"Events": [HEAD, ["April 2025"], one, two, ["May 2025"], three, four]})
    answer = as_json(check(path, path.name))
    found = [each["values"]["start"]["start"] for each in answer["sheets"][0]["records"]]
    return found, [each["cell"] for each in answer["findings"] if each["code"] == "days-below-months"]


@pytest.mark.parametrize("days", [(14, 23, 7, 15), ("14", "Wed 23", "7th", "Thu 15th")])
def test_days_are_of_the_month_on_the_line_above_them(tmp_path, days):
    assert starts(tmp_path, *days) == (["2025-04-14", "2025-04-23", "2025-05-07", "2025-05-15"], ["A1"])


@pytest.mark.parametrize("days", [(14, 31, 7, 15), (14, "Thu 24 and 25", 7, 15), (14, "Mon 23", 7, 15)])
def test_nothing_is_put_together_where_a_day_is_none_of_its_month(tmp_path, days):
    assert starts(tmp_path, *days) == ([None] * 4, [])


def test_the_month_above_the_headings_is_that_of_the_days_below_them_until_another_is_named(tmp_path):
    path = tmp_path / "events.xlsx"
    rows = [["Events of the cluster"], ["APRIL 2025"], HEAD, ["Mon 14", "Forum", "led", "held"], ["Weds 23", "Lunch", "led", "held"],
            ["MAY 2025"], HEAD, ["Thurs 15", "Visit", "led", "held"], ["TBC", "Dinner", "led", "planned"]]  # fmt: skip
    workbook(path, {"Events": rows})
    answer = as_json(check(path, path.name))
    assert [each["values"]["start"]["start"] for each in answer["sheets"][0]["records"]] == [
        "2025-04-14", "2025-04-23", "2025-05-15", None
    ]  # fmt: skip


@pytest.mark.parametrize("above", ["Events in April and May 2025", "2025", "April 2025 to May 2025"])
def test_a_title_that_is_no_month_dates_no_day(tmp_path, above):
    path = tmp_path / "events.xlsx"
    workbook(path, {"Events": [[above], HEAD, ["Mon 14", "Forum", "led", "held"], ["Weds 23", "Lunch", "led", "held"]]})
    answer = as_json(check(path, path.name))
    assert [each["values"].get("start", {}).get("start") for each in answer["sheets"][0]["records"]] == [None, None]
