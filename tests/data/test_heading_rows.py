"""Headings over several rows, units beneath them, merged cells: each column is called what a person would call it."""

import pytest

from data.checking.layout.heading_rows import headings_of
from data.checking.layout.heading_search import find_table
from data.model import Row, Sheet
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

ALPHA = ["Alpha Ltd", "Fund", "committed", 250, "May 2024"]


def said(tmp_path, *rows):
    """The one table of a sheet with these rows, as the check's JSON has it."""
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Data": list(rows)})
    return as_json(check(path, path.name))["sheets"][0]


def fields(table):
    return {each["field"]: each["header"] for each in table["columns"] if each["field"]}


@pytest.mark.parametrize(
    ("unit", "pounds"), [("£", 250), ("£k", 250_000), ("(£000s)", 250_000), ("£m", 250_000_000), ("£ million", 250_000_000),
                       ("000s", 250_000)],
)  # fmt: skip
def test_units_beneath_the_headings_are_the_units_of_the_amounts(tmp_path, unit, pounds):
    table = said(tmp_path, ["Recipient", "Source", "Status", "Amount", "Date"], [None, None, None, unit, "dd/mm/yyyy"], ALPHA)
    assert table["header_rows"] == [1, 2] and [each["row"] for each in table["records"]] == [3]
    assert table["records"][0]["values"]["amount"]["low"] == pounds
    assert fields(table)["amount"] == f"Amount / {unit}" and fields(table)["date"] == "Date / dd/mm/yyyy"


def test_headings_over_two_rows_are_read_together(tmp_path):
    table = said(
        tmp_path, ["Recipient", "Source", "Amount (£k)", None, "Dates", None],
        [None, None, "Announced", "Realised", "Announced on", "Realised on"],
        ["Alpha Ltd", "Fund", 300, 250, "May 2023", "May 2024"],
    )  # fmt: skip
    assert table["header_rows"] == [1, 2]
    assert {"recipient", "source", "announced", "realised"} <= set(fields(table))
    assert fields(table)["announced"] == "Amount (£k) / Announced"
    [record] = table["records"]
    assert record["values"]["status"] == "realised" and record["values"]["amount"]["low"] == 250_000


def test_years_beneath_one_heading_are_columns_a_year(tmp_path):
    table = said(
        tmp_path, ["Members of the cluster"], ["Name", "Segment", "Organisation kind", "Employees", None], [None, None, None, 2023, 2024],
        ["Alpha Ltd", "Imaging", "company", 10, 12],
    )  # fmt: skip
    assert table["kind"] == "members" and table["header_rows"] == [2, 3]
    assert [(each["values"]["employees"], each["values"]["as_at"]["text"]) for each in table["records"]] == [
        ({"low": 10, "high": 10, "text": "10"}, "2023"), ({"low": 12, "high": 12, "text": "12"}, "2024"),
    ]  # fmt: skip


def test_a_title_above_one_row_of_headings_is_no_heading(tmp_path):
    table = said(tmp_path, ["Funding in the region"], ["Recipient", "Source", "Status", "Amount", "Date"], ALPHA)
    assert table["header_rows"] == [2] and [each["row"] for each in table["left_alone"]] == [1]


def test_a_first_record_in_words_alone_is_no_heading(tmp_path):
    table = said(tmp_path, ["Recipient", "Source", "Status", "Amount", "Date"], ["Alpha Ltd", "Fund", "committed", "TBC", None], ALPHA)
    assert table["header_rows"] == [1] and [each["row"] for each in table["records"]] == [2, 3]


def test_both_heading_rows_may_be_repeated_on_every_page(tmp_path):
    heads = [["Recipient", "Source", "Status", "Amount", "Date"], [None, None, None, "£k", None]]
    table = said(tmp_path, *heads, ALPHA, *heads, ["Beta Ltd", *ALPHA[1:]])
    assert [each["row"] for each in table["records"]] == [3, 6] and table["stopped"] == []
    assert [each["row"] for each in table["left_alone"]] == [4, 5]


def test_a_merged_heading_is_said_of_every_column_beneath_it():
    rows = [Row(1, ["Name", "Employees", None, None]), Row(2, [None, "2022", "2023", "2024"])]
    merged = ((1, 1, 1, 3),)
    assert [each.text for each in headings_of(rows, merged)] == ["Name", "Employees / 2022", "Employees / 2023", "Employees / 2024"]
    table = find_table(Sheet("Members", [*rows, Row(3, ["Alpha Ltd", 1, 2, 3])], merged=merged))
    assert [each.as_at.text for each in table.taken if each.as_at] == ["2022", "2023", "2024"]


def test_a_heading_is_not_said_of_a_column_that_has_its_own_in_the_same_row():
    rows = [Row(1, ["Company", "Source", None]), Row(2, [None, None, "Amount"])]
    assert [each.text for each in headings_of(rows)] == ["Company", "Source", "Amount"]


def test_units_beneath_headings_of_two_rows_are_those_of_the_lower_one(tmp_path):
    rows = [["Beneficiary", None, "Money", None, "Timing"], ["Name", "Stage", "Awarded", "Paid to date", "Award date"],
            [None, None, "£k", "£k", "dd/mm/yyyy"], ["Alpha Ltd", "committed", 120, 40, "3 April 2024"]]  # fmt: skip
    table = said(tmp_path, *rows)
    assert table["header_rows"] == [1, 2, 3]
    [record] = table["records"]
    assert [record["values"][name]["low"] for name in ("committed", "realised")] == [120_000, 40_000]
    assert record["values"]["date"]["start"] == "2024-04-03"


def test_what_a_new_page_brings_is_no_record(tmp_path):
    head, row = ["Recipient", "Funder", "Status", "Amount", "Date"], ["Alpha Ltd", "MRC", "committed", 250, "May 2024"]
    table = said(tmp_path, ["Funding register"], head, row, ["Page 1 of 2"], ["Funding register"], head, row, ["Page 2 of 2"])
    assert [each["row"] for each in table["records"]] == [3, 7] and not table["stopped"]
    assert [each["row"] for each in table["left_alone"]] == [1, 4, 5, 6, 8]


def test_a_title_right_below_other_rows_begins_a_table_of_another_kind(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [["Recipient", "Funder", "Status", "Amount"], ["Alpha Ltd", "MRC", "committed", 250], ["Total", None, None, 250], ["Events"],
            ["Event", "Date", "Role", "Attendance", "Status"], ["Forum", "10 April 2024", "led", 40, "held"]]  # fmt: skip
    workbook(path, {"Data": rows})
    tables = as_json(check(path, path.name))["sheets"]
    assert [(each["kind"], [one["row"] for one in each["records"]]) for each in tables] == [("investments", [2]), ("events", [6])]


HEAD = ["Recipient", "Funder", "Status", "Amount", "Date"]


@pytest.mark.parametrize("between", [[], [[]]])
def test_the_same_headings_under_a_title_in_another_unit_begin_another_table(tmp_path, between):
    row = ["Alpha Ltd", "MRC", "committed", 1.5, "May 2024"]
    assert pounds(tmp_path, ["Section A (£k)"], HEAD, row, *between, ["Section B (£m)"], HEAD, row) == [1_500, 1_500_000]
    assert pounds(tmp_path, ["Register (£k)"], HEAD, row, *between, ["Register, continued"], HEAD, row) == [1_500, 1_500]


def test_headings_right_below_records_begin_another_table_where_they_say_otherwise(tmp_path):
    units = [[*HEAD[:3], f"Amount ({unit})", "Date"] for unit in ("£k", "£m")]
    row = ["Alpha Ltd", "MRC", "committed", 1.5, "May 2024"]
    assert pounds(tmp_path, units[0], row, units[1], row) == [1_500, 1_500_000]
    assert pounds(tmp_path, HEAD, row, HEAD[::-1], row[::-1]) == [1.5, 1.5]


def pounds(tmp_path, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Data": list(rows)})
    tables = as_json(check(path, path.name))["sheets"]
    assert not any(each["stopped"] for each in tables)
    return [one["values"]["amount"]["low"] for each in tables for one in each["records"]]


def test_a_share_beneath_a_heading_of_money_is_no_second_amount(tmp_path):
    over, lower = ["Organisation", "Funder", "Status", "Grant", None], [None, None, None, "£000", "% of cost"]
    table = said(tmp_path, over, lower, ["Alpha Ltd", "Fund", "committed", 250, 0.5], ["Beta Ltd", "Fund", "committed", 80, 0.7])
    assert [each["values"]["amount"]["low"] for each in table["records"]] == [250_000, 80_000]
