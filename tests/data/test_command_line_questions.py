"""Settings and answers from the command line: a question that a return raises is asked, and can be answered."""

import shlex

import pytest

from tests.builders import workbook
from tests.data.conftest import HEADINGS


@pytest.fixture
def two_stages(run, tmp_path):
    """The same award, announced in one return and committed in the next, without a reference; the answer of the second publishing."""
    for number, stage in enumerate(("announced", "committed"), 1):
        path = tmp_path / f"q{number}.xlsx"
        row = ["One Ltd", "Innovate UK", "£100k", stage, f"01/0{2 + 3 * number}/2024"]
        workbook(path, {"About this return": [["Period", f"2024/25 Q{number}"]], "Investments": [[*HEADINGS[1:5], "Date"], row]})
        code, out, _ = run("publish", path, "--by", "Me")
        assert code == 0
    return out


def test_publish_asks_whether_a_record_is_an_older_one_and_names_the_answer(run, two_stages):
    assert "only the second of each pair counts" in two_stages
    assert "One Ltd, Innovate UK, announced (q1.xlsx, Investments row 2)" in two_stages
    [line] = [each for each in two_stages.splitlines() if "Are they one?" in each]
    words = shlex.split(line.split("python -m data ")[1].split("    ")[0])
    assert words[0] == "set" and words[2:] == ["same", "--by", "NAME"]
    code, out, err = run(*words[:-1], "Me")
    assert code == 0 and not err and "one and the same" in out and "To be answered" not in out


def test_an_answer_changes_the_figures_and_can_be_taken_back(run, two_stages):
    [line] = [each for each in two_stages.splitlines() if "Are they one?" in each]
    setting = shlex.split(line.split("python -m data ")[1])[1]
    code, out, _ = run("set", setting, "different", "--by", "Me", "--json")
    assert code == 0 and out["questions"] == []
    [pipeline] = [each for each in out["headlines"] if each["measure"] == "pipeline"]
    assert (pipeline["before"]["low"], pipeline["after"]["low"]) == (0, 100_000)
    code, out, _ = run("withdraw", out["acts"][0]["id"], "--by", "Me", "--json")
    [question] = out["questions"]
    assert code == 0 and question["setting"] == setting
    assert (question["held"]["status"], question["further"]["status"]) == ("announced", "committed")


def test_two_look_alikes_are_asked_about_and_both_count_until_answered(run, tmp_path):
    path = tmp_path / "q1.xlsx"
    rows = [[reference, "One Ltd", "Innovate UK", "£100k", "committed", f"0{day}/05/2024"] for day, reference in ((1, "A"), (9, "B"))]
    workbook(path, {"About this return": [["Period", "2024/25 Q1"]], "Investments": [["Reference", *HEADINGS[1:5], "Date"], *rows]})
    code, out, _ = run("publish", path, "--by", "Me")
    assert code == 0 and "Is this the same money twice? python -m data set 'same:a|b' same --by NAME" in out
    code, out, _ = run("set", "same:a|b", "same", "--by", "Me", "--json")
    [secured] = [each for each in out["headlines"] if each["measure"] == "secured funding"]
    assert (secured["before"]["low"], secured["after"]["low"], out["questions"]) == (200_000, 100_000, [])
    [question] = run("withdraw", out["acts"][0]["id"], "--by", "Me", "--json")[1]["questions"]
    assert (question["asks"], question["further"]["row"], question["held"]["row"]) == ("alike", 2, 3)


def test_a_setting_is_an_act_in_history(run, two_stages):
    assert run("set", "as_at", "2024-06-30", "--by", "Me")[0] == 0
    assert run("history", "--json")[1][-1]["what"] == "As-at date: 2024-06-30"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("as_at", "soon"), "2024-06-30"), (("colour", "blue"), "as_at"), (("region", "Mars"), "combined authority"),
     (("same:a", "same"), "keys")],
)  # fmt: skip
def test_a_setting_that_is_none_is_refused(run, arguments, why):
    code, out, err = run("set", *arguments, "--by", "Me")
    assert code == 2 and not out and why.casefold() in err.casefold() and len(err.splitlines()) == 1


def test_names_that_may_be_one_organisation_are_printed_with_the_command_that_answers(run, tmp_path):
    path = tmp_path / "q1.xlsx"
    rows = [["Medmin Ltd", "Innovate UK", "£100k", "committed"], ["Medmin Group", "NIHR", "£50k", "committed"]]
    workbook(path, {"About this return": [["Period", "2024/25 Q1"]], "Investments": [HEADINGS[1:5], *rows]})
    code, out, _ = run("publish", path, "--by", "Me")
    assert code == 0 and "until that is said they count as two" in out
    assert "Medmin Ltd (no company number; 1 record, £100k; q1.xlsx)" in out and "Medmin Group (no company number; 1 record, £50k" in out
    [line] = [each for each in out.splitlines() if "Are they one?" in each]
    words = shlex.split(line.split("python -m data ")[1].split("    ")[0])
    assert words == ["set", "organisation:medmin|medmin group", "same", "--by", "NAME"]
    code, out, _ = run(*words[:-1], "Me", "--json")
    assert code == 0 and out["names"] == [] and out["acts"][0]["what"] == "'medmin' and 'medmin group' are one organisation"
    [asked] = run("withdraw", out["acts"][0]["id"], "--by", "Me", "--json")[1]["names"]
    assert (asked["likely"], asked["first"]["pounds"], asked["second"]["files"]) == ("same", 100_000, ["q1.xlsx"])
