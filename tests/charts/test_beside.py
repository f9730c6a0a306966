"""A chart beside itself under other filters: what is alike stands together, and a finding is said only where it holds."""

from dataclasses import replace

import pytest

from charts import CHARTS
from charts.beside import laid_beside
from charts.beside.finding import WORDS, step_words
from charts.beside.sides import Figure, Sides
from charts.faces import faces
from charts.funding_by_source import funding_by_source
from charts.specification import BESIDE, Asked, Bars, Laid, Part, marks
from tests.charts import rows
from tests.charts.checked import checked
from tests.charts.rows import MILLION, money

ASKED = Asked(period="2024/25", place="West Midlands region", as_at="31 March 2025", source="returns")
YEARS = Sides("2024/25", "2023/24", False, True, "period 2024/25", "period 2023/24")
REGION = Sides("Birmingham", "the whole region", True, True, "place Birmingham", "nothing is filtered")
SIDES = {"companies_by_place_and_segment": YEARS}  # its panels are places: the region is none of them
LAID = [name for name in CHARTS if any(getattr(panel, "laid", None) for panel in CHARTS[name](getattr(rows, name)(), ASKED).panels)]


def both(mine, its, sides=YEARS, **options):
    return laid_beside(funding_by_source(mine, ASKED, **options), funding_by_source(its, ASKED), sides)


@pytest.mark.parametrize("name", LAID)
def test_a_chart_beside_itself_is_the_same_twice(name):
    alone = CHARTS[name](getattr(rows, name)(), ASKED)
    sides = SIDES.get(name, REGION)
    chart = laid_beside(alone, alone, sides)
    assert chart.beside == sides.its and (chart.title == alone.title or len(chart.title.split()) <= WORDS)
    for text in (chart.subtitle, chart.alt, chart.before_quoting, chart.table.columns[-1].heading + chart.table.columns[-2].heading):
        assert sides.its in text.lower() or sides.its_filters in text
    steps = [at for at, column in enumerate(chart.table.columns) if column.name.endswith("_difference")]
    assert steps and all(row[at] in (0, None) for row in chart.table.rows for at in steps)
    assert [row[0] for row in chart.table.rows] == [row[0] for row in alone.table.rows]
    for panel in chart.panels:
        for bar in (each for each in panel.bars if each.parts or each.beside) if isinstance(panel, Bars) and panel.laid else ():
            assert bar.beside.value.startswith(f"{sides.label}: ") or (panel.small and bar.beside.value == bar.value)


@pytest.mark.parametrize("name", [name for name in LAID if name != "sector_growth"])
def test_each_narrow_bar_can_be_clicked_and_leads_to_its_records(name):
    alone = CHARTS[name](getattr(rows, name)(), ASKED)
    chart = laid_beside(alone, alone, SIDES.get(name, REGION))
    offered = {mark for face in faces(chart) for trace in checked(face).data for mark in trace.customdata or ()}
    narrow = {f"{panel}.{item}" for panel, item in marks(chart) if item.endswith(BESIDE)}
    assert narrow and all(chart.at(mark) for mark in narrow)
    drawn = {f"{number}.{at}{BESIDE}" for number, panel in enumerate(chart.panels) if isinstance(panel, Bars)
             for at, bar in enumerate(panel.bars) if bar.beside and bar.beside.parts}  # fmt: skip
    assert drawn <= offered


def test_a_bar_stands_beside_that_of_its_name_and_what_is_only_there_has_a_row_of_its_own():
    chart = both([money("angels", 3 * MILLION), money("crowd", MILLION)], [money("angels", (MILLION, 2 * MILLION)), money("corporate", 5)])
    angels, crowd, corporate = chart.panels[0].bars
    assert angels.beside.parts == (Part("beside", MILLION, "£1.00m-£2.00m"), Part("beside range", MILLION, "£1.00m-£2.00m"))
    assert crowd.beside.value == "2023/24: none recorded" and not crowd.beside.parts
    assert (corporate.name, corporate.parts, corporate.after) == ("Corporate", (), "none recorded")
    assert corporate.beside.value == "2023/24: £0.05"
    heads = [column.heading for column in chart.table.columns]
    low = heads.index("Secured, low, 2024/25")
    assert heads[low + 1 : low + 3] == ["Secured, low, 2023/24", "Secured, low, difference"]
    assert [row[low : low + 3] for row in chart.table.rows] == [
        (3 * MILLION, MILLION, 2 * MILLION), (MILLION, None, None), (None, 5, None)
    ]  # fmt: skip


def test_what_is_unknown_is_counted_and_no_nought():
    chart = both([money("angels", MILLION), money("crowd", MILLION)], [money("angels", unknown=2), money("crowd", MILLION, unknown=1)])
    assert [bar.beside.value for bar in chart.panels[0].bars] == ["2023/24: 2 unknown", "2023/24: £1.00m + 1 unknown"]
    assert "known" in chart.title


def test_the_tail_of_a_short_chart_holds_all_others_of_both():
    chart = both([money(name, MILLION) for name in "abcd"], [money("a", 1), money("c", 2), money("x", 3)], most=3)
    assert [bar.name for bar in chart.panels[0].bars] == ["A", "B", "All others"]
    assert chart.panels[0].bars[2].beside.length == 5
    assert chart.at(f"0.2{BESIDE}").where == (("source_type", ("c", "x")),)


def test_many_that_are_only_there_are_one_row():
    chart = both([money("a", 1)], [money(name, 1) for name in "bcdef"])
    assert [bar.name for bar in chart.panels[0].bars] == ["A", "5 others"] and chart.panels[0].bars[1].beside.length == 5


@pytest.mark.parametrize(("mine", "its", "said"), [
    ([("angels", 3), ("crowd", 2)], [("angels", 1), ("crowd", 1)], "Angels rose most: £2.00m more than in 2023/24"),
    ([("angels", 1), ("crowd", 1)], [("angels", 3), ("crowd", 1)], "Angels fell most: £2.00m less than in 2023/24"),
    ([("angels", 3), ("crowd", 3)], [("angels", 1), ("crowd", 1)], "£6.00m is secured from 2 kinds of source; which gives "
     "the most is not certain"),
    ([("angels", 3), ("crowd", 2)], [("angels", 3), ("crowd", 2)], "Over half of secured money is from angels"),
])  # fmt: skip
def test_the_title_says_what_moved_most_or_is_the_charts_own(mine, its, said):
    assert both(*([money(name, amount * MILLION) for name, amount in each] for each in (mine, its))).title == said


def test_the_title_is_the_charts_own_where_ranges_meet_or_the_periods_are_not_alike():
    mine, its = [money("angels", (MILLION, 3 * MILLION))], [money("angels", 2 * MILLION)]
    own = funding_by_source(mine, ASKED).title
    assert both(mine, its).title == own
    assert both([money("angels", (3 * MILLION, None))], its).title == funding_by_source([money("angels", (3 * MILLION, None))], ASKED).title
    assert both([money("angels", 9)], its, replace(YEARS, alike=False)).title == funding_by_source([money("angels", 9)], ASKED).title


def test_a_share_of_the_region_is_said_where_both_are_exact():
    def so_far(mine, **its):
        first = quarters("2023/24", 4)[:1]
        ours = [row | {"secured_low": mine[0], "secured_high": mine[1]} for row in first]
        return over_time(ours, [row | its for row in first], REGION, "funding_so_far").title

    assert so_far((1, 1)) == "Birmingham: 25 % of the region's secured funding"
    assert "%" not in so_far((1, 1), unknown=1) and "%" not in so_far((1, 2))


def test_only_a_chart_of_the_whole_says_what_part_of_the_region_it_is():
    charts = {name: CHARTS[name](getattr(rows, name)(), ASKED) for name in LAID}
    told_apart = {name for name, chart in charts.items() if any(getattr(panel.laid, "by_part", False) for panel in chart.panels)}
    assert len(told_apart) >= 11
    for name in told_apart:
        alone = charts[name]
        assert laid_beside(alone, alone, SIDES.get(name, REGION)).title == alone.title, "no part of it has another share"


@pytest.mark.parametrize(("mine", "its", "said"), [
    ({"equity": 6, "grant": 4}, {"equity": 6, "grant": 14}, "Equity: Birmingham 60 %, the region 30 %"),
    ({"equity": 6, "grant": (3, 4)}, {"equity": 6, "grant": 14}, "Equity: Birmingham 60-67 %, the region 30 %"),
    ({"equity": (2, 9), "grant": 4}, {"equity": 6, "grant": 6}, ""),  # within the ranges both may be half
    ({"equity": 6, "grant": 6}, {"equity": 7, "grant": 6}, ""),  # a step too small to tell of
    ({"equity": 6}, {"equity": 6, "grant": 14}, ""),  # all of it is one part: that is the chart's own finding
    ({"equity": 6, None: 4}, {"equity": 6, "grant": 1, None: 13}, "Equity: Birmingham 60 %, the region 30 %"),
])  # fmt: skip
def test_a_chart_that_tells_parts_apart_says_whose_share_is_another_in_the_region(mine, its, said):
    def chart(side):
        return CHARTS["funding_by_instrument"]([money(name, amount, column="instrument") for name, amount in side.items()], ASKED)

    assert laid_beside(chart(mine), chart(its), REGION).title == (said or chart(mine).title)


def test_shares_beside_unknown_amounts_are_of_known_money_and_none_is_said_of_few():
    unknown = both([money("angels", 6), money("crowd", 4)], [money("angels", 6), money("crowd", 14, unknown=1)], REGION)
    assert unknown.title == "Angels, of known money: Birmingham 60 %, the region 30 %"
    themes = rows.events_by_theme()
    few = [row | {"held": 1} if at < 2 else row | {"held": 0} for at, row in enumerate(themes)]
    alone, its = (CHARTS["events_by_theme"](each, ASKED) for each in (few, themes))
    assert laid_beside(alone, its, REGION).title == alone.title


def test_what_cannot_be_laid_beside_says_so_and_stays_as_it_is():
    alone = funding_by_source([money("angels", 1)], ASKED)
    empty = laid_beside(alone, funding_by_source([], ASKED), YEARS)
    assert empty.apart == "2023/24: No funding is secured in what is shown." and empty.panels == alone.panels and not empty.beside
    official = CHARTS["sector_statistics"](rows.sector_statistics(), ASKED)
    assert laid_beside(official, official, replace(YEARS, untouched="No filter touches it.")).apart == "No filter touches it."
    unlaid, more = (
        replace(each, panels=tuple(replace(panel, laid=None) for panel in each.panels))
        for each in (alone, funding_by_source([money("angels", 2)], ASKED))
    )
    assert laid_beside(unlaid, more, YEARS).apart == "2023/24 is not laid beside this chart: it shows 2024/25 alone."
    assert laid_beside(unlaid, unlaid, REGION).apart == "It is the same for the whole region."


def test_rows_of_one_name_are_not_told_apart_and_not_laid_beside():
    twice = [money("angels", 1), money("Angels", 2)]
    assert "same name" in both(twice, twice).apart


@pytest.mark.parametrize(("mine", "its", "said"), [
    ((5, 5), (2, 2), "3 more than in"), ((2, 2), (5, 5), "3 fewer than in"), ((2, 4), (4, 4), ""), ((2, 4), (7, 8), "3-6 fewer than in"),
    ((2, 2), (2, 2), "as many as in"),
])  # fmt: skip
def test_a_step_between_ranges_is_a_range_and_none_where_they_meet(mine, its, said):
    assert step_words(*(Figure(*each, 0, "count") for each in (mine, its))) == said


def test_every_declaration_of_what_is_laid_names_columns_of_the_table():
    for name in CHARTS:
        chart = CHARTS[name](getattr(rows, name)(), ASKED)
        for laid in (panel.laid for panel in chart.panels if isinstance(getattr(panel, "laid", None), Laid)):
            assert {laid.low, laid.high, *filter(None, [laid.unknown])} <= {column.name for column in chart.table.columns}


def quarters(year, *amounts):
    """The first quarters of a year with these amounts realised, in pence."""
    of_year = [each for each in rows.funding_over_time() if (each["period"] or "").startswith(year)]
    nothing = {f"{figure}_{end}": 0 for figure in ("realised", "to_come", "secured", "pipeline") for end in ("low", "high")}
    nothing |= {"unknown": 0, "secured_unknown": 0}
    return [
        row | nothing | {f"{figure}_{end}": amount for figure in ("realised", "secured") for end in ("low", "high")}
        for row, amount in zip(of_year, amounts, strict=False)
    ]


def over_time(mine, its, sides=YEARS, chart="funding_over_time"):
    return laid_beside(CHARTS[chart](mine, ASKED), CHARTS[chart](its, ASKED), sides)


def test_a_quarter_stands_beside_that_of_its_name_in_the_other_year_and_one_that_is_only_there_has_its_place():
    chart = over_time(quarters("2024/25", 0, 500, 700)[1:], quarters("2023/24", 100, 200, 300))
    assert [bar.name for bar in chart.panels[0].bars] == ["Q1\n2024/25", "Q2\n2024/25", "Q3\n2024/25"]
    assert [bar.beside.value for bar in chart.panels[0].bars] == ["2023/24: £1", "2023/24: £2", "2023/24: £3"]
    assert chart.panels[0].bars[0].after == "none recorded" and chart.title == "Q3 rose most: £4 more than in 2023/24"
    assert [row[:2] for row in chart.table.rows][:2] == [
        ("Q2 2024/25 (Jul-Sep 2024)", "Q2 2023/24 (Jul-Sep 2023)"), ("Q3 2024/25 (Oct-Dec 2024)", "Q3 2023/24 (Oct-Dec 2023)")
    ]  # fmt: skip


def test_quarters_of_several_years_stand_beside_no_other_years_but_beside_the_regions():
    both_years = quarters("2023/24", 1, 2, 3, 4) + quarters("2024/25", 5, 6, 7, 8)
    assert "choose one year" in over_time(both_years, quarters("2023/24", 1, 2, 3, 4)).apart
    beside = over_time(both_years[1:], both_years, REGION)
    assert [bar.name for bar in beside.panels[0].bars][:2] == ["Q1\n2023/24", "Q2\n2023/24"] and beside.panels[0].bars[0].after


def test_one_quarter_stands_beside_one_other_of_another_name():
    chart = over_time(quarters("2024/25", 1, 2)[1:], quarters("2024/25", 1))
    assert chart.panels[0].bars[0].beside.value == "2023/24: £0.01"


def test_what_is_secured_so_far_ends_with_the_whole_and_says_nothing_of_quarters_before_its_first_date():
    chart = over_time(quarters("2024/25", 100, 500, 700), quarters("2023/24", 0, 200, 300)[1:], chart="funding_so_far")
    assert [bar.beside.value for bar in chart.panels[0].bars] == ["", "2023/24: £2", "2023/24: £3"]
    assert chart.title == "£7 secured in 2024/25, £4 more than in 2023/24"


def test_what_has_no_name_never_leads_a_title():
    chart = both([money("Not disclosed", 5), money("angels", 1)], [money("Not disclosed", 1), money("angels", 1)])
    assert chart.title == "The source's type is not stated for over half of secured money"


def test_rungs_of_the_ladder_stand_beside_their_own_and_no_title_adds_them():
    alone = CHARTS["funding_by_status"](rows.funding_by_status(), ASKED)
    chart = laid_beside(alone, alone, YEARS)
    assert chart.title == alone.title and all(bar.beside.length == bar.length for bar in chart.panels[0].bars)


def test_the_regions_line_stands_beside_a_places_where_both_have_the_same_first_year():
    alone = CHARTS["sector_growth"](rows.sector_growth(), ASKED)
    chart = laid_beside(alone, alone, REGION)
    assert [(line.name, line.comparison) for line in chart.panels[0].lines] == [("Birmingham", False), ("Region", True)]
    assert chart.title.startswith("Members' employees, like for like: Birmingham +") and len(chart.title.split()) <= WORDS
    assert "dark line: the whole region" in chart.subtitle and "Index, difference" in [column.heading for column in chart.table.columns]
    later = replace(alone, panels=tuple(replace(panel, note="100 = 1999") for panel in alone.panels))
    assert laid_beside(alone, later, REGION).apart.endswith("its index has another first year, or may not be given.")
    assert laid_beside(alone, alone, YEARS).apart == "2023/24 is not laid beside an index, whose years are set against a first one."


def test_no_growth_is_told_of_a_place_whose_last_figure_is_withheld():
    alone = CHARTS["sector_growth"](rows.sector_growth(), ASKED)
    last = rows.sector_growth()
    newest = max(row["start"] for row in last)
    held = [row | {"index_hundredths": None, "growth_bp": None} if row["start"] == newest else row for row in last]
    assert laid_beside(CHARTS["sector_growth"](held, ASKED), alone, REGION).title == CHARTS["sector_growth"](held, ASKED).title


def test_the_table_begins_with_what_the_bars_show():
    chart = both([money("angels", MILLION)], [money("angels", 1)])
    assert [column.name for column in chart.table.columns][:9] == [
        "source_type", "owner", "secured_low", "secured_low_beside", "secured_low_difference", "secured_high", "secured_high_beside",
        "secured_high_difference", "secured_unknown",
    ]  # fmt: skip


def test_small_multiples_stand_beside_another_period_row_by_row_and_never_beside_the_region():
    mine = rows.companies_by_place_and_segment()
    gone = [row for row in mine if row["place"] == mine[0]["place"]]
    alone, its = (CHARTS["companies_by_place_and_segment"](each, ASKED) for each in ([row for row in mine if row not in gone], mine))
    chart = laid_beside(alone, its, YEARS)
    assert all(bar.beside.length == bar.length for panel in chart.panels for bar in panel.bars if bar.parts)
    number = sum(row["companies"] for row in gone)
    assert f"{number} member compan" in chart.before_quoting and "in no row that is drawn here" in chart.before_quoting
    assert chart.title.endswith(f"{number} fewer than in 2023/24")
    assert laid_beside(alone, its, REGION).apart == "The whole region is not laid beside it: each panel is one place."


def test_quarters_of_twelve_months_that_are_no_year_keep_their_order():
    mine = quarters("2023/24", 0, 0, 3, 4)[2:] + quarters("2024/25", 5)
    its = [row | {"period": period, "start": row["start"].replace(year=row["start"].year - 1)}
           for row, period in zip(quarters("2023/24", 0, 0, 3, 4)[2:] + quarters("2024/25", 5, 6),
                                  ("2022/23-Q3", "2022/23-Q4", "2023/24-Q1", "2023/24-Q2"), strict=True)]  # fmt: skip
    chart = over_time(mine, its)
    assert [bar.name for bar in chart.panels[0].bars] == ["Q3\n2023/24", "Q4\n2023/24", "Q1\n2024/25", "Q2\n2024/25"]
    assert [bar.beside.length for bar in chart.panels[0].bars] == [3, 4, 5, 6]


def test_beside_unknown_amounts_the_title_tells_what_rose_most_of_what_is_known():
    mine, its = [money("angels", 3 * MILLION, unknown=1), money("crowd", MILLION)], [money("angels", MILLION), money("crowd", MILLION)]
    assert both(mine, its).title == "Angels rose most, of known money: £2.00m above 2023/24"
    long = "combined authority or local authority or another"
    told = both([money(long, 3 * MILLION, unknown=1), mine[1]], [money(long, MILLION), its[1]]).title
    assert told == f"Over half of known money is from {long}"
