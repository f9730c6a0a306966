"""Files in a published form are read by their declaration: asked is not given, a national list is filtered by its own places."""

import pytest

from data.kinds import KINDS
from data.kinds.known_files import KNOWN_FILES
from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook

INNOVATE = ["Competition Title", "Project Number", "Project Title", "Participant Name", "CRN", "Project Start Date",
            "Award Offered (£)", "Total Costs (£)", "Actual Spend to Date (£)", "Participant Withdrawn From Project",
            "Project Status", "Postcode", "Address Region"]  # fmt: skip
GRANTS = ["Identifier", "Title", "Currency", "Amount Applied For", "Amount Awarded", "Award Date", "Recipient Org:Name",
          "Recipient Org:Company Number", "Funding Org:Name"]  # fmt: skip
SPENDING = ["Department", "Entity", "Date of Payment", "Expense Type", "Expense Area", "Supplier", "Transaction No", " Amount in Sterling "]
REGIONS = ["ITL", "ITL code", "Region name", "2020", "2021"]


def checked(tmp_path, rows, name="list 2024-25 Q1"):
    path = tmp_path / f"{name}.xlsx"
    workbook(path, {"Sheet1": rows})
    return check(path, path.name)


def typed(tmp_path, field):
    """The texts as typed of a field, with their cells, after the file was published."""
    path = tmp_path / "list 2024-25 Q1.xlsx"
    store = Store.open(tmp_path / "typed")
    publish_returns(store, [check(path, path.name)], by="Staff", leave_out=True)
    door = open_version(store.version_path())
    found = [(each["text"], each["cell"]) for each in door.ask("why", audience="staff") if each["field"] == field]
    door.close()
    return found


def said(tmp_path, *rows):
    return as_json(checked(tmp_path, list(rows)))


def values(table, *names):
    given = [[each["values"][name] for name in names] for each in table["records"]]
    return [[part["text"] if isinstance(part, dict) and "start" in part else part["low"] if isinstance(part, dict) else part
             for part in row] for row in given]  # fmt: skip


def codes(answer):
    return {each["code"] for each in answer["findings"]}


def test_what_was_awarded_and_what_was_spent_of_funded_projects_is_taken_and_their_costs_are_not(tmp_path):
    rows = [
        ["Smart 2024", "10001", "Clear scan", "Alpha Ltd", "01234567", "01/05/2024", 100, 180, 40, "No", "Live", "B1 1AA", "West Midlands"],
        ["Smart 2024", "10001", "Clear scan", "Beta Ltd", "07654321", "01/05/2024", 50, 90, 0, "No", "Live", "B1 1AB", "West Midlands"],
        ["Smart 2024", "10002", "Dim scan", "Gamma Ltd", "07654322", "01/06/2024", 70, 90, 0, "Yes", "Live", "B1 1AC", "West Midlands"],
        ["Smart 2024", "10003", "Far scan", "Delta Ltd", "07654323", "01/06/2024", 70, 90, 0, "No", "Live", "M1 1AC", "North West"],
        ["Smart 2024", "10004", "No scan", "Epsilon Ltd", "07654324", "01/06/2024", 70, 90, 0, "No", "Live", None, None],
    ]
    answer = said(tmp_path, INNOVATE, *rows)
    [table] = answer["sheets"]
    assert values(table, "recipient", "source", "status", "committed", "realised") == [
        ["Alpha Ltd", "Innovate UK", "realised", 100, 40],
        ["Beta Ltd", "Innovate UK", "committed", 50, 0],
        ["Gamma Ltd", "Innovate UK", "lapsed", 70, 0],
    ]
    assert set(typed(tmp_path, "status")) == {("No", "J2"), ("No", "J3"), ("Yes", "J4")}
    assert [(each["row"], each["reason"]) for each in table["left_alone"]] == [
        (5, "the list goes beyond the region, and North West is no part of it"),
        (6, "the list goes beyond the region, and the row names no place"),
    ]
    assert {"known-file", "list-narrowed"} <= codes(answer)


def test_what_was_applied_for_is_not_what_was_given_and_euros_are_no_pounds(tmp_path):
    row = ["360G-x-1", "New ward", "GBP", 900, 300, "2024-05-01", "Alpha Trust", None, "Example Foundation"]
    answer = said(tmp_path, GRANTS, row, ["360G-x-2", "Old ward", "EUR", 900, 400, "2024-05-01", "Beta Trust", None, "Example Foundation"])
    [table] = answer["sheets"]
    assert values(table, "recipient", "source", "amount", "status") == [
        ["Alpha Trust", "Example Foundation", 300, "committed"], ["Beta Trust", "Example Foundation", 400, "committed"],
    ]  # fmt: skip
    assert [each["values"]["amount"]["currency"] for each in table["records"]] == ["GBP", "EUR"]
    [known] = [each["message"] for each in answer["findings"] if each["code"] == "known-file"]
    assert "a row counts only once a column Share (the region's, in %) says so" in known
    assert {each["values"]["place"] for each in table["records"]} == {"United Kingdom"}


def test_the_places_of_grants_narrow_a_national_list(tmp_path):
    head = [*GRANTS, "Beneficiary Location:Name"]
    row = ["360G-x-1", "New ward", "GBP", 900, 300, "2024-05-01", "Alpha Trust", None, "Example Foundation"]
    [table] = said(tmp_path, head, [*row, "Birmingham"], [*row, "Leeds"])["sheets"]
    assert [each["row"] for each in table["records"]] == [2]


def test_spending_is_kept_and_counts_only_by_a_stated_share(tmp_path):
    store = Store.open(tmp_path / "store")
    rows = [SPENDING, ["DH", "County Trust", "23-Sep-24", "Supplies", "Wards", "Alpha Ltd", "0081135561", " 27,275.25 "]]
    publish_returns(store, [checked(tmp_path, rows)], by="Staff")
    door = open_version(store.version_path())
    [record] = door.ask("records", kind="investments")
    assert (record["counts"], record["text"]) == ("left out", "27,275.25") and "share" in record["why"]
    secured = next(each for each in door.ask("headlines") if each["measure"] == "secured funding")
    assert (secured["low"], secured["records"]) == (None, 0)
    door.close()


def test_payments_are_told_apart_by_their_transactions_and_one_that_pays_for_several_things_is_no_reference(tmp_path):
    payment = ["DH", "County Trust", "23-Sep-24", "Supplies", "Wards", "Alpha Ltd"]
    rows = [[*payment, *each] for each in (("0081", "27,275.25"), ("0082", "27,275.25"), ("0083", "30,000"), ("0083", "40,000"))]
    return_ = checked(tmp_path, [SPENDING, *rows])
    assert [each["reference"] for each in return_.rows("investments")] == ["0081", "0082", None, None]
    assert [each.cell for each in return_.findings if each.code == "key-repeated"] == ["G4", "G5"]


def test_a_table_of_regions_gives_one_statistic_a_region_and_year_and_leads_to_its_cell(tmp_path):
    rows = [
        ["Table 1: Gross Value Added at current basic prices, pounds million"], REGIONS, ["UK", "UK", "United Kingdom", 1000, 1100],
        ["ITL1", "TLG", "West Midlands", 100, 110], ["ITL2", "TLG3", "West Midlands", 60, "[x]"], ["ITL1", "TLC", "North East", 30, 31],
    ]  # fmt: skip
    store = Store.open(tmp_path / "store")
    given = checked(tmp_path, rows)
    [table] = as_json(given)["sheets"]
    assert values(table, "measure", "unit", "place_code", "period", "value") == [
        ["Gross Value Added at current basic prices", "GBP m", "UK", "2020", 1000],
        ["Gross Value Added at current basic prices", "GBP m", "UK", "2021", 1100],
        ["Gross Value Added at current basic prices", "GBP m", "TLG", "2020", 100],
        ["Gross Value Added at current basic prices", "GBP m", "TLG", "2021", 110],
        ["Gross Value Added at current basic prices", "GBP m", "TLG3", "2020", 60],
    ]
    assert {row[0] for row in values(table, "price_basis")} == {"current"}
    publish_returns(store, [given], by="Staff")
    door = open_version(store.version_path())
    cells = {(each["text"], each["cell"]) for each in door.ask("why", audience="staff") if each["field"] == "value"}
    assert cells == {("1000", "D3"), ("1100", "E3"), ("100", "D4"), ("110", "E4"), ("60", "D5")}
    door.close()


@pytest.mark.parametrize("known", KNOWN_FILES, ids=lambda each: each.name)
def test_every_declaration_speaks_of_fields_that_there_are(known):
    fields = set(KINDS[known.kind].by_name)
    assert {*known.headings.values(), *known.every_row, *known.words} <= fields
    assert known.place_in in {*fields, ""} and known.years in {*fields, ""} and known.silent.endswith(".")
    assert set(known.title.groupindex if known.title else ()) <= fields


def test_a_list_that_is_narrowed_says_what_to_and_not_that_the_rest_alone_is_outside_the_region(tmp_path):
    row = ["Smart 2024", "10001", "Scan", "Alpha Ltd", "01234567", "01/05/2024", 100, 180, 40, "No", "Live", "B1 1AA"]
    answer = said(tmp_path, INNOVATE, [*row, "West Midlands"], [*row, "North West"])
    [message] = [each["message"] for each in answer["findings"] if each["code"] == "list-narrowed"]
    assert message == (
        "The list is narrowed to the West Midlands region and what holds it, such as the United Kingdom: "
        "1 of 2 rows left alone, being of elsewhere or without a place."
    )


def test_what_is_assumed_of_rows_is_said_to_be_an_assumption(tmp_path):
    rows = [["Recipient", "Source", "Status", "Amount", "Date"], ["Alpha Ltd", "Angels", "realised", 100, "14/05/2024"]]
    messages = [each["message"] for each in said(tmp_path, *rows)["findings"] if each["code"] == "default-taken"]
    assert "No column says the place: the region is assumed, which the file does not say." in messages
    assert "No column says the sector scope: health tech is assumed, which the file does not say." in messages


WORKSHOPS = ["slug", "tag_name", "start_date", "attendance", "host_name", "country", "url"]


def test_a_column_that_staff_add_right_of_the_publishers_own_is_read(tmp_path):
    row = ["2024-05-14-bham", "SWC", "2024-05-14", 20, "University of Birmingham", "GB", "https://example.org"]
    [events] = said(tmp_path, [*WORKSHOPS, "Role"], [*row, "led"])["sheets"]
    assert values(events, "role") == [["led"]]
    payment = ["DH", "County Trust", "23-Sep-24", "Supplies", "Wards", "Alpha Ltd", "0081135561", " 27,275.25 "]
    added = ["Share", "Level", "Source type"]
    [money] = said(tmp_path, [*SPENDING, *added], [*payment, 10, "envelope", "charity or foundation"])["sheets"]
    assert [[each["values"][name] for name in ("share", "level", "source_type")] for each in money["records"]] == [
        [10, "envelope", "charity or foundation"]
    ]


def test_a_word_of_ours_among_the_publishers_own_columns_is_none_of_ours(tmp_path):
    payment = ["DH", "County Trust", "23-Sep-24", "Supplies", "Wards", "Alpha Ltd", "0081135561", " 27,275.25 "]
    [money] = said(tmp_path, ["Level", *SPENDING], [3, *payment])["sheets"]
    assert values(money, "level") == [["award"]]


ASKING = [known for known in KNOWN_FILES if "a column " in known.silent and not known.attendees]  # attendees have a role of their own


@pytest.mark.parametrize("known", ASKING, ids=lambda known: known.name)
def test_a_column_that_a_known_file_asks_for_is_called_as_upload_offers_it(known):
    titles = {field.title for field in KINDS[known.kind].fields}
    assert all(any(words.startswith(title) for title in titles) for words in known.silent.split("a column ")[1:]), known.silent

GATEWAY = ["FundingOrgName", "ProjectReference", "LeadROName", "Department", "PISurname", "Title", "StartDate", "EndDate", "AwardPounds",
           "ExpenditurePounds", "Region", "Status", "GTRProjectUrl"]  # fmt: skip
CORDIS = ["projectID", "projectAcronym", "organisationID", "name", "shortName", "SME", "city", "country", "ecContribution", "totalCost",
          "role", "endOfParticipation"]  # fmt: skip
CRUNCHBASE = ["Transaction Name", "Organization Name", "Funding Type", "Money Raised", "Money Raised Currency", "Money Raised (in USD)",
              "Announced Date", "Investor Names", "Organization Location"]  # fmt: skip


def test_awards_in_the_gateway_to_research_are_taken_as_awards_whether_their_work_goes_on_or_not(tmp_path):
    row = ["EPSRC", "EP/1", "University of Alpha", "Physics", "Surname", "Sensors", "01/04/2024", "31/03/2027", 650, 20]
    answer = said(tmp_path, GATEWAY, [*row, "West Midlands", "Active", "x"], ["MRC", "MR/2", *row[2:], "West Midlands", "Closed", "x"],
                  ["MRC", "MR/3", *row[2:], "Yorkshire and The Humber", "Active", "x"])  # fmt: skip
    [table] = answer["sheets"]
    assert values(table, "reference", "source", "status", "committed", "realised") == [
        ["EP/1", "EPSRC", "committed", 650, None], ["MR/2", "MRC", "committed", 650, None],
    ]  # fmt: skip
    assert [each["row"] for each in table["left_alone"]] == [4] and not {"choice-asked-stops", "status-missing"} & codes(answer)


def test_what_the_european_commission_gives_is_in_euros_and_never_in_pounds(tmp_path):
    row = ["101", "SENSE", "999", "UNIVERSITY OF ALPHA", "UA", "false"]
    rows = [["COVENTRY", "UK", 1000, 1500, "x", "false"], ["BIRMINGHAM", "UK", 2000, 2500, "x", "true"],
            ["PARIS", "FR", 3000, 3500, "x", "false"]]  # fmt: skip
    answer = said(tmp_path, CORDIS, *([*row, *each] for each in rows))
    [table] = answer["sheets"]
    assert values(table, "recipient", "status", "amount") == [
        ["UNIVERSITY OF ALPHA", "committed", 1000], ["UNIVERSITY OF ALPHA", "lapsed", 2000],
    ]  # fmt: skip
    assert {each["values"]["amount"]["currency"] for each in table["records"]} == {"EUR"}


def test_rounds_that_were_announced_are_announced_and_in_the_currency_of_their_row(tmp_path):
    in_uk = "England, United Kingdom, Europe"
    row = ["Seed Round - Alpha", "Alpha Medical", "Seed", 1250, "GBP", 1600, "2024-05-14", "Mercia", f"Birmingham, {in_uk}"]
    other = ["Seed Round - Beta", "Beta", "Seed", 900, "USD", 900, "2024-05-15", "Mercia", f"Coventry, {in_uk}"]
    answer = said(tmp_path, CRUNCHBASE, row, other, [*row[:-1], "Leeds, Leeds, United Kingdom, Europe"])
    [table] = answer["sheets"]
    assert values(table, "recipient", "status", "announced", "instrument", "date") == [
        ["Alpha Medical", "announced", 1250, "equity", "2024-05-14"], ["Beta", "announced", 900, "equity", "2024-05-15"],
    ]  # fmt: skip
    assert [each["values"]["announced"]["currency"] for each in table["records"]] == ["GBP", "USD"]
