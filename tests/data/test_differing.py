"""Record by record: which are new, which say something else, field by field, and those that move most money first."""

import pytest

from data.returns import check
from data.store.comparing import compared
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


def test_a_return_without_a_column_of_what_stays_says_nothing_otherwise(tmp_path):
    members = tmp_path / "Members 2024-25 Q2.xlsx"
    workbook(members, {"Members": [["Name", "Joined", "Segment", "Postcode", "Tier"],
                                   ["Alpha Ltd", "01/04/2023", "Digital health", "B4 7BD", "Gold"],
                                   ["Beta Ltd", "01/04/2023", "Digital health", "B4 7BD", "Gold"]]})  # fmt: skip
    store = Store.open(tmp_path / "store")
    publish_returns(store, [check(members, members.name)], by="Programme team")
    later = tmp_path / "Members 2024-25 Q3.xlsx"
    workbook(later, {"Members": [["Name", "Joined", "Tier"], ["Alpha Ltd", "01/04/2023", None], ["Beta Ltd", "01/04/2023", "Silver"]]})
    checked = check(later, later.name)
    [change] = record_changes(checked, store.version_path())
    assert (change.name, change.fields) == ("Beta Ltd", (("Tier", "Gold", "Silver"),))
    [entry] = compared(checked, store.version_path())
    assert (entry.new, entry.changed, entry.same) == (0, 1, 1)


@pytest.mark.parametrize(("cells", "fields", "stay"), [
    ((), (), 1),
    (("Confidential", None), (), 1),
    (("Confidential", "yes"), (), 0),
    (("Confidential", "no"), (("Confidential", "yes", "no"),), 0),
])  # fmt: skip
def test_a_record_stays_confidential_until_a_return_says_no(tmp_path, cells, fields, stay):
    store = Store.open(tmp_path / "store")
    for period, further in (("Q1", ("Confidential", "yes")), ("Q2", ()), ("Q3", cells)):
        path = tmp_path / f"Return 2024-25 {period}.xlsx"
        workbook(path, {"Investments": [[*HEADINGS, *further[:1]], [*ALPHA, *further[1:]]]})
        checked = check(path, path.name)
        if period != "Q3":
            publish_returns(store, [checked], by="Programme team")
    assert [change.fields for change in record_changes(checked, store.version_path())] == ([fields] if fields else [])
    assert [entry.stay_confidential for entry in compared(checked, store.version_path())] == [stay]
