"""A sheet that is named by a period dates none of its rows by itself: of each row without a date it is asked whether the name is its."""

import pytest

from data.directions import Directions
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Recipient", "Funder", "Status", "Amount"]
ALPHA, BETA = ["Alpha Ltd", "MRC", "committed", 100], ["Beta Ltd", "MRC", "committed", 200]


def said(tmp_path, sheets, file="return.xlsx", **more):
    path = tmp_path / file
    workbook(path, sheets)
    return as_json(check(path, path.name, **more))


def asked(answer):
    return [(each["sheet"], each["cell"]) for each in answer["findings"] if each["code"] == "date-of-sheet"]


@pytest.mark.parametrize("name", ["2024-25", "Q1 2024-25", "Q1 2024", "June 2024", "2024", "Grants 2024-25"])
def test_each_row_without_a_date_on_a_sheet_named_by_a_period_is_asked_about(tmp_path, name):
    answer = said(tmp_path, {name: [[*HEAD, "Date"], [*ALPHA, "May 2024"], BETA]})
    assert asked(answer) == [(name, "E3")]
    assert [each["values"]["date"] and each["values"]["date"]["text"] for each in answer["sheets"][0]["records"]] == ["May 2024", None]


def test_without_a_column_of_dates_a_column_is_asked_for_and_what_is_typed_there_dates_the_row(tmp_path):
    sheets = {"2024-25": [HEAD, ALPHA]}
    answer = said(tmp_path, sheets)
    [finding] = [each for each in answer["findings"] if each["code"] == "date-of-sheet"]
    assert finding["remedy"].startswith("Add a column headed Date (in the file)") and "2024-25" in finding["message"]
    typed = Directions(corrections={"2024-25!E1": "Date", "2024-25!E2": "2024-25"})
    answer = said(tmp_path, sheets, directions=typed)
    assert not asked(answer) and answer["sheets"][0]["records"][0]["values"]["date"]["text"] == "2024-25"


def test_a_name_that_only_repeats_the_period_of_the_return_says_nothing_more(tmp_path):
    assert not asked(said(tmp_path, {"Q1 2024-25": [HEAD, ALPHA]}, file="return 2024-25 Q1.xlsx"))
    assert asked(said(tmp_path, {"Q1 2024-25": [HEAD, ALPHA]}, file="return 2024-25 Q2.xlsx"))


def test_sheets_a_quarter_are_asked_about_and_sheets_a_year_date_their_rows(tmp_path):
    assert len(asked(said(tmp_path, {"Q1 2024-25": [HEAD, ALPHA], "Q2 2024-25": [HEAD, BETA]}))) == 2
    assert not asked(said(tmp_path, {"2023-24": [HEAD, ALPHA], "2024-25": [HEAD, BETA]}))


def test_events_are_asked_about_too_and_no_other_name_asks(tmp_path):
    event = [["Event", "Venue", "Format", "Status", "Role"], ["Launch", "Aston", "in person", "held", "led"]]
    assert asked(said(tmp_path, {"2024-25": event})) and not asked(said(tmp_path, {"Events": event}))
