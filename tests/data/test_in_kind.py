"""What a row's instrument says is in kind is no cash, as if its amount said so."""

import pytest

from tests.data.said import said


def test_an_instrument_in_kind_keeps_the_amount_apart_and_one_of_both_stops(tmp_path):
    rows = [[f"{text} Ltd", "MEIF", text, 50, "committed"] for text in ("Equity", "In-kind", "in kind support", "Cash & in kind")]
    answer = said(tmp_path, ["Recipient", "Funder", "Type", "Amount", "Status"], *rows)
    kinds = [each["values"]["amount"]["qualifier"] for each in answer["sheets"][0]["records"]]
    assert kinds == ["exact", "in kind", "in kind"]
    assert [(each["cell"], each["code"]) for each in answer["findings"] if each["severity"] == "stops"] == [("D5", "in-kind-in-part")]


@pytest.mark.parametrize("text", ["Kind Fund", "Unkind"])
def test_other_instruments_are_cash(tmp_path, text):
    answer = said(tmp_path, ["Recipient", "Funder", "Type", "Amount", "Status"], ["Alpha Ltd", "MEIF", text, 50, "committed"])
    assert answer["sheets"][0]["records"][0]["values"]["amount"]["qualifier"] == "exact"
