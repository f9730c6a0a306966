"""`Source` beside `Funder` or `Investors` may be where the row was read: whose money it is stands in the other."""

import pytest

from tests.data.said import said


@pytest.mark.parametrize(("head", "row", "source"), [
    (["Investors", "Source"], ["Long Lane Ventures", "Press release"], "Long Lane Ventures"),
    (["Source", "Funder"], ["Crunchbase", "Innovate UK"], "Innovate UK"),
    (["Source", "Investors"], ["Innovate UK", "see note"], "Innovate UK"),
])  # fmt: skip
def test_the_funder_is_the_source_unless_the_other_column_holds_more_known_names(tmp_path, head, row, source):
    answer = said(tmp_path, ["Company", "Amount", "Status", *head], ["Alpha Ltd", 100, "awarded", *row], ["Beta Ltd", 200, "awarded", *row])
    assert {each["values"]["source"] for each in answer["sheets"][0]["records"]} == {source}
