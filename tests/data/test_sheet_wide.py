"""What no column of a sheet says is asked once for all its rows, with a likely answer, and the answer is kept for sheets laid out so."""

import datetime

import pytest

from data.returns import check
from tests.builders import workbook

AWARDS = [["Recipient", "Funder", "Amount", "Date"], ["Alpha Ltd", "NIHR", 1000, "3 April 2024"],
          ["Beta Ltd", "NIHR", 2000, "4 April 2024"]]  # fmt: skip
EVENTS = [["Event", "Date", "Attended"], ["Forum", "3 April 2024", 30], ["Lab", "4 May 2024", 40]]
SETTING = "rows:investments|status|grants|recipient, funder, amount, date"


def file(tmp_path, rows, sheet="Grants Q1 2024", quarter="Q1"):
    path = tmp_path / f"return 2024-25 {quarter}.xlsx"
    workbook(path, {sheet: rows})
    return path


def checked(tmp_path, rows, sheet="Grants Q1 2024", answers=None):
    path = file(tmp_path, rows, sheet)
    return check(path, path.name, answers=answers)


def test_a_sheet_without_a_status_is_asked_about_once_with_all_its_money(tmp_path):
    read = checked(tmp_path, AWARDS)
    [question] = read.questions
    assert (question.setting, question.pence, question.cell) == (SETTING, 300_000, "A1")
    assert [value for value, _ in question.options][:2] == ["committed", "none"] and len(question.options) == 7
    assert question.in_words(question.text) == "No column says the status of these rows. What is it for all of them?"
    assert [each.cell for each in read.stops] == ["A2", "A3"] and all("answer once" in each.remedy for each in read.stops)


@pytest.mark.parametrize(("sheet", "likely"), [
    ("Applications", "expected"), ("Payments_2024", "realised"), ("Announcements", "announced"), ("Sheet1", "committed"),
])  # fmt: skip
def test_the_likely_status_is_what_the_words_about_the_money_say(tmp_path, sheet, likely):
    assert [each.options[0][0] for each in checked(tmp_path, AWARDS, sheet).questions] == [likely]


def test_the_answer_is_kept_for_the_next_quarter_and_not_for_another_list(run, tmp_path):
    path = file(tmp_path, AWARDS)
    said = run("check", path)[1]
    assert f"set '{SETTING}' committed --by NAME" in said and "(or: none)" in said
    assert run("set", SETTING, "committed", "--by", "Me")[0] == 0
    out = run("check", file(tmp_path, AWARDS, "Grants Q2 2024", "Q2"), "--json")[1]
    assert [each["values"]["status"] for each in out["sheets"][0]["records"]] == ["committed"] * 2 and out["questions"] == []
    assert "rows-told" in [each["code"] for each in out["findings"]]
    other = run("check", file(tmp_path, AWARDS, "Applications Q2 2024", "Q2"), "--json")[1]
    assert not other["sheets"][0]["records"] and [each["likely"] for each in other["questions"]] == ["expected"]


def test_rows_that_differ_wait_for_a_column_and_are_not_asked_about_again(tmp_path):
    read = checked(tmp_path, AWARDS, answers={SETTING: "none"})
    assert [each.answer for each in read.questions] == ["none"] and len(read.stops) == 2


def test_status_and_role_of_events_are_asked_at_once(tmp_path):
    asked = checked(tmp_path, EVENTS, "Events").questions
    assert {each.text: each.options[0][0] for each in asked} == {"status": "held", "role": "led"}
    read = checked(tmp_path, EVENTS, "Events", {each.setting: each.options[0][0] for each in asked})
    assert [(each["status"], each["role"]) for each in read.rows("events")] == [("held", "led")] * 2 and not read.questions


def test_events_on_both_sides_of_the_end_of_the_period_are_likely_not_all_alike(tmp_path):
    rows = [*EVENTS, ["Summit", "3 October 2024", None]]
    assert {each.text: each.options[0][0] for each in checked(tmp_path, rows, "Events").questions}["status"] == "none"


def test_a_column_that_says_it_of_some_rows_leaves_nothing_to_ask_of_the_sheet(tmp_path):
    rows = [[*AWARDS[0], "Status"], [*AWARDS[1], "committed"], [*AWARDS[2], None]]
    assert not checked(tmp_path, rows).questions and len(checked(tmp_path, rows).rows("investments")) == 1


@pytest.mark.parametrize(("name", "value", "why"), [
    (SETTING, "perhaps", "one of: target"), ("rows:investments|role|grants|amount", "led", "Name kind"),
    ("rows:events|status", "held", "Name kind"), ("lines:investments|source|grants|amount", "above", "one of: naming"),
    ("blanks:investments|status|grants|amount", "above", "Name kind"), ("blanks:events|theme||event", "naming", "one of: above"),
])  # fmt: skip
def test_an_answer_that_is_none_is_refused(run, name, value, why):
    code, out, err = run("set", name, value, "--by", "Me")
    assert code == 2 and not out and why in err


@pytest.mark.parametrize(("name", "value", "words"), [
    ("lines:investments|source|grants|amount", "naming", "They name the source of the rows below them"),
    ("blanks:events|theme||event", "above", "A blank theme below another"),
])  # fmt: skip
def test_what_lines_and_blanks_of_a_sheet_are_is_kept_and_said_in_words(run, name, value, words):
    assert run("set", name, value, "--by", "Me")[0] == 0 and words in run("history")[1]


def test_the_part_in_events_is_likely_not_all_alike_where_a_column_says_who_led_each(tmp_path):
    rows = [[*row, who] for row, who in zip(EVENTS, ["Led by", "Alpha Ltd", "City council"], strict=True)]
    assert {each.text: each.options[0][0] for each in checked(tmp_path, rows, "Events").questions}["role"] == "none"


def test_a_column_that_says_led_by_whether_the_cluster_or_a_partner_is_likely_the_part_in_each_event(tmp_path):
    rows = [[*row, who] for row, who in zip(EVENTS, ["Led by", "The cluster", "A partner"], strict=True)]
    assert ("Led by", "role") in {(each.text, each.options[0][0]) for each in checked(tmp_path, rows, "Events").questions}


def test_events_of_which_a_column_says_whether_they_were_held_are_likely_to_differ(tmp_path):
    rows = [[*EVENTS[0], "Delivered in person?"], [*EVENTS[1], "Yes"], [*EVENTS[2], "No"]]
    assert {each.text: each.options[0][0] for each in checked(tmp_path, rows, "Events").questions} == {"status": "none", "role": "led"}


@pytest.mark.parametrize("months", [["Apr-24", "May-24"], [datetime.date(2024, 4, 1), datetime.date(2024, 5, 1)]])
def test_a_sheet_with_a_column_a_month_is_asked_about_once_and_its_setting_names_no_month(tmp_path, months):
    rows = [["Actual spend (£)"], ["Recipient", "Funder", *months, "Total"], ["Alpha Ltd", "NIHR", 1000, 500, 1500],
            ["Beta Ltd", "NIHR", None, 20, 20]]  # fmt: skip
    [question] = checked(tmp_path, rows, "Spend").questions
    assert (question.setting, question.options[0][0]) == ("rows:investments|status|spend|recipient, funder, total", "realised")
    assert question.pence == 152_000
    read = checked(tmp_path, rows, "Spend", {question.setting: "realised"})
    records = [(each["recipient"], each["date_start"].month, each["amount_low"]) for each in read.rows("investments")]
    assert sorted(records) == [("Alpha Ltd", 4, 100_000), ("Alpha Ltd", 5, 50_000), ("Beta Ltd", 5, 2_000)] and not read.stops


@pytest.mark.parametrize("totals", [["Q1 Total", "Q2 Total"], ["Total", "Total"], ["Total Q1 2024/25", "Total Q2 2024/25"]])
def test_a_total_behind_the_months_of_each_quarter_is_compared_with_them_and_never_counted(tmp_path, totals):
    rows = [["Company", "Funder", "Status", "Apr-24", "May-24", "Jun-24", totals[0], "Jul-24", "Aug-24", totals[1], "YTD"],
            ["Alpha Ltd", "NIHR", "Received", 1000, 500, None, 1500, 200, 300, 500, 2000],
            ["Beta Ltd", "NIHR", "Received", 100, 50, 20, 170, None, 30, 30, 200],
            ["Gamma Ltd", "NIHR", "Received", 7, None, None, 7, 8, None, 88, 15]]  # fmt: skip
    read = checked(tmp_path, rows, "Grants received")
    records = [(each["recipient"], each["date_start"].month, each["amount_low"] // 100) for each in read.rows("investments")]
    alpha, beta = {4: 1000, 5: 500, 7: 200, 8: 300}, {4: 100, 5: 50, 6: 20, 8: 30}
    stated = {"Alpha Ltd": alpha, "Beta Ltd": beta, "Gamma Ltd": {4: 7, 7: 8}}
    assert sorted(records) == [(name, *each) for name, months in stated.items() for each in months.items()]
    assert [(each.cell, each.code) for each in read.findings if each.code.startswith("whole")] == [("J4", "whole-differs")]


def test_a_quarter_of_none_of_the_months_beside_it_is_asked_of_which_year_it_is(tmp_path):
    path = tmp_path / "grants.xlsx"
    workbook(path, {"Grants": [["Company", "Funder", "Status", "Feb-24", "Mar-24", "Q1", "Q2"],
                               ["Alpha Ltd", "NIHR", "Received", 1000, 500, 700, 20]]})  # fmt: skip
    read = check(path, path.name)
    assert [each["amount_low"] for each in read.rows("investments")] == [100_000, 50_000]
    assert {each.cell for each in read.findings if "it says no year" in each.message} == {"F1", "G1"}


def test_columns_a_month_with_sums_beneath_are_money_beside_who_gave_it_to_whom(tmp_path):
    rows = [["Company", "Funder", "Apr-24", "May-24"], ["Alpha Ltd", "NIHR", 1000, 500], ["Beta Ltd", "NIHR", None, 20]]
    [question] = checked(tmp_path, rows, "Grants").questions
    assert question.pence == 152_000 and question.setting.startswith("rows:investments|status|")
    colours = [rows[0], ["Alpha Ltd", "NIHR", "green", "amber"], ["Beta Ltd", "NIHR", "red", "green"]]
    assert not checked(tmp_path, colours, "Grants").questions
