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


@pytest.mark.parametrize(("funds", "read"), [(["Innovate UK", "NIHR"], "source"), (["Fast Start", "NIHR"], "programme")])
def test_names_of_funders_below_fund_are_the_source_and_those_of_funds_the_programme(tmp_path, funds, read):
    rows = [[f"{fund} Company Ltd", fund, 100, "awarded"] for fund in funds]
    answer = said(tmp_path, ["Company", "Fund", "Amount", "Status"], *rows)
    assert [each["values"][read] for each in answer["sheets"][0]["records"]] == funds
    said_so = [each["cell"] for each in answer["findings"] if each["code"] == "heading-by-cells"]
    assert said_so == (["B1"] if read == "source" else [])
