"""A column that says the unit of each row's amount is applied row by row, or the row stops; it is never passed over."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount", "Unit"]
ROW = ["Alpha Ltd", "NIHR", "committed"]


def amounts(answer):
    return [(each["row"], each["values"]["amount"]["low"], each["values"]["amount"]["currency"]) for each in answer["sheets"][0]["records"]]


def test_every_amount_is_in_the_unit_of_its_row(tmp_path):
    answer = said(tmp_path, HEAD, [*ROW, 1.5, "£m"], [*ROW, 250, "£k"], [*ROW, 40_000, "£"], [*ROW, "£7", "£k"], [*ROW, 2, "EUR m"])
    pounds = [(2, 1_500_000, "GBP"), (3, 250_000, "GBP"), (4, 40_000, "GBP"), (5, 7, "GBP")]
    assert amounts(answer) == [*pounds, (6, 2_000_000, "EUR")]
    [note] = [each for each in answer["findings"] if each["code"] == "unit-of-rows"]
    assert [each["code"] for each in answer["findings"] if each["cell"] == "E1"] == ["unit-of-rows", "column-aside"]
    assert note["cell"] == "E1" and note["message"].endswith("'1.5' in D2 is read as £1,500,000.")
    assert answer["totals"][0]["pounds_in_file"] == answer["totals"][0]["pounds_taken"] == 1_790_007


@pytest.mark.parametrize(("header", "unit"), [("Amount", None), ("Amount", "lots"), ("Amount (£k)", "£m")])
def test_a_unit_that_is_blank_unknown_or_denied_by_the_heading_stops_its_row(tmp_path, header, unit):
    answer = said(tmp_path, [*HEAD[:3], header, "Unit"], [*ROW, 3, "£k"], [*ROW, 1.5, unit])
    assert amounts(answer) == [(2, 3000, "GBP")] and [each["row"] for each in answer["sheets"][0]["stopped"]] == [3]


def test_a_unit_that_is_none_of_money_is_left_alone(tmp_path):
    answer = said(tmp_path, HEAD, [*ROW, 3, "Birmingham"], [*ROW, 4, "£"])
    assert [low for _, low, _ in amounts(answer)] == [3, 4]


@pytest.mark.parametrize(
    ("header", "pounds"),
    [("Amount (£’000s)", 1250), ("Value (GBP ‘000)", 1250), ("Amount (£M GBP)", 1_250_000), ("Value in thousands of pounds", 1250),
     ("Amount x1000", 1250), ("£k awarded", 1250), ("£m awarded", 1_250_000)],
)  # fmt: skip
def test_a_unit_is_known_in_the_ways_that_people_write_it(tmp_path, header, pounds):
    assert amounts(said(tmp_path, [*HEAD[:3], header, "Date"], [*ROW, 1.25, "May 2024"])) == [(2, pounds, "GBP")]


@pytest.mark.parametrize("header", ["Zorp £m", "Amount (in £m, 2024 prices)"])
def test_a_sheet_without_a_column_that_is_known_as_the_amount_is_not_passed_over(tmp_path, header):
    answer = said(tmp_path, [*HEAD[:3], header, "Date"], [*ROW, 1.25, "May 2024"])
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2] and not answer["sheets"][0]["records"]
    assert ("D2", "amount-nowhere") in {(each["cell"], each["code"]) for each in answer["findings"]}
