"""Names of organisations without a heading above them are whose the rows are; other texts are not taken."""

import pytest

from tests.data.said import said

NAMELESS = [[None, "Funder", "Amount", "Status"], ["Alpha Ltd", "NIHR", 100, "awarded"], ["University of Beta", "MRC", 200, "paid"]]


def test_names_of_organisations_left_of_all_headings_are_the_recipients(tmp_path):
    answer = said(tmp_path, *NAMELESS, ["Total", None, 300])
    assert [each["values"]["recipient"] for each in answer["sheets"][0]["records"]] == ["Alpha Ltd", "University of Beta"]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "names-headless"] == ["A1"]
    assert not [each for each in answer["findings"] if each["severity"] == "stops"]


def test_names_beside_money_that_no_column_says_who_gave_may_be_the_funders_and_are_not_taken(tmp_path):
    answer = said(tmp_path, [None, "Project", "Amount", "Status"], ["Wellcome Trust", "Scanner", 100, "awarded"],
                  ["University of Beta", "Robot", 200, "paid"])  # fmt: skip
    assert not answer["sheets"][0]["records"]
    assert not [each for each in answer["findings"] if each["code"] == "names-headless"]


@pytest.mark.parametrize("names", [["Scanner", "Robot"], ["Alpha Ltd", None], ["Alpha Ltd", 2]])
def test_other_texts_without_a_heading_are_not_taken_and_may_be_said_in_upload(tmp_path, names):
    answer = said(tmp_path, NAMELESS[0], *([name, *row[1:]] for name, row in zip(names, NAMELESS[1:], strict=True)))
    assert not answer["sheets"][0]["records"]
    assert {"say under the picture in Upload" in each["remedy"] for each in answer["findings"] if each["code"] == "missing"} == {True}
