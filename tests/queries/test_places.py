"""What stands at each authority: its figure, £0, or nothing known; and with what stands at none they are the headline."""

from __future__ import annotations

from datetime import date

import pytest

from queries import Filters
from tests.fixed import FILTERS, FIXED
from tests.queries.looks import filters
from tests.stores import act, investment, on
from tests.stores import record as stored

WALSALL = {"place": "Walsall", "place_code": "E08000030", "place_within": "inside"}
STAFFORD = {"place": "Stafford", "place_code": "E07000197", "place_within": "inside"}


def at(door, place, measure="secured funding", audience="board", **words):
    [row] = [row for row in door.ask("figures_by_place", filters(**words), audience) if (row["place"], row["measure"]) == (place, measure)]
    return row


@pytest.mark.parametrize("name", ["money", "members", "gatherings", "others", "returns", "combined_authority"])
def test_places_add_up_to_the_headline(door_to, name):
    door = door_to(FIXED[name]())
    for words in [{}, *FILTERS]:
        headlines = {row["measure"]: row for row in door.ask("headlines", Filters(**words))}
        rows = door.ask("figures_by_place", Filters(**words))
        for measure in {row["measure"] for row in rows}:
            mine, whole = [row for row in rows if row["measure"] == measure], headlines[measure]
            for column in ("unknown", "records", "too_coarse", "unshared"):
                if whole["basis"] != "as stated, not checked":
                    assert sum(row[column] for row in mine) == whole[column], (measure, words, column)
            if whole["low"] is not None and whole["basis"] != "as stated, not checked":
                assert sum(row["low"] or 0 for row in mine) == whole["low"], (measure, words)


def test_there_is_a_row_for_each_of_the_30_authorities_and_every_measure(door_to):
    rows = [row for row in door_to(FIXED["nothing"]()).ask("figures_by_place") if row["sort"] == "authority"]
    assert len({row["place"] for row in rows}) == len({row["place_code"] for row in rows}) == 30
    assert len(rows) == 30 * len({row["measure"] for row in rows})
    assert {row["low"] for row in rows} == {None}


def test_an_authority_that_no_record_names_has_no_figure_and_one_whose_money_lapsed_has_nought(store, returned, door_to):
    investment(store, returned, "A", 100, "lapsed", **WALSALL)
    door = door_to(store)
    assert (at(door, "Walsall")["low"], at(door, "Walsall")["recorded"]) == (0, 1)
    assert (at(door, "Stafford")["low"], at(door, "Stafford")["recorded"]) == (None, 0)
    assert at(door, "Walsall", "events held")["low"] is None, "money says nothing of events"


def test_a_confidential_record_does_not_tell_the_board_that_there_is_one(store, returned, door_to):
    investment(store, returned, "A", 100, "realised", confidential=True, **WALSALL)
    door = door_to(store)
    assert at(door, "Walsall")["recorded"] == 0 and at(door, "Walsall")["low"] is None
    assert at(door, "Walsall", audience="staff")["low"] == 100_00


def test_money_that_may_be_of_the_period_is_not_nought_in_its_place(store, returned, door_to):
    year = on("date", date(2024, 4, 1), date(2025, 3, 31), "year")
    investment(store, returned, "A", 100, "realised", **year, **WALSALL)
    investment(store, returned, "B", 100, "realised", **on("date", date(2022, 5, 2)), **STAFFORD)
    door = door_to(store)
    assert (at(door, "Walsall", period="2024/25-Q1")["low"], at(door, "Walsall", period="2024/25-Q1")["too_coarse"]) == (None, 1)
    assert at(door, "Stafford", period="2024/25-Q1")["low"] == 0, "outside the period for certain"


def test_a_chosen_place_leaves_the_others_out(store, returned, door_to):
    investment(store, returned, "A", 100, "realised", **WALSALL)
    investment(store, returned, "B", 30, "realised")
    rows = door_to(store).ask("figures_by_place", filters(place="E08000030"))
    assert {row["place"] for row in rows} == {"Walsall"}


def test_where_the_combined_authority_is_meant_the_others_have_no_figure_of_money(store, returned, door_to):
    act(store, "setting", "region", "combined authority")
    investment(store, returned, "A", 100, "realised", **WALSALL)
    investment(store, returned, "B", 50, "realised", **STAFFORD)
    stored(store, "events", returned, title="E", status="held", role="led", **STAFFORD)
    door = door_to(store)
    assert (at(door, "Walsall")["is_meant"], at(door, "Walsall")["low"]) == (True, 100_00)
    assert (at(door, "Stafford")["is_meant"], at(door, "Stafford")["low"]) == (False, None)
    assert at(door, "Stafford", "events held")["low"] == 1, "an event counts wherever it was"
    assert at(door, "Wychavon", "events held")["is_meant"] and not at(door, "Wychavon")["is_meant"]
