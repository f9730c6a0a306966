"""A title that says what a funder gave names the source of the rows below it; one of what was asked, or of several, does not."""

import pytest

from tests.data.said import said

HEAD, ROW = ["Company", "Project", "Amount", "Status"], ["Alpha Ltd", "Scan", 100, "awarded"]


@pytest.mark.parametrize(("title", "source"), [
    ("Innovate UK awards to West Midlands companies, 2024/25", "Innovate UK"), ("NIHR grants 2024/25", "NIHR"),
    ("Innovate UK funded projects in the region", "Innovate UK"), ("Innovate UK bids and awards", None),
    ("Innovate UK awards: applications to the spring round", None), ("Companies with Innovate UK awards", None),
    ("Innovate UK and NIHR awards", None), ("Innovate UK awards with match funding", None),
    ("Innovate UK awards and the private investment raised beside them", None),
])  # fmt: skip
def test_the_source_is_the_funder_whose_awards_the_title_lists(tmp_path, title, source):
    answer = said(tmp_path, [title], HEAD, ROW, [*ROW[:1], "Robot", 200, "paid"])
    assert [each["values"]["source"] for each in answer["sheets"][0]["records"]] == [source, source]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "said-above"] == (["A1"] if source else [])
