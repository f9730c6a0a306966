"""Returns as offices with other habits lay them out: with match funding, lists of spin-outs, workshops: read without being told."""

import pytest

from data.returns import check
from tests.builders import workbook
from tests.data.said import said

MATCHED = ["Delivery partner", "Funding body", "Grant (£k)", "Match (£k)", "Total (£k)", "Project status"]
PROJECTS = [["Alpha Ltd", "UKSPF", 450, 150, 600, "Contracted"], ["Beta Ltd", "UKSPF", 300, None, 300, "Complete"],
            ["Gamma Ltd", "UKSPF", 200, 50, 250, "Withdrawn"]]  # fmt: skip


def pounds(answer):
    return [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]]


def test_a_total_of_grant_and_match_is_not_taken_for_the_grant(tmp_path):
    answer = said(tmp_path, MATCHED, *PROJECTS)
    assert pounds(answer) == [450_000, 300_000, 200_000] and not answer["questions"]
    aside = {each["cell"]: each["message"] for each in answer["findings"] if each["code"] == "column-aside"}
    assert "the money of others" in aside["D1"] and "adds the match funding in column D to column C" in aside["E1"]


def test_a_total_that_once_differs_from_grant_and_match_is_asked_about(tmp_path):
    answer = said(tmp_path, MATCHED, *PROJECTS[:2], ["Gamma Ltd", "UKSPF", 200, 50, 260, "Withdrawn"])
    assert "amounts-differ" in {each["code"] for each in answer["findings"] if each["severity"] == "stops"}


def test_spin_outs_with_what_they_raised_are_investments(tmp_path):
    head = ["Spin-out", "Round", "Investors", "Amount raised (£m)", "Close date", "Status of round"]
    rows = [["Alpha Ltd", "Seed", "MEIF", 0.75, "Jun-24", "Closed"], ["Beta Ltd", "Seed", "MEIF", 3.2, "Jun-24", "Closed"]]
    answer = said(tmp_path, head, *rows, ["Median round", None, None, 1.975])
    assert pounds(answer) == [750_000, 3_200_000] and not answer["questions"] and not answer["sheets"][0]["stopped"]


@pytest.mark.parametrize("head", [
    ["Workshop", "Date", "Venue", "Signed up", "Turned up"], ["Webinar title", "Date", "Venue", "Number registered", "Numbers attending"],
])  # fmt: skip
def test_workshops_with_who_signed_up_and_came_are_events(tmp_path, head):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Workshops": [head, ["Grants", "9 April 2024", "The Exchange", 30, 21], ["Average", None, None, 30, 21]]})
    asked = check(path, path.name).questions
    read = check(path, path.name, answers={each.setting: each.options[0][0] for each in asked})
    [event] = read.rows("events")
    assert [event[name] for name in ("registered_low", "attended_low", "status", "role")] == [30, 21, "held", "led"]


@pytest.mark.parametrize("headings", [
    ["Organisation(s)", "Funder(s)", "Total award (£)", "FY"], ["Applicant", "Investor(s)", "Grant offered £", "Qtr"],
    ["Lead partner", "Funding body", "Total grant", "Fiscal year"],
    ["Company\nname", "Funding\nsource*", "Amount of grant (£) (please complete)", "Date awarded (dd/mm/yy)"],
    ["Lead org", "Funder", "Awarded (£)", "Awarded on"], ["Company", "Funder", "Amount of award", "FY"],
])  # fmt: skip
def test_the_headings_of_other_offices_are_known(tmp_path, headings):
    answer = said(tmp_path, [*headings, "Status"], ["Alpha Ltd", "NIHR", 250_000, "Q1 24-25", "Contracted"])
    [record] = answer["sheets"][0]["records"]
    assert (record["values"]["source"], record["values"]["date"]["start"]) == ("NIHR", "2024-04-01")
    assert pounds(answer) == [250_000] and not answer["questions"]


@pytest.mark.parametrize(("text", "likely"), [("Offer made", "committed"), ("Not yet awarded", "expected"), ("Awarded?", "committed")])
def test_what_a_word_often_means_is_the_likely_answer_and_is_asked_about_where_it_is_like_a_name_of_the_list(tmp_path, text, likely):
    answer = said(tmp_path, ["Company", "Funder", "Amount", "Status"], ["Alpha Ltd", "NIHR", 250_000, text])
    assert [each["likely"] for each in answer["questions"]] == [likely] and not answer["sheets"][0]["records"]
    [stops] = [each for each in answer["findings"] if each["severity"] == "stops"]
    assert stops["message"] == f"'{text}' is not in the list for status; it may be {likely}."


def test_the_type_of_an_organisation_is_not_taken_for_its_name(tmp_path):
    answer = said(tmp_path, ["Company", "Organisation type", "Amount", "Status"], ["Alpha Ltd", "SME", 250_000, "Awarded"])
    assert not answer["questions"] and "column-left" in {each["code"] for each in answer["findings"]}


def test_of_two_columns_for_the_source_the_one_that_names_more_sources_is_taken(tmp_path):
    head = ["Company", "Funder", "Amount", "Status", "Source", "Total"]
    rows = [["Alpha Ltd", "NIHR", 100, "Paid", "MRC", 50], ["Beta Ltd", "MRC", 50, "Paid", "NIHR", 150], ["Gamma Ltd", "NIHR", 50, "Paid"]]
    answer = said(tmp_path, head, *rows)
    assert [each["values"]["source"] for each in answer["sheets"][0]["records"]] == ["NIHR", "MRC", "NIHR"]
    assert ("E1", "column-twice") in {(each["cell"], each["code"]) for each in answer["findings"]}
    swapped = said(tmp_path, head, *([*row[:1], "a letter", *row[2:4], row[1], None] for row in rows))
    assert [each["values"]["source"] for each in swapped["sheets"][0]["records"]] == ["NIHR", "MRC", "NIHR"]


@pytest.mark.parametrize("heading", [
    "No. of staff (2024)", "Number of staff 2024", "No of employees 2024", "No. staff 2024", "# staff 2024", "Emp. 2024", "FTEs 2024",
    "No. of FTE staff y/e 31/12/2024", "Workforce 2024",
])  # fmt: skip
def test_the_number_of_staff_of_a_year_is_that_of_employees(tmp_path, heading):
    path = tmp_path / "members 2024-25 Q1.xlsx"
    workbook(path, {"Members": [["Member", "Growth", heading], ["Alpha Ltd", "50%", 12], ["Beta Ltd", "10%", 20]]})
    read = check(path, path.name)
    assert [each["employees_low"] for each in read.rows("members")] == [12, 20] and not read.questions


@pytest.mark.parametrize(("heading", "year"), [("Turnover FY24 (£k)", "FY24"), ("FY2024 staff", "FY2024"), ("Employees fy 24", "fy 24")])
def test_a_year_that_may_be_one_or_the_other_leaves_its_column_alone_and_is_asked_to_be_named_in_full(tmp_path, heading, year):
    answer = said(tmp_path, ["Name", "Segment", "Joined", heading], ["Alpha Ltd", "Imaging", "May 2021", 12])
    [found] = [each for each in answer["findings"] if each["cell"] == "D1"]
    assert (found["code"], found["severity"]) == ("year-of-heading", "warns") and f"{year} may be" in found["message"]
    assert "D" not in {each["letter"] for each in answer["sheets"][0]["columns"] if each["field"]}


def test_no_other_heading_is_taken_for_one_of_an_unclear_year(tmp_path):
    head = ["Name", "Segment", "Joined", "Strategy FY24", "Turnover FY23/24"]
    answer = said(tmp_path, head, ["Alpha Ltd", "Imaging", "May 2021", "new", 5])
    assert "year-of-heading" not in {each["code"] for each in answer["findings"]}
    assert [each["field"] for each in answer["sheets"][0]["columns"]][4] == "turnover"


def test_an_export_of_a_customers_register_is_one_of_members(tmp_path):
    path = tmp_path / "members 2024-25 Q1.xlsx"
    head = ["Account Name", "Account Owner", "Account Status", "Billing City", "Billing Zip/Postal Code", "Industry", "Employees",
            "Annual Revenue", "Created Date"]  # fmt: skip
    workbook(path, {"Accounts": [head, ["Alpha Ltd", "x", "Active", "Coventry", "CV1 1AA", "Imaging", 7, 5_000, "May 2022"]]})
    [record] = check(path, path.name).rows("members")
    assert (record["name"], record["place"], record["postcode"], record["employees_low"], record["turnover_low"]) == (
        "Alpha Ltd", "Coventry", "CV1 1AA", 7, 500_000)  # fmt: skip


def test_a_forecast_in_short_is_one(tmp_path):
    answer = said(tmp_path, ["Recipient", "Source", "Q1 F'cast", "Q1 Actual", "FY Budget"], ["Alpha Ltd", "MRC", 9, 7, 50])
    assert [each["values"]["realised"]["low"] for each in answer["sheets"][0]["records"]] == [7]
    assert {each["cell"] for each in answer["findings"] if each["code"] == "column-aside"} == {"C1", "E1"}
