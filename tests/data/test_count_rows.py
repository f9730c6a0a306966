"""A line that counts the rows above it is no member, no recipient and no record."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Member", "Town", "Joined"]


@pytest.mark.parametrize(
    ("last", "members"),
    [("No. of members: 2", 2), ("Number of members", 2), ("Members: 2", 2), ("2 companies in total", 2), ("Count of members = 2", 2),
     ("Number Of Things Ltd", 3), ("2 Sisters Projects Ltd", 3), ("No. of the Beast 2 Ltd", 3)],
)  # fmt: skip
def test_a_line_that_says_how_many_members_there_are_is_none(tmp_path, last, members):
    path = tmp_path / "members 2024-25 Q1.xlsx"
    workbook(path, {"Members": [HEAD, ["Alpha Ltd", "Dudley", 2021], ["Beta Ltd", "Walsall", 2022], [last, None, None]]})
    sheet = as_json(check(path, path.name))["sheets"][0]
    assert len(sheet["records"]) == members


def test_a_title_that_counts_something_stays_a_record(tmp_path):
    head = ["Recipient", "Title", "Funder", "Status", "Amount (£)", "Date"]
    rows = [["Alpha Ltd", "Number of homes: 12", "NIHR", "committed", 1000, "3 April 2024"]]
    assert said(tmp_path, head, *rows)["totals"][0]["pounds_taken"] == 1000
