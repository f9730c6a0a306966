"""From bar to records: what stands behind every bar of every chart adds up to the bar, under any filter."""

import pytest

from charts import CHARTS
from charts.events_by_feature import FEATURES
from charts.members_by_feature import FEATURES as SORTS
from charts.money import frame, value
from charts.said.headlines import Headlines, figure_words
from charts.specification import Bars
from data.lists import names
from pages.parts.door import shown
from pages.parts.figures.headline import BESIDE
from pages.parts.records.behind import bounds, records_behind, title
from pages.parts.records.records_drawer import added
from pages.parts.view import View, drawn
from queries.filters import Filters

FILTERS = {
    "nothing": Filters(),
    "a period": Filters(period=("2024/25",)),
    "a month": Filters(period=("2023-09",)),
    "a source type": Filters(source=("venture capital or private equity", "angels")),
    "a place and a segment": Filters(place=("Birmingham", "Coventry"), segment=("Digital health", "Medical devices")),
    "a status": Filters(status=("committed", "expected")),
}
MONEY = (
    "funding_by_source", "funding_by_single_source", "funding_over_time", "funding_so_far", "funding_by_status", "funding_by_award",
)  # fmt: skip
# One question and one chart with other words: each is tried under one filter.
TOLD_APART = ("funding_by_owner", "funding_by_instrument", "funding_by_programme", "funding_by_place", "funding_by_segment",
               "funding_rounds")  # fmt: skip
EVENTS = ("events_by_theme", "events_over_time")


def test_a_round_that_nobody_broke_down_is_called_by_its_name():
    row = {"kind": "investments", "source": "not broken down", "organisation": "Any Ltd", "title": "Any: series a", "reference": "R-1"}
    assert title(row) == "Any: series a"
    assert title(row | {"title": "Series a"}) == "Any Ltd: Series a"
    assert title(row | {"title": None}) == "not broken down in Any Ltd" and title(row | {"source": "angels"}) == "angels in Any Ltd"


@pytest.fixture(params=FILTERS)
def view(request, demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    return View(shown(), FILTERS[request.param], "board")


def bars_of(view, name, **options):
    specification, _ = drawn(view, CHARTS[name], "investments" if name in MONEY + TOLD_APART else "events", **options)
    return [(panel, bar) for panel in specification.panels if isinstance(panel, Bars) for bar in panel.bars]


def sum_of(rows, figure):
    pairs = [pair for pair in (bounds(row, figure) for row in rows) if pair != (None, None)]
    high = None if any(pair[1] is None for pair in pairs) else sum(pair[1] for pair in pairs)
    return sum(pair[0] or 0 for pair in pairs), high


def unlike(view, name):
    """The bars of a chart of money whose records do not add up to what they say, with what they add up to."""
    found = []
    for _, bar in bars_of(view, name):
        rows = records_behind(view, bar.behind)
        words = value(sum_of(rows, bar.behind.figure))
        unknown = frame(sum(1 for row in rows if bounds(row, bar.behind.figure) == (None, None)), words)
        if words != bar.value or (bar.behind.figure == "secured" and unknown != bar.unknown):
            found.append((bar.name, bar.value, bar.unknown, words, unknown))
    return found


@pytest.mark.parametrize("name", TOLD_APART)
def test_the_records_behind_a_bar_told_apart_by_anything_add_up_to_it(demonstration, monkeypatch, name):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    assert unlike(View(shown(), FILTERS["a period"], "board"), name) == []


@pytest.mark.parametrize("name", MONEY)
def test_the_records_behind_a_bar_of_money_add_up_to_it(view, name):
    assert unlike(view, name) == []


def test_the_records_behind_the_tail_add_up_to_it(view):
    for _, bar in bars_of(view, "funding_by_source", most=3):
        assert value(sum_of(records_behind(view, bar.behind), bar.behind.figure)) == bar.value


def test_the_records_behind_a_step_add_up_to_it_and_the_steps_to_what_is_written_down(view):
    rows = {row["step"]: row for row in view.ask("funding_accounted_for")}
    for step, row in rows.items():
        behind = view.ask("records_of_step", step=step)
        assert len(behind) == row["records"], step
        for end in ("adds_low", "adds_high"):
            if row[end.removeprefix("adds_")] is not None:
                assert sum(each[end] or 0 for each in behind) == row[end.removeprefix("adds_")], step
    steps = [row for step, row in rows.items() if step != "written down"]
    assert sum(row["low"] or 0 for row in steps) == rows["written down"]["low"]
    secured = next(row for row in view.ask("headlines") if row["measure"] == "secured funding")
    assert (rows["secured"]["low"], rows["secured"]["high"]) == (secured["low"], secured["high"])


@pytest.mark.parametrize("name", EVENTS)
def test_as_many_events_stand_behind_a_bar_as_it_shows(view, name):
    for panel, bar in bars_of(view, name):
        if panel.name == "Events":
            rows = records_behind(view, bar.behind)
            assert len(rows) == bar.length, bar.name
            assert sum(1 for row in rows if row["status"] == "held") == sum(part.length for part in bar.parts if part.drawing == "held")


def test_as_many_events_stand_behind_a_cell_of_the_heat_map_as_it_shows(view):
    specification, _ = drawn(view, CHARTS["events_by_theme_and_month"], "events")
    for panel in specification.panels:
        for cell in panel.cells:
            rows = records_behind(view, cell.behind)
            for figure in {"held", "planned"} & {part.drawing for part in cell.parts}:
                shown = sum(part.length for part in cell.parts if part.drawing == figure)
                assert sum(1 for row in rows if row["status"] == figure) == shown, cell.behind.title
            assert len(rows) == sum(part.length for part in cell.parts), cell.behind.title


@pytest.mark.parametrize("feature", FEATURES)
def test_as_many_events_stand_behind_a_bar_of_a_feature_as_it_shows(view, feature):
    specification, _ = drawn(view, CHARTS["events_by_feature"], "events", feature=feature, attendances=True)
    for panel in specification.panels:
        for bar in panel.bars:
            rows = records_behind(view, bar.behind)
            if panel.name == "Events":
                assert len(rows) == bar.length, bar.behind.title
            else:
                assert {row["status"] for row in rows} == {"held"}, bar.behind.title
    scored, _ = drawn(view, CHARTS["feedback_by_feature"], "events", feature=feature)
    for bar in (bar for panel in scored.panels for bar in panel.bars):
        assert f" of {len(records_behind(view, bar.behind)):,} event" in bar.after
    if scored.panels:
        assert len(records_behind(view, scored.behind)) == scored.records


def test_as_many_members_stand_behind_a_segment_as_it_shows(view):
    for _, bar in bars_of(view, "members_by_segment"):
        assert len(records_behind(view, bar.behind)) == bar.length, bar.name


@pytest.fixture(params=["a period", "a place and a segment"])
def narrow(request, demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    return View(shown(), FILTERS[request.param], "board")


def test_as_many_companies_stand_behind_a_size_or_a_stage_as_it_shows(narrow):
    for feature in SORTS:
        specification, _ = drawn(narrow, CHARTS["members_by_feature"], "members", feature=feature)
        for bar in specification.panels[0].bars[:2]:
            assert len(records_behind(narrow, bar.behind)) == bar.length, bar.behind.title
        assert len(records_behind(narrow, specification.behind)) == specification.records


def test_behind_a_year_stand_those_who_joined_in_it_and_those_who_left(narrow):
    specification, _ = drawn(narrow, CHARTS["members_by_year"], "members")
    rows = narrow.ask("members_by_year")
    for row, came in list(zip(rows, specification.panels[0].bars, strict=True))[-2:]:
        adds = [each["adds_low"] for each in records_behind(narrow, came.behind)]
        assert [adds.count(1), adds.count(-1)] == [row["joined"], row["left"]], came.behind.title


def test_behind_a_sum_of_a_year_stand_the_companies_that_gave_a_figure(narrow):
    for measure in ("employees", "turnover"):
        rows = [row for row in narrow.ask("employees_and_turnover") if row["measure"] == measure]
        row, (_, bar) = rows[-1], bars_of(narrow, "employees_and_turnover", measure=measure)[-1]
        assert len(records_behind(narrow, bar.behind)) == row["known"], bar.behind.title


def test_as_many_companies_stand_behind_a_segment_of_a_place_as_it_shows(narrow):
    for _, bar in [each for each in bars_of(narrow, "companies_by_place_and_segment") if each[1].length][::15]:
        assert len(records_behind(narrow, bar.behind)) == bar.length, bar.behind.title


@pytest.mark.parametrize("measure", names("headlines"))
def test_as_many_records_stand_behind_a_headline_as_it_says(view, measure):
    row = Headlines.of(view).rows[measure]
    rows = view.ask("records", headline=measure)
    assert len(rows) == row["records"]
    if rows and measure not in BESIDE:
        plus = row["unit"] != "GBP" and row["low"] > 0 and measure == "net growth"
        assert added(rows).split(" (")[0] == figure_words(row).removeprefix("+" if plus else "")


def test_every_record_behind_a_bar_says_why_it_counts_and_where_it_stands(view):
    for _, bar in bars_of(view, "funding_by_source"):
        for row in records_behind(view, bar.behind):
            assert row["why"].startswith("counts") and row["file_name"] and row["sheet"] and row["cell"]


def test_behind_a_leverage_stand_both_its_sides_up_to_that_quarter(view):
    quarters = [row for row in view.ask("leverage_so_far") if row["period"]]
    bars = [bar for _, bar in bars_of(view, "leverage_so_far")]
    assert [len(records_behind(view, bar.behind)) for bar in bars] == [row["records"] for row in quarters][: len(bars)]


def test_behind_a_budget_stand_the_awards_that_it_says_and_they_add_up(demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    view = View(shown(), FILTERS["nothing"], "board")
    rows = view.ask("funding_envelopes")
    assert sum(row["records"] for row in rows) > 0
    for row, (_, bar) in zip(rows, bars_of(view, "funding_envelopes"), strict=True):
        awards = records_behind(view, bar.behind)
        assert len(awards) == row["records"] and sum(each["adds_low"] for each in awards) == row["allocated_low"]
