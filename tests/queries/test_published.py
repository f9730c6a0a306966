"""The figures that the published facts about the cluster must give, from the sample returns and from the facts as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from data.store.viewing import Store
from queries.door import Door, open_version
from tests.queries.looks import bounds, headline, rows_by

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "facts"
RETURNS = {
    "samples": sorted((ROOT / "data" / "samples" / "published").glob("*.xlsx")),
    "facts": [FACTS / f"{kind}.csv" for kind in ("investments", "events", "claims")],
}


@pytest.fixture(scope="module", params=list(RETURNS))
def door(request, tmp_path_factory) -> Door:
    files = RETURNS[request.param]
    if not all(file.exists() for file in files):
        pytest.skip(f"the {request.param} are not on this machine")
    folder = tmp_path_factory.mktemp(request.param)
    asked = [sys.executable, "-m", "data", "publish", *map(str, files), "--by", "somebody", "--store", str(folder)]
    published = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert published.returncode == 0, published.stdout + published.stderr
    opened = open_version(Store.open(folder).version_path())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("measure", "low", "high", "unknown"),
    [
        ("co-investment realised", 59_400_000, 59_400_000, 0),
        ("private co-investment realised", 49_400_000, 49_400_000, 0),
        ("national grants won", 10_000_000, 10_000_000, 0),
        ("leverage", 341, 341, 0),
        ("secured funding", 75_350_000, 75_350_000, 1),
        ("pipeline", 1_500_000, 2_000_000, 0),
        ("events held", 5, 5, 0),
        ("events planned", 8, 8, 0),
        ("attendances", 30, 40, 4),
    ],
)
def test_the_headline_is_what_the_facts_add_up_to(door, measure, low, high, unknown):
    assert (*bounds(door, measure), headline(door, measure)["unknown"]) == (low, high, unknown)


def test_the_medmin_round_is_counted_once(door):
    rows = {row["reference"]: row for row in door.ask("records") if row["organisation"] == "Medmin Group" and row["counts"] == "counts"}
    assert {name: row["secured_low"] // 100 for name, row in rows.items()} == {"INV-07": 700_000, "INV-08": 500_000, "INV-09": 250_000}
    assert rows["INV-07"]["source"] == "not broken down"


def test_the_claim_of_67_million_has_a_gap_of_7_9_million(door):
    claims = rows_by(door, "claims", "reference")
    assert [claims["CL-01"][part] for part in ("stated", "gap", "verdict")] == [67_300_000_00, 7_900_000_00, "records show less"]
    assert claims["CL-04"]["verdict"] == "matches"
    assert claims["CL-11"]["plausibility"].startswith("£364k a job")


def test_what_is_left_out_says_why(door):
    why = {row["reference"]: row["why"] for row in door.ask("records") if row["counts"] == "left out" and row["reference"]}
    assert why["INV-17"] == "left out: it was paid out of INV-13, which is counted already"
    assert why["INV-05"] == "left out: it is out of the sector"
    assert why["INV-02"].startswith("left out: it is ")
    assert why["EV-16"] == "left out: the cluster only attended it"


def test_the_bars_add_up_to_the_headlines(door):
    for name in ("funding_by_source", "funding_by_single_source", "funding_over_time"):
        rows = door.ask(name)
        assert sum(row["realised_low"] or 0 for row in rows) + sum(row["to_come_low"] or 0 for row in rows) == 75_350_000_00
        assert sum(row["unknown"] for row in rows) == 1
    assert sum(row["held"] for row in door.ask("events_by_theme")) == 5
