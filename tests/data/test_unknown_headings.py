"""Headings that no kind knows: taken where they are nearly a known one, asked about where they may be, else left alone."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEADINGS = ["Recipient", "Source", "Status", "Amount", "Date"]
ALPHA = ["Alpha Ltd", "Fund", "committed", 250, "May 2024"]


def said(tmp_path, *rows, name="Data"):
    """What the check says of a sheet with these rows: its one table, and the findings about its headings."""
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {name: list(rows)})
    answer = as_json(check(path, path.name))
    return answer["sheets"][0], {each["cell"]: each for each in answer["findings"] if each["code"].startswith(("heading", "column"))}


def fields(table):
    return {each["field"]: each["header"] for each in table["columns"] if each["field"]}


def test_a_mistyped_heading_is_taken_and_a_note_says_as_what(tmp_path):
    table, found = said(tmp_path, ["Recipiant", "Source", "Status", "Ammount (£k)", "Date"], ALPHA)
    assert fields(table)["recipient"] == "Recipiant" and fields(table)["amount"] == "Ammount (£k)"
    assert table["records"][0]["values"]["amount"]["low"] == 250_000
    assert (found["A1"]["code"], found["A1"]["severity"]) == ("heading-alike", "notes")
    assert "Column D ('Ammount (£k)') is taken as Amount" in found["D1"]["message"]


def test_the_unit_above_a_mistyped_heading_is_its_unit(tmp_path):
    rows = [["Recipient", "Source", "Amount (£k)", None], [None, None, "Announced", "Realisedd"], ["Alpha Ltd", "Fund", 300, 250]]
    table, found = said(tmp_path, *rows)
    assert fields(table)["realised"] == "Amount (£k) / Realisedd" and "D2" in found
    assert table["records"][0]["values"]["amount"]["low"] == 250_000


def test_a_heading_that_may_be_one_is_asked_about_and_its_column_left_alone(tmp_path):
    table, found = said(tmp_path, ["Recipient", "Source", "Status", "Amount", "Date", "Programme scheme"], [*ALPHA, "Accelerator"])
    assert "programme" not in fields(table)
    assert (found["F1"]["code"], found["F1"]["severity"]) == ("heading-asked", "warns")
    assert "Column F ('Programme scheme') may be Programme" in found["F1"]["message"] and "Write 'Programme'" in found["F1"]["remedy"]


@pytest.mark.parametrize("heading", ["Amount requested", "Target amount", "Match funding", "Total cost", "Unrealised", "Repaid"])
def test_another_sum_of_money_is_left_alone_as_before(tmp_path, heading):
    table, found = said(tmp_path, ["Recipient", "Source", "Status", "Committed", heading], ["A", "F", "committed", 5, 9])
    assert found["E1"]["code"] in ("column-left", "column-aside") and heading not in fields(table).values()


def test_a_field_with_a_declared_column_is_not_taken_a_second_time(tmp_path):
    table, found = said(tmp_path, [*HEADINGS, "Ammount"], [*ALPHA, 999])
    assert fields(table)["amount"] == "Amount" and "F1" in found and found["F1"]["code"] == "column-left"


def test_what_a_column_may_be_is_no_field_that_has_one(tmp_path):
    _, found = said(tmp_path, [*HEADINGS, "Amount agreed"], [*ALPHA, 999])
    assert found["F1"]["code"] == "heading-asked" and "may be Realised" in found["F1"]["message"]


def test_of_two_columns_that_are_like_one_field_neither_is_taken(tmp_path):
    table, found = said(tmp_path, ["Recipient", "Source", "Status", "Ammount", "Amounnt"], ["A", "F", "committed", 1, 2])
    assert table["kind"] is None or "amount" not in fields(table)
    table, found = said(tmp_path, [*HEADINGS, "Programe", "Progamme"], [*ALPHA, "One", "Two"])
    assert "programme" not in fields(table) and found["F1"]["code"] == found["G1"]["code"] == "heading-asked"


def test_a_plural_that_would_make_a_number_of_things_into_money_is_only_asked(tmp_path):
    table, found = said(tmp_path, ["Recipient", "Source", "Status", "Committed", "Grants"], ["A", "F", "committed", 5, 3])
    assert "amount" not in fields(table) and found["E1"]["code"] == "heading-asked"


def test_a_column_whose_cells_cannot_be_the_field_is_left_alone(tmp_path):
    table, found = said(tmp_path, ["Recipient", "Source", "Status", "Committed", "Ammount"], ["A", "F", "committed", 5, "see the letter"])
    assert "amount" not in fields(table) and found["E1"]["code"] == "column-left"


def test_a_sheet_that_is_one_kind_by_its_likenesses_alone_is_recognised(tmp_path):
    table, found = said(tmp_path, ["Funding of the cluster"], ["Recipiant", "Sorce", "Status", "Ammount"], ALPHA[:4])
    assert table["kind"] == "investments" and table["header_rows"] == [2] and len(table["records"]) == 1
    assert [each["code"] for each in found.values()] == ["heading-alike"] * 3


def test_a_sheet_that_could_be_two_kinds_by_its_likenesses_is_none(tmp_path):
    table, _ = said(tmp_path, ["Reference", "Organistion", "Outcom", "Segmnt", "Notes"], ["1", "Alpha Ltd", "job created", "Imaging", "-"])
    assert table["kind"] is None


@pytest.mark.parametrize(
    "rows",
    [
        [["Product", "Price", "Quantity", "Total"], ["Pens", 3, 4, 12]],
        [["Question", "Answer", "Respondent", "Date"], ["How was it?", "Good", "R1", "May 2024"]],
        [["Event feedback", "Rating given", "Suggestions"], ["Breakfast", 4, "More tea"]],
    ],
)
def test_surveys_and_price_lists_are_still_no_kind(tmp_path, rows):
    table, found = said(tmp_path, *rows)
    assert table["kind"] is None and not found


def test_personal_data_are_found_under_a_mistyped_heading_too(tmp_path):
    path = tmp_path / "members.xlsx"
    rows = [["A Ltd", "Imaging", "2020", f"0121 496 000{number}" if number % 2 else number] for number in range(9)]
    workbook(path, {"Members": [["Name", "Segment", "Joined", "Employes"], *rows]})
    assert check(path, path.name).withheld


def test_employees_in_all_are_employees_and_those_on_a_site_are_not_how_they_are_counted(tmp_path):
    head = ["Name", "Joined", "Segment", "Employees On Site", "Employees Total"]
    table, found = said(tmp_path, head, ["Alpha Ltd", "01/04/2024", "Imaging", 3, 12], name="Members")
    assert fields(table)["employees"] == "Employees Total" and found["D1"]["code"] == "column-left"


@pytest.mark.parametrize("heading", ["Co. No.", "Co No", "Co. Reg. No."])
def test_a_company_number_is_known_by_its_short_headings(tmp_path, heading):
    rows = [["Member", heading, "Town", "Joined"], ["Alpha Ltd", "09876543", "Dudley", 2021]]
    table, _ = said(tmp_path, *rows, name="Members")
    assert fields(table)["company_number"] == heading
