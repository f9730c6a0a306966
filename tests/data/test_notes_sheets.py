"""What a sheet of notes says of the period of a return is believed, and sheets that only add up others are left alone and said."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

TABLE = [("Recipient", "Funder", "Status", "Amount", "Date"), ("Alpha Ltd", "NIHR", "committed", 1_000, "May 2024")]


def said(tmp_path, sheets, name="book.xlsx"):
    path = tmp_path / name
    workbook(path, sheets)
    return as_json(check(path, path.name))


@pytest.mark.parametrize(
    ("notes", "period"),
    [
        ([("Monitoring return",), ("Period: 2024/25 Q2",)], "2024/25 Q2"), ([("Notes",), ("Reporting period", "2024/25 Q2")], "2024/25 Q2"),
        ([("Investments log Q2 2024/25",), ("Kept by the office",)], "2024/25 Q2"), ([("Notes",), ("Begun in Q2 2024/25",)], None),
        ([("Period: 2024/25 Q2",), ("Quarter: 2024/25 Q3",)], None),
    ],
)  # fmt: skip
def test_a_sheet_of_notes_states_the_period(tmp_path, notes, period):
    found = said(tmp_path, {"READ ME": notes, "Data": TABLE})["period"]
    assert (found and found["text"]) == period and (found is None or found["from"] == "the sheet READ ME")


def test_a_title_above_the_table_goes_before_the_notes_and_the_notes_before_the_file_name(tmp_path):
    notes = [("Period: 2024/25 Q2",)]
    titled = said(tmp_path, {"Notes": notes, "Data": [("Return for 2024/25 Q3",), (), *TABLE]}, "return 2024-25 Q1.xlsx")
    plain = said(tmp_path, {"Notes": notes, "Data": TABLE}, "return 2024-25 Q1.xlsx")
    assert (titled["period"]["text"], plain["period"]["text"]) == ("2024/25 Q3", "2024/25 Q2")


def test_a_sheet_that_adds_up_the_others_by_funder_is_left_alone_and_said(tmp_path):
    summary = [("Funder", "Total"), ("NIHR", 1_000)]
    answer = said(tmp_path, {"Data": TABLE, "Chart data": summary})
    assert [each["severity"] for each in answer["findings"] if each["sheet"] == "Chart data"] == ["notes"]
    assert answer["sheets"][1]["kind"] is None and "add up what other sheets hold" in answer["sheets"][1]["reason"]
    assert [each["sheet"] for each in answer["totals"]] == ["Data"]


@pytest.mark.parametrize("summary", [[("Funder", "Total", "Status"), ("NIHR", 1_000, "paid")], [("Project", "Total"), ("Hub", 1_000)]])
def test_a_sheet_that_may_hold_records_is_not(tmp_path, summary):
    answer = said(tmp_path, {"Data": TABLE, "More": summary})
    assert answer["sheets"][1]["kind"] == "investments" and answer["sheets"][1]["stopped"]


def test_where_it_is_all_that_the_file_holds_it_is_asked_about(tmp_path):
    assert said(tmp_path, {"Chart data": [("Funder", "Total"), ("NIHR", 1_000)]})["sheets"][0]["stopped"]
