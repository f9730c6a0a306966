"""Wide returns: a column a year or a quarter gives one record a period, each with its own cell, for money as for employees."""

import pytest

from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook
from tests.data.checked_sheet import checked as checked_table

HEAD = ["Ref", "Recipient", "Funder", "Status"]
ALPHA = ["A1", "Alpha Ltd", "Innovate UK", "committed"]


def checked(tmp_path, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": list(rows)})
    return check(path, path.name)


def records(said):
    return [(each["row"], each["values"]["date"] and each["values"]["date"]["text"], each["values"]["amount"]["low"])
            for each in said["sheets"][0]["records"] if each["values"]["amount"]]  # fmt: skip


def test_years_of_money_become_one_record_a_year_in_their_unit_and_blanks_none(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "2022/23 (£k)", "2023/24 (£k)"], [*ALPHA, 100, 50], ["A2", *ALPHA[1:], None, 20]))
    assert records(said) == [(2, "2022/23", 100_000), (2, "2023/24", 50_000), (3, "2023/24", 20_000)]
    assert [each.get("as_at") for each in said["sheets"][0]["columns"]][4:] == ["2022/23", "2023/24"]
    [total] = said["totals"]
    assert (total["rows_in_file"], total["rows_taken"], total["pounds_in_file"], total["pounds_taken"]) == (2, 2, 170_000, 170_000)


def test_quarters_beneath_one_heading_are_records_a_quarter(tmp_path):
    head = [[*HEAD, "Funding (£)", None], [None, None, None, None, "Q1 2024/25", "Q2 2024/25"]]
    said = as_json(checked(tmp_path, *head, [*ALPHA, 100, 50]))
    assert records(said) == [(3, "Q1 2024/25", 100), (3, "Q2 2024/25", 50)]
    dates = [each["values"]["date"] for each in said["sheets"][0]["records"]]
    assert [(each["start"], each["end"]) for each in dates] == [("2024-04-01", "2024-06-30"), ("2024-07-01", "2024-09-30")]


def test_stages_a_year_give_each_year_its_furthest_stage(tmp_path):
    head = ["Recipient", "Funder", "Committed 2022/23", "Realised 2022/23", "Committed 2023/24", "Realised 2023/24"]
    first, second = as_json(checked(tmp_path, head, ["Alpha Ltd", "Innovate UK", 100, 80, 30, None]))["sheets"][0]["records"]
    assert (first["values"]["status"], first["values"]["amount"]["low"], first["values"]["committed"]["low"]) == ("realised", 80, 100)
    assert (second["values"]["status"], second["values"]["amount"]["low"]) == ("committed", 30)


def test_each_year_leads_to_its_own_cell_and_keeps_its_own_key(tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [checked(tmp_path, [*HEAD, "2022/23", "2023/24"], [*ALPHA, 100, 50])], by="Staff")
    door = open_version(store.version_path())
    cells = {(each["text"], each["cell"]) for each in door.ask("records", kind="investments")}
    behind = {(each["text"], each["cell"], each["heading"]) for each in door.ask("why", audience="staff") if each["field"] == "amount"}
    assert cells == {("100", "E2"), ("50", "F2")}
    assert behind == {("100", "E2", "2022/23"), ("50", "F2", "2023/24")}
    assert len({each["key"] for each in door.ask("records", kind="investments")}) == 2
    door.close()


def test_a_year_that_is_not_understood_stops_the_whole_row_and_says_so_once(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "2022/23", "2023/24"], [*ALPHA, 100, "huh"], ["A2", *ALPHA[1:3], "eaten", 1, 2]))
    assert records(said) == [] and [each["row"] for each in said["sheets"][0]["stopped"]] == [2, 3]
    stops = [(each["cell"], each["code"]) for each in said["findings"] if each["severity"] == "stops"]
    assert sorted(stops) == [("D3", "status-asked"), ("F2", "amount-not-understood")]
    assert said["totals"][0]["rows_stopped"] == 2


def test_a_row_without_any_year_is_kept_once_and_its_amount_is_unknown(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "2022/23", "2023/24"], [*ALPHA, None, None]))
    assert [each["values"]["amount"] and each["values"]["amount"]["low"] for each in said["sheets"][0]["records"]] == [None]
    assert ("E2", "amount-blank") in {(each["cell"], each["code"]) for each in said["findings"]}


def test_what_came_up_to_a_day_is_no_money_of_that_year(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "Amount", "Realised to March 2023", "Realised to March 2024"], [*ALPHA, 100, 50, 70]))
    assert [each["field"] for each in said["sheets"][0]["columns"]][4:] == ["amount", None, None]


def test_one_amount_headed_by_its_year_beside_a_column_of_dates_keeps_the_dates(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "Amount 2022/23", "Date"], [*ALPHA, 100, "May 2022"]))
    assert records(said) == [(2, "May 2022", 100)]


def test_a_row_with_years_that_is_a_part_of_another_is_asked_about(tmp_path):
    said = as_json(checked(tmp_path, [*HEAD, "Part of", "2022/23", "2023/24"], [*ALPHA, None, 100, 50], ["A2", *ALPHA[1:], "A1", 10, 20]))
    assert ("E3", "parent-of-years") in {(each["cell"], each["code"]) for each in said["findings"] if each["severity"] == "stops"}


@pytest.mark.parametrize("heading", ["Employees 2023 (FTE)", "Employees 2023 FTE", "Employees 2023, headcount", "Employees (FTE) 2023"])
def test_how_employees_were_counted_may_stand_behind_their_year(heading):
    result = checked_table(("Company", "Segment", heading), ("Acme Ltd", "Imaging", 12), name="Members")
    assert (result.records["employees_low"], result.records["as_at_text"]) == ([12], ["2023"])


def test_a_month_and_two_digits_in_a_heading_are_a_month_of_a_year(tmp_path):
    path = tmp_path / "members.xlsx"
    workbook(path, {"Members": [["Name", "Segment", "Employees (as at Mar 24)", "Employees Mar '25"], ["Alpha Ltd", "n/a", 10, 14]]})
    records = as_json(check(path, path.name))["sheets"][0]["records"]
    assert [each["values"]["as_at"]["end"] for each in records] == ["2024-03-31", "2025-03-31"]
    assert [(each["values"]["employees"]["low"], each["values"]["segment"]) for each in records] == [(10, None), (14, None)]
