"""What an investment adds to each figure: stages, ranges, unknowns, currency, place, sector, share, owner."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.queries.looks import bounds, counted, headline, record, rows_by
from tests.stores import act, exactly, investment, on, upload


@pytest.fixture
def returned(store):
    return upload(store)


def test_secured_is_the_larger_of_committed_and_realised_once(store, returned, door_to):
    investment(store, returned, "A", 600, status="realised", **exactly("committed", 1000), **exactly("realised", 600))
    row = record(door_to(store), "A")
    assert (row["realised_low"], row["to_come_low"], row["secured_low"]) == (600_00, 400_00, 1000_00)


def test_an_unknown_stage_does_not_hide_a_known_one(store, returned, door_to):
    investment(store, returned, "A", None, status="realised", **exactly("committed", 1000), **exactly("realised", None))
    door = door_to(store)
    assert bounds(door, "secured funding") == (1000, 1000)
    row = record(door, "A")
    assert (row["realised_low"], row["realised_high"], row["to_come_low"]) == (None, None, 1000_00)


def test_target_expected_and_announced_are_three_figures_and_the_pipeline_is_two_of_them(store, returned, door_to):
    for reference, status, pounds in (("T", "target", 1), ("E", "expected", 20), ("A", "announced", 300)):
        investment(store, returned, reference, pounds, status=status)
    door = door_to(store)
    assert bounds(door, "pipeline") == (320, 320)
    rows = rows_by(door, "records", "reference")
    assert [rows["T"][f"{figure}_low"] for figure in ("target", "expected", "announced", "pipeline")] == [100, 0, 0, 0]
    assert rows["T"]["why"] == "counts in full as a target: £1"
    assert sum(row["records"] for row in door.ask("funding_by_source")) == 2


def test_a_sum_shows_its_range_and_its_unknowns(store, returned, door_to):
    investment(store, returned, "A", None, amount_low=100_00, amount_high=200_00, amount_qualifier="range")
    investment(store, returned, "B", None, amount_high=50_00, amount_qualifier="up to")
    investment(store, returned, "C", None)
    row = headline(door_to(store), "secured funding")
    assert (row["low"], row["high"], row["unknown"], row["records"]) == (100_00, 250_00, 1, 3)


def test_at_least_leaves_the_sum_open_upwards(store, returned, door_to):
    investment(store, returned, "A", None, amount_low=100_00, amount_qualifier="at least")
    investment(store, returned, "B", 50)
    assert bounds(door_to(store), "secured funding") == (150, None)


def test_a_sum_of_nothing_but_unknowns_is_unknown_and_never_0(store, returned, door_to):
    investment(store, returned, "A", None, source="Wellcome")
    investment(store, returned, "B", 5, source="Innovate UK", status="announced")
    door = door_to(store)
    assert bounds(door, "secured funding") == (None, None)
    row = rows_by(door, "funding_by_single_source", "source")["Wellcome"]
    assert (row["to_come_low"], row["to_come_high"], row["realised_low"], row["pipeline_low"], row["unknown"]) == (None, None, 0, 0, 1)


def test_a_real_0_counts(store, returned, door_to):
    investment(store, returned, "A", 0)
    assert counted(door_to(store)) == {"A": 0}


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"status": "lapsed"}, "left out: it lapsed"),
        ({"amount_currency": "EUR"}, "left out: it is in EUR, and other currencies are never added to pounds"),
        ({"amount_qualifier": "in kind"}, "left out: it is in kind, and that stands apart from cash"),
        ({"sector_scope": "out", "share": Decimal(50)}, "left out: it is out of the sector"),
        ({"sector_scope": "part"}, "left out: only a part of it is of the sector, and no share is stated"),
        ({"place": "Leeds", "place_within": "elsewhere", "share": Decimal(50)}, "left out: Leeds is outside the region"),
        ({"place": "England", "place_within": "wider"}, "left out: England is wider than the region, and no share of the region is stated"),
        ({"place": "x", "place_within": "several"}, "left out: it is for several places, and no share of the region is stated"),
    ],
)
def test_what_leaves_a_record_out_says_why(store, returned, door_to, values, why):
    investment(store, returned, "A", 100, **values)
    row = record(door_to(store), "A")
    assert (row["counts"], row["why"], row["secured_low"]) == ("left out", why, 0)


@pytest.mark.parametrize("within", ["", "inside", "region", "unlisted"])
def test_a_place_in_the_region_or_unlisted_counts(store, returned, door_to, within):
    investment(store, returned, "A", 100, place="Stafford", place_within=within)
    assert counted(door_to(store)) == {"A": 100}


@pytest.mark.parametrize(
    ("place", "within", "counts"),
    [
        ("Birmingham", "inside", True), ("Stafford", "inside", False), ("West Midlands", "region", False),
        ("West Midlands Combined Authority", "region", True), (None, "", True),
    ],
)  # fmt: skip
def test_the_setting_says_which_west_midlands_is_meant(store, returned, door_to, place, within, counts):
    act(store, "setting", "region", "combined authority")
    investment(store, returned, "A", 100, place=place, place_within=within)
    assert counted(door_to(store)) == ({"A": 100} if counts else {})


def test_a_stated_share_is_taken_of_every_bound_half_up_to_whole_pence(store, returned, door_to):
    investment(store, returned, "A", None, amount_low=1, amount_high=1_001, amount_qualifier="range", place_within="wider",
               share=Decimal("50"))  # fmt: skip
    row = record(door_to(store), "A")
    assert (row["secured_low"], row["secured_high"]) == (1, 501)
    assert row["why"] == "counts for £0.01-£5, the stated share of it"


def test_a_share_is_taken_of_the_remainder(store, returned, door_to):
    investment(store, returned, "R", 1000, share=Decimal("10"))
    investment(store, returned, "A", 400, parent="R")
    assert counted(door_to(store)) == {"R": 60, "A": 400}


def test_the_owner_is_stated_else_the_sources_else_its_types_and_never_the_managers(store, returned, door_to):
    investment(store, returned, "A", 1, source="Midlands Engine Investment Fund", manager="Midven")
    investment(store, returned, "B", 1, source="Somebody", source_type="angels")
    investment(store, returned, "C", 1, source="Innovate UK", owner="mixed")
    investment(store, returned, "D", 1, manager="Innovate UK")
    rows = rows_by(door_to(store), "records", "reference")
    assert {name: (row["owner"], row["source_type"]) for name, row in rows.items()} == {
        "A": ("public", "publicly backed fund"), "B": ("private", "angels"), "C": ("mixed", "UKRI and Innovate UK"),
        "D": ("unknown", "not disclosed"),
    }  # fmt: skip


def test_a_source_with_several_owners_is_mixed(store, returned, door_to):
    investment(store, returned, "A", 1, source="Somebody", owner="public")
    investment(store, returned, "B", 1, source="Somebody", owner="private")
    assert rows_by(door_to(store), "funding_by_single_source", "source")["Somebody"]["owner"] == "mixed"


def test_leverage_is_private_money_for_each_pound_of_own_grant_and_obeys_programme_and_period_only(store, returned, door_to):
    investment(store, returned, "G", 145, status="realised", programme="P", programme_role="own grant", source="Innovate UK")
    investment(store, returned, "I", 494, status="realised", programme="P", programme_role="co-investment", owner="private")
    investment(store, returned, "N", 100, status="realised", programme="P", programme_role="co-investment", owner="public")
    investment(store, returned, "Q", 900, status="realised", programme="Q", programme_role="co-investment", owner="private")
    door = door_to(store)
    assert headline(door, "leverage", programme="P")["low"] == 341
    assert headline(door, "leverage", programme="P", source="Wellcome")["low"] == 341
    assert headline(door, "leverage", programme="nobody's")["low"] is None
    assert bounds(door, "co-investment realised", programme="P") == (594, 594)
    assert bounds(door, "national grants won") == (100, 100)


def test_a_record_is_in_a_period_only_with_its_whole_date_and_the_others_are_counted_beside(store, returned, door_to):
    investment(store, returned, "A", 1, **on("date", date(2024, 5, 1), date(2024, 5, 31)))
    investment(store, returned, "B", 20, **on("date", date(2024, 6, 1), date(2024, 7, 31)))
    investment(store, returned, "C", 300)
    investment(store, returned, "D", 4000, cumulative=True, **on("date", date(2024, 5, 1)))
    investment(store, returned, "E", 50000, **on("date", date(2025, 5, 1)))
    door = door_to(store)
    row = headline(door, "secured funding", period="2024/25-Q1")
    assert (row["low"], row["too_coarse"]) == (100, 3)
    assert bounds(door, "secured funding", period=("2024/25-Q1", "2024/25-Q2")) == (21, 21)
    assert bounds(door, "secured funding") == (54321, 54321)
    quarters = rows_by(door, "funding_over_time", "period")
    assert {name: row["to_come_low"] // 100 for name, row in quarters.items()} == {
        "2024/25-Q1": 1, "2024/25-Q2": 0, "2024/25-Q3": 0, "2024/25-Q4": 0, "2025/26-Q1": 50000, None: 4320,
    }  # fmt: skip
    so_far = {name: row["secured_low"] // 100 for name, row in rows_by(door, "funding_so_far", "period").items()}
    assert so_far == {
        "2024/25-Q1": 1, "2024/25-Q2": 21, "2024/25-Q3": 21, "2024/25-Q4": 21, "2025/26-Q1": 50021, None: 4300,
    }  # fmt: skip


def test_the_date_of_a_record_is_that_of_its_furthest_stage(store, returned, door_to):
    investment(store, returned, "A", 1, status="realised", **on("date", date(2024, 5, 1)), **on("realised_on", date(2024, 8, 1)),
               **on("committed_on", date(2023, 8, 1)))  # fmt: skip
    assert record(door_to(store), "A")["period"] == "1 Aug 2024"


def test_a_filter_of_a_source_finds_its_type_and_what_is_not_broken_down(store, returned, door_to):
    investment(store, returned, "R", 1000, source="Innovate UK")
    investment(store, returned, "A", 400, parent="R", source="Wellcome")
    door = door_to(store)
    assert bounds(door, "secured funding", source="charity or foundation") == (400, 400)
    assert bounds(door, "secured funding", source="not broken down") == (600, 600)
    assert bounds(door, "secured funding", source=("Innovate UK", "nobody")) == (0, 0)


def test_what_the_charts_rows_add_up_to_is_the_headline_also_where_money_went_back(store, returned, door_to):
    investment(store, returned, "A", 100, "realised", source="Innovate UK")
    investment(store, returned, "B", -20, "committed", source="Innovate UK")
    investment(store, returned, "C", -5, "committed", source="Wellcome")
    door = door_to(store)
    for question in ("funding_by_source", "funding_by_single_source", "funding_over_time"):
        rows = door.ask(question)
        assert {sum(row[f"secured_{end}"] for row in rows) for end in ("low", "high")} == {75_00}
    assert headline(door, "secured funding")["low"] == 75_00
