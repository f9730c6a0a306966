"""Money told apart by anything, the ladder of certainty, and the way from what is written down to what counts."""

from charts.faces import faces
from charts.faces.template import width_in_pixels
from charts.funding_accounted_for import funding_accounted_for
from charts.funding_by_award import funding_by_award
from charts.funding_by_instrument import funding_by_instrument
from charts.funding_by_place import funding_by_place
from charts.funding_by_status import funding_by_status
from charts.specification import Asked
from tests.charts import rows
from tests.charts.rows import MILLION, money

ASKED = Asked(source="returns")


def by_instrument(*amounts):
    return funding_by_instrument([money(name, amount, column="instrument") for name, amount in amounts], ASKED)


def test_a_title_speaks_of_what_the_money_is_told_apart_by():
    assert by_instrument(("equity", 6 * MILLION), ("grant", 5 * MILLION)).title == "Over half of secured money is equity"
    places = [
        money(name, amount, column="place")
        for name, amount in (("Birmingham", 4 * MILLION), ("Coventry", 3 * MILLION), ("Dudley", MILLION))
    ]
    assert funding_by_place(places, ASKED).title == "Largest part: Birmingham, £4.00m of £8.00m, 50 %"


def test_most_money_of_no_stated_instrument_is_said_and_no_instrument_is_named():
    assert by_instrument((None, 6 * MILLION), ("grant", 5 * MILLION)).title == "The instrument is not stated for over half of secured money"
    assert [bar.name for bar in by_instrument((None, MILLION)).panels[0].bars] == ["Not stated"]


def test_the_ladder_stands_from_what_is_certain_to_what_is_hoped_for_and_adds_nothing_up():
    chart = funding_by_status(rows.funding_by_status(), ASKED)
    assert [bar.name.split(":")[0] for bar in chart.panels[0].bars] == ["Realised", "Still to come", "Announced", "Expected", "Target"]
    assert chart.title == "£22.0m realised and £6.20m-£6.80m still to come; more is announced or expected"
    assert not chart.panels[0].total and "never added up" in chart.before_quoting and chart.behind is None


def test_the_ladder_says_it_where_nothing_is_secured():
    only = [row for row in rows.funding_by_status() if row["status"] in ("target", "expected")]
    assert funding_by_status(only, ASKED).title == "No money is secured yet: it is announced, expected or hoped for"


def test_an_unknown_amount_of_the_ladder_that_may_stand_at_two_rungs_is_not_counted_twice():
    both = rows.funding_by_status()
    assert "may stand at two rungs" in funding_by_status(both, ASKED).before_quoting
    one = [row | {"unknown": 0} if row["status"] == "realised" else row for row in both]
    assert "3 amounts are unknown and in no bar" in funding_by_status(one, ASKED).before_quoting


def test_each_step_begins_where_the_one_before_ended_and_the_last_stands_at_nought():
    bars = funding_accounted_for(rows.funding_accounted_for(), ASKED).panels[0].bars
    gaps = [sum(part.length for part in bar.parts if part.drawing == "gap") for bar in bars]
    drawn = [next(part.length for part in bar.parts if part.drawing != "gap") for bar in bars]
    assert gaps[0] == gaps[-1] == 0
    for (gap, length), (following, less) in zip(
        list(zip(gaps, drawn, strict=True))[1:-2], list(zip(gaps, drawn, strict=True))[2:-1], strict=True
    ):
        assert following + less == gap, (gap, length)
    assert gaps[1] + drawn[1] == drawn[0] and gaps[-2] == drawn[-1]


def test_a_step_whose_low_end_is_the_larger_is_said_from_the_smaller_to_the_larger():
    bars = {bar.name.split(":")[0]: bar for bar in funding_accounted_for(rows.funding_accounted_for(), ASKED).panels[0].bars}
    assert bars["Counted already"].value == "less £8.50m-£9.00m"
    assert bars["Secured"].value == "£28.2m-£28.8m" and bars["Secured"].behind.more == (("step", "secured"),)


def test_what_is_in_another_currency_is_said_and_in_no_bar():
    chart = funding_accounted_for(rows.funding_accounted_for(), ASKED)
    assert "2 records are in another currency or in kind" in chart.before_quoting
    assert len(chart.panels[0].bars) == 8 and len(chart.table.rows) == 9


def test_the_title_says_how_much_of_what_is_written_down_is_secured():
    steps = rows.funding_accounted_for()
    assert funding_accounted_for(steps, ASKED).title == "Of £90.0m-£98.0m written down, £28.2m-£28.8m is secured"
    without = [row for row in steps if row["step"] != "secured"]
    assert funding_accounted_for(without, ASKED).title == "None of £90.0m-£98.0m written down is secured"


def test_an_award_is_called_by_its_title_with_who_receives_it_where_that_does_not_say_so():
    listed = [
        row | {"title": title}
        for row, title in zip(rows.funding_by_award(), ("Company of the demonstration: Series A", None, "Study"), strict=True)
    ]
    names = [bar.name for bar in funding_by_award(listed, ASKED).panels[0].bars]
    assert names == ["Company of the demonstration: Series A", "Another Ltd: A council", "A university of the demonstration: Study"]


def test_the_tail_of_the_awards_is_words_and_dwarfs_no_bar():
    bars = funding_by_award(rows.funding_by_award(), ASKED, most=2).panels[0].bars
    assert (bars[-1].name, bars[-1].parts, bars[-1].value) == ("2 others", (), "£1.80m")


def test_a_narrow_panel_is_wide_enough_for_its_names_or_stands_below():
    long = "A" * 70
    small = money("equity", 90 * MILLION, column="instrument"), money(long, MILLION, pipeline=MILLION, column="instrument")
    first, second = (face.share for face in faces(funding_by_instrument(list(small), ASKED)))
    assert (first, second) == (0, 0) or 1216 * second / (first + second) >= width_in_pixels(long)
