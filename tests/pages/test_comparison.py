"""Another period or the whole region stands beside what is chosen, by the address, each headline with the records of both."""

import re

import pytest

from charts import CHARTS
from charts.said.comparison import step_between
from charts.specification import Bars
from data.grammar.printing import print_range
from pages.parts.door import shown
from pages.parts.figures.beside import laid
from pages.parts.records.behind import bounds, records_behind
from pages.parts.view import View
from queries.filters import Filters
from tests.pages.test_pages import press, run, written


def words(app):
    return re.sub("<[^>]*>", "", written(app))


def row(low, high=None, unit="GBP", unknown=0):
    return {"measure": "x", "low": low, "high": low if high is None else high, "unit": unit, "unknown": unknown}


@pytest.mark.parametrize(("mine", "its", "region", "said"), [
    (row(300_000_000), row(100_000_000), False, "+£2.00m"), (row(100, 200), row(100), False, "0"), (row(None), row(1), False, ""),
    (row(25), row(100), True, "25 %"), (row(25, 30), row(100), True, ""), (row(25), row(100, unknown=1), True, ""),
    (row(25, unit="ratio"), row(100, unit="ratio"), True, ""), (row(0), row(0), True, ""),
])  # fmt: skip
def test_a_step_or_a_share_is_said_only_where_it_can_be(mine, its, region, said):
    assert step_between(mine, its, region) == said


def test_another_period_stands_beside_the_chosen_one_with_the_records_of_both(small_store):
    app = run(period=["2024/25"], compare="2023/24")
    said = words(app)
    assert "2024/25 beside 2023/24" in said
    assert "+£1.95mSecured funding: £1.95m, 1 unknown in 2024/25; £0 in 2023/24" in said
    assert '"compared_mine_secured_funding">3 records, 2024/25<' in written(app)
    press(app, "compared_mine_secured_funding")
    assert not app.exception and "Where it stands" in written(app) and "Secret" not in written(app)


def test_a_place_stands_beside_the_whole_region(small_store):
    said = words(run("funding", place=["Birmingham"], compare="the whole region"))
    assert "Birmingham beside West Midlands region (30 authorities)" in said
    assert "Secured funding: £0 in Birmingham; £1.95m, 1 unknown in the whole region" in said
    assert "Leverage: £2.90: the chosen place does not touch it" in said
    assert "Choose a place in the filters" in words(run("funding", compare="the whole region"))


def test_a_period_that_cannot_be_read_is_an_error_and_not_another_figure(small_store):
    app = run(compare="half past nine")
    assert "cannot be read" in app.error[0].value and "The step from the one to the other" not in words(app)


def test_nothing_is_compared_unless_it_is_asked_for(small_store):
    assert "st-key-card_compared" not in written(run()) and " beside 20" not in words(run())
    assert "Both are the same" in words(run("events", period=["2024/25"], compare="2024/25"))


def test_charts_lay_the_same_question_of_the_other_period_beside_their_own(small_store):
    app = run("funding", period=["2024/25"], compare="2023/24")
    said = words(app)
    assert "2023/24: No funding is secured in what is shown." in said
    beside = run("funding", period=["2024/25"], compare="2024-05")
    said = words(beside)
    assert "2024/25; narrow bars: May 2024" in said and "Bars: period 2024/25; narrow bars: period May 2024." in said
    assert "2024/25 is not over as at 30 June 2024" in said and "more than in May" not in said
    assert '"records_funding_by_source_beside">3 records, May 2024<' in written(beside)
    press(beside, "records_funding_by_source_beside")
    assert not beside.exception and "Where it stands" in written(beside)


def test_a_chart_that_nothing_can_stand_beside_says_why(small_store):
    assert "does not touch official statistics. Nothing can stand beside it." in words(run("growth", period=["2024/25"], compare="2023/24"))


def test_no_chart_asks_twice_where_nothing_is_compared(own_small_store, monkeypatch):
    monkeypatch.setattr("pages.parts.figures.beside.laid", None)
    assert not run("funding", period=["2024/25"]).exception


SIDES = {False: (Filters(period=("2024/25",)), Filters(period=("2023/24",))), True: (Filters(place=("Birmingham",)), Filters())}
MONEY = {"funding_by_source": (("most", 7),), "funding_by_single_source": (), "funding_by_status": (), "funding_over_time": (),
         "funding_so_far": ()}  # fmt: skip
COUNTED = {"events_by_theme": (("most", 7),), "events_by_feature": (("feature", "series"),), "events_over_time": (),
           "members_by_segment": (), "companies_by_place_and_segment": ()}  # fmt: skip


@pytest.mark.parametrize("region", SIDES)
@pytest.mark.parametrize("name", {**MONEY, **COUNTED})
def test_the_records_of_the_other_side_add_up_to_its_narrow_bars_and_none_is_lost(demonstration, monkeypatch, name, region):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    view, other = (View(shown(), filters, "board") for filters in SIDES[region])
    kind = "investments" if name in MONEY else "events" if "events" in name else "members"
    specification, its = laid(view, other, region, CHARTS[name], kind, {**MONEY, **COUNTED}[name])
    if name == "companies_by_place_and_segment" and region:
        return  # its panels are places: the region is none of them
    narrow = [(panel, bar.beside) for panel in specification.panels if isinstance(panel, Bars) for bar in panel.bars if bar.beside]
    for _, bar in narrow:
        assert bool(bar.behind) == bool(bar.parts)
        rows = records_behind(other, bar.behind) if bar.behind else []
        if name in MONEY and rows:
            assert bar.value.endswith(_sum(rows, bar.behind.figure)), bar.value
        if name in COUNTED and rows:
            counted = [row for row in rows if row["status"] != "planned"] if kind == "events" else rows
            assert len(counted) == bar.length, bar.behind.title
    if "so_far" not in name:
        first = [bar for panel, bar in narrow if panel.name == specification.panels[0].name or panel.small]
        alone = [bar for panel in its.panels if panel.name == its.panels[0].name or panel.small for bar in panel.bars]
        drawings = ("held",) if kind == "events" else tuple({part.drawing for bar in alone for part in bar.parts})
        lengths = sum(part.length for bar in alone for part in bar.parts if part.drawing in drawings)
        assert sum(bar.length for bar in first) == lengths


def _sum(rows, figure):
    pairs = [bounds(row, figure) for row in rows]
    known = [pair for pair in pairs if pair != (None, None)]
    high = None if any(pair[1] is None for pair in known) else sum(pair[1] for pair in known)
    unknown = f" + {len(pairs) - len(known)} unknown" if len(known) < len(pairs) else ""
    return print_range(sum(pair[0] or 0 for pair in known), high) + unknown
