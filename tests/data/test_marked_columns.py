"""A column a segment or a theme, with marks beneath, says what each row is of; what is no mark, or no name of the list, says nothing."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook


def answer_to(tmp_path, name, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {name: list(rows)})
    return as_json(check(path, path.name))


def said(answer, field):
    return [each["values"].get(field) for each in answer["sheets"][0]["records"]]


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_the_marked_segment_of_a_member_is_its_own_and_two_are_none(tmp_path):
    answer = answer_to(
        tmp_path, "Members", ["Member", "Medtech", "Digital", "Diagnostics", "Postcode", "Staff"],
        ["Alpha Ltd", "x", None, None, "B15 2TT", 1], ["Beta Ltd", None, "✓", None, "CV4 7AL", 2],
        ["Gamma Ltd", "X", None, "x", "WV1 1AA", 3], ["Delta Ltd", None, None, None, "B1 1AA", 4],
    )  # fmt: skip
    assert said(answer, "segment") == ["Medical devices", "Digital health", None, None]
    assert cells(answer, "marked-columns") == ["B1"] and cells(answer, "several-marked") == ["B4"] and not cells(answer, "column-left")


def test_the_marked_themes_of_an_event_are_its_themes_the_first_of_them_primary(tmp_path):
    answer = answer_to(
        tmp_path, "Events", ["Event", "Date", "Status", "Role", "Digital", "Funding"], ["Forum", "14/05/2024", "held", "led", "y", "y"],
        ["Lunch", "15/05/2024", "held", "led", "n", "y"],
    )  # fmt: skip
    assert said(answer, "theme") == ["Digital health", "Funding and investment"]
    assert said(answer, "further_themes") == ["Funding and investment", None]


@pytest.mark.parametrize(("headings", "marks"), [
    (["Medtech", "Digital"], ["x", "maybe"]), (["Medtech", "Board"], ["x", "x"]),
    (["Medtech", "Digital", "Segment"], ["x", None, "Imaging"]),
])  # fmt: skip
def test_one_such_column_another_word_or_a_column_of_segments_leaves_them_alone(tmp_path, headings, marks):
    heads = ["Member", "Postcode", "Staff", *headings]
    answer = answer_to(tmp_path, "Members", heads, ["Alpha Ltd", "B15 2TT", 1, *marks], ["Beta Ltd", "B1 1AA", 2])
    assert not cells(answer, "marked-columns") and cells(answer, "column-left")
    assert said(answer, "segment") == ["Imaging" if "Segment" in headings else None, None]
