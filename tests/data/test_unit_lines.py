"""A line between records that states another unit than the column's is about the rows below it, and those are asked about."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount (£k)"]
ALPHA, BETA = ["Alpha Ltd", "NIHR", "committed", 100], ["Beta Ltd", "NIHR", "committed", 2]
GAMMA = ["Gamma Ltd", "MRC", "committed", "£3m"]


def stops(answer):
    return {each["cell"]: each["message"] for each in answer["findings"] if each["severity"] == "stops"}


@pytest.mark.parametrize(("line", "other"), [
    (["Figures below are in £m"], "£2,000,000"), (["All figures below are in pounds."], "£2"), ([None, None, None, "£m"], "£2,000,000"),
])  # fmt: skip
def test_the_rows_below_stop_whose_figures_it_would_change(tmp_path, line, other):
    answer = said(tmp_path, HEAD, ALPHA, line, BETA, GAMMA)
    assert list(stops(answer)) == ["D4"] and stops(answer)["D4"].endswith(f"by which it is {other}.")
    assert [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]] == [100_000, 3_000_000]


def test_a_line_that_says_the_unit_again_or_none_changes_nothing(tmp_path):
    assert not stops(said(tmp_path, HEAD, ALPHA, ["All figures in £000s"], BETA, ["Figures are as reported."], GAMMA))


def test_a_line_above_records_is_no_unit_of_those_above_it(tmp_path):
    head = [*HEAD[:3], "Amount"]
    answer = said(tmp_path, head, ALPHA, ["Figures below are in £m"], BETA)
    assert [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]] == [100] and list(stops(answer)) == ["D4"]


def test_a_line_that_speaks_of_all_figures_is_of_those_above_it_too(tmp_path):
    answer = said(tmp_path, [*HEAD[:3], "Amount"], ALPHA, ["All figures are in £m"], BETA, GAMMA)
    assert list(stops(answer)) == ["D2", "D4"]


def test_a_title_that_is_printed_again_was_heeded_above(tmp_path):
    title = ["Amounts in £m unless the heading says otherwise"]
    assert not stops(said(tmp_path, title, HEAD, ALPHA, title, HEAD, BETA))


def test_a_line_right_above_the_total_is_the_unit_of_all(tmp_path):
    answer = said(tmp_path, [*HEAD[:3], "Amount"], ALPHA, BETA, ["All figures in £000s"], ["Total", None, None, 102])
    assert [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]] == [100_000, 2_000] and not stops(answer)
