"""Two figures in one cell (`20 / 14` beneath `Registered / Attended`) are read as both, each with the cell that holds it."""

import datetime

import pytest

from tests.data.said import said

HEAD = ["Event", "Date", "Status", "Our role"]


def read(tmp_path, heading, *cells):
    """The answer to events with these cells under one heading, and what each was read as."""
    rows = [[f"Event {number}", "12/04/2024", "Held", "Led", cell] for number, cell in enumerate(cells)]
    answer = said(tmp_path, [*HEAD, heading], *rows)
    values = [each["values"] for each in answer["sheets"][0]["records"]]
    return answer, [tuple(each[name]["low"] if each[name] else None for name in ("registered", "attended")) for each in values]


@pytest.mark.parametrize(("heading", "cells", "figures"), [
    ("Registered / Attended", ["20 / 14", "45/31", "60 / TBC", None, "TBC"], [(20, 14), (45, 31), (60, None), (None, None), (None, None)]),
    ("Attendance (registered/attended)", ["20|14", "about 40 / 30-35"], [(20, 14), (40, 30)]),
    ("Attended (registered)", ["14 (20)", "9 (10)"], [(20, 14), (10, 9)]), ("Attendance and sign-ups", ["14 / 20"], [(20, 14)]),
])  # fmt: skip
def test_each_figure_is_the_field_that_the_heading_names_in_its_place(tmp_path, heading, cells, figures):
    answer, found = read(tmp_path, heading, *cells)
    assert found == figures and not answer["questions"]
    assert answer["sheets"][0]["layout"] == "Headings in row 1: all 5 columns are known by their headings."
    assert [each["cell"] for each in answer["findings"] if each["code"] == "column-of-two"] == ["E1"]


def test_one_figure_where_two_are_named_is_said_and_taken_for_neither(tmp_path):
    answer, found = read(tmp_path, "Registered / Attended", "20 / 14", "18 / 9", 33, datetime.datetime(2024, 9, 12))
    assert found == [(20, 14), (18, 9), (None, None), (None, None)]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "one-of-two"] == ["E4", "E5"]


@pytest.mark.parametrize("heading", ["Registered / Attended", "Partners / Attended", "Registered / Booked"])
def test_a_column_that_holds_one_figure_or_names_no_two_is_not_parted(tmp_path, heading):
    answer, _ = read(tmp_path, heading, *([33, 20] if heading == "Registered / Attended" else ["20 / 14", "3 / 2"]))
    assert "column-of-two" not in {each["code"] for each in answer["findings"]}
