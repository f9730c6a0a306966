"""A return beside the last one of its layout: rows, money by source, and which records are no more there, and nothing else."""

import pytest

from data.returns import check
from data.store.last_return import Missing, beside_the_last
from data.store.publishing import publish_returns, withdraw
from data.store.viewing import Store
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount", "Level", "Part of"]
ALPHA = ["A", "Alpha Ltd", "Innovate UK", "realised", "£2.1m"]
BETA = ["B", "Beta Ltd", "Angels", "realised", "£500k"]
GAMMA = ["C", "Gamma Ltd", "NIHR", "committed", "£400k"]


@pytest.fixture
def offer(tmp_path):
    """Checks a return of investments; `also` are further sheets."""

    def offer(period, rows, headings=HEADINGS, name="Return", **also):
        path = tmp_path / f"{name} {period}.xlsx"
        workbook(path, {"Investments": [headings, *rows], **also})
        return check(path, path.name)

    return offer


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / "store")


def beside(store, offered):
    return beside_the_last(offered, store.version_path())


def test_rows_money_by_source_and_missing_records_are_said(store, offer):
    publish_returns(store, [offer("2024-25 Q1", [ALPHA, BETA])], by="Programme team")
    found = beside(store, offer("2024-25 Q2", [[*BETA[:4], "£600k"], GAMMA]))
    [kind] = found.kinds
    assert (found.file_name, found.by) == ("Return 2024-25 Q1.xlsx", "Programme team")
    assert (kind.rows, kind.rows_before, kind.new, kind.gone) == (2, 2, 1, 1)
    assert kind.sources[0] == ("Innovate UK", 210_000_000, 0)
    assert [each[1:] for each in kind.sources[1:]] == [(0, 40_000_000), (50_000_000, 60_000_000)]
    assert kind.missing == (Missing("Alpha Ltd", "£2.1m", "Investments!2"),)


def test_the_latest_earlier_return_is_taken_and_never_one_of_the_same_or_a_later_period(store, offer):
    returns = [offer("2024-25 Q1", [ALPHA]), offer("2024-25 Q2", [BETA]), offer("2024-25 Q4", [GAMMA])]
    publish_returns(store, returns, by="Staff")
    assert beside(store, offer("2024-25 Q3", [ALPHA], name="Another")).file_name == "Return 2024-25 Q2.xlsx"
    assert beside(store, offer("2024-25 Q2", [ALPHA], name="Another")).file_name == "Return 2024-25 Q1.xlsx"
    assert beside(store, offer("2024-25 Q1", [ALPHA], name="Another")) is None


def test_a_return_of_another_layout_is_not_compared(store, offer):
    other = ["Reference", "Recipient", "Funder", "Stage", "Grant amount", "Local authority", "Programme"]
    publish_returns(store, [offer("2024-25 Q1", [ALPHA])], by="Staff")
    assert beside(store, offer("2024-25 Q2", [[*ALPHA, "Birmingham", "Hub"]], headings=other)) is None
    assert beside(store, offer("2024-25 Q2", [[*ALPHA, "", "", "x"]], headings=[*HEADINGS, "Programme"])) is not None


def test_a_withdrawn_return_is_not_compared_and_one_without_a_period_compares_with_none(store, offer):
    receipt = publish_returns(store, [offer("2024-25 Q1", [ALPHA])], by="Staff")
    assert beside(store, offer("", [BETA])) is None
    withdraw(store, receipt.acts[0].id, by="Staff")
    assert beside(store, offer("2024-25 Q2", [BETA])) is None


def test_a_round_is_not_added_to_its_parts_nor_a_budget_to_its_awards(store, offer):
    publish_returns(store, [offer("2024-25 Q1", [GAMMA])], by="Staff")
    rows = [
        ["R", "Alpha Ltd", "Angels", "realised", "£3m", "round", ""], ["R1", "Alpha Ltd", "Angels", "realised", "£1m", "tranche", "R"],
        ["E", "Beta Ltd", "Angels", "committed", "£9m", "envelope", ""], GAMMA,
    ]  # fmt: skip
    [kind] = beside(store, offer("2024-25 Q2", rows)).kinds
    assert [each[1:] for each in kind.sources] == [(0, 100_000_000)]


def test_events_and_members_are_compared_by_count_and_members_by_organisation(store, offer):
    events = [["Event title", "Date", "Status", "Attended"], ["Launch", "01/05/2024", "held", 30], ["Clinic", "02/05/2024", "held", 12]]
    members = [["Company name", "Employees", "As at"], ["Alpha Ltd", 10, "31/05/2024"], ["Beta Ltd", 20, "31/05/2024"]]
    publish_returns(store, [offer("2024-25 Q1", [ALPHA], Events=events, Members=members)], by="Staff")
    later = [members[0], ["Alpha Limited", 11, "31/08/2024"]]
    found = beside(store, offer("2024-25 Q2", [ALPHA], Events=[*events, ["Day", "03/08/2024", "held", 9]], Members=later))
    of = {each.kind: each for each in found.kinds}
    assert [(name, each.rows, each.rows_before, each.new, each.gone) for name, each in of.items()] == [
        ("investments", 1, 1, 0, 0), ("events", 3, 2, 1, 0), ("members", 1, 2, 0, 1),
    ]  # fmt: skip
    assert [each.name for each in of["members"].missing] == ["Beta Ltd"] and of["members"].sources == ()
