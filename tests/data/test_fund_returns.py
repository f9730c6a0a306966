"""Returns to a fund as programme offices head them: told by the fund's name, read a record a period; outputs and outcomes are no pounds."""

import pytest

from tests.data.test_by_period import checked, records, said

ROW = ["Place", "E23", "Clear scan", "Alpha Ltd"]


@pytest.mark.parametrize("rows, fund", [
    ([["UKSPF monitoring return"],
      ["Priority", "Intervention code", "Project", "Lead partner", "Q1 24/25 Actual", "Q2 24/25 Actual", "Q3 24/25 Forecast"],
      [*ROW, 1, 2, 3]], "UK Shared Prosperity Fund"),
    ([["Theme", "Intervention", "Project title", "Delivery organisation", "Spend 24/25 Q1", "Spend 24/25 Q2", "Forecast 24/25 Q3"],
      [*ROW, 1, 2, 3]], "UK Shared Prosperity Fund"),
    ([["UKSPF ref", "Project lead", "Project name", "Organisation delivering", "Q1 2024/25 Actual", "Q2 2024/25 Actual",
       "Q3 2024/25 Forecast"],
      ["S1", "MRC", "Clear scan", "Alpha Ltd", 1, 2, 3]], "UK Shared Prosperity Fund"),
    ([["Levelling Up Fund 2024/25"], ["Scheme name", "Recipient", "Q1 spend", "Q2 spend", "Q3 forecast", "Total"],
      ["Clear scan", "Alpha Ltd", 1, 2, 3, 6]], "Levelling Up Fund"),
    ([["REPF claims"], ["Project", "Grant recipient", "Apr-Jun 2024/25 Actual", "Jul-Sep 2024/25 Actual", "Oct-Dec 2024/25 Forecast"],
      ["Clear scan", "Alpha Ltd", 1, 2, 3]], "Rural England Prosperity Fund"),
])  # fmt: skip
def test_a_return_is_told_by_its_fund_however_its_columns_are_headed(tmp_path, rows, fund):
    return_ = checked(tmp_path, rows)
    assert records(return_) == [
        ("realised", "2024/25 Q1", 1), ("realised", "2024/25 Q2", 2), ("expected", "2024/25 Q3, forecast", 3),
    ]  # fmt: skip
    assert {(each["title"], each["recipient"], each["programme"]) for each in return_.rows("investments")} == {
        ("Clear scan", "Alpha Ltd", fund)}  # fmt: skip
    assert not return_.stops and not said(return_, "whole-differs")


def test_the_total_beside_the_periods_is_in_the_unit_of_the_title(tmp_path):
    rows = [["UKSPF spend 2024/25 (£k)"], ["Project", "Q1 spend", "Q2 spend", "Total"], ["Clear scan", 1, 2, 3], ["Dim scan", 1, 2, 9]]
    return_ = checked(tmp_path, rows)
    assert records(return_)[:2] == [("realised", "2024/25 Q1", 1000), ("realised", "2024/25 Q2", 2000)]
    assert [cell for cell, _ in said(return_, "whole-differs")] == ["D4"]


def test_spending_to_date_is_one_record_a_row_and_the_forecast_beside_it_stands_in_none(tmp_path):
    head = ["Project", "Delivered by", "Grant approved (£)", "UKSPF spend to date (£)", "Forecast 2024/25 (£)"]
    return_ = checked(tmp_path, [head, ["Clear scan", "Alpha Ltd", 500, 100, 200]])
    assert [(each["committed_low"], each["realised_low"]) for each in return_.rows("investments")] == [(500_00, 100_00)]
    assert any("£200 is left alone" in message for cell, message in said(return_, "column-aside") if cell == "E1")


def test_a_return_that_says_the_source_of_each_row_is_not_all_the_funds_money(tmp_path):
    head = ["Project", "Organisation", "Funding source", "2022/23 Actual", "2023/24 Actual"]
    return_ = checked(tmp_path, [["Towns Fund"], head, ["Hub", "Alpha Ltd", "Towns Fund", 1, 2], ["Hub", "Alpha Ltd", "Private", 3, 4]])
    assert [each["source"] for each in return_.rows("investments")] == ["Towns Fund", "Towns Fund", "Private", "Private"]


def test_a_form_that_asks_for_one_answer_a_line_is_no_table(tmp_path):
    rows = [["Towns Fund: project details"], ["Project name"], ["Clear scan"], ["Project start date"], ["2024/25"]]
    assert "lines of text and no table" in checked(tmp_path, rows).rows("sheets")[0]["reason"]


def test_the_name_of_a_department_is_not_that_of_a_fund(tmp_path):
    rows = [["Department for Levelling Up, Housing and Communities"], ["Project", "Q1 2024/25 spend", "Q2 2024/25 spend"], ["Scan", 1, 2]]
    assert not checked(tmp_path, rows).rows("investments")


PERIODS = ["2023-24 Actual", "2024-25 Actual"]


@pytest.mark.parametrize("rows", [
    [["UKSPF"], ["Investment priority", "Intervention", "Project name", "Output indicator", *PERIODS], [*ROW, 10, 20]],
    [["UKSPF: number of businesses supported"], ["Investment priority", "Intervention", "Project name", *PERIODS], [*ROW[:3], 10, 20]],
    [["Project", "Organisation", "Unit of measurement", *PERIODS], ["Clear scan", "Alpha Ltd", "jobs", 10, 20]],
    [["Project", "Organisation", "KPI", "Target", "Actual"], ["Clear scan", "Alpha Ltd", "Firms supported", 20, 12]],
    [["Outcomes so far"], ["Project", "Organisation", "Actual", "Status"], ["Clear scan", "Alpha Ltd", 12, "realised"]],
])  # fmt: skip
def test_outputs_are_never_taken_for_pounds(tmp_path, rows):
    return_ = checked(tmp_path, rows)
    assert not return_.rows("investments")
    [sheet] = return_.rows("sheets")
    assert "numbers of things and no money" in sheet["reason"]


@pytest.mark.parametrize("rows", [
    [["Project", "Organisation", "Output", "Actual"], ["Clear scan", "Alpha Ltd", "Scanner", "£12k"]],
    [["Project", "Organisation", "Output", "Amount paid"], ["Clear scan", "Alpha Ltd", "Scanner", 12_000]],
    [["Project", "Organisation", "Number of jobs", "Amount", "Status"], ["Clear scan", "Alpha Ltd", 3, 12_000, "realised"]],
])  # fmt: skip
def test_money_beside_outputs_stays_money(tmp_path, rows):
    return_ = checked(tmp_path, rows)
    assert [each["amount_low"] for each in return_.rows("investments")] == [12_000_00]


def test_spending_beside_the_name_of_an_output_is_money(tmp_path):
    head = ["Investment priority", "Intervention", "Project name", "Output", "2023-24 Spend", "2024-25 Spend"]
    assert len(records(checked(tmp_path, [["UKSPF outputs"], head, [*ROW[:3], "Scanner", 10, 20]]))) == 2
