"""Places: what stands at a tile is what its records add up to; the page of an authority says what is known of it, and what is not."""

import datetime
import re

import pytest

from charts.place_measures import MEASURES, figure_words, state
from charts.specification import Tiles
from pages.parts.door import shown
from pages.parts.places.west_midlands import which_west_midlands
from pages.parts.records.behind import records_behind
from pages.parts.view import View, drawn
from queries.filters import Filters
from tests import stores
from tests.pages.conftest import HOSTILE, put
from tests.pages.test_pages import run, written

WALSALL = {"place": "Walsall", "place_code": "E08000030", "place_within": "inside"}
MAY = datetime.date(2024, 5, 4)
FILTERS = [Filters(), Filters(period=("2024/25",)), Filters(place=("Birmingham", "E08000026"), source=("angels", "NIHR and NHS"))]


def added_up(rows, figure):
    if figure == "count":
        return len(rows), len(rows)
    known = [row for row in rows if (row["adds_low"], row["adds_high"]) != (None, None)]
    high = None if any(row["adds_high"] is None for row in known) else sum(row["adds_high"] for row in known)
    return sum(row["adds_low"] or 0 for row in known), high


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("measure", ["secured funding", "events held", "members' employees", "jobs created"])
def test_the_records_behind_a_tile_add_up_to_it(demonstration, monkeypatch, measure, filters):
    from charts.figures_by_place import figures_by_place

    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    view = View(shown(), filters, "board")
    specification, _ = drawn(view, figures_by_place, MEASURES[measure].kind, measure=measure)
    rows = {row["place"]: row for row in view.ask("figures_by_place") if row["measure"] == measure}
    marked = 0
    for panel in specification.panels:
        for item in panel.tiles if isinstance(panel, Tiles) else panel.bars:
            if item.behind and not item.behind.left_out:
                found = records_behind(view, item.behind)
                meant = [rows[place] for place in item.behind.where[0][1]]
                assert len(found) == sum(row["records"] for row in meant), item.name
                if any(state(row) in ("placed", "nought") for row in meant):
                    assert figure_words(added_up(found, item.behind.figure), MEASURES[measure]) == item.value, item.name
                marked += 1
            elif item.behind:
                assert all(row["counts"] == "left out" or row["kind"] != "investments" or row["secured_low"] == 0
                           for row in records_behind(view, item.behind)), item.name  # fmt: skip
    assert marked


def test_tiles_and_what_stands_at_none_are_the_headline(demonstration, monkeypatch):
    from charts.figures_by_place import figures_by_place

    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    view = View(shown(), Filters(), "board")
    headlines = {row["measure"]: row for row in view.ask("headlines")}
    for measure, said in MEASURES.items():
        specification, _ = drawn(view, figures_by_place, said.kind, measure=measure)
        assert figure_words((headlines[measure]["low"], headlines[measure]["high"]), said) in specification.behind.title


@pytest.fixture
def walsall(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    stores.investment(store, upload, "W-1", 250_000, "realised", recipient=HOSTILE, source="NIHR", **WALSALL, **stores.on("date", MAY))
    stores.investment(store, upload, "W-2", 9_000_000, "realised", recipient="Secret Ltd", confidential=True, **WALSALL)
    stores.investment(store, upload, "W-3", 70_000, "lapsed", recipient="Gone Ltd", place="Dudley", place_code="E08000027")
    put(store, tmp_path / "placed")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "placed"))


def test_the_map_answers_who_has_most_and_says_which_west_midlands_is_meant(walsall):
    said = written(run("places"))
    assert "Walsall alone has secured money: " in said and "1 of 30 authorities has secured money, 28 have no record of it." in said
    assert "E12000005" in said and "It is not the West Midlands Combined Authority (E47000007)" in said
    assert 'href="places?authority=Walsall"' in said and "9.00m" not in said


def test_authorities_with_nothing_are_named(walsall):
    said = written(run("places"))
    assert "29 authorities have no secured money that is known" in said and "Recorded, and nothing counts: Dudley." in said
    none = re.search(r"No record of money, events, members or outcomes: ([^.<]*)\.", said)[1]
    assert "Tamworth" in none and "Walsall" not in none and "Dudley" not in none
    assert "No record of it, but of other things: Dudley and Walsall." in written(run("places", measure="events held"))


def test_the_measure_stands_in_the_address_and_one_that_does_not_exist_stops_the_page(walsall):
    assert "No events held can be placed at one authority" in written(run("places", measure="events held"))
    app = run("places", measure="happiness")
    assert len(app.error) == 1 and "There is no measure happiness" in app.error[0].value and "£" not in written(app)


def test_the_page_of_an_authority_says_what_is_known_and_what_no_record_names(walsall):
    said = written(run("places", authority="Walsall"))
    assert "<h1>What is known of Walsall?</h1>" in said
    assert "£250k</span> secured" in said and "No record of events, members or outcomes names it." in said
    assert "Money: 1 record, 1 of them counts" in said and "Secret" not in said
    assert "No record of events, members or outcomes names Walsall in what is shown" in said and "0 events" not in said
    assert "<img" not in said and "<script" not in said


def test_money_that_lapsed_is_nought_on_the_page_of_its_authority_and_says_why(walsall):
    said = written(run("places", authority="Dudley"))
    assert "Nothing counts here in what is shown." in said and "Left out: it lapsed" in said


def test_an_official_figure_stands_at_the_authority_whose_code_it_has(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    for place, code in (("Walsall", "E08000030"), ("Walsall", None)):
        stores.record(store, "statistics", upload, measure=f"Jobs {code}", place=place, place_code=code, value=1234, unit="jobs",
                      source="An office", **stores.on("period", MAY))  # fmt: skip
    put(store, tmp_path / "placed")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "placed"))
    said = written(run("places", authority="Walsall"))
    assert "Official statistics: 1 figure" in said and "Jobs E08000030" in said and "1,234 jobs" in said and "Jobs None" not in said
    assert "Official statistics: none recorded" in written(run("places", authority="Dudley"))


def test_an_authority_that_does_not_exist_stops_the_page(walsall):
    app = run("places", authority="Narnia")
    assert len(app.error) == 1 and "no local authority Narnia" in app.error[0].value and "£" not in written(app)


def test_filters_hold_on_the_page_of_an_authority(walsall):
    said = written(run("places", authority="Walsall", period=["2023/24"], place=["Dudley"]))
    assert "£250k" not in said and "The chosen place does not touch this page" in said


def test_the_combined_authority_names_its_councils():
    said = which_west_midlands("combined authority")
    assert said.startswith("Here it is the West Midlands Combined Authority (E47000007) with its 7 councils: Birmingham, Coventry")
    assert "Money of the other 23 authorities of the region is left out as outside" in said
