"""What a pipeline asks for is its amount, hoped for; beside an award, or where a row was given money, asked is not given."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Company", "Source", "Ask (£k)", "Stage"]


def rows_of(answer):
    return [(each["values"]["status"], each["values"]["amount"]["low"]) for each in answer["sheets"][0]["records"]]


def codes(answer):
    return {(each["code"], each["cell"]) for each in answer["findings"]}


def test_what_a_pipeline_asks_for_is_what_it_hopes_for(tmp_path):
    rows = [["Alpha Ltd", "Mercia", 500, "Applied"], ["Beta Ltd", "BGF", "£2m", "Hoped for"], ["C Ltd", "BGF", 7, "Lost"]]
    answer = said(tmp_path, HEAD, *rows)
    assert rows_of(answer) == [("expected", 500_000), ("target", 2_000_000), ("lapsed", 7_000)]
    assert ("ask-of-pipeline", "C1") in codes(answer)


@pytest.mark.parametrize("rows", [
    [["Alpha Ltd", "Mercia", 500, "Applied"], ["Beta Ltd", "BGF", 20, "Awarded"]], [["Alpha Ltd", "Mercia", 500, "Awarded"]],
])  # fmt: skip
def test_one_row_that_was_given_money_leaves_what_was_asked_for_aside(tmp_path, rows):
    answer = said(tmp_path, HEAD, *rows)
    assert {low for _, low in rows_of(answer)} == {None} and ("column-aside", "C1") in codes(answer)


def test_what_was_asked_for_beside_an_award_is_no_amount(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount awarded"], ["Alpha Ltd", "Mercia", 500, "Applied", 90])
    assert rows_of(answer) == [("expected", 90)]


def test_a_status_that_staff_say_means_given_money_stops_the_row(tmp_path):
    path = tmp_path / "pipeline 2024-25 Q1.xlsx"
    workbook(path, {"Pipeline": [HEAD, ["Alpha Ltd", "Mercia", 500, "In talks"], ["Beta Ltd", "BGF", 20, "Applied"]]})
    first = check(path, path.name)
    [question] = [each for each in first.questions if each.text == "In talks"]
    again = as_json(check(path, path.name, answers={question.setting: "committed"}))
    assert rows_of(again) == [("expected", 20_000)] and ("ask-not-given", "C2") in codes(again)


def test_the_title_s_unit_is_that_of_what_is_asked_for(tmp_path):
    head = ["Company", "Source", "Ask", "Stage"]
    answer = said(tmp_path, ["Pipeline, all figures in £000"], head, ["Alpha Ltd", "Mercia", 500, "Applied"])
    assert rows_of(answer) == [("expected", 500_000)]
