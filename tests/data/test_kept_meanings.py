"""What staff said that a heading means: kept in the store, heeded from then on and not asked again, and can be taken back."""

import shlex

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount"]
ROW = ["R-1", "Alpha Ltd", "Innovate UK", "committed", "£250k"]
SETTING = "heading:investments|programme scheme"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [[*HEADINGS, "Programme scheme"], [*ROW, "Accelerator"]]})
    return path


def said(path, answers=None):
    answer = as_json(check(path, path.name, answers=answers))
    return answer["sheets"][0], [each["code"] for each in answer["findings"]], answer["questions"]


def fields(table):
    return {each["field"]: each["header"] for each in table["columns"] if each["field"]}


def test_a_question_names_its_setting_and_its_likely_answer_first(path):
    _, codes, [question] = said(path)
    assert "heading-asked" in codes and (question["setting"], question["likely"], question["cell"]) == (SETTING, "programme", "F1")
    assert question["options"][0] == "programme" and "none" in question["options"]


def test_an_answer_is_heeded_and_not_asked_for_again(path):
    table, codes, questions = said(path, {SETTING: "programme"})
    assert fields(table)["programme"] == "Programme scheme" and questions == []
    assert table["records"][0]["values"]["programme"] == "Accelerator"
    assert "heading-answered" in codes and "heading-asked" not in codes


def test_a_heading_that_was_answered_to_be_none_is_left_alone_and_not_asked_again(path):
    table, codes, questions = said(path, {SETTING: "none"})
    assert "programme" not in fields(table) and questions == [] and "column-left" in codes and "heading-asked" not in codes


def test_an_answer_holds_for_its_kind_and_heading_alone(path):
    for other in ("heading:events|programme scheme", "heading:investments|programme"):
        assert len(said(path, {other: "series"})[2]) == 1


def test_the_answer_for_a_heading_holds_whatever_its_unit_is(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*HEADINGS[:4], "Money pledged (£k)"], [*ROW[:4], 250]]})
    table, _, questions = said(path, {"heading:investments|money pledged": "committed"})
    assert fields(table)["committed"] == "Money pledged (£k)" and questions == []
    assert table["records"][0]["values"]["committed"]["low"] == 250_000


def test_an_answer_goes_before_a_declared_heading_and_the_other_column_is_said(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*HEADINGS, "Programme", "Stream"], [*ROW, "One", "Two"]]})
    table, codes, _ = said(path, {"heading:investments|stream": "programme"})
    assert fields(table)["programme"] == "Stream" and "column-twice" in codes
    assert table["records"][0]["values"]["programme"] == "Two"


def test_no_answer_makes_what_was_asked_for_into_what_was_given(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*HEADINGS[:4], "Amount requested"], [*ROW[:4], 900_000]]})
    table, _, _ = said(path, {"heading:investments|amount requested": "amount"})
    assert "amount" not in fields(table)


def test_the_command_that_the_check_prints_answers_it_and_history_takes_the_answer_back(run, path):
    code, out, _ = run("check", path)
    [line] = [each for each in out.splitlines() if "python -m data set" in each]
    assert code == 0 and "is 'Programme scheme' Programme?" in out
    words = shlex.split(line.split("python -m data ")[1])
    code, out, err = run(*words[:-1], "Me")
    assert code == 0 and not err and "The heading 'programme scheme' of investments means Programme" in out
    assert run("check", path, "--json")[1]["questions"] == []
    [act] = run("history", "--json")[1]
    assert run("withdraw", act["id"], "--by", "Me")[0] == 0
    assert [each["setting"] for each in run("check", path, "--json")[1]["questions"]] == [SETTING]


def test_what_is_published_was_read_with_the_answers_that_stand(run, path):
    assert run("set", SETTING, "programme", "--by", "Me")[0] == 0
    assert run("publish", path, "--by", "Me")[0] == 0
    assert [each["act"] for each in run("history", "--json")[1]] == ["setting", "upload"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("heading:money|x", "amount"), "kind of sheet"), (("heading:investments|Sum agreed (£k)", "amount"), "investments|sum agreed"),
     (("heading:investments|sum agreed", "venue"), "no field of investments"), (("heading:investments|", "amount"), "Write the heading")],
)  # fmt: skip
def test_a_meaning_that_is_none_is_refused(run, arguments, why):
    code, out, err = run("set", *arguments, "--by", "Me")
    assert code == 2 and not out and why in err and len(err.splitlines()) == 1
