"""What a return states anew: new, changed, the same, stated later already, and what a complete list ends."""

import pytest

from data.returns import check
from data.store.comparing import compared
from data.store.publishing import publish_returns
from data.store.viewing import Store
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount", "Date"]
ALPHA = ["R-1", "Alpha Ltd", "Innovate UK", "committed", "£250k", "14/05/2024"]
BETA = ["R-2", "Beta Ltd", "Innovate UK", "realised", "£100k", "14/05/2024"]


@pytest.fixture
def offer(tmp_path):
    def made(name, rows, members=(), complete=()):
        sheets = {"Investments": [HEADINGS, *rows]}
        if members:
            sheets["Members"] = [["Name", "Employees 2024"], *members]
        path = tmp_path / f"Return {name}.xlsx"
        workbook(path, sheets)
        return check(path, path.name, complete=complete)

    return made


@pytest.fixture
def version(offer, tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [offer("2024-25 Q2", [ALPHA, BETA], members=[["Gamma Ltd", 12]])], by="Programme team")
    return store.version_path()


def investments(checked, version):
    return next(each for each in compared(checked, version) if each.kind == "investments")


def test_everything_is_new_where_nothing_stands(offer):
    entry = investments(offer("2024-25 Q1", [ALPHA, BETA]), None)
    assert (entry.new, entry.changed, entry.same, entry.older, entry.gone) == (2, 0, 0, 0, 0)


def test_a_record_that_says_something_else_is_changed_and_one_that_says_the_same_is_not(offer, version):
    changed = [*ALPHA[:3], "realised", *ALPHA[4:]]
    entry = investments(offer("2024-25 Q3", [changed, BETA, ["R-3", *ALPHA[1:]]]), version)
    assert (entry.new, entry.changed, entry.same, entry.older) == (1, 1, 1, 0)


def test_the_same_amount_in_other_words_is_the_same(offer, version):
    entry = investments(offer("2024-25 Q3", [[*ALPHA[:4], 250000, ALPHA[5]]]), version)
    assert (entry.changed, entry.same) == (0, 1)


def test_a_return_of_an_earlier_period_changes_nothing_that_a_later_one_states(offer, version):
    entry = investments(offer("2024-25 Q1", [ALPHA, ["R-0", *ALPHA[1:]]]), version)
    assert (entry.new, entry.changed, entry.older) == (1, 0, 1)


def test_what_a_complete_list_leaves_out_is_named(offer, version):
    entry = investments(offer("2024-25 Q3", [ALPHA], complete=("investments",)), version)
    assert (entry.gone, entry.gone_names) == (1, ("Beta Ltd",))
    assert investments(offer("2024-25 Q1", [ALPHA], complete=("investments",)), version).gone == 0, "an earlier list ends nothing later"


def test_a_member_that_is_observed_again_is_the_same_organisation(offer, version):
    members = next(each for each in compared(offer("2024-25 Q3", [ALPHA], members=[["Gamma Ltd", 15]]), version) if each.kind == "members")
    assert (members.new, members.changed) == (0, 1)
