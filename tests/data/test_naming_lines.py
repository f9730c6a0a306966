"""A status or a year on a line of its own, or as the name of a sheet, is that of the rows beneath where that is certain."""

import datetime

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Recipient", "Funder", "Amount", "Date"]
ALPHA, BETA, GAMMA = (["Alpha Ltd", "MRC", 100, "May 2024"], ["Beta Ltd", "MRC", 200, "June 2024"], ["Gamma Ltd", "MRC", 300, "July 2024"])
WITH_STATUS = ["Recipient", "Status", "Amount"]


def values(answer, *names):
    shown = [each["values"] for sheet in answer["sheets"] for each in sheet["records"]]
    return [tuple(each[name]["text"] if isinstance(each[name], dict) else each[name] for name in names) for each in shown]


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_a_status_on_a_line_of_its_own_is_that_of_the_rows_below(tmp_path):
    answer = said(tmp_path, HEAD, ["Realised"], ALPHA, ["Committed projects"], BETA, GAMMA)
    assert values(answer, "recipient", "status") == [("Alpha Ltd", "realised"), ("Beta Ltd", "committed"), ("Gamma Ltd", "committed")]
    assert cells(answer, "group-heading") == ["A2", "A4"] and not answer["sheets"][0]["stopped"]


def test_a_status_that_only_may_be_one_is_asked_and_its_rows_wait(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [HEAD, ["Pipeline"], ALPHA, BETA]})
    answer = as_json(check(path, path.name))
    [question] = answer["questions"]
    assert (question["likely"], question["cell"]) == ("expected", "A3") and [row["row"] for row in answer["sheets"][0]["stopped"]] == [3, 4]
    assert check(path, path.name).questions[0].pence == 30_000
    answered = as_json(check(path, path.name, answers={question["setting"]: "expected"}))
    assert values(answered, "status") == [("expected",)] * 2


def test_a_year_on_a_line_of_its_own_dates_the_rows_below(tmp_path):
    rows = [["2023/24"], ["Alpha Ltd", "committed", 1], ["FY 2024/25"], ["Beta Ltd", "committed", 2], [2026], ["Gamma Ltd", "committed", 3]]
    answer = said(tmp_path, WITH_STATUS, *rows)
    assert values(answer, "recipient", "date") == [("Alpha Ltd", "2023/24"), ("Beta Ltd", "FY 2024/25"), ("Gamma Ltd", "2026")]
    assert not answer["sheets"][0]["stopped"]


def test_a_number_alone_in_a_column_of_money_is_a_sum_and_no_year(tmp_path):
    rows = [["Alpha Ltd", "committed", 1], [None, None, 2024], ["Beta Ltd", "committed", 2]]
    answer = said(tmp_path, WITH_STATUS, *rows)
    assert values(answer, "date") == [(None,), (None,)] and [row["row"] for row in answer["sheets"][0]["stopped"]] == [3]


def test_years_below_sources_end_with_their_source(tmp_path):
    rows = [["Innovate UK"], ["2023/24"], ["Alpha Ltd", "committed", 1], ["2024/25"], ["Beta Ltd", "committed", 2], ["MRC"],
            ["Gamma Ltd", "committed", 3], ["2023/24"], ["Delta Ltd", "committed", 4]]  # fmt: skip
    assert values(said(tmp_path, WITH_STATUS, *rows), "recipient", "source", "date") == [
        ("Alpha Ltd", "Innovate UK", "2023/24"), ("Beta Ltd", "Innovate UK", "2024/25"), ("Gamma Ltd", "MRC", None),
        ("Delta Ltd", "MRC", "2023/24"),
    ]  # fmt: skip


def test_lines_that_agree_with_the_dates_of_their_rows_are_headings_and_others_are_asked_about(tmp_path):
    rows = [["2024/25"], ["Alpha Ltd", "MRC", "committed", 100, "14/05/2024"]]
    head = [*HEAD[:2], "Status", *HEAD[2:]]
    agreeing = said(tmp_path, head, *rows)
    assert values(agreeing, "date") == [("14/05/2024",)] and cells(agreeing, "group-heading") == ["A2"]
    differing = said(tmp_path, head, ["2021/22"], rows[1])
    assert cells(differing, "line-alone") == ["A2"] and values(differing, "date") == [("14/05/2024",)]


def test_a_status_of_a_row_of_its_own_goes_before_none_and_against_one_is_asked_about(tmp_path):
    head = [*HEAD, "Status"]
    assert values(said(tmp_path, head, ["Realised"], [*ALPHA, "realised"], BETA), "status") == [("realised",), ("realised",)]
    answer = said(tmp_path, head, ["Realised"], [*ALPHA, "expected"], BETA)
    assert values(answer, "status") == [("expected",)] and cells(answer, "status-missing") == ["E4"]


def test_sheets_named_by_a_status_or_each_by_a_year_say_so_of_their_rows(tmp_path):
    def of(sheets):
        path = tmp_path / "awards.xlsx"
        workbook(path, sheets)
        return as_json(check(path, path.name))

    by_status = of({"Realised": [HEAD, ALPHA], "Announced": [HEAD, BETA]})
    assert values(by_status, "status") == [("realised",), ("announced",)] and len(cells(by_status, "said-above")) == 2
    row = ["Alpha Ltd", "committed", 1]
    assert values(of({"2023-24": [WITH_STATUS, row], "2024-25": [WITH_STATUS, row]}), "date") == [("2023-24",), ("2024-25",)]
    assert values(of({"2023-24": [WITH_STATUS, row]}), "date") == [(None,)]  # it may be the period of the return
    assert values(of({"Complete": [HEAD, ALPHA]}), "status") == []


def test_events_under_months_and_what_is_planned_are_told_by_their_lines(tmp_path):
    path = tmp_path / "events 2024-25 Q1.xlsx"
    head, row = ["Event name", "Role", "Status", "Theme"], ["Clinic", "led", "held", "Diagnostics"]
    workbook(path, {"Events": [head, ["April 2024"], row, ["May 2024"], row]})
    assert values(as_json(check(path, path.name)), "start") == [("April 2024",), ("May 2024",)]


@pytest.mark.parametrize("line", [datetime.date(2024, 4, 1), "14/05/2024"])
def test_a_day_on_a_line_of_its_own_above_rows_without_a_date_is_said_and_no_date_is_guessed(tmp_path, line):
    row = ["Alpha Ltd", "committed", 1]
    answer = said(tmp_path, WITH_STATUS, [line], row, [*row[:2], 2], [line])
    assert cells(answer, "day-alone") == ["A2"] and values(answer, "date") == [(None,), (None,)]
    dated = said(tmp_path, [*WITH_STATUS, "Date"], [line], [*row, "May 2024"])
    assert cells(dated, "day-alone") == [] and values(dated, "date") == [("May 2024",)]


@pytest.mark.parametrize(("day", "date"), [("01/05/2024", None), (datetime.date(2024, 5, 1), None), ("14/04/2024", "April 2024")])
def test_a_month_goes_no_further_than_a_day_outside_it_and_its_source_does(tmp_path, day, date):
    row = ["Alpha Ltd", "committed", 1]
    answer = said(tmp_path, WITH_STATUS, ["Innovate UK"], ["April 2024"], row, [day], [*row[:2], 2], ["June 2024"], [*row[:2], 3])
    assert values(answer, "source", "date") == [("Innovate UK", each) for each in ("April 2024", date, "June 2024")]
    assert cells(answer, "day-alone") == ["A5"]
