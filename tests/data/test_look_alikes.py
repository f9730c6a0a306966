"""Three or more records that look alike are a series: said once in plain words, asked about never, and each counts."""

import pytest

from tests.data.checked_sheet import checked

HEAD = ("Reference", "Recipient", "Source", "Status", "Amount", "Date", "Part of")


def row(number, recipient="Alpha Ltd", amount=10_000, date=None, source="MRC", status="realised", parent=None):
    return (f"A-{number}", recipient, source, status, amount, date or f"{number:02}/05/2024", parent)


def said(*rows):
    return [each for each in checked(HEAD, *rows).findings if each.code == "series-alike"]


def test_a_series_is_said_once_with_its_rows_and_all_of_it_counts():
    rows = [row(number) for number in range(1, 6)] + [row(number, "Beta Ltd", 20) for number in range(6, 9)]
    result = checked(HEAD, *rows)
    [found] = [each for each in result.findings if each.code == "series-alike"]
    assert (found.severity, found.cell) == ("warns", "E2") and len(result.records["row"]) == 8
    assert "5 rows for Alpha Ltd hold £10k each" in found.message and "(rows 2, 3, 4, 5, 6), and 1 further series like it" in found.message


@pytest.mark.parametrize("third", [
    row(3, "Beta Ltd"), row(3, amount=10_200), row(3, date="01/09/2024"), row(3, source="NIHR"), row(3, status="lapsed"),
    row(3, parent="A-1"), row(3, amount="TBC"), row(3, date="TBC"),
])  # fmt: skip
def test_two_alike_and_another_are_no_series(third):
    assert not said(row(1), row(2), third)


def test_amounts_within_one_per_cent_and_dates_of_which_three_are_near_are_a_series():
    paid = checked((*HEAD[:4], "Paid", *HEAD[5:]), row(1), row(2), row(3))
    assert [each.cell for each in paid.findings if each.code == "series-alike"] == ["E2"]
    near = said(row(1), row(2, amount=10_050), row(3, amount=10_100), row(4, date="01/12/2024"))
    assert ["(rows 2, 3, 4)" in each.message for each in near] == [True]
