"""A year in one column and a month or a quarter in another are one date."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount"]
ROW = ["Alpha Ltd", "Innovate UK", "committed", 100]


def dates(answer):
    return [each["values"].get("date", {}).get("start") for each in answer["sheets"][0]["records"]]


def codes(answer):
    return {each["code"] for each in answer["findings"]}


@pytest.mark.parametrize(("headings", "cells", "start"), [
    (("Year", "Month"), (2024, "April"), "2024-04-01"),
    (("Year", "Month"), ("2024", "5"), "2024-05-01"),
    (("Month", "Year"), ("Jan", "2024/25"), "2025-01-01"),
    (("Financial year", "Quarter"), ("2024/25", "Q4"), "2025-01-01"),
    (("FY", "Qtr"), ("2024-25", 2), "2024-07-01"),
    (("Year", "Quarter"), (2024, "Q1"), "2024-04-01"),
    (("Year of award", "Half"), ("2024/25", "H2"), "2024-10-01"),
    (("Year", "Month"), ("2024/25", None), "2024-04-01"),
    (("Day", "Month", "Year"), (14, "May", 2024), "2024-05-14"), (("Day", "Month", "Year"), (3, 6, 2024), "2024-06-03"),
    (("Date", "Month", "Year"), ("14th", "Sept", "2024"), "2024-09-14"),
    (("Day", "Month", "Year"), ("Wed 1st", "Jan", "2024/25"), "2025-01-01"),
])  # fmt: skip
def test_both_columns_together_are_the_date_and_that_is_said(tmp_path, headings, cells, start):
    answer = said(tmp_path, [*HEAD, *headings], [*ROW, *cells])
    assert dates(answer) == [start] and "date-of-columns" in codes(answer)
    assert not codes(answer) & {"date-not-understood", "column-left", "column-twice"}


def test_a_day_beside_a_month_that_holds_its_year_is_one_date_with_it(tmp_path):
    answer = said(tmp_path, [*HEAD, "Day", "Date", "Month"], [*ROW, "Tuesday", 14, "May 2024"], [*ROW, "Monday", 3, "June 2024"])
    assert dates(answer) == ["2024-05-14", "2024-06-03"] and "date-of-columns" in codes(answer)


@pytest.mark.parametrize("cells", [(31, "June", 2024), (14, None, 2024), (14, "May", None), (14, 5, "2024/25")])
def test_a_day_that_its_month_has_not_or_that_lacks_its_month_or_year_stays_unknown_and_that_is_said(tmp_path, cells):
    answer = said(tmp_path, [*HEAD, "Day", "Month", "Year"], [*ROW, 14, "May", 2024], [*ROW, *cells])
    assert dates(answer) == ["2024-05-14", None]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "date-not-understood"] == ["F3"]


def test_a_numbered_month_of_a_financial_year_stays_unknown_for_it_may_count_from_january_or_april(tmp_path):
    answer = said(tmp_path, [*HEAD, "Year", "Month"], [*ROW, "2024/25", 5], [*ROW, "2024/25", "June"])
    assert dates(answer) == [None, "2024-06-01"]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "date-not-understood"] == ["F2"]


def test_a_column_of_dates_goes_before_a_year_and_a_month_beside_it(tmp_path):
    answer = said(tmp_path, [*HEAD, "Date", "Year", "Month"], [*ROW, "14/05/2024", 2023, "June"])
    assert dates(answer) == ["2024-05-14"] and "date-of-columns" not in codes(answer)


def test_a_month_without_its_year_is_still_asked_for(tmp_path):
    answer = said(tmp_path, [*HEAD, "Year", "Month"], [*ROW, None, "May"], [*ROW, 2024, "May"])
    assert dates(answer) == [None, "2024-05-01"] and "date-not-understood" in codes(answer)
