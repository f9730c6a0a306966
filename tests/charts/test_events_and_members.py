"""Events and members: the sentences in the titles both ways, attendances and what is missing of them, quarters and what stands in none."""

from charts.attendances import attendance_words
from charts.events_by_theme import events_by_theme
from charts.events_over_time import events_over_time
from charts.funding_over_time import funding_over_time
from charts.members_by_segment import members_by_segment
from charts.members_over_time import members_over_time
from charts.specification import Asked
from tests.charts import rows
from tests.charts.rows import MILLION, money, theme

ASKED = Asked(source="returns")


def themes(*each):
    return events_by_theme(list(each), ASKED)


def test_one_leading_theme_is_named():
    assert themes(theme("Diagnostics", 9), theme("Data and AI", 6)).title == "Diagnostics leads: 9 of 15 events held"


def test_two_leading_themes_share_the_lead():
    assert (
        themes(theme("Diagnostics", 6), theme("Data and AI", 6)).title == "Data and AI and Diagnostics lead with 6 each of 12 events held"
    )


def test_one_theme_alone_leads_nobody():
    assert themes(theme("Diagnostics", 1)).title == "1 event held, on Diagnostics"


def test_planned_events_are_not_held():
    found = themes(theme("Diagnostics", 0, planned=3, awaits=1))
    assert found.title == "No event held yet; 3 events planned"
    assert "1 planned event has passed and awaits figures" in found.before_quoting


def test_a_missing_attendance_is_missing_and_not_nought():
    known, missing = theme("Diagnostics", 2, low=30, high=40, known=1), theme("Regulation", 1)
    assert attendance_words([known, missing]) == "30-40 from 1 of 3 events"
    bars = events_by_theme([known, missing], ASKED, attendances=True).panels[1].bars
    assert [(bar.value, bar.unknown) for bar in bars] == [("30-40", "+ 1 event unknown"), ("", "1 event unknown")]


def test_an_attendance_without_an_upper_end_stays_open():
    assert attendance_words([theme("Diagnostics", 1, low=50, high=None, known=1)]) == "50+ from 1 of 1 event"


def test_the_bars_of_the_themes_add_up_to_the_total():
    found = events_by_theme(rows.events_by_theme(), ASKED, most=4)
    assert sum(part.length for bar in found.panels[0].bars for part in bar.parts if part.drawing == "held") == 46
    assert found.panels[0].bars[-1].name == "4 others"


def test_what_stands_in_no_quarter_is_said_and_not_drawn():
    found = events_over_time(rows.events_over_time(), ASKED)
    assert "5 events stand in no quarter" in found.before_quoting
    assert len(found.panels[0].bars) == 8 and found.title == "Q1 2023/24 was the busiest quarter: 9 of 46 events held"


def test_quarters_of_the_calendar_year_are_called_so():
    found = events_over_time(rows.events_over_time(), Asked(year="calendar", source="returns"))
    assert found.panels[0].bars[0].name == "Q2\n2023"


def test_the_best_quarter_is_named_only_where_no_other_may_be_better():
    quarters = rows.funding_over_time()[:2]
    assert funding_over_time(quarters, ASKED).title.startswith("Q2 2023/24 brought the most")
    open_ended = [quarters[0] | {"to_come_high": None, "secured_high": None}, quarters[1]]
    assert "brought the most" not in funding_over_time(open_ended, ASKED).title


def test_the_best_quarter_is_of_what_is_known_where_unknown_or_undated_money_may_be_of_another():
    first, second = ({"secured_unknown": 0} | row for row in rows.funding_over_time()[:2])
    undated = next(row for row in rows.funding_over_time() if row["period"] is None)
    ends = [f"{figure}_{end}" for figure in ("realised", "secured") for end in ("low", "high")]
    some, much = (undated | dict.fromkeys(ends, pence) | {"secured_unknown": 0} for pence in (5 * MILLION, 90 * MILLION))
    for others in ([first | {"secured_unknown": 1}, second], [first, second, some], [first, second, undated | {"secured_unknown": 1}]):
        assert funding_over_time(others, ASKED).title.startswith("Q2 2023/24 brought the most that is known: ")
    assert funding_over_time([first, second, much], ASKED).title == "Only £5.50m of £95.5m stands in a quarter"
    assert "known" not in funding_over_time([first | {"secured_unknown": 0}, second | {"secured_unknown": 3}], ASKED).title


def test_the_busiest_quarter_is_one_of_those_known_where_undated_events_may_be_of_another():
    busy = [row for row in rows.events_over_time() if row["period"]]
    undated = busy[0] | {"period": None, "start": None, "end": None}
    few, many = (events_over_time([*busy, undated | {"held": held, "planned": 0}], ASKED).title for held in (1, 90))
    assert "leads the quarters that are known: 9 of 46 events" in many and len(many.split()) <= 12
    assert few == many or "was the busiest quarter" in few


def test_money_in_no_quarter_is_said_with_its_sum():
    assert (
        "3 records stand in no quarter (date missing or too coarse, or cumulative): £300k secured."
        in funding_over_time(rows.funding_over_time(), ASKED).before_quoting
    )


def test_a_quarter_without_money_has_an_empty_column():
    quarters = [*rows.funding_over_time()[:1], money(None, 0, column="period") | rows.QUARTER_WITHOUT_MONEY]
    bars = funding_over_time(quarters, ASKED).panels[0].bars
    assert [bar.value for bar in bars] == ["£2.10m", ""] and bars[1].parts == ()


def members(*changes, before=50):
    quarters = []
    total = before
    for place, (joined, left) in enumerate(changes):
        total += joined - left
        row = rows.members_over_time()[place]
        quarters.append(row | {"joined": joined, "left": left, "net": joined - left, "members": total, "companies": total - 5})
    return members_over_time(quarters, ASKED)


def test_members_who_joined_and_left_are_told_both_ways():
    assert members((4, 1), (2, 0)).title == "6 joined and 1 left since Q1 2023/24: 5 more, 55 members"
    # nobody was a member before: that all of them joined is no growth
    assert members((50, 0), (4, 1), before=0).title == "53 members: 54 joined and 1 left from Q1 2023/24 on"
    assert members((1, 4), (0, 2)).title == "1 joined and 6 left since Q1 2023/24: 5 fewer, 45 members"
    assert members((2, 1), (0, 1)).title == "As many joined as left since Q1 2023/24: 50 members"
    assert "none is known to have joined" in members((0, 0), (0, 0)).title


def test_what_has_no_segment_is_never_the_largest():
    blank = {"segment": "not stated", "members": 90, "companies": 0, "employees_low": 0, "employees_high": 0, "employees_known": 0}
    one = {"segment": "Imaging", "members": 4, "companies": 4, "employees_low": 20, "employees_high": 20, "employees_known": 2}
    found = members_by_segment([blank, one], ASKED)
    assert found.title == "Imaging is the largest segment: 4 of 94 members"
    assert [bar.name for bar in found.panels[0].bars] == ["Imaging", "No segment stated"]
    assert members_by_segment([blank], ASKED).title == "None of 90 members has a segment yet"


def test_a_million_is_a_million():
    assert funding_over_time([money("2023/24-Q1", MILLION, column="period") | {
        "start": rows.QUARTERS[0][1], "end": rows.QUARTERS[0][1]}], ASKED).title == (
        "Q1 2023/24: £1.00m secured")  # fmt: skip


def test_quarters_without_an_event_are_said_below_the_chart_and_leave_the_title_short():
    busy = [row for row in rows.events_over_time() if row["period"]]
    idle = [*busy[:-1], busy[-1] | {"held": 0, "planned": 0}]
    found = events_over_time(idle, ASKED)
    assert found.title == "Q1 2023/24 was the busiest quarter: 9 of 43 events held" and len(found.title.split()) <= 12
    assert found.before_quoting.startswith("No event was held or is planned in 1 quarter of those shown.")
    assert "no event was held" not in events_over_time(busy, ASKED).before_quoting.lower()


def test_events_without_a_theme_lead_nobody_and_stand_last():
    found = themes(theme("not stated", 9), theme("Diagnostics", 4), theme("Data and AI", 2))
    assert found.title == "Diagnostics leads: 4 of 15 events held"
    assert [bar.name for bar in found.panels[0].bars] == ["Diagnostics", "Data and AI", "No theme stated"]
    assert themes(theme("not stated", 9)).title == "9 events held, no theme stated"


def test_who_joined_at_a_time_wider_than_a_quarter_is_in_the_change_and_in_no_quarter():
    rise = rows.members_over_time()[1]
    apart = {"period": None, "start": None, "end": None, "members": 0, "companies": 0, "joined": 2, "left": 1, "net": 1, "employees": 0,
             "employees_known": 0}  # fmt: skip
    quarters = [rise | {"members": 40, "joined": 4, "left": 0, "net": 4}, rise | {"members": 43, "joined": 1, "left": 0, "net": 1}]
    found = members_over_time([*quarters, apart], ASKED)
    assert found.title == "7 joined and 1 left since Q2 2023/24: 6 more, 43 members"
    assert [bar.after for bar in found.panels[0].bars] == ["+4", ""]  # the second rises by three, of whom one is known to belong to it
    assert "3 joinings and leavings stand in no one quarter" in found.before_quoting
    assert found.table.rows[-1][:4] == ("date missing or too coarse", 2, 1, 1) and set(found.table.rows[-1][4:]) == {None}


def test_employees_of_a_segment_keep_their_range_and_their_open_end():
    one = {"segment": "Imaging", "members": 4, "companies": 4, "employees_low": 34, "employees_high": 73, "employees_known": 2}
    open_ended = one | {"segment": "Genomics", "employees_low": 8000, "employees_high": None, "employees_known": 1}
    found = members_by_segment([one, open_ended], ASKED)
    assert [bar.after for bar in found.panels[0].bars] == ["8,000+ employees, from 1", "34-73 employees, from 2"]
    assert "8,034+ together" in found.before_quoting
