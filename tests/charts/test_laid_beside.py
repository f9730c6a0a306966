"""Each chart of the board beside itself: what is never added stays apart, what is unknown is counted, and what cannot stand says why."""

from dataclasses import replace

import pytest

from charts import CHARTS
from charts.beside import laid_beside
from tests.charts import rows
from tests.charts.test_beside import ASKED, LAID, REGION, YEARS

ALONE = ("events_by_theme_and_month", "figures_by_place", "funding_rounds")


def laid(name, mine, its, sides=YEARS, **options):
    return laid_beside(*(CHARTS[name](each, ASKED, **options) for each in (mine, its)), sides)


@pytest.mark.parametrize("name", ALONE)
def test_what_can_stand_beside_nothing_says_why_and_gives_the_others_finding(name):
    mine = CHARTS[name](getattr(rows, name)(), ASKED)
    its = replace(mine, title="Another finding", records=mine.records + 1, table=replace(mine.table, rows=mine.table.rows[:-1]))
    chart = laid_beside(mine, its, YEARS)
    assert chart.apart == f"2023/24 is not laid beside it: {mine.alone}. The same of 2023/24: Another finding."
    assert mine.alone and name not in LAID and chart.panels == mine.panels


def test_every_chart_of_the_boards_can_be_laid_beside_itself_or_says_why_not():
    official = ("sector_statistics", "official_levels", "organisation_observations")  # no filter touches them
    assert {name for name in CHARTS if not CHARTS[name](getattr(rows, name)(), ASKED).alone} - set(LAID) == set(official)


def test_budgets_are_never_summed_and_each_that_is_only_there_has_a_row_of_its_own():
    names = [bar.name for bar in laid("funding_envelopes", rows.funding_envelopes()[1:2], rows.funding_envelopes()).panels[0].bars]
    assert names == [rows.funding_envelopes()[1]["title"], *(row["title"] for row in rows.funding_envelopes() if row["title"] != names[0])]
    many = [row | {"title": f"Budget {number}"} for number, row in enumerate(rows.funding_envelopes()[:1] * 9)]
    chart = laid("funding_envelopes", rows.funding_envelopes()[1:2], many)
    assert len(chart.panels[0].bars) == 10 and "others" not in chart.alt
    assert chart.panels[0].bars[1].beside.value == "2023/24: at least £40.0m"


def test_a_budget_of_unknown_size_is_unknown_beside_itself_and_not_none():
    unsized = rows.funding_envelopes()[-1:]
    assert laid("funding_envelopes", unsized, unsized * 1).panels[0].bars[0].beside.value == "2023/24: unknown"


def test_a_step_of_the_other_period_begins_where_its_own_steps_left_off():
    mine = [row for row in rows.funding_accounted_for() if row["step"] != "targets"]
    chart = laid("funding_accounted_for", mine, rows.funding_accounted_for())
    alone = CHARTS["funding_accounted_for"](rows.funding_accounted_for(), ASKED)
    assert [bar.name for bar in chart.panels[0].bars] == [bar.name for bar in alone.panels[0].bars]
    for bar, own in zip(chart.panels[0].bars, alone.panels[0].bars, strict=True):
        gaps = [[part for part in each.parts if part.drawing == "gap"] for each in (bar.beside, own)]
        assert gaps[0] == gaps[1], bar.name


def test_years_stand_beside_one_other_year_or_the_regions_same_years():
    last, before = rows.members_by_year()[-2:], rows.members_by_year()[:1]
    one = [row for row in last if row["period"]][-1:]
    chart = laid("members_by_year", one, before)
    assert [bar.beside.value for bar in chart.panels[0].bars] == [f"2023/24: {before[0]['joined']:,}"]
    assert chart.title.endswith("than in 2023/24") or "as many as in" in chart.title
    several = [row for row in rows.members_by_year() if row["period"]]
    assert "choose one year" in laid("members_by_year", several, before).apart
    region = laid("members_by_year", several[1:], several, REGION)
    assert [bar.name for bar in region.panels[0].bars] == [row["period"] for row in several]


def test_attendances_and_employees_beside_themselves_keep_what_is_unknown():
    events = rows.events_by_feature()
    came = laid("events_by_feature", events, events, attendances=True).panels[1].bars
    assert [bar.beside.value for bar in came] == ["2023/24: 300-320 + 1 unknown", "2023/24: 90+ + 1 unknown", "2023/24: 3 unknown"]
    assert came[2].name == "No series stated"


def test_no_title_adds_up_what_the_cluster_did_and_what_it_was_a_guest_at():
    events = rows.events_by_feature()
    less = [row | {"held": row["held"] // 2, "records": row["records"] // 2} for row in events]
    for feature in ("role", "partner"):
        mine = CHARTS["events_by_feature"](events, ASKED, feature=feature)
        assert laid("events_by_feature", events, less, feature=feature).title == mine.title
    guest = laid("events_by_feature", events, events, feature="role").panels[0].bars[-1]
    assert guest.beside.length == guest.length == 4


def test_leverage_beside_another_period_is_pounds_to_one():
    quarters = rows.leverage_so_far()
    bars = laid("leverage_so_far", quarters, quarters).panels[0].bars
    assert bars[-1].value == "at least £2.25" and bars[-1].beside.value == "2023/24: at least £2.25"
