"""Every headline opens exactly the records that it counts, and where it is a sum, what they add makes it up."""

from __future__ import annotations

from datetime import date

import pytest

from queries import Filters
from queries.door import UnknownQuestion
from tests.agreement import AUDIENCES, answers
from tests.behind import added_up
from tests.fixed import FILTERS, FIXED
from tests.queries.looks import filters, headline
from tests.stores import investment, on
from tests.stores import record as stored


def references(door, measure, audience="board", **chosen):
    return sorted(row["reference"] for row in door.ask("records", filters(**chosen), audience, headline=measure))


@pytest.mark.parametrize("name", ["money", "members", "gatherings", "others", "returns"])
def test_the_records_of_a_headline_are_those_that_it_counts(door_to, name):
    store = FIXED[name]()
    door = door_to(store)
    asked = [(audience, words, "records of headlines") for words in [{}, *FILTERS] for audience in AUDIENCES]
    for (audience, words, _), must in zip(asked, answers(store, asked), strict=True):
        for (measure,), row in must.items():
            if row["records"]:
                found = added_up(door, Filters(**words), audience, measure)
                assert row.items() <= found.items(), f"{measure} for {audience} under {words}"


def test_the_records_of_leverage_obey_programme_and_period_only(store, returned, door_to):
    investment(store, returned, "A", 60, "realised", programme_role="co-investment", owner="private", place="Birmingham", programme="Hub")
    investment(store, returned, "B", 20, "realised", programme_role="own grant", place="Stafford", programme="Hub")
    investment(store, returned, "C", 20, "realised", programme_role="own grant", programme="Accelerator")
    door = door_to(store)
    assert references(door, "leverage", place="Stafford", source="nobody", programme="Hub") == ["A", "B"]
    assert headline(door, "leverage", place="Stafford", source="nobody", programme="Hub")["low"] == 300


def test_who_left_is_one_less_and_says_when(store, returned, door_to):
    stored(store, "members", returned, reference="new", name="New Ltd", **on("joined", date(2024, 5, 1)))
    gone = on("joined", date(2024, 4, 1)) | on("left", date(2024, 6, 1))
    stored(store, "members", returned, reference="gone", name="Gone Ltd", **gone)
    stored(store, "members", returned, reference="undated", name="Undated Ltd")
    rows = door_to(store).ask("records", headline="net growth")
    assert sorted((row["reference"], row["adds_low"], row["why"], row["counts"]) for row in rows) == [
        ("gone", -1, "counts as one less: it left by 1 Jun 2024", "counts"),
        ("gone", 1, "counts: it joined by 1 Apr 2024", "counts"),
        ("new", 1, "counts: it joined by 1 May 2024", "counts"),
    ]


def test_a_company_is_supported_also_by_money_that_no_sum_holds(store, returned, door_to):
    investment(store, returned, "A", 60, recipient="Acme Ltd", programme="Hub", amount_currency="EUR")
    investment(store, returned, "B", 60, recipient="A University", programme="Hub")
    [row] = door_to(store).ask("records", headline="companies supported")
    assert (row["reference"], row["counts"]) == ("A", "counts")
    assert row["why"].startswith("counts here: it names a company that a programme supported. In sums it is left out: it is in EUR")


def test_employees_stand_on_the_statement_that_gives_the_newest_number(store, returned, door_to):
    for reference, day, number in (("old", date(2023, 3, 31), 4), ("new", date(2024, 3, 31), 7), ("later", date(2025, 3, 31), 9)):
        stored(store, "members", returned, reference=reference, name="Acme Ltd", employees_low=number, employees_high=number,
               **on("as_at", day))  # fmt: skip
    [row] = door_to(store).ask("records", headline="members' employees")
    assert (row["reference"], row["adds_low"], row["adds_high"], row["unit"]) == ("new", 7, 7, "people")


def test_the_board_gets_no_confidential_record_behind_a_headline(store, returned, door_to):
    investment(store, returned, "A", 60, recipient="Acme Ltd", programme="Hub", confidential=True)
    investment(store, returned, "B", 10, recipient="Beta Ltd", programme="Hub")
    door = door_to(store)
    for measure in ("secured funding", "companies supported"):
        assert references(door, measure) == ["B"]
        assert references(door, measure, "staff") == ["A", "B"]


def test_a_headline_that_does_not_exist_is_refused(store, returned, door_to):
    with pytest.raises(UnknownQuestion, match="There is no headline 'secured'; there are: co-investment realised, "):
        door_to(store).ask("records", headline="secured")
