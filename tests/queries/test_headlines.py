"""The headlines that count things, the claims beside them, and the official statistics."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.queries.looks import filters, headline
from tests.stores import investment, on
from tests.stores import record as stored

NAMES = [
    "co-investment realised", "private co-investment realised", "national grants won", "leverage", "secured funding", "pipeline",
    "companies supported", "new companies formed", "products procured by the NHS", "programmes arrived", "jobs created",
    "events held", "events planned", "attendances", "members", "net growth", "members' employees",
]  # fmt: skip


def outcome(store, returned, what, organisation="Acme Ltd", number=1, **values):
    return stored(store, "outcomes", returned, organisation=organisation, outcome=what, number_low=number, number_high=number, **values)


def claim(store, returned, headline, low, high=None, **values):
    high = low if high is None else high
    return stored(store, "claims", returned, headline=headline, low=low, high=high, **{"measure": headline} | values)


def test_the_headlines_have_their_names_in_their_order(store, returned, door_to):
    rows = door_to(store).ask("headlines")
    assert [row["measure"] for row in rows] == NAMES
    assert all(row["definition"] and row["basis"] for row in rows)


def test_what_nobody_gave_is_not_known_and_says_so(store, returned, door_to):
    investment(store, returned, "A", 1)
    rows = {row["measure"]: row for row in door_to(store).ask("headlines")}
    assert (rows["events held"]["low"], rows["events held"]["basis"]) == (None, "no event records")
    assert (rows["jobs created"]["high"], rows["jobs created"]["basis"]) == (None, "no outcome records")
    assert rows["companies supported"]["low"] == 0


def test_outcomes_are_added_by_their_numbers(store, returned, door_to):
    outcome(store, returned, "job created", number=7)
    outcome(store, returned, "job created", number=5)
    outcome(store, returned, "job safeguarded", number=100)
    outcome(store, returned, "product procured by the NHS")
    door = door_to(store)
    assert headline(door, "jobs created")["low"] == 12
    assert headline(door, "products procured by the NHS")["low"] == 1
    assert headline(door, "programmes arrived")["low"] == 0


def test_a_new_company_counts_only_with_the_programmes_part_in_it(store, returned, door_to):
    outcome(store, returned, "company formed", programme="P", part="gave it its first desk")
    outcome(store, returned, "company formed", programme="P")
    outcome(store, returned, "company formed", part="gave it its first desk")
    door = door_to(store)
    assert headline(door, "new companies formed")["low"] == 1
    assert "what part a programme had in it is not stated" in " ".join(row["why"] for row in door.ask("records", kind="outcomes"))


def test_companies_supported_are_told_apart_by_number_then_name_and_a_group_is_none(store, returned, door_to):
    def supports(recipient, number=None, **values):
        reference = f"R{len(store['investments'])}"
        investment(store, returned, reference, 1, recipient=recipient, company_number=number, **{"programme": "P"} | values)

    supports("Acme Ltd", "01234567")
    supports("ACME Limited")
    supports("supported companies")
    supports("A University")
    supports("Nameless Ltd", programme=None)
    supports("Hoped For Ltd", status="announced")
    supports("Budget Ltd", level="envelope")
    supports("Far Away Ltd", place="Leeds", place_within="elsewhere")
    supports("Batteries Ltd", sector_scope="out")
    supports("Whispered Ltd", confidential=True)
    outcome(store, returned, "product procured by the NHS", "Outcome plc", programme="P")
    door = door_to(store)
    assert headline(door, "companies supported")["low"] == 2
    assert headline(door, "companies supported", "staff")["low"] == 3
    assert headline(door, "companies supported", source="Wellcome")["low"] == 1


def test_the_members_say_what_a_recipient_is(store, returned, door_to):
    stored(store, "members", returned, name="Spin Out", organisation_kind="company")
    stored(store, "members", returned, name="Hospital Ltd", organisation_kind="NHS body", company_number="01234567")
    for number, recipient in enumerate(("Spin out", "Hospital Ltd", "Spin Out")):
        investment(store, returned, f"R{number}", 1, recipient=recipient, programme="P")
    assert headline(door_to(store), "companies supported")["low"] == 1


def test_a_claim_stands_in_where_no_record_bears_a_count_and_no_filter_is_set(store, returned, door_to):
    claim(store, returned, "companies supported", 114, **on("as_at", date(2024, 1, 1), date(2024, 1, 31)))
    claim(store, returned, "jobs created", 50)
    investment(store, returned, "A", 1)
    door = door_to(store)
    row = headline(door, "companies supported")
    assert (row["low"], row["basis"], row["as_at"]) == (114, "as stated, not checked", date(2024, 1, 31))
    assert headline(door, "jobs created")["low"] is None
    assert headline(door, "companies supported", place="Stafford")["low"] == 0
    investment(store, returned, "B", 1, recipient="Acme Ltd", programme="P")
    assert headline(door_to(store), "companies supported")["low"] == 1


@pytest.mark.parametrize(
    ("low", "high", "gap", "verdict"),
    [
        (Decimal("67.3"), None, 730, "records show less"), (Decimal("50"), None, -1000, "records show more"),
        (Decimal("60.3"), None, 30, "matches"), (Decimal("60.4"), None, 40, "records show less"), (50, 70, 0, "matches"),
    ],
)  # fmt: skip
def test_a_claim_is_compared_with_the_nearer_bound(store, returned, door_to, low, high, gap, verdict):
    investment(store, returned, "A", 60, status="realised", programme_role="co-investment")
    claim(store, returned, "co-investment realised", low, high)
    [row] = door_to(store).ask("claims")
    assert (row["records_low"], row["gap"], row["verdict"]) == (6000, gap, verdict)


@pytest.mark.parametrize(
    ("low", "high", "gap", "verdict"),
    [
        (50, None, 0, "matches"), (65, None, 500, "records show less"), (None, 70, 0, "matches"), (None, 50, -1000, "records show more"),
    ],
)  # fmt: skip
def test_a_claim_of_over_or_up_to_so_much_is_open_to_that_side(store, returned, door_to, low, high, gap, verdict):
    investment(store, returned, "A", 60)
    stored(store, "claims", returned, headline="secured funding", measure="secured", low=low, high=high)
    assert [(row["gap"], row["verdict"]) for row in door_to(store).ask("claims")] == [(gap, verdict)]


def test_a_claim_inside_the_range_of_the_records_matches(store, returned, door_to):
    investment(store, returned, "A", None, amount_low=50_00, amount_high=70_00, amount_qualifier="range")
    claim(store, returned, "secured funding", 65)
    assert [(row["gap"], row["verdict"]) for row in door_to(store).ask("claims")] == [(0, "matches")]


def test_a_claim_without_records_or_without_a_headline_cannot_be_computed(store, returned, door_to):
    claim(store, returned, "companies supported", 114)
    claim(store, returned, None, 400, measure="businesses")
    rows = door_to(store).ask("claims")
    assert {(row["records_low"], row["gap"], row["verdict"]) for row in rows} == {(None, None, "cannot be computed")}


def test_a_claim_that_names_no_measure_is_told_by_its_headline(store, returned, door_to):
    claim(store, returned, "secured funding", 60, measure=None)
    claim(store, returned, "pipeline", 60, measure="hoped for")
    assert {(row["headline"], row["measure"]) for row in door_to(store).ask("claims")} == {
        ("secured funding", "secured funding"), ("pipeline", "hoped for"),
    }  # fmt: skip


def test_no_filter_touches_a_claim(store, returned, door_to):
    investment(store, returned, "A", 60)
    claim(store, returned, "secured funding", 60)
    assert door_to(store).ask("claims", filters(source="nobody"))[0]["verdict"] == "matches"


def test_a_value_for_each_job_that_no_job_makes_is_said_to_be_turnover(store, returned, door_to):
    claim(store, returned, None, 4_000_000_000, measure="GVA that they generate", unit="GBP a year", said_by="The chair")
    claim(store, returned, None, 11_000, measure="people employed by them", unit="jobs", said_by="The chair")
    said = {row["measure"]: row["plausibility"] for row in door_to(store).ask("claims")}
    assert said["GVA that they generate"] == "£364k a job, several times what such jobs produce: likely turnover"
    assert said["people employed by them"] is None


def figure(store, returned, value, year, place="TLG", basis="real", group="one", **values):
    given = {"measure": "GVA", "unit": "GBP m", "place": place, "place_code": place, "sector": "Health", "source": "ONS"}
    given |= {"value": Decimal(value), "price_basis": basis, "comparable_group": group}
    stored(store, "statistics", returned, **given | on("period", date(year, 1, 1), date(year, 12, 31)) | values)


def test_an_index_is_100_at_the_first_period_that_all_places_of_a_group_have(store, returned, door_to):
    for year, value in ((2019, "80"), (2020, "100"), (2021, "110")):
        figure(store, returned, value, year)
    figure(store, returned, "500", 2020, "UK")
    figure(store, returned, "750", 2021, "UK")
    figure(store, returned, "9", 2021, group="another")
    rows = door_to(store).ask("sector_statistics")
    assert {(row["place_code"], row["comparable_group"], row["start"].year): row["index_hundredths"] for row in rows} == {
        ("TLG", "one", 2019): 8000, ("TLG", "one", 2020): 10000, ("TLG", "one", 2021): 11000, ("UK", "one", 2020): 10000,
        ("UK", "one", 2021): 15000, ("TLG", "another", 2021): 10000,
    }  # fmt: skip


def test_growth_a_year_and_real_terms_where_both_exist(store, returned, door_to):
    for basis, first, last in (("real", "100", "81"), ("current", "100", "121")):
        figure(store, returned, first, 2011, basis=basis)
        figure(store, returned, last, 2013, basis=basis)
    figure(store, returned, "5", 2013, "UK", basis="current")
    rows = {(row["place_code"], row["price_basis"]): (row["cagr_bp"], row["preferred"]) for row in door_to(store).ask("sector_statistics")}
    assert rows == {("TLG", "real"): (-1000, True), ("TLG", "current"): (1000, False), ("UK", "current"): (None, True)}


def test_a_rate_and_a_line_that_touches_nought_have_no_index_and_no_growth(store, returned, door_to):
    for unit, values in (("%", "57"), ("GBP m", "507"), ("jobs", "57")):
        for year, value in enumerate(values, 2020):
            figure(store, returned, value, year, unit=unit)
    figure(store, returned, "6", 2020, unit=None, measure="GDP annual growth rates")
    rows = door_to(store).ask("sector_statistics")
    assert {(row["unit"], row["is_rate"]) for row in rows} == {("%", True), (None, True), ("GBP m", False), ("jobs", False)}
    assert {row["unit"]: (row["index_hundredths"], row["cagr_bp"]) for row in rows if row["start"].year == 2020} == {
        "%": (None, None), None: (None, None), "GBP m": (None, None), "jobs": (10000, 4000),
    }  # fmt: skip
