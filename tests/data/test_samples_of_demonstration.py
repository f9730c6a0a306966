"""The demonstration is invented and says so, its quarters build on one another, and its shape is one that a board would believe."""

from __future__ import annotations

import json

import pytest

from data.lists import by_any_name
from data.returns import CheckedReturn
from data.samples.invented import names
from data.samples.invented.deal_making import make_deals
from data.samples.invented.draw import Draw
from data.samples.invented.membership import make_members
from data.samples.make_demonstration import SEED
from data.store.demonstrated import edition
from queries.door import Door
from queries.filters import Filters
from tests.data.sampled import MILLION, checked, published


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory) -> list[CheckedReturn]:
    return checked("demonstration", tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory, demonstration) -> Door:
    return published(tmp_path_factory.mktemp("cluster"), demonstration)


def test_every_column_of_the_demonstration_returns_is_taken(demonstration):
    for each in demonstration:
        left = [row for row in each.rows("columns") if row["kind"] is not None and row["field"] is None]
        assert left == [], each.file_name


def test_every_demonstration_return_says_what_it_is_and_has_nothing_that_stops(demonstration):
    assert len(demonstration) == 8
    for each in demonstration:
        assert each.file_name.startswith("Demonstration return ")
        assert each.about["demonstration"]
        assert each.stops == [], each.file_name


def test_the_quarters_follow_one_another(demonstration):
    starts = [each.about["period_start"].isoformat() for each in demonstration]
    assert starts == ["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01"]


def test_no_real_source_of_money_is_named_in_the_demonstration(demonstration):
    real = set(by_any_name("sources").values())
    for each in demonstration:
        assert {row["source"] for row in each.rows("investments")} & real == set()


def test_invented_companies_have_numbers_that_nobody_was_given(demonstration):
    for each in demonstration:
        numbers = {row["company_number"] for table in ("members", "investments", "outcomes") for row in each.rows(table)} - {None}
        assert all(number.startswith("99") for number in numbers), each.file_name


def test_what_was_planned_or_announced_moves_on_in_a_later_return(demonstration):
    seen: dict[str, list[str]] = {}
    for each in demonstration:
        for table in ("investments", "events"):
            for row in each.rows(table):
                seen.setdefault(row["reference"], []).append(row["status"])
    ladders = [tuple(dict.fromkeys(statuses)) for statuses in seen.values()]
    for ladder in [("planned", "held"), ("announced", "committed", "realised"), ("expected", "committed", "realised"),
                   ("expected", "lapsed"), ("postponed", "held"), ("committed", "lapsed")]:  # fmt: skip
        assert any(each[-len(ladder) :] == ladder for each in ladders), ladder


def test_a_company_leaves_and_comes_back():
    members = make_members(Draw(SEED))
    back = [each for each in members if len(each.spells) == 2]
    assert len(back) == 1
    (_, left), (joined, still) = back[0].spells
    assert left < joined
    assert still is None


def test_the_demonstration_is_as_large_as_a_cluster_and_names_nobody_twice():
    members = make_members(Draw(SEED))
    deals = make_deals(Draw(SEED + 1), members)
    assert 85 <= len(members) <= 95
    assert 145 <= len(deals) <= 165
    assert len({each.name for each in members}) == len({each.reference for each in members}) == len(members)
    assert {each.kind for each in members} >= {"company", "university", "NHS body", "council"}
    assert len({each.number for each in members if each.number}) == sum(map(len, names.COMPANIES.values()))


def test_the_confidential_deals_have_at_least_four_recipients(demonstration):
    held = {row["recipient"] for each in demonstration for row in each.rows("investments") if row["confidential"]}
    assert len(held) >= 4


def test_the_demonstration_holds_every_odd_kind_of_amount(demonstration):
    rows = [row for each in demonstration for row in each.rows("investments")]
    assert {"exact", "about", "at least", "up to", "range", "undisclosed", "in kind"} <= {row["amount_qualifier"] for row in rows}
    assert {row["level"] for row in rows} == {"envelope", "award", "round", "tranche", "secondary"}
    assert "EUR" in {row["amount_currency"] for row in rows}


def test_stories_come_with_and_without_permission(demonstration):
    stories = [row for each in demonstration for row in each.rows("outcomes") if row["story"]]
    assert {row["story_permission"] for row in stories} == {True, False}
    assert all(len(row["story"]) <= 600 for row in stories)


def test_no_programme_arrives_twice_and_each_story_is_of_a_company_that_could_tell_it(demonstration):
    rows = [row for each in demonstration for row in each.rows("outcomes")]
    arrived = [row["organisation"] for row in rows if row["outcome"] == "programme arrived"]
    assert len(arrived) == len(set(arrived)) == 2
    segments = {each.name: each.segment for each in make_members(Draw(SEED))}
    fits = {"taken at home": ("Digital health", "Grant"), "had a test": ("In vitro diagnostics", "Introduction to a trust"),
            "use the device": ("Medical devices", "Advice")}  # fmt: skip
    told = [row for row in rows if row["story"] and row["story_permission"]]
    assert len(told) == len(fits)
    for row in told:
        assert [(segments[row["organisation"]], row["part"])] == [fits[words] for words in fits if words in row["story"]]


def test_a_board_would_believe_the_shape_of_the_demonstration(cluster):
    rows = {row["measure"]: row for row in cluster.ask("headlines")}
    assert 25 * MILLION < rows["secured funding"]["low"] < 35 * MILLION
    assert 200 < rows["leverage"]["low"] < 320
    assert rows["net growth"]["low"] > 0
    quarters = {row["period"]: row for row in cluster.ask("funding_over_time") if row["period"]}
    secured = [row["realised_low"] + row["to_come_low"] for _, row in sorted(quarters.items())]
    assert min(secured) == secured[4], "the bad quarter is 2024/25 Q1"


def test_growth_like_for_like_stands_on_enough_companies(cluster):
    last = [row for row in cluster.ask("sector_growth") if row["measure"] == "employees"][-1]
    assert last["like_for_like_known"] >= 5
    assert last["known"] < last["members"], "coverage is never whole"
    assert last["growth_bp"] > 0


def test_growth_of_a_segment_is_shown_where_five_companies_answered_and_withheld_where_fewer_did(cluster):
    def withheld(segment: str) -> str | None:
        rows = cluster.ask("sector_growth", Filters(segment=(segment,)))
        return [row for row in rows if row["measure"] == "employees"][-1]["withheld"]

    assert withheld("Digital health") is None
    assert withheld("Advanced therapies")


def test_demonstration_statistics_are_called_so_and_have_a_break(cluster):
    rows = [row for row in cluster.ask("sector_statistics") if row["measure"] == "businesses"]
    assert {row["source"] for row in rows} == {"Demonstration values, not official statistics"}
    assert len({row["comparable_group"] for row in rows}) == 2


def test_the_edition_of_the_demonstration_says_what_the_rules_make_of_all_returns_but_the_last(tmp_path, demonstration):
    _, headlines = edition()
    printed = {row["measure"]: row for row in json.loads(headlines)}
    reckoned = {row["measure"]: row for row in published(tmp_path, demonstration[:-1]).ask("headlines")}
    figures = ("low", "high", "unit", "unknown", "records")
    said = {measure: [row[each] for each in figures] for measure, row in printed.items()}
    assert said == {measure: [row[each] for each in figures] for measure, row in reckoned.items()}, "run python -m tests.printed"
