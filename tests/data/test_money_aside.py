"""Forecasts, budgets and match funding beside money: never counted as given, and each column says how much is left alone and why."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder"]
ROWS = (["Alpha Ltd", "NIHR", 100, 300], ["Beta Ltd", "NIHR", 10, 30])


def asides(answer):
    return {each["cell"]: each["message"] for each in answer["findings"] if each["code"] == "column-aside"}


@pytest.mark.parametrize(("heading", "words"), [
    ("Forecast 2025/26", "it is a forecast, which is never added to what was given; £330 is left alone"),
    ("Projected 2025/26 (£k)", "£330k is left alone; to have it in the pipeline, give it rows of its own with the status expected"),
    ("Profile 2025/26", "it is a forecast"), ("Planned spend 2025/26 (€k)", "EUR 330,000 is left alone"),
    ("Budget 2025/26", "it is a budget that others spend, which enters no total; £330 is left alone"),
    ("Match funding", "it is the money of others, of which the return does not say whose; £330 is left alone"),
])  # fmt: skip
def test_a_column_beside_what_was_spent_says_what_it_is_and_how_much_is_left(tmp_path, heading, words):
    answer = said(tmp_path, [*HEAD, "Actual 2023/24 (£)", heading], *ROWS)
    assert words in asides(answer)["D1"]
    held = answer["sheets"][0]["records"]
    assert [(each["values"]["status"], each["values"]["realised"]["low"]) for each in held] == [("realised", 100), ("realised", 10)]


def test_columns_of_all_time_before_or_after_those_of_periods_say_how_much_is_left(tmp_path):
    head = [*HEAD, "Status", "Before 2022/23", "2022/23", "2023/24", "Future years"]
    answer = said(tmp_path, head, ["Alpha Ltd", "NIHR", "committed", 7, 100, 200, 9], ["Beta Ltd", "NIHR", "committed", None, 1, 2, 4])
    assert {cell: message.rpartition("; ")[2] for cell, message in asides(answer).items()} == {
        "D1": "£7 is left alone.", "G1": "£13 is left alone."}  # fmt: skip


def test_a_column_without_a_figure_says_no_sum(tmp_path):
    assert not asides(said(tmp_path, [*HEAD, "Actual 2023/24", "Forecast 2025/26"], *(row[:3] for row in ROWS)))


@pytest.mark.parametrize("head", [[*HEAD, "Forecast 2024/25", "Forecast 2025/26"], [*HEAD, "Projected amount", "Note"]])
def test_a_sheet_of_nothing_but_forecasts_says_so_and_how_they_come_into_the_pipeline(tmp_path, head):
    [sheet] = said(tmp_path, head, *ROWS)["sheets"]
    assert sheet["kind"] is None and "its only columns of money are forecasts" in sheet["reason"]


def test_a_sheet_of_other_things_with_a_forecast_is_no_sheet_of_forecasts_of_money(tmp_path):
    [sheet] = said(tmp_path, ["Town", "Weather", "Forecast"], ["Dudley", "Rain", "Sun"], ["Walsall", "Sun", "Rain"])["sheets"]
    assert "forecasts" not in sheet["reason"]
