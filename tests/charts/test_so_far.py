"""What there is so far: what the charts of secured money and of leverage say of rows, and when they say less."""

from charts.faces import faces
from charts.funding_so_far import funding_so_far
from charts.leverage_so_far import leverage_so_far
from charts.specification import Asked, Goal
from tests.charts import rows

ASKED = Asked(source="4 files")


def test_the_title_says_what_came_within_a_year_as_the_quarters_add_up():
    quarters = [row for row in rows.funding_over_time() if row["period"]]
    last = sum(row["secured_low"] for row in quarters[-4:]), sum(row["secured_high"] for row in quarters[-4:])
    assert last == (15_90 * rows.MILLION // 100, 16_20 * rows.MILLION // 100)
    assert funding_so_far(rows.funding_so_far(), ASKED).title.endswith(", £15.9m-£16.2m within a year")


def test_what_is_unknown_is_in_the_words_of_the_title():
    so_far = rows.funding_so_far()
    assert " known to be secured by Q4 2024/25" in funding_so_far(so_far, ASKED).title
    assert " secured by Q1 2023/24" in funding_so_far(so_far[:1], ASKED).title
    assert "known" not in funding_so_far(so_far[:1], ASKED).title


def test_more_money_without_a_close_date_than_with_one_is_in_the_title():
    so_far = rows.funding_so_far()
    undated = next(row for row in so_far if row["period"] is None)
    much = undated | {"secured_low": 900 * rows.MILLION, "secured_high": 900 * rows.MILLION}
    title = funding_so_far([*so_far[:2], much], ASKED).title
    assert title.endswith("secured by Q2 2023/24, and £900.0m without a close date") and len(title.split()) <= 12


def test_leverage_that_stands_in_no_quarter_is_said_and_not_denied():
    whole = rows.leverage_so_far()[-1] | {"period": None, "start": None, "end": None, "leverage_low": 341, "leverage_high": 341}
    empty = [row | {"leverage_low": None, "leverage_high": None} for row in rows.leverage_so_far()[:1] if row["period"]]
    for quarters in ([], empty):
        chart = leverage_so_far([*quarters, whole], ASKED)
        assert chart.title == "£3.41 of private money a pound of grant, dated to no quarter"
        assert chart.missing.startswith("No bar can be drawn, and that is not £0: ")
        assert chart.missing.endswith("of each amount in a return.")
    assert "cannot be computed" in leverage_so_far([], ASKED).title


def test_a_first_year_and_an_open_end_leave_the_year_out():
    so_far = rows.funding_so_far()
    assert "within a year" not in funding_so_far(so_far[:4], ASKED).title
    open_ended = [row | {"secured_high": None} if at == 7 else row for at, row in enumerate(so_far)]
    assert "within a year" not in funding_so_far(open_ended, ASKED).title
    assert "at least" in funding_so_far(open_ended, ASKED).title


def test_what_has_no_date_is_in_no_bar_and_is_said():
    chart = funding_so_far(rows.funding_so_far(), ASKED)
    assert len(chart.panels[0].bars) == 8
    assert "3 records stand in no quarter (date missing or too coarse, or cumulative): £300k secured" in chart.before_quoting


def test_behind_a_bar_stand_all_quarters_up_to_it():
    bars = funding_so_far(rows.funding_so_far(), ASKED).panels[0].bars
    assert bars[2].behind.where == (("period", ("2023/24-Q1", "2023/24-Q2", "2023/24-Q3")),)


def test_a_target_is_a_line_that_the_subtitle_names_and_that_stays_inside_the_chart():
    goal = Goal(40 * rows.MILLION, "£40.0m by Mar 2025")
    chart = funding_so_far(rows.funding_so_far(), ASKED, goal=goal)
    assert chart.subtitle.endswith("; dashed line: target £40.0m by Mar 2025")
    [face] = faces(chart)
    lines = [shape for shape in face.figure.layout["shapes"] if shape.get("line", {}).get("dash")]
    assert [line["y0"] for line in lines] == [goal.length] and face.figure.layout["yaxis"]["range"][1] > goal.length
    [bare] = faces(funding_so_far(rows.funding_so_far(), ASKED))
    assert not [shape for shape in bare.figure.layout["shapes"] if shape.get("line", {}).get("dash")]


def test_a_leverage_says_what_is_not_known_and_keeps_its_range():
    chart = leverage_so_far(rows.leverage_so_far(), ASKED)
    assert [bar.value for bar in chart.panels[0].bars] == ["not known", "£2.00", "£1.50-£2.00", "at least £2.25"]
    assert chart.title == "At least £2.25 of private money stands beside each pound of grant"
    assert [[part.drawing for part in bar.parts] for bar in chart.panels[0].bars] == [[], ["realised"], ["realised", "range"], ["realised"]]


def test_without_any_grant_nothing_is_drawn_and_nought_is_not_said():
    chart = leverage_so_far(rows.leverage_so_far()[:1], ASKED)
    assert chart.empty and not chart.panels and "cannot be computed" in chart.title
