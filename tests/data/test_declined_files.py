"""Workbooks of a known form that hold no records are declined sheet by sheet, each with what it holds, why not, and what could be done."""

import pytest

from data.kinds.declined_files import DECLINED_FILES, REASONS_WITH_FIGURES, declined_file
from data.returns import check
from tests.builders import workbook

QUARTERS = ["Type of spend", "(Jan to Mar)", "Total"]
RECORDS = [("Recipient", "Funder", "Status", "Amount"), ("Alpha Ltd", "MRC", "committed", 100)]
PATHFINDERS = {
    "Finances": [["Forecast and actual spend"], QUARTERS, ["Secured match funding spend", 4, 4], ["Total", 4, 4]],
    "Project location": [["Project name", "Postcode"], ["Clear scan", "B1 1AA"]],
    "Bespoke Outputs": [["Output", "Unit"], ["Beds", "n of"]],
    "Bespoke Outcomes": [["Outcome", "Unit"], ["Visits", "n of"]],
}


def sheets(tmp_path, **more):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, PATHFINDERS | more)
    return {each["sheet"]: each for each in check(path, path.name).rows("sheets")}


def test_each_sheet_of_a_pathfinders_return_says_what_it_holds_and_why_it_is_no_record(tmp_path):
    found = sheets(tmp_path)
    assert "a whole portfolio by type of spend" in found["Finances"]["reason"] and "names no project" in found["Finances"]["reason"]
    assert found["Project location"]["reason"] == DECLINED_FILES[0].rest
    assert not any(each["kind"] for each in found.values())


def test_records_beside_the_sheets_of_such_a_return_are_read(tmp_path):
    found = sheets(tmp_path, Grants=RECORDS)
    assert found["Grants"]["kind"] == "investments" and not found["Finances"]["kind"]


TOWNS_FUND = {
    "3 - Programme Progress": [["Project Name", "Spend (RAG)", "Delivery (RAG)"], ["Clear scan", 4, 5]],
    "4a - Funding Profiles": [["Project 1: Clear scan"], ["Funding", "H1 (Apr-Sep)", "Total"], ["Towns Fund CDEL", 1, 1]],
    "5 - Project Outputs": [["Indicator Name", "Unit"], ["Jobs", "Number"]],
    "7 - Risk Register": [["Risk Name", "Likelihood"], ["Late", "2"]],
    "Project Identifiers": [["Unique Project Identifier", "Town"], ["TD-1", "Dudley"]],
}


def test_each_sheet_of_a_towns_fund_return_says_what_it_holds_and_none_but_those_with_figures_offers_to_be_read(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, TOWNS_FUND)
    reasons = {each["sheet"]: each["reason"] for each in check(path, path.name).rows("sheets")}
    assert len(set(reasons.values())) == len(TOWNS_FUND)
    assert "holds no money" in reasons["7 - Risk Register"] and "marks from 1 to 5" in reasons["3 - Programme Progress"]
    assert {name for name, reason in reasons.items() if reason in REASONS_WITH_FIGURES} == {"4a - Funding Profiles", "5 - Project Outputs"}


@pytest.mark.parametrize("declined", DECLINED_FILES, ids=lambda each: each.told_by[0])
def test_a_reason_goes_on_in_one_sentence_and_a_file_is_told_by_all_its_sheets(declined):
    assert declined_file(declined.told_by) is declined and declined_file(declined.told_by[1:]) is None
    said = (*declined.reasons.values(), *declined.without_figures.values(), declined.rest)
    assert all(not reason.endswith(".") and reason[0].islower() for reason in said)
    assert set(declined.reasons.values()) <= REASONS_WITH_FIGURES


def test_on_the_form_of_private_investment_only_lines_that_were_filled_in_are_records(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [["Project name", "Total Project Value\n(£)", "From Town Fund Award\n(£)", "Private Sector Investment Required\n(£)",
             "Private Sector Investment Secured\n(£)"], ["Clear scan", 900, 300, 600, 250], ["Dim scan", 700, 700, None, None],
            [None, 0, 0, None, None], ["TOTAL", 1600, 1000, 600, 250], ["END", "END", "END", "END", "END"]]  # fmt: skip
    workbook(path, {"4b - PSI": rows})
    return_ = check(path, path.name)
    [record] = return_.rows("investments")
    assert (record["recipient"], record["status"], record["amount_low"]) == ("Clear scan", "committed", 250_00)
    assert {each["row"] for each in return_.rows("left_alone")} == {3, 4, 5, 6} and not return_.stops
