"""What is unknown is never nought: what cannot be placed in the period or the region, what nobody gave, what was only stated."""

from __future__ import annotations

from datetime import date

from tests.queries.looks import filters, headline
from tests.stores import act, investment, on, upload
from tests.stores import record as stored

YEAR = on("date", date(2024, 4, 1), date(2025, 3, 31), "year")
IN_Q1 = on("date", date(2024, 5, 2))


def test_money_that_cannot_be_placed_in_the_period_is_not_known_and_says_so(store, returned, door_to):
    investment(store, returned, "A", 100, **YEAR)
    investment(store, returned, "B", 50, "expected", **YEAR)
    door = door_to(store)
    row = headline(door, "secured funding", period="2024/25-Q1")
    assert (row["low"], row["high"], row["records"], row["too_coarse"]) == (None, None, 0, 1)
    assert row["basis"].endswith("; without 1 record that cannot be placed in the period (date missing or too coarse)")
    assert headline(door, "pipeline", period="2024/25-Q1")["low"] is None
    assert headline(door, "secured funding", period="2022/23")["low"] == 0, "outside the period for certain"
    assert headline(door, "secured funding", period="2024/25")["low"] == 100_00


def test_counts_that_cannot_be_placed_in_the_period_are_not_known(store, returned, door_to):
    stored(store, "events", returned, title="E", status="held", role="led", **on("start", date(2024, 4, 1), date(2025, 3, 31), "year"))
    stored(store, "outcomes", returned, outcome="job created", organisation="Acme Ltd", **YEAR)
    door = door_to(store)
    for measure in ("events held", "attendances", "jobs created"):
        assert headline(door, measure, period="2024/25-Q1")["low"] is None
    assert headline(door, "events planned", period="2024/25-Q1")["low"] == 0


def test_a_leverage_whose_private_money_cannot_be_placed_is_not_known(store, returned, door_to):
    investment(store, returned, "A", 100, "realised", programme_role="own grant", **IN_Q1)
    door = door_to(store)
    assert headline(door, "leverage", period="2024/25-Q1")["low"] == 0
    investment(store, returned, "B", 300, "realised", programme_role="co-investment", owner="private", **YEAR)
    assert headline(door_to(store), "leverage", period="2024/25-Q1")["low"] is None


def test_money_of_the_whole_region_is_not_known_for_the_combined_authority(store, returned, door_to):
    investment(store, returned, "A", 100, place="West Midlands", place_within="region")
    assert headline(door_to(store), "secured funding")["low"] == 100_00
    act(store, "setting", "region", "combined authority")
    door = door_to(store)
    row = headline(door, "secured funding")
    assert (row["low"], row["high"], row["unshared"]) == (None, None, 1)
    assert row["basis"].endswith("; without 1 record of which no share of the region or the sector is stated")
    [found] = door.ask("records")
    assert found["why"] == (
        "left out: West Midlands is wider than the combined authority, and how much of it is in its 7 councils is not stated"
    )
    investment(store, returned, "B", 30, place="Birmingham", place_within="inside")
    row = headline(door_to(store), "secured funding")
    assert (row["low"], row["unshared"]) == (30_00, 1)


def test_an_empty_sheet_says_nothing_but_an_empty_list_that_is_complete_says_none(store, returned, door_to):
    investment(store, returned, "A", 1)
    store["sheets"].append(store["sheets"][0] | {"sheet": "Events", "position": 2, "kind": "events"})
    row = headline(door_to(store), "events held")
    assert (row["low"], row["basis"]) == (None, "no event records")
    upload(store, (date(2024, 7, 1), date(2024, 9, 30)), complete=("events",))
    assert headline(door_to(store), "events held")["low"] == 0


def test_a_claim_is_dated_as_closely_as_it_was_typed_and_stands_behind_its_figure(store, returned, door_to):
    stored(store, "claims", returned, measure="supported", headline="companies supported", low=114, high=114,
           **on("as_at", date(2025, 1, 1), date(2025, 12, 31), "year"))  # fmt: skip
    door = door_to(store)
    assert [row["as_at_words"] for row in door.ask("claims")] == ["2025"]
    row = headline(door, "companies supported")
    assert (row["as_at_words"], row["records"]) == ("2025", 1)
    [claim] = door.ask("records", headline="companies supported")
    assert (claim["kind"], claim["adds_low"], claim["why"]) == (
        "claims", 114, "counts as stated, not checked: no record bears this figure, so the newest claim about it stands here",
    )  # fmt: skip
    assert door.ask("records", filters(place="Stafford"), headline="companies supported") == []


def test_the_as_at_date_is_the_day_of_members_and_of_what_awaits_and_takes_nothing_else_away(store, returned, door_to):
    investment(store, returned, "A", 100, **IN_Q1)
    stored(store, "outcomes", returned, outcome="job created", organisation="Acme Ltd", **IN_Q1)
    stored(store, "members", returned, name="Acme Ltd", **on("joined", date(2024, 5, 2)))
    stored(store, "events", returned, title="E", status="planned", role="led", **on("start", date(2024, 5, 2)))
    act(store, "setting", "as_at", "2024-04-30")
    door = door_to(store)
    figures = {measure: headline(door, measure)["low"] for measure in ("secured funding", "jobs created", "events planned", "members")}
    assert figures == {"secured funding": 100_00, "jobs created": 1, "events planned": 1, "members": 0}
    assert "whose day has passed" not in headline(door, "events planned")["basis"]
