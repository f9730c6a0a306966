"""A grant that stands on every row of what was paid of it counts once, and its payments are parts of it."""

import pytest

from data.grammar.names import normal_text
from tests.data.checked_sheet import checked
from tests.data.said import said

HEAD = ["Recipient", "Project", "Funder", "Award", "Quarter", "Payment", "Status"]
ALPHA, BETA = ["Alpha Ltd", "Scan", "Innovate UK"], ["Beta Ltd", "Robot", "Innovate UK"]
NAMELESS = ["Alpha Ltd", None, "Innovate UK"]
ROWS = [
    [*ALPHA, 100, "Q1 2024/25", 20, "paid"], [*ALPHA, 100, "Q2 2024/25", 30, "paid"], [*ALPHA, 100, "Q3 2024/25", None, "paid"],
    [*BETA, 60, "Q1 2024/25", 10, "paid"],
]  # fmt: skip


def _money(answer):
    return sorted(
        (each["row"], each["values"]["status"], each["values"]["amount"]["low"], each["values"]["parent"] or "")
        for each in answer["sheets"][0]["records"]
    )  # fmt: skip


def test_an_award_that_is_repeated_beside_its_payments_is_one_record_and_they_are_parts_of_it(tmp_path):
    answer = said(tmp_path, HEAD, *ROWS, ["Total", None, None, 160, None, 60])
    assert _money(answer) == [
        (2, "committed", 100, ""), (2, "realised", 20, "Scan, Alpha Ltd, Innovate UK"), (3, "realised", 30, "Scan, Alpha Ltd, Innovate UK"),
        (5, "committed", 60, ""), (5, "realised", 10, "Robot, Beta Ltd, Innovate UK"),
    ]  # fmt: skip
    assert [(each["row"], each["reason"]) for each in answer["sheets"][0]["left_alone"]][:1] == [
        (4, "what was granted on it is that of row 2, and counts there"),
    ]  # fmt: skip
    assert not [each for each in answer["findings"] if each["severity"] != "notes"]


def test_the_payments_of_an_award_are_parts_of_it_by_its_reference_and_have_their_own_dates(tmp_path):
    rows = [["A1", "Alpha Ltd", "NIHR", 100, f"Q{quarter} 2024/25", 20] for quarter in (1, 2)]
    answer = said(tmp_path, ["Ref", "Recipient", "Funder", "Total award", "Quarter", "Claimed"], *rows)
    assert _money(answer) == [(2, "committed", 100, ""), (2, "realised", 20, "A1"), (3, "realised", 20, "A1")]
    dates = [(each["values"]["date"] or {}).get("text") for each in answer["sheets"][0]["records"] if each["values"]["parent"]]
    assert sorted(dates) == ["Q1 2024/25", "Q2 2024/25"]


def test_a_grant_is_found_by_what_its_payments_name_as_their_parent():
    records = checked(HEAD, *ROWS).records
    keys = {key for key, status in zip(records["key"], records["status"], strict=True) if status == "committed"}
    assert {normal_text(parent) for parent in records["parent"] if parent} == keys


@pytest.mark.parametrize("rows", [
    [[*ALPHA, 100, "Q1 2024/25", 80, "paid"], [*ALPHA, 100, "Q2 2024/25", 80, "paid"]],
    [[*ALPHA, 100, "Q1 2024/25", 20, "paid"], [*ALPHA, 200, "Q2 2024/25", 30, "paid"]],
    [[*ALPHA, 100, "Q1 2024/25", 20, "paid"], [*ALPHA, 100, "Q2 2024/25", 30, "forecast"]],
    [[*ALPHA, 100, "Q1 2024/25", 20, "paid"], [*ALPHA, 100, "Q2 2024/25", 30, "paid"], [*ALPHA, 200, "Q3 2024/25", 30, "paid"]],
    [[*NAMELESS, 100, "Q1 2024/25", 20, "paid"], [*NAMELESS, 100, "Q2 2024/25", 30, "paid"]],
])  # fmt: skip
def test_awards_that_may_be_several_keep_a_record_a_row(tmp_path, rows):
    answer = said(tmp_path, HEAD, *rows)
    assert not [each for each in answer["findings"] if each["code"] == "award-on-rows"]
    assert len(answer["sheets"][0]["records"]) == len(rows)
