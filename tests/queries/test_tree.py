"""Each pound once: rounds and their parts, budgets, money passed on, circles."""

from __future__ import annotations

import pytest

from tests.queries.looks import bounds, counted, record, rows_by
from tests.stores import exactly, investment, upload


@pytest.fixture
def returned(store):
    return upload(store)


def test_the_round_is_not_counted_with_its_tranches(store, returned, door_to):
    investment(store, returned, "INV-07", 1_450_000, level="round", source="several")
    investment(store, returned, "INV-08", 500_000, level="tranche", parent="inv-07 ", source="Midlands Engine Investment Fund")
    investment(store, returned, "INV-09", 250_000, level="tranche", parent="INV-07", source="West Midlands Co-Investment Fund")
    door = door_to(store)
    assert bounds(door, "secured funding") == (1_450_000, 1_450_000)
    rows = rows_by(door, "funding_by_single_source", "source")
    assert {source: row["to_come_low"] // 100 for source, row in rows.items()} == {
        "not broken down": 700_000, "Midlands Engine Investment Fund": 500_000, "West Midlands Co-Investment Fund": 250_000,
    }  # fmt: skip
    assert rows["not broken down"]["owner"] == "unknown"
    assert record(door, "INV-07")["why"] == "counts for the £700k that its 2 parts do not explain"


def test_the_share_of_a_remainder_is_said_to_be_one(store, returned, door_to):
    investment(store, returned, "R", 1000, level="round", place_within="wider", share=50)
    investment(store, returned, "A", 400, parent="R")
    door = door_to(store)
    assert counted(door) == {"R": 300, "A": 400}
    assert record(door, "R")["why"] == "counts for £300, the stated share of what its one part does not explain"


def test_a_round_that_is_broken_down_in_full_is_left_out(store, returned, door_to):
    investment(store, returned, "R", 300, level="round")
    investment(store, returned, "A", 100, parent="R")
    investment(store, returned, "B", 200, parent="R")
    door = door_to(store)
    assert counted(door) == {"A": 100, "B": 200}
    assert record(door, "R")["why"] == "left out: it is broken down in full by its 2 parts"


def test_parts_that_exceed_their_parent_leave_nothing_of_it(store, returned, door_to):
    investment(store, returned, "R", 300)
    investment(store, returned, "A", 400, parent="R")
    assert counted(door_to(store)) == {"A": 400}


def test_a_part_less_advanced_than_its_parent_is_contained_and_its_own_parts_are_judged_against_that_parent(store, returned, door_to):
    investment(store, returned, "R", 1000, status="committed")
    investment(store, returned, "A", 600, status="announced", parent="R")
    investment(store, returned, "B", 100, status="realised", parent="A")
    investment(store, returned, "C", 50, status="expected", parent="A")
    door = door_to(store)
    assert counted(door) == {"R": 900, "B": 100}
    assert record(door, "A")["why"] == record(door, "C")["why"] == "left out: it is contained in R, which is further on"


def test_a_committed_part_stands_beside_a_round_that_is_received_in_part_and_is_contained_in_one_received_in_full(store, returned, door_to):
    investment(store, returned, "R", 500, status="realised", **exactly("committed", 2000))
    investment(store, returned, "A", 800, parent="R", source="Wellcome")
    investment(store, returned, "S", 2000, status="realised", **exactly("committed", 2000))
    investment(store, returned, "B", 800, parent="S", source="Wellcome")
    door = door_to(store)
    assert counted(door) == {"R": 1200, "A": 800, "S": 2000}
    rows = rows_by(door, "records", "reference")
    assert {name: (row["realised_low"] // 100, row["to_come_low"] // 100) for name, row in rows.items()} == {
        "R": (500, 700), "A": (0, 800), "S": (2000, 0), "B": (0, 0),
    }  # fmt: skip


def test_a_part_further_on_is_taken_off_the_pipeline_and_counts_as_secured(store, returned, door_to):
    investment(store, returned, "R", 1000, status="announced")
    investment(store, returned, "A", 400, status="realised", parent="R")
    door = door_to(store)
    assert bounds(door, "pipeline") == (600, 600)
    assert bounds(door, "secured funding") == (400, 400)


def test_lapsed_parts_subtract_nothing_and_their_parts_are_those_of_the_record_above(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", 600, status="lapsed", parent="R")
    investment(store, returned, "B", 100, parent="A")
    assert counted(door_to(store)) == {"R": 900, "B": 100}


def test_an_unknown_part_subtracts_nothing_and_is_no_further_unknown(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", None, parent="R")
    door = door_to(store)
    assert counted(door) == {"R": 1000}
    assert rows_by(door, "headlines", "measure")["secured funding"]["unknown"] == 0
    assert record(door, "A")["why"] == "left out: its amount is unknown, and its money is in what remains of R above it"


def test_a_round_with_a_part_of_unknown_amount_is_nobodys_in_particular(store, returned, door_to):
    investment(store, returned, "R", 1000, "realised", source="Angels", owner="private", programme_role="co-investment")
    investment(store, returned, "A", None, "realised", source="MEIF", owner="public", programme_role="co-investment", parent="R")
    door = door_to(store)
    assert (record(door, "R")["source"], record(door, "R")["owner"]) == ("not broken down", "unknown")
    assert bounds(door, "co-investment realised") == (1000, 1000) and bounds(door, "private co-investment realised") == (0, 0)


def test_the_parts_of_an_unknown_part_come_off_the_record_above_it(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", None, parent="R")
    investment(store, returned, "B", 300, parent="A")
    assert counted(door_to(store)) == {"R": 700, "B": 300}


def test_an_unknown_parent_stays_unknown_whatever_its_parts(store, returned, door_to):
    investment(store, returned, "R", None)
    investment(store, returned, "A", 300, parent="R")
    investment(store, returned, "B", None, parent="R")
    door = door_to(store)
    row = rows_by(door, "headlines", "measure")["secured funding"]
    assert (row["low"], row["high"], row["unknown"], row["records"]) == (300_00, 300_00, 1, 2)
    assert record(door, "R")["why"] == "counts, with its amount unknown"


def test_an_open_part_leaves_nothing_of_its_parent_for_certain(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", None, parent="R", amount_low=300_00, amount_qualifier="at least")
    assert bounds(door_to(store), "secured funding") == (300, None)


def test_a_part_with_an_upper_bound_only_widens_what_remains(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", None, parent="R", amount_high=300_00, amount_qualifier="up to")
    door = door_to(store)
    assert (record(door, "R")["secured_low"], record(door, "R")["secured_high"]) == (700_00, 1000_00)
    assert bounds(door, "secured funding") == (700, 1300)


def test_ranges_of_parent_and_part_are_crossed(store, returned, door_to):
    investment(store, returned, "R", None, amount_low=1000_00, amount_high=1200_00, amount_qualifier="range")
    investment(store, returned, "A", None, parent="R", amount_low=300_00, amount_high=500_00, amount_qualifier="range")
    row = record(door_to(store), "R")
    assert (row["secured_low"], row["secured_high"]) == (500_00, 900_00)


def test_realised_and_secured_remain_on_their_own(store, returned, door_to):
    investment(store, returned, "R", 1000, status="realised", **exactly("committed", 1000), **exactly("realised", 600))
    investment(store, returned, "A", 400, status="realised", parent="R")
    row = record(door_to(store), "R")
    assert (row["realised_low"], row["secured_low"], row["to_come_low"]) == (200_00, 600_00, 400_00)


def test_what_a_part_of_a_part_realised_comes_off_the_record_that_says_so(store, returned, door_to):
    investment(store, returned, "R", 1000, status="committed", **exactly("realised", 500))
    investment(store, returned, "A", 400, status="committed", parent="R")
    investment(store, returned, "B", 300, status="realised", parent="A")
    rows = rows_by(door_to(store), "records", "reference")
    assert {name: row["realised_low"] // 100 for name, row in rows.items()} == {"R": 200, "A": 0, "B": 300}
    assert {name: row["secured_low"] // 100 for name, row in rows.items()} == {"R": 600, "A": 100, "B": 300}


def test_parts_in_another_currency_or_in_kind_subtract_nothing(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", 400, parent="R", amount_currency="USD")
    investment(store, returned, "B", 400, parent="R", amount_qualifier="in kind")
    investment(store, returned, "C", 100, parent="A")
    door = door_to(store)
    assert counted(door) == {"R": 900, "C": 100}
    assert record(door, "A")["why"] == "left out: it is in USD, and other currencies are never added to pounds"
    assert record(door, "B")["why"] == "left out: it is in kind, and that stands apart from cash"


def test_an_envelope_is_in_no_total_and_says_how_many_awards_are_below_it(store, returned, door_to):
    for reference, status in (("E", "committed"), ("F", "announced"), ("G", "target")):
        investment(store, returned, reference, 1000, status=status, level="envelope")
    investment(store, returned, "A", 100, parent="E")
    investment(store, returned, "B", 200, parent="E")
    door = door_to(store)
    assert counted(door) == {"A": 100, "B": 200}
    assert record(door, "E")["why"] == "left out: it is the budget of 2 awards below it"


def test_a_parent_that_is_not_there_leaves_the_row_alone(store, returned, door_to):
    investment(store, returned, "A", 100, parent="nowhere")
    assert counted(door_to(store)) == {"A": 100}


def test_a_circle_is_left_out_and_what_hangs_below_it_stands_alone(store, returned, door_to):
    investment(store, returned, "A", 100, parent="B")
    investment(store, returned, "B", 200, parent="C")
    investment(store, returned, "C", 300, parent="A")
    investment(store, returned, "D", 40, parent="B")
    investment(store, returned, "E", 5, parent="E")
    door = door_to(store)
    assert counted(door) == {"D": 40}
    assert record(door, "E")["why"].startswith("left out: it stands in a circle of parents")


def test_of_several_records_of_one_reference_the_first_row_is_the_parent(store, returned, door_to):
    investment(store, returned, "R", 1000, title="first")
    investment(store, returned, "R", 500, title="second")
    investment(store, returned, "A", 400, parent="R")
    rows = door_to(store).ask("records")
    assert {row["title"]: row["secured_low"] // 100 for row in rows if row["reference"] == "R"} == {"first": 600, "second": 500}


def test_money_passed_on_is_left_out_where_what_funded_it_is_in(store, returned, door_to):
    investment(store, returned, "G", 1000, status="realised")
    investment(store, returned, "S", 200, status="realised", level="secondary", funded_from="G")
    investment(store, returned, "T", 100, status="realised", level="secondary", parent="G")
    investment(store, returned, "U", 50, status="committed", level="secondary", funded_from="S")
    investment(store, returned, "V", 10, level="secondary")
    door = door_to(store)
    assert counted(door) == {"G": 1000}
    assert record(door, "S")["why"] == "left out: it was paid out of G, which is counted already"
    assert record(door, "V")["why"] == "left out: it is money passed on, and no row says out of what"


@pytest.mark.parametrize("funder", [{"level": "envelope"}, {"status": "lapsed"}, {"status": "announced"}, {"reference": "H"}])
def test_money_passed_on_counts_where_what_funded_it_is_in_no_figure_of_its_kind(store, returned, door_to, funder):
    investment(store, returned, **{"reference": "G", "pounds": 1000, "status": "realised"} | funder)
    investment(store, returned, "S", 200, status="realised", level="secondary", funded_from="G")
    assert counted(door_to(store))["S"] == 200


def test_money_passed_on_that_counts_is_no_part_of_its_parent_and_its_own_parts_come_off_it(store, returned, door_to):
    investment(store, returned, "R", 1000)
    investment(store, returned, "S", 200, level="secondary", parent="R", funded_from="elsewhere")
    investment(store, returned, "T", 150, parent="S")
    assert counted(door_to(store)) == {"R": 1000, "S": 50, "T": 150}
