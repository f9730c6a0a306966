"""The sample returns: made again they are the same bytes, they publish as they are, and the published facts come out of them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from data.lists import by_any_name
from data.publishing import publish_returns
from data.returns import CheckedReturn, check
from data.samples import make_demonstration, make_mistakes, make_published
from data.samples.invented import names
from data.samples.invented.deal_making import make_deals
from data.samples.invented.draw import Draw
from data.samples.invented.membership import make_members
from data.samples.make_demonstration import SEED
from data.store import Store
from queries.door import Door, open_version
from queries.filters import Filters

MAKERS = {"published": make_published, "demonstration": make_demonstration, "mistakes": make_mistakes}
FACTS = Path(__file__).parents[3] / "shared" / "facts"
MILLION = 100_000_000  # in pence


def checked(folder: str, into: Path) -> list[CheckedReturn]:
    """The committed workbooks of one folder, read and judged, with what was read kept under `into`."""
    read = []
    for path in sorted(MAKERS[folder].FOLDER.glob("*.xlsx")):
        (into / path.stem).mkdir()
        read.append(check(path, path.name, into=into / path.stem))
    return read


def published(directory: Path, returns: list[CheckedReturn]) -> Door:
    """The door to a new store in which returns were published."""
    store = Store.open(directory)
    receipt = publish_returns(store, returns, by="the tests")
    assert not receipt.held_back
    return open_version(store.version_path())


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory) -> list[CheckedReturn]:
    return checked("demonstration", tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="module")
def as_worded(tmp_path_factory) -> list[CheckedReturn]:
    return checked("published", tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="module")
def facts(tmp_path_factory, as_worded) -> Door:
    return published(tmp_path_factory.mktemp("facts"), as_worded)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory, demonstration) -> Door:
    return published(tmp_path_factory.mktemp("cluster"), demonstration)


@pytest.fixture(scope="module")
def headlines(facts) -> dict[str, dict]:
    return {row["measure"]: row for row in facts.ask("headlines")}


def bounds(row: dict) -> tuple:
    return row["low"], row["high"]


# made again


@pytest.mark.parametrize("folder", MAKERS)
def test_workbooks_made_again_are_the_same_bytes(folder, tmp_path):
    made = MAKERS[folder].make(tmp_path)
    committed = sorted(MAKERS[folder].FOLDER.glob("*.xlsx"))
    assert sorted(path.name for path in made) == [path.name for path in committed]
    for path in committed:
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


# the published facts


def test_the_published_returns_have_nothing_that_stops(as_worded):
    for each in as_worded:
        assert each.stops == [], each.file_name
        assert each.about["period_from"] == "the sheet About this return"
        assert not each.about["demonstration"]


def test_every_column_of_the_published_and_demonstration_returns_is_taken(as_worded, demonstration):
    for each in [*as_worded, *demonstration]:
        left = [row for row in each.rows("columns") if row["kind"] is not None and row["field"] is None]
        assert left == [], each.file_name


def test_each_published_statement_is_a_row_of_a_return(as_worded):
    """18 statements about money, of which one is a subtotal and no record; 20 events; 11 claims; 6 + 12 statistics."""
    for table, rows in (("investments", 17), ("events", 20), ("claims", 11), ("statistics", 18)):
        assert sum(len(each.rows(table)) for each in as_worded) == rows, table


@pytest.mark.parametrize(
    ("measure", "low", "high", "unknown"),
    [
        ("co-investment realised", 59.4, 59.4, 0),
        ("private co-investment realised", 49.4, 49.4, 0),
        ("national grants won", 10.0, 10.0, 0),
        ("secured funding", 75.35, 75.35, 1),
        ("pipeline", 1.5, 2.0, 0),
    ],
)
def test_the_published_money_comes_out(headlines, measure, low, high, unknown):
    row = headlines[measure]
    assert bounds(row) == (round(low * MILLION), round(high * MILLION))
    assert row["unknown"] == unknown


def test_leverage_is_private_money_a_pound_of_programme_grant(headlines):
    assert bounds(headlines["leverage"]) == (341, 341)


def test_events_held_and_planned_are_the_clusters_own(headlines):
    assert bounds(headlines["events held"]) == (5, 5)
    assert bounds(headlines["events planned"]) == (8, 8)


def test_attendances_are_known_of_one_event_in_five(headlines):
    assert bounds(headlines["attendances"]) == (30, 40)
    assert headlines["attendances"]["unknown"] == 4


def test_medmin_is_counted_once_with_what_is_not_broken_down(facts):
    rows = [row for row in facts.ask("records") if row["kind"] == "investments" and row["organisation"] == "Medmin Group"]
    counted = {row["reference"]: (row["source"], row["secured_low"], row["secured_high"]) for row in rows if row["counts"] == "counts"}
    assert sum(low for _, low, _ in counted.values()) == sum(high for _, _, high in counted.values()) == 145_000_000
    assert counted["INV-07"] == ("not broken down", 70_000_000, 70_000_000)
    assert "INV-10" not in counted


def test_the_claim_of_67_million_is_8_million_above_the_records(facts):
    claims = {row["reference"]: row for row in facts.ask("claims")}
    assert claims["CL-01"]["gap"] == 790_000_000
    assert claims["CL-01"]["verdict"] == "records show less"
    assert claims["CL-04"]["verdict"] == "matches"


def test_health_output_grew_in_current_prices_and_fell_in_real_terms(facts):
    rows = [row for row in facts.ask("sector_statistics") if row["measure"] == "GVA"]
    growth = {row["price_basis"]: row["cagr_bp"] for row in rows if row["period"] in ("2021", 2021)}
    assert growth == {"current": 402, "real": -170}


def test_only_those_whom_a_source_calls_members_are_members(headlines):
    assert bounds(headlines["members"]) == (2, 2)


@pytest.mark.parametrize("name", ["investments", "events", "claims"])
def test_the_files_of_facts_publish_as_they_are(name, tmp_path):
    path = FACTS / f"{name}.csv"
    if not path.is_file():
        pytest.skip(f"{name}.csv of the shared facts is not here")
    read = check(path, path.name, into=tmp_path)
    assert read.stops == []
    assert len(read.rows(name)) == {"investments": 17, "events": 20, "claims": 11}[name]


def test_the_files_of_facts_alone_give_the_same_money(headlines, tmp_path):
    paths = [FACTS / f"{name}.csv" for name in ("investments", "events", "claims")]
    if not all(path.is_file() for path in paths):
        pytest.skip("the shared facts are not here")
    read = []
    for path in paths:
        (tmp_path / path.stem).mkdir()
        read.append(check(path, path.name, into=tmp_path / path.stem))
    told = {row["measure"]: row for row in published(tmp_path / "store", read).ask("headlines")}
    for measure in ("co-investment realised", "leverage", "secured funding", "pipeline", "events held", "events planned", "attendances"):
        assert bounds(told[measure]) == bounds(headlines[measure]), measure


# the demonstration


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


# the mistakes


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory) -> dict[str, CheckedReturn]:
    return {each.file_name: each for each in checked("mistakes", tmp_path_factory.mktemp("read"))}


@pytest.mark.parametrize(
    "code",
    [
        "amount-not-understood", "status-not-understood", "status-missing", "level-not-understood", "missing", "parent-circle",
        "cell-error-stops", "formula-without-value-stops", "confidential-not-understood", "date-not-understood", "key-repeated",
        "parts-exceed-parent", "total-differs", "percent-not-understood", "company-number-mended", "company-number-not-understood",
        "parent-not-here", "realised-above-committed", "amount-zero", "amount-blank", "amount-currency", "column-twice", "column-left",
        "place-unlisted", "place-needs-share", "count-not-understood", "choice-stops", "choice-not-understood", "dates-reversed",
        "role-missing", "sheet-left", "sheet-hidden", "cell-error", "total-row",
    ],
)  # fmt: skip
def test_the_workbook_of_mistakes_makes_each_mistake(mistaken, code):
    assert code in {each.code for each in mistaken[make_mistakes.EVERYTHING].findings}


def test_the_attendee_list_is_stopped_and_nothing_of_it_is_kept(mistaken):
    read = mistaken[make_mistakes.ATTENDEE_LIST]
    assert read.withheld
    assert [each.code for each in read.stops] == ["personal-data"]


def test_mixed_case_of_a_status_is_no_mistake(mistaken):
    rows = {row["reference"]: row for row in mistaken[make_mistakes.EVERYTHING].rows("investments")}
    assert rows["X-22"]["status"] == "committed"


def test_the_findings_of_the_mistakes_name_their_cell_and_what_to_do(mistaken):
    for read in mistaken.values():
        for each in read.findings:
            assert all(dataclasses.astuple(each)[index] for index in (0, 1, 4, 5)), each
