"""Columns headed by quarters alone: of the year that title, sheet, file or answer says; asked for, never guessed between two."""

import pytest

from data.checking.columns.month_headings import OF_A_YEAR, month_of
from data.checking.columns.period_headings import part_of_year
from data.directions import Directions
from data.layouts import Layout
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.test_years import records

HEAD = ["Recipient", "Funder", "Status"]
QUARTERS = ["Q1", "Q2", "Q3", "Q4"]
ALPHA = ["Alpha Ltd", "Innovate UK", "realised"]
YEAR = [(f"2024/25 Q{quarter}", amount) for quarter, amount in zip((1, 2, 4), (100, 50, 7), strict=True)]


def said(tmp_path, *rows, name="Investments", file="return.xlsx", period=None, sheets=None):
    path = tmp_path / file
    workbook(path, sheets or {name: list(rows)})
    return as_json(check(path, path.name, period=period))


def taken(answer):
    return [each[1:] for each in records({"sheets": [each for each in answer["sheets"] if each["kind"]]})]


def codes(answer, severity):
    return {(each["cell"], each["code"]) for each in answer["findings"] if each["severity"] == severity}


TABLE = ([*HEAD, *QUARTERS], [*ALPHA, 100, 50, None, 7])


@pytest.mark.parametrize(("rows", "more"), [
    ((["Grants 2024/25"], *TABLE), {}),
    ((["Programme 2022/23 to 2024/25"], ["Spend in FY2024-25"], *TABLE), {"file": "spend 2023-24.xlsx"}),
    (TABLE, {"name": "2024-25"}),
    (TABLE, {"file": "Grants_2024_25.xlsx"}),
    (TABLE, {"file": "Return 2024-25 Q3.xlsx"}),
    (TABLE, {"period": "2024/25"}),
    (TABLE, {"period": "Q3 2024/25"}),
    ((["Grants 2024/25"], [], [*HEAD, "Quarter 1", "Jul-Sep", "Q3 (Oct-Dec)", "Jan to Mar"], TABLE[1]), {}),
])  # fmt: skip
def test_quarters_are_of_the_year_that_the_return_says_nearest_to_them(tmp_path, rows, more):
    answer = said(tmp_path, *rows, **more)
    assert taken(answer) == YEAR
    assert not codes(answer, "stops")


def test_the_year_of_a_sheet_about_the_return_is_that_of_its_quarters(tmp_path):
    about = [["About this return"], ["Period", "2024/25 Q4"]]
    assert taken(said(tmp_path, sheets={"About this return": about, "Grants": list(TABLE)})) == YEAR


def test_quarters_of_thousands_with_their_total_are_records_and_the_total_is_compared(tmp_path):
    head = [*HEAD, "Q1 (£k)", "Q2 (£k)", "Total (£k)"]
    answer = said(tmp_path, ["Grants 2024/25"], head, [*ALPHA, 100, 50, 160])
    assert taken(answer) == [("2024/25 Q1", 100_000), ("2024/25 Q2", 50_000)]
    assert ("F3", "whole-differs") in codes(answer, "warns")


def test_quarters_that_name_their_stage_are_records_of_that_stage(tmp_path):
    answer = said(tmp_path, ["Grants 2024/25"], ["Recipient", "Funder", "Q1 realised", "Q2 realised"], [*ALPHA[:2], 100, 50])
    assert taken(answer) == [("2024/25 Q1", 100), ("2024/25 Q2", 50)]
    assert {each["values"]["status"] for each in answer["sheets"][0]["records"]} == {"realised"}


def test_years_above_the_quarters_go_before_the_year_of_the_file(tmp_path):
    years = [None, None, None, "2022/23", None, "2023/24", None]
    answer = said(tmp_path, years, [*HEAD, "Q3", "Q4", "Q1", "Q2"], [*ALPHA, 1, 2, 3, 4], file="Return 2024-25.xlsx")
    assert [each[0] for each in taken(answer)] == ["2022/23 Q3", "2022/23 Q4", "2023/24 Q1", "2023/24 Q2"]


def test_quarters_of_no_year_are_asked_about_once_and_an_answer_settles_it(tmp_path):
    answer = said(tmp_path, *TABLE)
    assert answer["sheets"][0]["kind"] is None and "nothing says of which year" in answer["sheets"][0]["reason"]
    assert codes(answer, "stops") == {("D1", "quarters-without-year")}
    assert "sheet-left" not in {code for _, code in codes(answer, "notes")}
    [asks] = [each for each in answer["findings"] if each["code"] == "quarters-without-year"]
    assert "Q1, Q2, Q3, Q4" in asks["message"] and "Say the period of the return" in asks["remedy"]


def test_of_two_years_in_the_title_none_is_guessed_whatever_the_file_is_called(tmp_path):
    answer = said(tmp_path, ["Grants 2023/24 and 2024/25"], *TABLE, file="Grants 2024-25.xlsx")
    assert answer["sheets"][0]["kind"] is None
    assert codes(answer, "stops") == {("D2", "quarters-of-years")}


def test_a_period_that_goes_over_two_financial_years_says_no_year_of_quarters(tmp_path):
    assert codes(said(tmp_path, *TABLE, period="Jan 2024 to Dec 2024"), "stops") == {("D1", "quarters-without-year")}


def test_quarters_beside_a_total_without_a_year_are_left_alone_and_the_column_says_why(tmp_path):
    answer = said(tmp_path, [*HEAD, "Q1", "Q2", "Total"], [*ALPHA, 100, 50, 150])
    assert taken(answer) == [(None, 150)]
    asides = [each["message"] for each in answer["findings"] if each["code"] == "column-aside"]
    assert len(asides) == 2 and all("it says no year" in each for each in asides)


def test_a_sheet_that_staff_left_alone_asks_of_no_year(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": list(TABLE)})
    told = Directions(layouts={"Investments": Layout("none")})
    assert "quarters-without-year" not in {each.code for each in check(path, path.name, directions=told).findings}


def test_quarters_beside_a_heading_that_is_only_like_a_known_one_keep_their_year(tmp_path):
    answer = said(tmp_path, ["Grants 2024/25"], ["Recipiant", *HEAD[1:], "Q1", "Q2"], [*ALPHA, 100, 50])
    assert taken(answer) == [("2024/25 Q1", 100), ("2024/25 Q2", 50)]
    assert answer["sheets"][0]["columns"][0]["field"] == "recipient"


def test_people_beside_quarters_are_found_and_dropped_whether_or_not_the_year_is_known(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*HEAD, "Q1", "Q2", "E-mail"], [*ALPHA, 100, 50, "a@example.org"]]})
    assert check(path, path.name).withheld
    kept = check(path, path.name, period="2024/25", without_people=True)
    assert not kept.withheld and taken(as_json(kept)) == [("2024/25 Q1", 100), ("2024/25 Q2", 50)]


@pytest.mark.parametrize(("heading", "dated"), [
    ("Q1", "2024/25 Q1"), ("Q3 (Oct-Dec)", "2024/25 Q3"), ("Jan-Mar spend (£k)", "2024/25 Q4 spend (£k)"), ("H2", "2024/25 H2"),
    ("Quarter 2 Realised", "2024/25 Q2 Realised"), ("Q1 (Jul-Sep)", "Q1 (Jul-Sep)"), ("Recipient", "Recipient"),
])  # fmt: skip
def test_the_year_goes_before_the_quarter_and_two_that_differ_stay(heading, dated):
    assert part_of_year(heading, "2024/25") == dated


MONTHS = [month[:3] for month in OF_A_YEAR]
OF_MONTHS = ([*HEAD, *MONTHS], [*ALPHA, 100, None, *[5] * 9, 7])
BY_MONTH = [("April 2024", 100), *((f"{month} {2024 + (place > 8)}", 5) for place, month in enumerate(OF_A_YEAR) if 1 < place < 11),
            ("March 2025", 7)]  # fmt: skip


@pytest.mark.parametrize(("rows", "more"), [
    ((["Grants paid by month 2024/25"], [], *OF_MONTHS), {}),
    (OF_MONTHS, {"name": "2024-25"}),
    (OF_MONTHS, {"period": "Q3 2024/25"}),
    (([*[None] * 3, *["2024/25"] * 12], *OF_MONTHS), {"file": "Return 2023-24.xlsx"}),
    (([*HEAD, *(f"{month} amount" for month in OF_A_YEAR)], OF_MONTHS[1]), {"file": "Return 2024-25.xlsx"}),
])  # fmt: skip
def test_months_are_of_the_financial_year_that_the_return_says(tmp_path, rows, more):
    answer = said(tmp_path, *rows, **more)
    assert sorted(taken(answer)) == sorted(BY_MONTH)
    assert not codes(answer, "stops")


def test_a_total_beside_months_is_compared_and_never_taken_in_their_place(tmp_path):
    head, row = [*OF_MONTHS[0], "Total"], [*OF_MONTHS[1], 162]
    answer = said(tmp_path, ["Grants 2024/25"], head, row)
    assert sorted(taken(answer)) == sorted(BY_MONTH) and ("P3", "whole-differs") in codes(answer, "warns")


def test_months_of_no_year_are_asked_about_and_none_is_guessed(tmp_path):
    answer = said(tmp_path, *OF_MONTHS)
    assert answer["sheets"][0]["kind"] is None and codes(answer, "stops") == {("D1", "quarters-without-year")}
    [asks] = [each for each in answer["findings"] if each["code"] == "quarters-without-year"]
    assert "Apr, May, Jun" in asks["message"] and "such as April 2024" in asks["remedy"]


def test_months_from_january_on_are_of_no_financial_year_whatever_the_title_says(tmp_path):
    head = [*HEAD, *MONTHS[9:], *MONTHS[:9]]
    answer = said(tmp_path, ["Grants 2024/25"], head, OF_MONTHS[1])
    assert answer["sheets"][0]["kind"] is None and codes(answer, "stops") == {("D2", "months-out-of-order")}
    beside = said(tmp_path, ["Grants 2024/25"], [*head, "Total"], [*OF_MONTHS[1], 152])
    assert taken(beside) == [(None, 152)]
    asides = [each["message"] for each in beside["findings"] if each["code"] == "column-aside"]
    assert len(asides) == 12 and all("do not stand from April to March" in each for each in asides)


def test_actual_and_forecast_of_the_same_months_in_two_blocks_are_both_of_the_year(tmp_path):
    head = ["Recipient", "Funder", "Apr realised", "May realised", "Apr expected", "May expected"]
    dates = {each[0] for each in taken(said(tmp_path, ["Grants 2024/25"], head, [*ALPHA[:2], 1, 2, 3, 4]))}
    assert dates == {"April 2024", "May 2024"}


@pytest.mark.parametrize(("heading", "month"), [
    ("Apr", "April"), ("Sept spend (£k)", "September"), ("Spend in May", "May"), ("Spend to Mar", ""), ("Balance at end of June", ""),
    ("Apr-May", ""), ("Marketing", ""), ("Decided", ""),
])  # fmt: skip
def test_a_heading_names_a_month_by_its_word_and_none_up_to_which_a_figure_runs(heading, month):
    assert month_of(heading) == month
