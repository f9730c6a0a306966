"""A sheet that does not say the type of its funders says so once, and names those that no list knows."""

import pytest

from data.returns import check
from tests.builders import workbook

HEADINGS = ["Recipient", "Source", "Status", "Amount", "Date"]


def notes(tmp_path, headings, *rows):
    path = tmp_path / "list 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [headings, *rows]})
    return [each.message for each in check(path, path.name).findings if each.code == "source-type-missing"]


def row(source, *more):
    return ["Alpha Ltd", source, "realised", 100, "14/05/2024", *more]


def test_funders_in_no_list_are_named_once_where_no_column_says_their_type(tmp_path):
    [said] = notes(tmp_path, HEADINGS, row("Zinc Hill Trust"), row("Zinc Hill Trust"), row("Innovate UK"))
    assert "the list of sources does not know Zinc Hill Trust." in said and "(2)" in said and "Innovate" not in said


@pytest.mark.parametrize(("headings", "given"), [
    (HEADINGS, row("Innovate UK")), ([*HEADINGS, "Source type"], row("Zinc Hill Trust", "charity or foundation")),
])  # fmt: skip
def test_nothing_is_said_where_a_list_or_a_column_says_the_type(tmp_path, headings, given):
    assert notes(tmp_path, headings, given) == []


def test_of_many_funders_the_most_frequent_are_named(tmp_path):
    [said] = notes(tmp_path, HEADINGS, *(row(f"Fund {letter}") for letter in "VWXYZ"))
    assert "Fund V, Fund W, Fund X and 2 more" in said
