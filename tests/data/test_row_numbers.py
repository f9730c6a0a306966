"""Numbers that only count the rows of a sheet are no references; two quarters that both count from 1 keep all their records."""

import pytest

from data.returns import check
from tests.builders import workbook


def checked(tmp_path, quarter, *rows, heading="No.", more=()):
    path = tmp_path / f"return 2024-25 {quarter}.xlsx"
    workbook(path, {"Investments": [(heading, "Recipient", "Funder", "Status", "Amount", *more), *rows]})
    return check(path, path.name)


def row(number, recipient, amount, *more):
    return (number, recipient, "Innovate UK", "realised", amount, *more)


def test_two_quarters_that_both_number_their_rows_from_one_keep_all_their_records(tmp_path):
    checks = [
        checked(tmp_path, "Q1", row(1, "Acme Ltd", 1_000), row(2, "Brum Bio Ltd", 2_000)),
        checked(tmp_path, "Q2", row(1, "Coventry Scan Ltd", 4_000), row(2, "Dudley Med Ltd", 8_000)),
    ]
    keys = [key for each in checks for key in (record["key"] for record in each.rows("investments"))]
    assert len(set(keys)) == 4 and all(key.startswith("fields:") for key in keys)
    assert [each.cell for each in checks[0].findings if each.code == "row-numbers"] == ["A1"]


@pytest.mark.parametrize(
    ("numbers", "heading", "more", "kept"),
    [
        ((1, 2), "No.", (), False), (("1.", "2."), "No", (), False), ((1, 1), "No.", (), False), ((3, 4), "No.", (), True),
        ((1, 2), "Ref", (), True), ((1, 3), "No.", (), True), ((1, 2), "No.", ("Part of",), True),
    ],
)  # fmt: skip
def test_only_a_count_from_one_under_a_heading_that_says_no_more_is_left(tmp_path, numbers, heading, more, kept):
    result = checked(tmp_path, "Q1", *(row(number, f"Firm {number} Ltd", 1_000, *(None for _ in more)) for number in numbers),
                     heading=heading, more=more)  # fmt: skip
    assert [each["reference"] is not None for each in result.rows("investments")] == [kept] * 2
