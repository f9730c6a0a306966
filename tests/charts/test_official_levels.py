"""Official levels: a break and a price basis are panels of their own, a share and a quotient only where the data allow one."""

from decimal import Decimal

from charts.faces import faces
from charts.official_levels import figure, official_levels
from charts.specification import Asked
from tests.charts import rows
from tests.charts.rows import statistic

ASKED = Asked(source="returns")
NONE = {"share_hundredths": None, "share_of_all_hundredths": None, "quotient_hundredths": None}


def test_a_break_is_two_panels_side_by_side_on_one_scale():
    chart = official_levels(rows.official_levels(), ASKED)
    assert chart.title == "West Midlands: 24,816 jobs in 2024/25, 6.7 % of the United Kingdom's"
    assert [(panel.name, len(panel.bars)) for panel in chart.panels] == [("Method to 2021/22", 7), ("From 2023/24", 2)]
    first, second = faces(chart)
    assert first.figure.layout["height"] == second.figure.layout["height"] and (first.share, second.share) == (7, 2)
    assert first.figure.layout["yaxis"]["range"] == second.figure.layout["yaxis"]["range"]
    assert "no figure of Method to 2021/22 and From 2023/24 may be compared" in chart.before_quoting.replace("No figure", "no figure")


def test_real_terms_stand_beside_current_prices_and_the_title_says_both():
    def gva(price, last, cagr):
        return [statistic("West Midlands", "TLG", year, value, None, "ONS", "GVA", price == "real", price, "GBP m", cagr) | NONE
                for year, value in ((2011, 9000), (2021, last))]  # fmt: skip

    chart = official_levels(gva("current", 13_300, 398) + gva("real", 7600, -168), ASKED)
    assert chart.title == "GVA a year: -1.7 % real, +4.0 % in current prices"
    assert [panel.total for panel in chart.panels] == ["in real terms, -1.7 % a year", "in current prices, +4.0 % a year"]
    assert chart.panels[1].bars[1].value == "£13.30bn"
    assert official_levels(gva("real", 7600, -168), ASKED).title == "West Midlands: £7.60bn in 2021/22"


def test_a_location_quotient_is_said_with_its_parts_or_what_it_needs():
    row = statistic("West Midlands", "TLG", 2023, 100, None, "A") | NONE
    assert "No location quotient: it needs the figures of all sectors" in official_levels([row], ASKED).before_quoting
    assert "quotient" not in official_levels([row | {"sector": "All sectors"}], ASKED).before_quoting
    row |= {"share_hundredths": 433, "share_of_all_hundredths": 846, "quotient_hundredths": 51}
    assert official_levels([row], ASKED).panels[0].total == "location quotient 0.51"
    said = official_levels([row], ASKED).before_quoting
    assert "The location quotient is 0.51 in 2023/24: the West Midlands has 4.3 % of the United Kingdom's, and 8.5 % of that" in said


def test_what_is_no_level_of_the_region_says_what_is_missing():
    rate = statistic("West Midlands", "TLG", 2023, 5, None, "A", unit="%") | NONE
    country = statistic("United Kingdom", "UK", 2023, 100, None, "A") | NONE
    for given, words in (([rate], "This is a rate"), ([country], "No figure here is of the region")):
        chart = official_levels(given, ASKED)
        assert chart.empty and words in chart.missing and len(chart.table.rows) == 1
        assert chart.title == "No level of Employment is given by official statistics"


def test_a_figure_below_nought_has_its_words_and_no_bar():
    chart = official_levels([statistic("West Midlands", "TLG", 2023, -40, None, "A") | NONE], ASKED)
    assert [(bar.value, bar.parts) for bar in chart.panels[0].bars] == [("-40", ())] and chart.key == ()


def test_a_figure_stands_in_its_unit():
    assert figure({"value": Decimal("8120.0"), "unit": "GBP m"}) == "£8.12bn"
    assert figure({"value": Decimal("14600"), "unit": "jobs"}) == "14,600 jobs"
    assert figure({"value": Decimal("1.25"), "unit": None}) == "1.25"
