"""A column an instrument or an owner: one record for each, which says what its heading says, and the row's total compared."""

import pytest

from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook
from tests.data.said import said

ROW = ["Alpha Ltd", "committed", "May 2024"]
HEAD = ["Recipient", "Status", "Date"]


def records(answer, *fields):
    shown = [each["values"] for sheet in answer["sheets"] for each in sheet["records"]]
    return sorted((*(each.get(field) for field in fields), each["amount"]["low"]) for each in shown)


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_each_instrument_s_money_is_a_record_and_their_total_is_compared(tmp_path):
    heads = [*HEAD, "Grant (£k)", "Loan (£k)", "Equity raised", "Total"]
    answer = said(tmp_path, heads, [*ROW, 2, 3, None, 5_000], [*ROW, None, 4, None, 9_000])
    assert records(answer, "instrument") == [("debt", 3_000), ("debt", 4_000), ("grant", 2_000)]
    assert cells(answer, "column-aside") == ["G1"] and cells(answer, "whole-differs") == ["G3"]


def test_whose_money_stands_above_the_instruments(tmp_path):
    heads = [[*HEAD, "Public (£k)", None, "Private (£k)", None], [None, None, None, "Grant", "Loan", "Equity", "Debt"]]
    answer = said(tmp_path, *heads, [*ROW, 2, None, 3, "4"])
    assert records(answer, "owner", "instrument") == [("private", "debt", 4_000), ("private", "equity", 3_000), ("public", "grant", 2_000)]
    answer = said(tmp_path, [*HEAD, "Public sector (£k)", "Private (£k)"], [*ROW, 3, 2])
    assert records(answer, "owner") == [("private", 2_000), ("public", 3_000)]


@pytest.mark.parametrize(("heads", "values", "amounts"), [
    (["Grant", "Match"], [5, 3], [5]), (["Award (£)", "Contract (£)"], [5, 3], []), (["Grant", "Equity (%)"], [5, 3], [5]),
    (["Grant", "Loan"], [5, "yes"], [5]), (["Instrument", "Grant", "Loan"], ["grant", 5, 3], [5]),
])  # fmt: skip
def test_what_is_no_money_of_another_kind_is_no_record(tmp_path, heads, values, amounts):
    answer = said(tmp_path, [*HEAD, *heads], [*ROW, *values])
    assert [amount for _, amount in records(answer, "recipient")] == amounts


def test_the_grant_and_the_loan_of_one_row_are_restated_each_by_its_own(tmp_path):
    store = Store.open(tmp_path / "store")
    for quarter, loan in (("Q1", 50), ("Q2", 80)):
        path = tmp_path / f"return 2024-25 {quarter}.xlsx"
        workbook(path, {"Investments": [[*HEAD, "Grant", "Loan"], [*ROW, 100, loan]]})
        judged = check(path, path.name)
        assert not [each for each in judged.findings if each.code == "key-repeated"]
        publish_returns(store, [judged], by="Staff")
    door = open_version(store.version_path())
    live = {(each["instrument"], each["text"], each["cell"]) for each in door.ask("records", kind="investments")}
    door.close()
    assert live == {("grant", "100", "D2"), ("debt", "80", "E2")}
