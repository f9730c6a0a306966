"""Headings that ask, as an online form writes them, are read for what they ask; what may be two things is none of them."""

import pytest

from data.checking.columns.questions import asked_for
from data.kinds import KINDS
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

ASKED = {
    "investments": [
        ("What is the name of your company?", "recipient"), ("Company name?", "recipient"),
        ("How much funding did you raise this quarter (£)?", "amount"), ("How much grant funding have you received?", "realised"),
        ("Who was it from?", "source"), ("Please give the name of the funder", "source"), ("What type of funding was it?", "instrument"),
        ("When did you receive it?", "realised_on"), ("When was it awarded?", "date"), ("Which programme was it part of?", "programme"),
        ("Where is your company based?", "place"), ("What sector is your business in?", "segment"), ("Any comments?", "note"),
        ("How many jobs?", None), ("What was it for?", None), ("Has the money been received?", None), ("Funding and type", None),
    ],
    "members": [
        ("What is your organisation called?", "name"), ("How many people do you employ?", "employees"),
        ("How many staff do you have at present?", "employees"), ("What is your annual turnover (£k)?", "turnover"),
        ("When did you join?", "joined"), ("When was your company founded?", "incorporated_on"),
        ("Which sector best describes your business?", "segment"), ("How much do you employ?", None),
    ],
    "events": [
        ("What was the name of the event?", "title"), ("How many people attended?", "attended"), ("When was it?", "start"),
        ("Where did it take place?", "venue"), ("What was the theme of the event?", "theme"), ("Was it online or in person?", "format"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "heading", "field"), [(kind, *each) for kind, asked in ASKED.items() for each in asked])
def test_a_question_is_the_field_that_it_asks_for(kind, heading, field):
    found = asked_for(heading, kind)
    assert (found and found[1].name) == field


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_that_asks_nothing_is_left_to_its_own_words(kind):
    titles = [field.title for field in KINDS[kind].fields]
    assert [title for title in titles if asked_for(title, kind)] == []


def test_the_answers_of_a_form_are_a_return(tmp_path):
    rows = [
        ["Timestamp", "What is the name of your company?", "How much did you raise this quarter (£k)?", "Who was it from?",
         "When was it?", "Has it been received?"],
        ["12/08/2024 10:11:12", "Alpha Ltd", 250, "Innovate UK", "12/08/2024", "Yes"],
        ["13/08/2024 09:00:00", "Beta Ltd", "£1.2m", "Mercia", "Jul 2024", "Not yet"],
    ]  # fmt: skip
    path = tmp_path / "form 2024-25 Q2.xlsx"
    workbook(path, {"Form responses 1": rows})
    answer = as_json(check(path, path.name))
    [table] = answer["sheets"]
    [record] = table["records"]
    said = record["values"]
    assert (said["recipient"], said["source"], said["status"]) == ("Alpha Ltd", "Innovate UK", "realised")
    assert said["amount"]["low"] == 250_000 and said["date"]["start"] == "2024-08-12"
    assert [each["cell"] for each in answer["findings"] if each["code"] == "status-missing"] == ["A3"]
