"""What a return says of itself, and in which order its words are believed."""

import datetime

import pytest

from data.checking.about import about, is_about
from data.model import NotUnderstood, Row, Sheet

SHEET = Sheet(
    "About this return",
    [Row(1, ["Period", "2024/25 Q1"]), Row(2, ["Complete list of", "members, events"]), Row(3, ["Demonstration data", "yes"])],
)


def test_the_about_sheet_is_believed_first():
    told = about([SHEET], ["Quarter 2 2024/25"], "return 2023-24 Q4.xlsx", None, ())
    assert told.period.end == datetime.date(2024, 6, 30) and told.period_from == "the sheet About this return"
    assert set(told.complete) == {"members", "events"} and told.demonstration


@pytest.mark.parametrize(
    ("titles", "file_name", "answer", "end", "where"),
    [
        (["Return for Q2 2024/25"], "return 2023-24 Q4.xlsx", None, "2024-09-30", "the title rows"),
        (["Innovation awards"], "Return 2023-24 Q4.xlsx", None, "2024-03-31", "the file name"),
        ([], "book.xlsx", "2024/25 Q3", "2024-12-31", "the answer in Upload"),
    ],
)
def test_else_the_titles_else_the_file_name_else_the_answer(titles, file_name, answer, end, where):
    told = about([], titles, file_name, answer, ())
    assert (told.period.end.isoformat(), told.period_from) == (end, where)
    assert told.period.text == {"2024-09-30": "2024/25 Q2", "2024-03-31": "2023/24 Q4", "2024-12-31": "2024/25 Q3"}[end]


def test_a_month_is_called_as_it_is_printed():
    told = about([], [], "Cluster return Sept 2024.xlsx", None, ())
    assert told.period.text == "Sep 2024" and told.period.end.isoformat() == "2024-09-30"


def test_without_a_period_it_warns():
    told = about([], [], "book.xlsx", None, ("members",))
    assert told.period is None and [each.code for each in told.findings] == ["period-missing"] and told.complete == ("members",)


def test_an_answer_that_differs_is_not_used_and_said():
    told = about([SHEET], [], "book.xlsx", "2024/25 Q2", ())
    assert told.period.end == datetime.date(2024, 6, 30) and [each.code for each in told.findings] == ["period-differs"]


def test_an_answer_that_is_no_period_is_an_error():
    with pytest.raises(NotUnderstood):
        about([], [], "book.xlsx", "soon", ())


def test_a_sheet_of_records_is_no_about_sheet():
    assert is_about(SHEET) and not is_about(Sheet("Investments", [Row(1, ["Ref", "Recipient", "Amount"])]))
