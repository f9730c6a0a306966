"""Record by record: which are new, which say something else, field by field, and those that move most money first."""

import pytest

from data.returns import check
from data.store.differing import record_changes
from data.store.publishing import publish_returns
from data.store.viewing import Store
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount", "Date"]
ALPHA = ["R-1", "Alpha Ltd", "Innovate UK", "committed", "£250k", "14/05/2024"]
BETA = ["R-2", "Beta Ltd", "Innovate UK", "realised", "£100k", "14/05/2024"]


@pytest.fixture
def offer(tmp_path):
    def made(name, *rows):
        path = tmp_path / f"Return {name}.xlsx"
        workbook(path, {"Investments": [HEADINGS, *rows]})
        return check(path, path.name)

    return made


@pytest.fixture
def version(offer, tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [offer("2024-25 Q2", ALPHA, BETA)], by="Programme team")
    return store.version_path()


def test_a_changed_record_says_which_field_from_what_to_what(offer, version):
    [change] = record_changes(offer("2024-25 Q3", [*ALPHA[:4], "£300k-£350k", "June 2024"], BETA), version)
    assert (change.what, change.name, change.where) == ("changed", "Alpha Ltd", "Investments!2")
    assert change.fields == (("Amount", "£250k", "£300k-£350k"), ("Date", "14/05/2024", "June 2024"))
    assert change.pence == 5_000_000


def test_a_record_that_says_the_same_is_not_listed_and_a_new_one_has_no_before(offer, version):
    [change] = record_changes(offer("2024-25 Q3", ALPHA, BETA, ["R-3", *ALPHA[1:]]), version)
    assert (change.what, change.where, change.fields, change.pence) == ("new", "Investments!4", (), 25_000_000)


def test_the_records_that_move_most_money_come_first(offer, version):
    changes = record_changes(offer("2024-25 Q3", [*ALPHA[:4], "£251k", ALPHA[5]], [*BETA[:4], "£900k", BETA[5]]), version)
    assert [(change.name, change.pence) for change in changes] == [("Beta Ltd", 80_000_000), ("Alpha Ltd", 100_000)]


def test_two_rows_where_one_stood_are_said_as_rows(offer, version):
    [change] = record_changes(offer("2024-25 Q3", ALPHA, [*ALPHA[:4], "£1k", ALPHA[5]], BETA), version)
    assert (change.what, change.fields) == ("changed", (("Rows", "1", "2"),))


def test_a_return_of_an_earlier_period_changes_nothing(offer, version):
    assert record_changes(offer("2024-25 Q1", [*ALPHA[:4], "£9m", ALPHA[5]]), version) == []


def test_everything_is_new_where_nothing_stands(offer):
    assert [change.what for change in record_changes(offer("2024-25 Q1", ALPHA, BETA), None)] == ["new", "new"]
