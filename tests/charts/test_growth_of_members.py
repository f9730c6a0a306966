"""Members told apart and over the years: titles both ways, what is unknown in its frame, no percentage of few."""

from charts.companies_by_place_and_segment import companies_by_place_and_segment
from charts.employees_and_turnover import employees_and_turnover
from charts.faces import faces
from charts.members_by_feature import members_by_feature
from charts.members_by_segment import members_by_segment
from charts.members_by_year import members_by_year
from charts.members_over_time import members_over_time
from charts.sector_growth import sector_growth
from charts.specification import Asked
from tests.charts import rows

ASKED = Asked(source="returns")


def by(feature, *numbers, employees=40, known=1):
    shared = {"feature": feature, "employees_low": employees, "employees_high": employees, "employees_known": known}
    return members_by_feature([shared | {"name": name, "companies": number} for name, number in numbers], ASKED, feature)


def test_how_many_are_small_is_said_of_those_whose_size_is_known():
    assert members_by_feature(rows.members_by_feature(), ASKED).title == "51 of 60 companies of known size have fewer than 50 people"
    assert by("size", ("large", 3), ("medium", 2)).title == "None of 5 companies of known size has fewer than 50 people"
    nobody = by("size", ("not known", 4), employees=None, known=0)
    assert nobody.title == "None of 4 companies has a size stated" and "column Employees" in nobody.missing
    assert not by("size", ("not known", 4), ("between two sizes", 1)).missing


def test_sizes_stand_from_small_to_large_and_what_is_no_size_last():
    names = [bar.name for bar in members_by_feature(rows.members_by_feature(), ASKED).panels[0].bars]
    assert [name.split(" (")[0] for name in names] == ["Micro", "Small", "Medium", "Large", "Between two sizes", "Size not known"]


def test_one_stage_leads_or_several_share_the_lead():
    assert by("stage", ("start-up", 4), ("scale-up", 9), ("not stated", 20)).title == "Scale-up is the most usual stage: 9 of 13 companies"
    assert by("stage", ("start-up", 4), ("not stated", 20)).title == "Start-up is the stage of all 4 companies"
    assert by("stage", ("start-up", 4), ("scale-up", 4)).title == "2 stages share the lead: 4 each of 8 companies"
    long = by("stage", ("a stage that somebody called by very many words indeed", 9))
    assert long.title == "One stage leads: 9 of 9 companies"


def test_companies_without_a_number_of_employees_stand_in_a_frame_and_few_have_no_percentage():
    small = members_by_feature(rows.members_by_feature(), ASKED).panels[1].bars
    assert (small[0].value, small[0].after, small[0].unknown) == ("96", "4 %", "")
    assert (small[-1].value, small[-1].unknown, small[-1].parts) == ("", "9 unknown", ())
    assert by("size", ("micro", 4), known=4).panels[1].bars[0].after == ""
    assert by("size", ("micro", 6), known=6).panels[1].bars[0].after == "100 %"


def test_a_stage_may_be_any_word_and_the_tail_is_one_bar_with_all_its_records():
    bars = by("stage", *((f"stage {number}", 30 - number) for number in range(20))).panels[0].bars
    assert len(bars) == 12 and bars[-1].name == "9 others" and len(bars[-1].behind.among[1]) == 9


def test_memberships_that_last_are_told_from_those_that_ended():
    chart = members_by_year(rows.members_by_year(), ASKED)
    assert chart.title == "86 of 94 memberships begun since 2021/22 still last"
    assert [panel.total for panel in chart.panels] == ["94, of which 86 still last", "7; net change +87"]
    came, went = (panel.bars for panel in chart.panels)
    assert [(part.drawing, part.length) for part in came[0].parts] == [("still members", 51), ("left since", 7)]
    assert (came[0].after, came[1].after) == ("51 last", "")
    assert [(bar.value, bar.after) for bar in went] == [("0", "net +58"), ("0", "net +6"), ("3", "net +14"), ("4", "net +9")]


def test_a_year_in_which_nobody_joined_or_nobody_left_is_said():
    quiet, gone = rows.members_by_year()[1], rows.members_by_year()[1] | {"joined": 0, "still": 0, "left": 2, "net": -2}
    assert members_by_year([quiet], ASKED).title == "6 of 6 memberships begun in 2022/23 still last"
    assert members_by_year([quiet | {"joined": 1, "still": 1}], ASKED).title == "1 of 1 membership begun in 2022/23 still lasts"
    assert members_by_year([gone], ASKED).title == "Nobody joined in 2022/23, and 2 left"
    assert members_by_year([gone], ASKED).key == ("left since",)
    assert members_by_year([quiet | {"joined": 0, "still": 0}], ASKED).empty


def test_a_total_is_never_called_a_growth():
    chart = employees_and_turnover(rows.employees_and_turnover(), ASKED)
    assert chart.title == "2,140 employees at 71 companies; like for like +12.3 % since 2022"
    assert "no growth follows from them" in chart.before_quoting
    assert "The 51 companies known in both years had 1,400 in 2022 and 1,572 in 2024." in chart.before_quoting
    turnover = employees_and_turnover(rows.employees_and_turnover(), ASKED, measure="turnover")
    assert turnover.title == "£72.0m turnover at 44 companies; no growth may be given yet"
    assert "Only 4 companies gave both figures." in turnover.before_quoting


def test_who_is_known_in_the_first_year_too_stands_below_the_others():
    last = employees_and_turnover(rows.employees_and_turnover(), ASKED).panels[0].bars[-1]
    assert [(part.drawing, part.length) for part in last.parts] == [("same companies", 1572), ("other companies", 568)]
    assert (last.value, last.after) == ("2,140", "71 of 82")


def placed(*rows):
    shared = {"place_code": None, "employees_low": None, "employees_high": None, "employees_known": 0}
    return [shared | {"place": place, "segment": segment, "companies": number} for place, segment, number in rows]


def test_every_small_chart_has_the_same_rows_in_one_figure_on_one_scale():
    chart = companies_by_place_and_segment(rows.companies_by_place_and_segment(), ASKED)
    assert chart.title == "Birmingham has the most: 9 of 17 companies, in 2 segments"
    assert [(panel.name, panel.total) for panel in chart.panels] == [("Birmingham", "9"), ("Coventry", "6"), ("No place stated", "2")]
    assert {tuple(bar.name for bar in panel.bars) for panel in chart.panels} == {
        ("Digital health", "Imaging", "Medical devices", "No segment stated")
    }
    [face] = faces(chart)
    lengths = dict(zip(face.figure.data[1]["customdata"], face.figure.data[1]["x"], strict=True))
    assert face.map and lengths["0.0"] / lengths["1.0"] == 5 / 2
    assert chart.panels[2].bars[1].behind.where == (("place", (None,)), ("segment", ("Imaging",)))


def test_places_and_segments_beyond_the_last_stand_together_and_nothing_is_lost():
    many = placed(*((f"Place {number}", f"Segment {number % 15}", 40 - number) for number in range(30)), (None, "not stated", 1))
    chart = companies_by_place_and_segment(many, ASKED)
    assert [panel.name for panel in chart.panels][-2:] == ["20 other places", "No place stated"] and len(chart.panels) == 12
    assert [bar.name for bar in chart.panels[0].bars][-2:] == ["7 other segments", "No segment stated"]
    assert sum(bar.length for panel in chart.panels for bar in panel.bars) == chart.records == sum(row["companies"] for row in many)


def test_growth_says_whom_it_leaves_out_and_that_turnover_is_not_adjusted_for_inflation():
    figures = [row | ({"index_hundredths": 11_800} if row["withheld"] else {}) for row in rows.sector_growth()]
    employees, both = (sector_growth(figures, ASKED, measures=each) for each in (("employees",), ("employees", "turnover")))
    assert "left, closed or gave only one of the two is not in it" in employees.before_quoting
    assert ["no adjustment for inflation" in each.before_quoting for each in (employees, both)] == [False, True]
    sums = [employees_and_turnover(rows.employees_and_turnover(), ASKED, measure=each) for each in ("turnover", "employees")]
    assert ["inflation" in each.before_quoting for each in sums] == [True, False]


def test_one_chosen_year_is_no_lack_of_figures():
    year = rows.sector_growth()[:1]
    assert "growth needs two. Choose a longer period" in sector_growth(year, Asked(period="2024/25", source="returns")).missing
    assert "Put one row for each organisation" in sector_growth(year, ASKED).missing


def test_one_place_leads_or_several_or_none_is_stated():
    shared = companies_by_place_and_segment(placed(("A", "X", 2), ("B", "X", 2)), ASKED).title
    assert shared == "2 places have the most companies: 2 each of 4"
    assert companies_by_place_and_segment(placed((None, "X", 2)), ASKED).title == "None of 2 companies has a place stated"
    assert companies_by_place_and_segment(placed(("A", "not stated", 2)), ASKED).title == "A has all 2 companies"


def test_members_are_counted_on_the_last_day_of_the_period_and_the_chart_says_which():
    of_a_quarter = Asked(period="Q2 2024/25", as_at="31 March 2025", day="30 September 2024")
    for chart, given in ((members_by_feature, rows.members_by_feature()), (members_by_segment, rows.members_by_segment()),
                         (companies_by_place_and_segment, rows.companies_by_place_and_segment())):  # fmt: skip
        assert "as at 30 September 2024" in chart(given, of_a_quarter).subtitle


def test_a_period_without_a_whole_year_is_not_called_a_want_of_figures():
    quarter = Asked(period="Q2 2024/25")
    assert employees_and_turnover([], quarter).title == "No year of members' employees lies wholly in the period"
    assert employees_and_turnover([], Asked(as_at="31 March 2025")).title == "No employees of members is recorded"
    apart = {"period": None, "start": None, "end": None, "joined": 2, "still": 2, "left": 1, "net": 1, "members": 0}
    chart = members_by_year([apart], quarter)
    assert chart.title == "3 joined or left, in no whole year" and "3 joined or left" in chart.missing


def test_members_whom_no_period_dates_are_not_called_none():
    undated, dated = Asked(), Asked(as_at="31 March 2025")
    for chart in (members_over_time, sector_growth, employees_and_turnover):
        found = chart([], undated)
        assert "No member is recorded" not in found.title + found.missing and "No return says which period" in found.missing
        assert "No return says" not in chart([], dated).missing
    assert members_over_time([], dated).title == "No member is recorded"
    assert (employees_and_turnover([], undated).title, employees_and_turnover([], dated).title) == (
        "Members' employees cannot be placed in time yet", "No employees of members is recorded"
    )  # fmt: skip


def test_beside_another_panel_the_years_between_say_what_they_rest_on():
    both = sector_growth(rows.sector_growth(), ASKED, measures=("employees", "companies"))
    assert "Employees in the years between: 2023 n = 46" in both.before_quoting
    assert "years between" not in sector_growth(rows.sector_growth(), ASKED, measures=("employees",)).before_quoting
