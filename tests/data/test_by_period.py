"""Returns to the UK Shared Prosperity Fund: a record a row and period, actual as realised, forecast as expected, nothing added across."""

from collections import Counter

import pytest

from data.checking.columns.period_headings import part_of, period_heading
from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook

NAMED = ["Investment priority", "Intervention", "Project name", "Delivered by"]
ROW = ["Supporting local business", "E23", "Clear scan", "Alpha Ltd"]


def checked(tmp_path, rows, name="return 2024-25 Q2", sheet="Finance"):
    path = tmp_path / f"{name}.xlsx"
    workbook(path, {sheet: rows})
    return check(path, path.name)


def records(return_):
    """Status, period, pounds, of every record in its order."""
    return [(each["status"], each["date_text"], (each["amount_low"] or 0) / 100) for each in return_.rows("investments")]


def said(return_, code):
    return [(each.cell, each.message) for each in return_.findings if each.code == code]


ACTUAL_AND_FORECAST = [
    ["Section C: actual and forecast spend (£)"],
    [*NAMED, "2024/25", None, None, None, "Total"],
    [None, None, None, None, "Q1", "Q2", "Q3", "Q4", None],
    [None, None, None, None, "Actual", "Actual", "Forecast", "Forecast", None],
    [*ROW, 100, 200, 300, 400, 1000],
    ["Supporting local business", "E29", "Dim scan", "Beta Ltd", 10, None, 30, None, 45],
    ["Total", None, None, None, 110, 200, 330, 400, 1045],
]


def test_each_period_is_a_record_and_what_is_forecast_is_expected(tmp_path):
    return_ = checked(tmp_path, ACTUAL_AND_FORECAST)
    assert records(return_) == [
        ("realised", "2024/25 Q1", 100), ("realised", "2024/25 Q2", 200),
        ("expected", "2024/25 Q3, forecast", 300), ("expected", "2024/25 Q4, forecast", 400),
        ("realised", "2024/25 Q1", 10), ("expected", "2024/25 Q3, forecast", 30),
    ]  # fmt: skip
    assert {(each["programme"], each["source"], each["recipient"]) for each in return_.rows("investments")} == {
        ("UK Shared Prosperity Fund", "central government", "Alpha Ltd"), ("UK Shared Prosperity Fund", "central government", "Beta Ltd")}
    assert not return_.stops


def test_totals_beside_and_below_are_compared_and_never_counted(tmp_path):
    return_ = checked(tmp_path, ACTUAL_AND_FORECAST)
    assert [cell for cell, _ in said(return_, "whole-differs")] == ["I6"]
    assert [cell for cell, _ in said(return_, "total-row")] == ["A7"] and not said(return_, "total-differs")
    worse = [*ACTUAL_AND_FORECAST[:-1], ["Total", None, None, None, 110, 250, 330, 400, 1045]]
    assert [cell for cell, _ in said(checked(tmp_path, worse), "total-differs")] == ["F7"]


def test_what_is_spent_and_what_is_forecast_stand_in_two_figures_only_once_they_are_in_scope(tmp_path):
    rows = [[*row, *more] for row, more in zip(ACTUAL_AND_FORECAST, ([], ["Scope"], [None], [None], ["in"], ["in"], [None]), strict=True)]
    found = {}
    for name, given in (("as sent", ACTUAL_AND_FORECAST), ("with scope", rows)):
        store = Store.open(tmp_path / name)
        publish_returns(store, [checked(tmp_path, given)], by="Staff")
        door = open_version(store.version_path())
        headlines = {each["measure"]: each["low"] for each in door.ask("headlines")}
        cells = {(each["text"], each["cell"]) for each in door.ask("why", audience="staff") if each["field"] == "amount"}
        found[name] = headlines["secured funding"], headlines["pipeline"]
        door.close()
    assert found == {"as sent": (None, None), "with scope": (310_00, 730_00)}
    assert {("100", "E5"), ("300", "G5"), ("30", "G6")} <= cells


def test_capital_and_revenue_of_a_year_are_two_records_and_their_total_is_none(tmp_path):
    parts = [None] * 4 + ["Capital", "Revenue", "Total"] * 2
    rows = [["Section C: Expenditure (£)"], [*NAMED, "2022-23", None, None, "2023-24", None, None], parts, [*ROW, 1, 2, 3, 4, None, 4]]
    return_ = checked(tmp_path, rows, name="return 2023-24")
    assert records(return_) == [
        ("realised", "2022/23, capital", 1), ("realised", "2022/23, revenue", 2), ("realised", "2023/24, capital", 4),
    ]  # fmt: skip
    assert len({each["key"] for each in return_.rows("investments")}) == 3 and not said(return_, "key-repeated")
    assert [cell for cell, _ in said(return_, "column-aside")] == ["G3", "J3"]


def test_an_allocation_is_a_budget_that_others_spend_and_its_pounds_are_said(tmp_path):
    rows = [[*NAMED, "Allocation (£)", "2023/24 Actual spend", "2024/25 Actual spend", "Match funding"],
            [*ROW, 5000, 100, 200, 700]]  # fmt: skip
    return_ = checked(tmp_path, rows)
    assert records(return_) == [("realised", "2023/24", 100), ("realised", "2024/25", 200)]
    aside = dict(said(return_, "column-aside"))
    assert "a budget that others spend" in aside["E1"] and "£5k is left alone" in aside["E1"]
    assert "the money of others" in aside["H1"] and "£700 is left alone" in aside["H1"]


def test_what_was_approved_for_a_period_and_spent_in_it_is_one_record(tmp_path):
    rows = [[*NAMED, "2023/24 Approved", "2023/24 Actual", "2024/25 Approved", "2024/25 Actual"], [*ROW, 300, 100, 400, None]]
    return_ = checked(tmp_path, rows)
    assert records(return_) == [("realised", "2023/24", 100), ("committed", "2024/25", 400)]
    assert [each["committed_low"] for each in return_.rows("investments")] == [300_00, 400_00]


def test_the_forecast_of_a_time_that_has_its_actual_is_left_alone_with_its_pounds(tmp_path):
    rows = [[*NAMED, "2024/25 Q1 Forecast", "2024/25 Q1 Actual", "2024/25 Q2 Forecast", "2024/25 Q2 Actual"],
            [*ROW, 120, 100, 200, 0], ["", "E29", "Dim scan", "Beta Ltd", 30, None, 40, 0]]  # fmt: skip
    return_ = checked(tmp_path, rows)
    assert records(return_) == [
        ("realised", "2024/25 Q1", 100), ("expected", "2024/25 Q2, forecast", 200), ("expected", "2024/25 Q2, forecast", 40),
    ]  # fmt: skip
    aside = dict(said(return_, "column-aside"))
    assert "the forecast of a time of which another column holds what was spent" in aside["E1"] and "£150 is left alone" in aside["E1"]
    assert "nothing but noughts" in aside["H1"]


def test_a_year_beside_its_quarters_is_their_total(tmp_path):
    rows = [[*NAMED, "2024/25 Q1 Actual", "2024/25 Q2 Actual", "2024/25 Actual"], [*ROW, 100, 200, 300]]
    assert records(checked(tmp_path, rows)) == [("realised", "2024/25 Q1", 100), ("realised", "2024/25 Q2", 200)]


def test_match_funding_in_a_table_of_its_own_is_not_the_funds_money(tmp_path):
    rows = [["Section C: Expenditure (£000s)"], [*NAMED, "2022-23", "2023-24"], [*ROW, 1, 2], [],
            ["Section D: Match funding (£000s)"], [*NAMED, "2022-23", "2023-24"], [*ROW, 50, 60]]  # fmt: skip
    return_ = checked(tmp_path, rows)
    assert records(return_) == [("realised", "2022/23", 1000), ("realised", "2023/24", 2000)]
    assert any("the money of others" in message and "£60k is left alone" in message for _, message in said(return_, "column-aside"))


def test_nothing_says_how_far_the_money_is_and_it_stops(tmp_path):
    rows = [[*NAMED, "2022-23", "2023-24"], [*ROW, 1, 2]]
    return_ = checked(tmp_path, rows)
    assert not return_.rows("investments") and {each.code for each in return_.stops} == {"status-missing"}


def test_what_a_title_calls_spending_is_not_spent_after_the_period_of_the_return(tmp_path):
    rows = [["Expenditure (£)"], [*NAMED, "2023-24", "2024-25"], [*ROW, 1, 2]]
    assert {each.code for each in checked(tmp_path, rows, name="return 2024-25 Q2").stops} == {"status-missing"}
    assert not checked(tmp_path, rows, name="return 2024-25 Q4").stops


def test_where_nobody_is_named_who_delivers_it_the_project_stands_as_recipient(tmp_path):
    rows = [["Investment priority", "Intervention", "Project", "2022-23 Actual", "2023-24 Actual"], ["Place", "E1", "Clear scan", 1, 2],
            ["Place", "E2", "Dim scan", None, None]]  # fmt: skip
    return_ = checked(tmp_path, rows)
    assert Counter(each["recipient"] for each in return_.rows("investments")) == {"Clear scan": 2}
    [left] = [each for each in return_.rows("left_alone") if each["row"] == 3]
    assert left["reason"] == "none of its columns that are taken holds a figure"


@pytest.mark.parametrize("title, shown", [("Awards", "£75"), ("Awards in £k", "£75k")])
def test_forecasts_beside_actuals_in_any_return_are_left_alone_with_their_pounds(tmp_path, title, shown):
    head = ["Recipient", "Funder", "Q1 2024/25 Actual", "Q2 2024/25 Actual", "Q3 2024/25 Forecast"]
    rows = [["Alpha Ltd", "MRC", 10, 20, 30], ["Beta Ltd", "MRC", 1, None, 45], ["Total", None, 11, 20, 75]]
    return_ = checked(tmp_path, [[title], head, *rows])
    [left] = [message for cell, message in said(return_, "column-aside") if cell == "E2"]
    assert f"it is a forecast, which is never added to what was given; {shown} is left alone; to have it in the pipeline" in left
    assert {each["status"] for each in return_.rows("investments")} == {"realised"} and len(return_.rows("investments")) == 3


@pytest.mark.parametrize("header, text, means, part, is_total", [
    ("2022-23 / Capital", "2022/23", "", "capital", False),
    ("Financial year 2024 to 2025 / (Apr to Jun) / Forecast", "2024/25 Q1", "expected", "", False),
    ("Financial Year 2020/21 (£s) / H1 (Apr-Sep) / Actual", "2020/21 H1", "realised", "", False),
    ("Apr-24 / Actual", "apr-24", "realised", "", False),
    ("2024-25 Total", "2024/25", "", "", True),
    ("Total / Revenue", None, "", "revenue", True),
    ("Grand total (Capital + Revenue)", None, "", "", True),
    ("Total UKSPF allocation", None, "allocation", "", True),
])  # fmt: skip
def test_a_heading_says_its_period_how_far_the_money_is_and_which_part(header, text, means, part, is_total):
    found = period_heading(header)
    assert (found.when.text if found.when else None, found.means, found.part, found.is_total) == (text, means, part, is_total)


@pytest.mark.parametrize("header", ["Jobs 2024/25", "Outputs 2024/25 / Actual", "Project name", "2024/26 Actual", "Notes", "Risk"])
def test_a_heading_of_anything_else_than_money_is_none_of_a_period(header):
    assert period_heading(header) is None


def test_the_part_of_a_period_is_told_by_the_end_of_its_words(tmp_path):
    [when] = [period_heading("2024/25").when]
    assert part_of(when) == part_of(None) == ""
