"""Two columns of money in one table: each is taken for what it is, asked is not given, and none is added to another."""

import pytest

from data.checking.columns.asked_for import says_asked
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Ref", "Recipient", "Funder", "Status"]
ALPHA = ["A1", "Alpha Ltd", "Innovate UK", "committed"]
BETA = ["A2", "Beta Ltd", "MRC", "committed"]


def amounts(answer):
    return [each["values"]["amount"] and each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]]


def codes(answer):
    return {(each["cell"], each["code"]) for each in answer["findings"]}


ASKED = ["Amount requested", "Amount applied for", "Grant requested", "Bid value", "Requested (£)", "Funding sought", "Asked for",
         "Total bid", "Value of bid", "Grant application (£k)", "Requested / Amount", "Amount (£k) / Requested", "Ask (£k)"]  # fmt: skip


@pytest.mark.parametrize("header", ASKED)
def test_a_heading_that_asks_is_told(header):
    assert says_asked(header)


@pytest.mark.parametrize(
    "header", ["Amount", "Amount awarded", "Application reference", "Grant application number", "Date requested", "Amount offered",
               "Requested by", "Task value", "Bid success rate (%)", "Application status"],
)  # fmt: skip
def test_a_heading_that_asks_for_no_money_is_none(header):
    assert not says_asked(header)


@pytest.mark.parametrize("header", [each for each in ASKED if " / " not in each])
def test_asked_beside_awarded_is_not_counted(tmp_path, header):
    answer = said(tmp_path, [*HEAD, header, "Amount awarded"], [*ALPHA, 500, 100], [*BETA, 300, None])
    assert amounts(answer) == [100, None] and {("E1", "column-aside"), ("F3", "amount-blank")} <= codes(answer)
    assert answer["totals"][0]["pounds_in_file"] == answer["totals"][0]["pounds_taken"] == 100


@pytest.mark.parametrize("upper", [["Requested", "Awarded"], ["Amount (£)", None]])
def test_asked_and_awarded_beneath_or_above_amount_are_told_apart(tmp_path, upper):
    lower = ["Amount", "Amount"] if upper[1] else ["Requested", "Awarded"]
    answer = said(tmp_path, [*HEAD, *upper], [None] * 4 + lower, [*ALPHA, 500, 100])
    assert amounts(answer) == [100] and ("E2", "column-aside") in codes(answer)


def test_where_only_what_was_asked_stands_the_amount_is_unknown(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount requested", "Date"], [*ALPHA, 500, "May 2024"])
    assert amounts(answer) == [None] and "amount-blank" in {code for _, code in codes(answer)}
    assert answer["totals"][0]["pounds_in_file"] == 0 and answer["totals"][0]["rows_taken"] == 1


def test_announced_and_realised_are_one_record_at_its_furthest_stage(tmp_path):
    head = ["Ref", "Recipient", "Funder", "Amount announced", "Amount realised"]
    answer = said(tmp_path, head, [*ALPHA[:3], 300, 250], [*BETA[:3], 70, None])
    found = [(each["values"]["status"], each["values"]["amount"]["low"]) for each in answer["sheets"][0]["records"]]
    assert found == [("realised", 250), ("announced", 70)]


def test_two_columns_that_could_both_be_the_amount_stop_the_rows_in_which_they_differ(tmp_path):
    rows = [[*ALPHA, 100, 140], [*BETA, "£1.5k", 1500], ["A3", *BETA[1:], 7, None], ["A4", *BETA[1:], 7, "TBC"]]
    answer = said(tmp_path, [*HEAD, "Grant", "Total"], *rows)
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2]
    assert ("F2", "amounts-differ") in codes(answer)
    [asked] = [each["message"] for each in answer["findings"] if each["code"] == "amounts-differ"]
    assert asked == "Columns F (£140) and E (£100) could both be the amount, and differ."


def test_two_columns_of_one_amount_in_their_own_units_do_not_differ(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount (£k)", "Value (£)"], [*ALPHA, 1.5, 1500])
    assert amounts(answer) == [1500] and answer["sheets"][0]["stopped"] == []


def test_a_column_headed_amount_is_meant_whatever_stands_beside_it(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount (£)", "Value"], [*ALPHA, 100, 140])
    assert amounts(answer) == [100] and ("F1", "column-twice") in codes(answer)


@pytest.mark.parametrize("header", ["Total", "Funding"])
def test_a_total_of_cash_and_kind_is_never_counted_as_cash(tmp_path, header):
    answer = said(tmp_path, [*HEAD, "Cash", "In-kind", header], [*ALPHA, 100, 30, 130], [*BETA, 50, 0, 50], ["A3", *BETA[1:], 7, None, 7])
    assert amounts(answer) == [50, 7] and ("G2", "in-kind-within") in codes(answer)


def test_an_amount_beside_what_is_in_kind_is_the_amount(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount", "In kind"], [*ALPHA, 100, 30])
    assert amounts(answer) == [100] and answer["sheets"][0]["stopped"] == []


def stages(answer):
    stages = ("committed", "realised")
    records = [each["values"] for each in answer["sheets"][0]["records"]]
    return [(each["status"], *(each[stage] and each[stage]["low"] for stage in stages)) for each in records]


@pytest.mark.parametrize("status", [None, "realised"])
def test_what_was_awarded_is_not_lost_beside_what_was_received(tmp_path, status):
    head = ["Ref", "Recipient", "Funder", "Status", "Awarded (£)", "Received to date (£k)"]
    answer = said(tmp_path, head, [*ALPHA[:3], status, 1_450_000, 200], [*BETA[:3], "committed", 500, None])
    assert stages(answer) == [("realised", 1_450_000, 200_000), ("committed", 500, None)]


def test_an_amount_of_no_stage_that_differs_from_that_of_the_stage_stops_its_row(tmp_path):
    head = [*HEAD, "Amount", "Realised"]
    answer = said(tmp_path, head, [*ALPHA[:3], "realised", 1000, 200], [*BETA[:3], "realised", 300, 300], ["A3", *BETA[1:3], None, 70, 20])
    assert stages(answer) == [("realised", None, 300)] and [each["row"] for each in answer["sheets"][0]["stopped"]] == [2, 4]
    assert ("E2", "amount-of-no-stage") in codes(answer)


def test_a_heading_that_says_awarded_says_the_status_where_no_column_does(tmp_path):
    answer = said(tmp_path, ["Ref", "Recipient", "Funder", "Announced", "Grant awarded", "Paid"],
                  [*ALPHA[:3], None, 100, None], [*BETA[:3], 300, 250, None], ["A3", *BETA[1:3], 300, 250, 40])  # fmt: skip
    assert stages(answer) == [("committed", 100, None), ("committed", 250, None), ("realised", 250, 40)]
    assert answer["totals"][0]["pounds_taken"] == 100 + 550 + 590
    plain = said(tmp_path, ["Ref", "Recipient", "Funder", "Grant"], [*ALPHA[:3], 100])
    assert [each["row"] for each in plain["sheets"][0]["stopped"]] == [2]


def test_noughts_of_a_stage_are_kept_as_its_noughts(tmp_path):
    answer = said(tmp_path, ["Ref", "Recipient", "Funder", "Announced", "Paid"], [*ALPHA[:3], None, 0], [*BETA[:3], 50, 0])
    assert stages(answer) == [("realised", None, 0), ("announced", None, 0)] and amounts(answer) == [0, 50]


def test_of_two_columns_headed_amount_neither_is_guessed(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount", "Amount"], [*ALPHA, 100, 140], [*BETA, 70, 70])
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2] and amounts(answer) == [70]


@pytest.mark.parametrize("order", [1, -1])
def test_of_one_amount_in_two_currencies_that_in_pounds_is_taken(tmp_path, order):
    answer = said(tmp_path, [*HEAD, *["Amount (USD)", "Amount (GBP)"][::order]], [*ALPHA, *[130, 100][::order]])
    assert amounts(answer) == [100] and answer["totals"][0]["pounds_taken"] == 100 and not answer["sheets"][0]["stopped"]


@pytest.mark.parametrize(("claimed", "status", "pounds"), [
    ("-", "committed", 45_000), ("TBC", "committed", 45_000), ("nil", "committed", 45_000), ("undisclosed", "realised", None),
    (12_500, "realised", 12_500),
])  # fmt: skip
def test_a_dash_under_claimed_makes_no_award_a_realised_one(tmp_path, claimed, status, pounds):
    answer = said(tmp_path, ["Recipient", "Funder", "Awarded", "Claimed to date"], ["Alpha Ltd", "NIHR", 45_000, claimed])
    [record] = answer["sheets"][0]["records"]
    assert (record["values"]["status"], record["values"]["amount"].get("low")) == (status, pounds)


NET = [*HEAD, "Net", "VAT", "Gross"]


@pytest.mark.parametrize(("heads", "asked", "likely"), [
    (("Net", "VAT", "Gross"), "Net", "E1"), (("Net amount (£)", "VAT (£)", "Gross amount (£)"), "Net amount (£)", "E1"),
    (("Net Amount", "VAT Amount", "Total"), "Net Amount", "E1"), (("Amount", "VAT", "Total"), "Amount", "E1"),
    (("Gross", "VAT", "Net"), "Net", "G1"), (("Amount inc VAT", "VAT", "Amount ex VAT"), "Amount ex VAT", "G1"),
])  # fmt: skip
def test_of_a_sum_without_and_with_its_tax_neither_counts_until_one_is_said_and_one_question_asks(tmp_path, heads, asked, likely):
    answer = said(tmp_path, [*HEAD, *heads], [*ALPHA, 1000, 200, 1200], [*BETA, 500, 100, 600])
    assert not answer["sheets"][0]["records"] and answer["totals"][0]["pounds_taken"] == 0
    assert [(each["text"], each["cell"], each["likely"]) for each in answer["questions"]] == [(asked, likely, "amount")]


@pytest.mark.parametrize(("answers", "pounds", "open_ones"), [
    ({"net": "amount"}, [1000, 500], []), ({"net": "none"}, [], ["Gross"]), ({"net": "none", "gross": "amount"}, [1200, 600], []),
    ({"gross": "amount"}, [1200, 600], []),
])  # fmt: skip
def test_the_answer_says_which_of_the_two_is_the_amount_and_the_other_is_not_added(tmp_path, answers, pounds, open_ones):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [NET, [*ALPHA, 1000, 200, 1200], [*BETA, 500, 100, 600]]})
    told = as_json(check(path, path.name, answers={f"heading:investments|{name}": value for name, value in answers.items()}))
    assert amounts(told) == pounds and [each["text"] for each in told["questions"]] == open_ones


@pytest.mark.parametrize("heads", [("Amount", "VAT", "Net assets"), ("Award", "Net", "Gross")])
def test_an_amount_beside_columns_of_net_and_gross_is_the_amount(tmp_path, heads):
    answer = said(tmp_path, [*HEAD, *heads], [*ALPHA, 1000, 200, 1200])
    assert amounts(answer) == [1000] and not answer["questions"]


def test_a_pipeline_that_says_only_what_is_asked_for_is_one_of_investments(tmp_path):
    answer = said(tmp_path, ["Company", "Ask (£m)", "Probability", "Weighted (£m)", "Expected close", "Investor"],
                  ["Alpha Ltd", 2.5, "60%", 1.5, "Q1 2025/26", "Mercia"])  # fmt: skip
    assert answer["sheets"][0]["kind"] == "investments" and not answer["sheets"][0]["records"]
    assert {each["cell"]: each["code"] for each in answer["findings"]}["A2"] == "status-missing"
