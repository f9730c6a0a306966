"""Official figures line by line: rates are never indexed, places go by a name of their own, and a panel draws few lines."""

from itertools import pairwise

from charts.faces import faces
from charts.sector_statistics import sector_statistics, statistics_title
from charts.specification import Asked
from tests.charts.checked import checked
from tests.charts.rows import statistic

ASKED = Asked(source="returns")


def series(place, code, values, measure="GVA", unit="GBP m"):
    """Figures from 2019 on, indexed where the query indexes them: rates and lines that touch nought are not."""
    indexed = unit == "GBP m" and min(values) > 0
    return [
        statistic(place, code, 2019 + n, str(value), round(value * 10_000 / values[0]) if indexed else None, "ONS", measure, unit=unit)
        for n, value in enumerate(values)
    ]


def test_a_rate_is_drawn_as_it_is_and_its_title_says_the_latest_value():
    rows = series("West Midlands", "TLG", [3.5, -11.2, 1.9], "GDP annual growth rates", "%")
    rows += series("United Kingdom", "UK", [3, -10, 2.1], "GDP annual growth rates", "%")
    chart = sector_statistics(rows, ASKED)
    assert statistics_title(rows) == "GDP annual growth rates in the West Midlands stood at 1.9 % in 2021/22 (United Kingdom: 2.1 %)"
    assert chart.title == "GDP annual growth rates: 1.9 % in 2021/22, United Kingdom 2.1 %"
    assert [point.index_hundredths for point in chart.panels[0].lines[0].points] == [350, -1120, 190]
    assert chart.unit == "%" and "index" not in chart.subtitle and "= 100" not in str(chart.panels[0].ticks)
    at = [column.name for column in chart.table.columns].index("index_hundredths")
    assert {row[at] for row in chart.table.rows} == {None}
    written = [each.text for each in checked(faces(chart)[0]).layout.annotations]
    assert "-10 %" in written and "<b>1.9</b>" in written


def test_a_share_in_per_cent_is_a_rate_too():
    rows = series("West Midlands", "TLG", [70, 75], "Employment rate", "per cent")
    assert statistics_title(rows) == "Employment rate in the West Midlands stood at 75 per cent in 2020/21"
    assert sector_statistics(rows, ASKED).title == "Employment rate, West Midlands: 75 per cent in 2020/21"


def test_a_line_that_touches_nought_is_not_indexed_and_the_others_are():
    rows = series("West Midlands", "TLG", [5, 0, 10]) + series("United Kingdom", "UK", [50, 55, 60])
    chart = sector_statistics(rows, ASKED)
    assert statistics_title(rows) == "GVA in the West Midlands stood at 10 GBP m in 2021/22 (United Kingdom: 60 GBP m)"
    assert [line.name for line in chart.panels[0].lines] == ["United Kingdom"]
    assert "No index where figures reach nought or below: West Midlands; they stand in the table." in chart.before_quoting


def test_a_place_without_a_name_goes_by_its_code_and_the_title_says_which_of_them_it_is_of():
    rows = series(None, "UKG1", [100, 58]) + series(None, "UKG2", [100, 120]) + series(None, "UKG3", [100, 90])
    chart = sector_statistics(rows, ASKED)
    assert statistics_title(rows) == "GVA in UKG1, one of 3 areas, fell 42.0 % from 2019/20 to 2020/21"
    assert chart.title == "GVA, UKG1 (one of 3 areas): -42.0 % since 2019/20"
    assert [line.name for line in chart.panels[0].lines] == ["UKG1", "UKG2", "UKG3"]


def test_two_places_of_one_name_are_told_apart_by_their_codes_and_the_region_leads():
    rows = series("West Midlands", "TLG3", [100, 90]) + series("West Midlands", "TLG", [100, 110]) + series("England", "TLB", [100, 105])
    chart = sector_statistics(rows, ASKED)
    said = statistics_title(rows)
    assert said.startswith("GVA in the West Midlands (TLG) grew 10.0 % ") and said.endswith("ahead of England (+5.0 %)")
    assert chart.title == "GVA, West Midlands (TLG): +10.0 % since 2019/20, England +5.0 %"
    assert [line.name for line in chart.panels[0].lines] == ["West Midlands (TLG)", "England", "West Midlands (TLG3)"]


def test_a_panel_draws_six_lines_and_one_sentence_counts_the_others():
    rows = [row for n in range(1, 10) for row in series(f"Place {n}", f"TLG3{n}", [100, 100 + n])]
    rows += series("United Kingdom", "UK", [100, 104]) + series("West Midlands", "TLG", [100, 103])
    chart = sector_statistics(rows, ASKED)
    names = [line.name for line in chart.panels[0].lines]
    assert names == ["West Midlands", "United Kingdom", "Place 1", "Place 2", "Place 3", "Place 4"]
    assert "5 more places stand in the table." in chart.before_quoting and len(chart.table.rows) == 22


def test_a_name_on_a_line_begins_where_it_would_leave_the_figure_if_it_ended_there():
    rows = series("West Midlands", "TLG", [100, 100.6, 99, 100.4]) + series("United Kingdom", "UK", [100, 100.9, 99.1, 100.6])
    rows += [row | {"comparable_group": "Then"} for row in series("West Midlands", "TLG", [100, 101])]
    [upper] = [each for each in checked(faces(sector_statistics(rows, ASKED))[0]).layout.annotations if "United Kingdom" in each.text]
    assert upper.xanchor == "left"


def test_a_name_on_a_line_meets_no_line_though_its_own_falls_beside_it():
    rows = series("West Midlands", "TLG", [100, 100.7, 101.4, 102.2, 103, 103.6, 99.3, 101.4])
    rows += series("United Kingdom", "UK", [100, 101.4, 103, 104.6, 106.4, 107.6, 104.1, 107.5])
    figure = checked(faces(sector_statistics(rows, ASKED))[0])
    [lower] = [each for each in figure.layout.annotations if "West Midlands" in each.text]
    months = 12 * 96 / (284 / 7.5)  # the room that the name takes on a phone of 400 pixels
    first, last = (lower.x, lower.x + months) if lower.xanchor == "left" else (lower.x - months, lower.x)
    low, high = figure.layout.yaxis.range
    pixel = (high - low) / 250
    top, bottom = (lower.y - 6 * pixel, lower.y - 24 * pixel) if lower.yanchor == "top" else (lower.y + 22 * pixel, lower.y + 4 * pixel)
    for line in figure.data:
        for (at, y), (next_at, next_y) in pairwise(zip(line.x, line.y, strict=True)):
            for tenth in range(11):
                if first < at + (next_at - at) * tenth / 10 < last:
                    assert not bottom < y + (next_y - y) * tenth / 10 < top, "the name stands across a line"
