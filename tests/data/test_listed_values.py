"""Values of lists as people write them: signs and slips of the fingers are read through, what may be another name is asked about."""

import pytest

from data.checking.names.listed_values import reread, value_question
from data.checking.values import read_cell
from data.kinds import KINDS
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

FIELDS = KINDS["investments"]
HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount"]


def read(text, field="source", answers=None):
    return reread(read_cell(text, FIELDS[field]), FIELDS[field], answers or {})


@pytest.mark.parametrize("text", ["Innovate_UK", "INNOVATE  UK.", "Innovate/UK", "Dept. of nothing, Innovate UK"])
def test_signs_alone_make_no_other_name(text):
    reading = read(text)
    assert (reading.stored[0], reading.code) == (("Innovate UK", "") if "nothing" not in text else (text, reading.code))


def test_a_slip_is_taken_with_a_note_and_the_text_is_kept():
    reading = read("Inovate UK")
    assert reading.stored == ("Innovate UK", "Inovate UK") and reading.code == "choice-alike"
    assert read("comitted", "status").stored[0] == "committed"


@pytest.mark.parametrize("text", ["uncommitted", "uncomitted", "not committed", "to be awarded", "part awarded", "incomplete", "refused"])
def test_a_status_that_says_another_thing_is_never_taken_and_asked_without_a_likely_answer(text):
    reading = read(text, "status")
    assert reading.stored[0] is None and reading.code == "status-asked"
    assert value_question(text, FIELDS["status"], "Money", "D2").options[0][0] == "none"
    assert read(text, "status", {f"value:statuses|{text}": "none"}).code == "status-not-understood"


def test_a_remark_in_the_column_of_statuses_is_not_asked_about():
    assert read("see the minutes of the steering group of May", "status").code == "status-not-understood"


@pytest.mark.parametrize("text", ["Live", "In delivery", "On-going"])
def test_a_status_of_a_programmes_own_is_asked_once_and_stops_its_rows_until_it_is_answered(run, tmp_path, text):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [[f"R-{number}", f"Firm {number} Ltd", "Innovate UK", text, "£250k"] for number in range(3)]
    workbook(path, {"Investments": [HEADINGS, *rows]})
    said = as_json(check(path, path.name))
    [question] = said["questions"]
    assert (question["likely"], question["cell"]) == ("committed", "D2") and len(said["sheets"][0]["stopped"]) == 3
    assert check(path, path.name).questions[0].pence == 75_000_000
    assert run("set", question["setting"], "committed", "--by", "Me")[0] == 0
    out = run("check", path, "--json")[1]
    assert out["questions"] == [] and [each["values"]["status"] for each in out["sheets"][0]["records"]] == ["committed"] * 3


def test_what_may_be_a_name_is_asked_and_its_answer_heeded():
    reading = read("Innovate UK fund")
    assert reading.stored[0] == "Innovate UK fund" and reading.code == "choice-asked"
    setting = "value:sources|innovate uk fund"
    answered = read("Innovate UK fund", answers={setting: "Innovate UK"})
    assert answered.stored == ("Innovate UK", "Innovate UK fund") and not answered.code
    assert read("Innovate UK fund", answers={setting: "none"}).code == ""


@pytest.mark.parametrize(("text", "likely"), [("In talks", "expected"), ("Under negotiation", "expected"), ("Finished", "realised")])
def test_a_common_word_for_a_status_has_its_likely_answer(text, likely):
    assert read(text, "status").code == "choice-asked-stops", "it waits for the answer all the same"
    assert value_question(text, FIELDS["status"], "Money", "C2").options[0][0] == likely


def test_another_body_of_the_same_sort_is_asked_about_and_likely_none_of_the_list():
    assert read("Coventry City Council").code == "" and read("Worcester City Council").code == "choice-asked"
    likely, next_likely, *_ = value_question("Worcester City Council", FIELDS["source"], "Money", "C2").options
    assert likely[0] == "none" and next_likely[0] == "Worcestershire County Council"


def test_an_answer_lets_a_row_through_that_its_status_stopped(run, tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [HEADINGS, ["R-1", "Alpha Ltd", "Innovate-UK", "offer is accepted", "£250k"]]})
    said = as_json(check(path, path.name))
    [question] = said["questions"]
    assert [each["code"] for each in said["findings"] if each["severity"] == "stops"] == ["choice-asked-stops"]
    assert (question["setting"], question["likely"], question["cell"]) == ("value:statuses|offer is accepted", "committed", "D2")
    assert run("set", question["setting"], "committed", "--by", "Me")[0] == 0
    code, out, _ = run("check", path, "--json")
    [record] = out["sheets"][0]["records"]
    assert code == 0 and out["questions"] == [] and record["values"]["status"] == "committed"
    [act] = run("history", "--json")[1]
    assert act["what"] == "'offer is accepted' means committed (list of statuses)"


def test_a_question_is_asked_once_however_many_cells_raise_it(tmp_path):
    path = tmp_path / "return.xlsx"
    rows = [[f"R-{number}", "Alpha Ltd", "Innovate UK fund", "committed", "£1"] for number in range(5)]
    workbook(path, {"Investments": [HEADINGS, *rows], "More investments": [HEADINGS, *rows]})
    assert [each.cell for each in check(path, path.name).questions] == ["C2"]


def test_questions_on_which_no_money_hangs_come_as_their_sheets_do_and_on_a_sheet_from_its_first_column_on(tmp_path):
    path = tmp_path / "return.xlsx"
    head = ["Title", "Date", "Theme", "Place", "Role", "Status", "Themes covered"]
    events = [head, ["Breakfast", "May 2024", None, "Birmingam area", "leading", "held", "AI"],
              ["Lunch", "May 2024", "Digital helth care", "Birmingam city area", "led", "held", "AI"]]  # fmt: skip
    workbook(path, {"Q2": events, "Q1": [head, ["Tea", "May 2024", "Digital helth carers", "Dudley", "led", "held", None]]})
    assert [(each.sheet, each.cell) for each in check(path, path.name).questions] == [
        ("Q2", "C3"), ("Q2", "D2"), ("Q2", "D3"), ("Q2", "E2"), ("Q2", "G1"), ("Q1", "C2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("value:planets|mars", "x"), "There is no list"), (("value:sources|Innovate-UKK", "Innovate UK"), "sources|innovate ukk"),
     (("value:statuses|offered", "paid"), "it holds: target; expected")],
)  # fmt: skip
def test_a_value_that_is_none_is_refused(run, arguments, why):
    code, out, err = run("set", *arguments, "--by", "Me")
    assert code == 2 and not out and why in err and len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "name"), [("Birmingam", "Birmingham"), ("stoke/on/trent", "Stoke-on-Trent"), ("Wolverhamton", "Wolverhampton")]
)
def test_a_slip_in_a_place_is_taken_and_the_text_kept(text, name):
    reading = read(text, "place")
    assert (reading.stored[0], reading.stored[2], reading.stored[3]) == (name, "inside", text)


@pytest.mark.parametrize("text", ["Bilton", "Coventy", "Ashton"])
def test_a_short_name_of_a_place_may_be_another_town_and_is_asked(text):
    reading = read(text, "place")
    assert reading.stored[2] == "unlisted" and reading.code == "place-asked"


def test_a_place_that_is_like_none_is_not_asked_about():
    assert read("Atlantis", "place").code == "place-unlisted"
    assert [read(text, "place").code for text in ("B15 2TT", "ec1a 1bb", "WV1")] == ["place-postcode"] * 3
    assert read("Building 15", "place").code == "place-unlisted" and read("Coventry, CV4 7AL", "place").code == ""


def test_a_place_that_may_take_money_out_of_the_region_is_asked_and_counts_until_it_is_said(run, tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [[*HEADINGS, "Place"], ["R-1", "Alpha Ltd", "Innovate UK", "committed", "£250k", "Shefld"]]})
    checked = check(path, path.name)
    [question] = checked.questions
    assert (question.setting, question.options[0], question.pence) == (
        "value:places|shefld", ("Sheffield", "Sheffield, which is outside the region"), 25_000_000,
    )  # fmt: skip
    assert "may be Sheffield, which is outside the region" in next(each.message for each in checked.findings if each.code == "place-asked")
    assert checked.rows("investments")[0]["place_within"] == "unlisted"
    assert run("set", question.setting, "Sheffield", "--by", "Me")[0] == 0
    code, out, _ = run("check", path, "--json")
    assert code == 0 and out["questions"] == []
    assert [each["code"] for each in out["findings"] if each["cell"] == "F2"] == ["place-elsewhere"]
    [act] = run("history", "--json")[1]
    assert act["what"] == "'shefld' means Sheffield (list of places)"
