"""Growth: like for like or withheld, said both ways; official statistics with their breaks and price bases, never joined."""

from charts.faces import faces
from charts.sector_growth import sector_growth
from charts.sector_statistics import sector_statistics, statistics_title, subjects
from charts.specification import Asked
from tests.charts import rows
from tests.charts.checked import checked
from tests.charts.rows import growth, statistic

ASKED = Asked(source="returns")


def employees(index, bp, withheld=None):
    return sector_growth([growth("employees", 2023, 1400, 10_000, 0, 40), growth("employees", 2024, 1500, index, bp, 40, withheld)], ASKED)


def test_growth_is_said_both_ways():
    assert employees(11_230, 1230).title == "Members' employees grew 12.3 % since 2023, like for like"
    assert employees(9_500, -500).title == "Members' employees fell 5.0 % since 2023, like for like"
    assert employees(10_000, 0).title == "Members' employees stayed level since 2023, like for like"
    assert employees(10_004, 4).title == "Members' employees stayed level since 2023, like for like"


def test_withheld_growth_is_withheld_and_says_why():
    found = employees(None, None, "only 4 companies gave both figures")
    assert found.title == "No growth of members' employees may be given yet"
    assert found.empty and "Only 4 companies gave both figures." in found.missing


def test_one_year_is_no_growth():
    found = sector_growth([growth("employees", 2024, 1500, 10_000, 0, 40)], ASKED)
    assert found.title == "Growth of members' employees needs two years of figures" and found.empty


def test_coverage_and_age_stand_on_the_chart():
    found = sector_growth(rows.sector_growth(), ASKED)
    assert found.before_quoting.startswith("71 of 82 member companies gave a figure for 2024, the oldest 14 months old.")
    assert "not jobs created" in found.before_quoting
    assert [label for _, label in found.panels[0].ticks] == ["2022\n= 100", "2023\nn = 46", "2024\nn = 51"]


def test_a_withheld_year_is_a_gap_in_the_line():
    gap = [
        growth("employees", 2022, 1400, 10_000, 0, 40),
        growth("employees", 2023, 9, None, None, 3, "too few"),
        growth("employees", 2024, 1500, 11_000, 1000, 40),
    ]
    chart = sector_growth(gap, ASKED)
    trace = checked(faces(chart)[0]).data[0]
    assert list(trace.y) == [10_000, None, 11_000] and trace.connectgaps is False
    assert "2023: too few." in chart.before_quoting


def test_a_break_in_the_method_is_a_gap_between_two_panels():
    chart = sector_statistics(rows.sector_statistics(), ASKED)
    assert [panel.name for panel in chart.panels] == ["Method to 2021/22", "From 2023/24"]
    assert all(panel.ticks[0][1].endswith("= 100") for panel in chart.panels)
    figure = checked(faces(chart)[0])
    assert len(figure.data) == 4 and {trace.xaxis for trace in figure.data} == {"x", "x2"}
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]
    assert "no growth across" in chart.before_quoting


def test_the_region_is_ahead_behind_or_level():
    def title(region, whole):
        return statistics_title(
            [statistic("West Midlands", "TLG", 2023, 100, 10_000, "A"), statistic("West Midlands", "TLG", 2024, 100, region, "A"),
             statistic("United Kingdom", "UK", 2023, 100, 10_000, "A"), statistic("United Kingdom", "UK", 2024, 100, whole, "A")],
        )  # fmt: skip

    employment = "Employment in the West Midlands"
    assert title(10_340, 10_150) == f"{employment} grew 3.4 % from 2023/24 to 2024/25, ahead of the United Kingdom (+1.5 %)"
    assert title(9_830, 10_150) == f"{employment} fell 1.7 % from 2023/24 to 2024/25, behind the United Kingdom (+1.5 %)"
    assert title(10_150, 10_150).endswith("grew 1.5 % from 2023/24 to 2024/25, level with the United Kingdom (+1.5 %)")


def test_groups_with_one_figure_each_are_never_joined():
    alone = [
        statistic("West Midlands", "TLG", 2021, 100, 10_000, "Method A"),
        statistic("West Midlands", "TLG", 2023, 118, 10_000, "Method B"),
    ]
    chart = sector_statistics(alone, ASKED)
    assert chart.title == "No growth of Employment may be given from official statistics"
    assert chart.empty and "One figure only, so no growth: Method A: 2021/22 and Method B: 2023/24." in chart.before_quoting
    assert len(chart.table.rows) == 2


def test_real_terms_are_drawn_and_current_prices_stand_in_the_table():
    def gva(price, index, preferred):
        return [statistic("West Midlands", "TLG", 2011, 100, 10_000, "ONS", "GVA", preferred, price),
                statistic("West Midlands", "TLG", 2021, 84, index, "ONS", "GVA", preferred, price)]  # fmt: skip

    chart = sector_statistics(gva("current", 14_800, False) + gva("real", 8_420, True), ASKED)
    assert chart.title == "GVA in the West Midlands fell 15.8 % from 2011/12 to 2021/22"
    assert len(chart.panels) == 1 and len(chart.panels[0].lines) == 1
    assert "Shown in real prices; the figures in current prices stand in the table." in chart.before_quoting
    assert len(chart.table.rows) == 4


def test_each_subject_has_a_chart_of_its_own():
    pairs = subjects([*rows.sector_statistics(), statistic("West Midlands", "TLG", 2021, 5, None, "A", "Businesses")])
    assert pairs == [("Employment", "Life sciences"), ("Businesses", "Life sciences")]


def test_all_sectors_come_after_the_sectors_own_and_what_makes_no_line_comes_last():
    every = [row | {"sector": "All sectors"} for row in rows.sector_statistics()]
    few = [row for row in rows.sector_statistics() if row["comparable_group"] == "From 2023/24"]
    assert subjects([*every, *few]) == [("Employment", "Life sciences"), ("Employment", "All sectors")]
    alone = statistic("West Midlands", "TLG", 2021, 5, 10_000, "A", "Businesses")
    assert subjects([*every, alone]) == [("Employment", "All sectors"), ("Businesses", "Life sciences")]


def test_growth_is_since_the_first_year_of_all_though_the_period_shown_begins_later():
    chart = sector_growth([growth("employees", 2023, 1400, 11_000, 1000, 40, since=2021), growth("employees", 2024, 1500, 12_000, 2000, 40,
                                                                                                 since=2021)], ASKED)  # fmt: skip
    assert chart.title == "Members' employees grew 20.0 % since 2021, like for like"
    assert [label for _, label in chart.panels[0].ticks] == ["2023\nn = 20", "2024\nn = 20"]
    assert "20 companies have one in 2021 too." in chart.before_quoting


def test_what_is_of_all_sectors_says_so_and_growth_that_prints_alike_is_level():
    def title(sector, whole):
        ends = (("West Midlands", "TLG", 10_095), ("United Kingdom", "UK", whole))
        given = [statistic(*place, year, 100, index, "A") for *place, last in ends for year, index in ((2023, 10_000), (2024, last))]
        return statistics_title([row | {"sector": sector} for row in given])

    assert title("Total", 10_100).startswith("Employment of all sectors in the West Midlands grew 1.0 %")
    assert title("Total", 10_100).endswith("level with the United Kingdom (+1.0 %)")
    assert title("Life sciences", 10_110).endswith("behind the United Kingdom (+1.1 %)")


def test_the_title_of_an_official_chart_has_at_most_twelve_words_and_a_page_says_it_in_full():
    def title(measure, sector="Life sciences"):
        ends = (("West Midlands", "TLG", 10_340), ("United Kingdom", "UK", 10_150))
        given = [statistic(*place, year, 100, at, "A", measure) for *place, last in ends for year, at in ((2023, 10_000), (2024, last))]
        return sector_statistics([row | {"sector": sector} for row in given], ASKED).title

    assert title("GVA") == "GVA, West Midlands: +3.4 % since 2023/24, United Kingdom +1.5 %"
    assert title("Employment", "Total") == "Employment of all sectors: +3.4 % since 2023/24, United Kingdom +1.5 %"
    assert title("Turnover of all the businesses there are") == "Turnover of all the businesses there are: +3.4 % since 2023/24"
    assert title("A measure " * 6) == "West Midlands: +3.4 % since 2023/24, United Kingdom +1.5 %"
