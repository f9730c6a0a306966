"""A day is never turned round: in a column in American order what either order can read stays unknown, and that is said."""

import datetime

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount", "Date"]


@pytest.mark.parametrize(
    ("days", "turned"),
    [
        (["05/13/2024", "05/06/2024", "07/07/2024"], ["E3"]), (["13/05/2024", "05/06/2024"], []),
        (["05/13/2024", "13/05/2024", "05/06/2024"], []),
        (["05/06/2024", "5 June 2024"], []), (["5/13/24", "5/6/24", "May 2024"], ["E3"]),
        (["05/13/2024", datetime.date(2024, 6, 5)], ["E3"]), (["05/13/2024", datetime.date(2024, 6, 5), datetime.date(2024, 6, 25)], []),
    ],
)  # fmt: skip
def test_days_of_a_column_in_american_order_are_not_read_in_british(tmp_path, days, turned):
    rows = [[f"Firm {number} Ltd", "MRC", "committed", 100 + number, day] for number, day in enumerate(days)]
    answer = said(tmp_path, HEAD, *rows)
    assert [each["cell"] for each in answer["findings"] if each["code"] == "date-turned"] == turned
    unknown = [f"E{each['row']}" for each in answer["sheets"][0]["records"] if each["values"]["date"]["start"] is None]
    assert set(turned) <= set(unknown) and len(unknown) <= len(turned) + 1


@pytest.mark.parametrize(
    ("days", "starts"),
    [
        (["Apr 24", "Jan 25", "Dec 23"], ["2024-04-01", "2025-01-01", "2023-12-01"]),
        (["Apr 24", "Jan 25", "Dec 14"], ["2024-04-01", None, None]),
        (["Apr 24", "Jan 25", "Jan 24"], ["2024-04-01", None, None]), (["Jun 24", "June 24th", "Jul 24"], ["2024-06-01", None, None]),
    ],
)  # fmt: skip
def test_a_month_with_two_digits_is_of_that_year_where_the_return_or_the_whole_column_says_so(tmp_path, days, starts):
    rows = [[f"Firm {number} Ltd", "MRC", "committed", 100 + number, day] for number, day in enumerate(days)]
    answer = said(tmp_path, HEAD, *rows)
    assert [each["values"]["date"]["start"] for each in answer["sheets"][0]["records"]] == starts
    code = "month-of-year" if starts[1] else "date-not-understood"
    assert [each["code"] for each in answer["findings"] if each["cell"] == "E3"] == [code]


def test_what_stands_under_no_heading_is_said(tmp_path):
    answer = said(tmp_path, [*HEAD[:4], None, "Date"], ["A Ltd", "MRC", "paid", 1000, 5000, "May 2024", "paid back"],
                  ["B Ltd", "MRC", "paid", 2000, 70, "May 2024"])  # fmt: skip
    lost = [(each["cell"], each["message"]) for each in answer["findings"] if each["code"] == "column-headless"]
    assert lost == [("E2", "Column E has no heading; what stands in it (2 cells) is left alone."),
                    ("G2", "Column G has no heading; what stands in it (1 cell) is left alone.")]  # fmt: skip
