"""An amount that its own comma has parted, in a .csv without quotation marks, stops its row: £1,000 is never £1."""

import pytest

from data.returns import check
from data.spoken import as_json

HEAD = "Recipient,Funder,Status,Amount,Date"


def said(tmp_path, *lines):
    path = tmp_path / "return 2024-25 Q1.csv"
    path.write_text("\n".join((HEAD, *lines)), encoding="utf-8")
    return as_json(check(path, path.name))


@pytest.mark.parametrize("amount", ["£1,000", "1,000", "£12,500.50", "1234,56", "(£2,000)"])
def test_a_parted_amount_stops_its_row(tmp_path, amount):
    answer = said(tmp_path, f"Alpha Ltd,NIHR,committed,{amount},03/04/2024", "Beta Ltd,NIHR,committed,500,04/04/2024")
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2]
    assert [each["row"] for each in answer["sheets"][0]["records"]] == [3] and answer["totals"][0]["pounds_taken"] == 500
    assert ("D2", "amount-parted") in {(each["cell"], each["code"]) for each in answer["findings"]}


def test_a_row_with_a_further_cell_and_a_whole_amount_counts(tmp_path):
    answer = said(tmp_path, 'Alpha Ltd,NIHR,committed,"£1,000",03/04/2024,seen')
    assert answer["totals"][0]["pounds_taken"] == 1000 and not answer["sheets"][0]["stopped"]
