"""The published facts come out of their returns, and every sample made again is the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.returns import CheckedReturn, check
from queries.door import Door
from tests.data.sampled import MAKERS, MILLION, checked, published

FACTS = Path(__file__).parents[3] / "shared" / "facts"


@pytest.fixture(scope="module")
def as_worded(tmp_path_factory) -> list[CheckedReturn]:
    return checked("published", tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="module")
def facts(tmp_path_factory, as_worded) -> Door:
    return published(tmp_path_factory.mktemp("facts"), as_worded)


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


def test_every_column_of_the_published_returns_is_taken(as_worded):
    for each in as_worded:
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
