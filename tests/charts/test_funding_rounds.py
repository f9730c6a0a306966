"""A round stands once, its tranches beneath it make it up, and what nobody broke down is said to be so."""

from charts.funding_rounds import funding_rounds
from charts.specification import Asked
from tests.charts import rows

ASKED = Asked(period="all periods", place="West Midlands region", source="returns, 8 files")


def drawn(listed, **options):
    return {bar.name: bar for bar in funding_rounds(listed, ASKED, **options).panels[0].bars}


def test_the_tranches_begin_where_the_one_before_ends_and_make_up_the_round():
    bars = list(drawn(rows.funding_rounds()[:3]).values())
    whole, *tranches = bars
    assert (whole.name, whole.value, whole.length) == ("Company of the demonstration: Series A", "£1.45m", 145 * rows.MILLION // 100)
    assert [bar.name for bar in tranches] == ["A fund", "Angels", "Not broken down"] and whole.whole
    ends = [bar.length for bar in tranches]
    starts = [sum(part.length for part in bar.parts if part.drawing == "gap") for bar in tranches]
    assert starts == [0, *ends[:-1]] and ends[-1] == whole.length


def test_who_does_not_see_it_hears_which_bars_are_parts():
    said = funding_rounds(rows.funding_rounds(), ASKED).alt
    assert "Company of the demonstration: Series A £1.45m; of it A fund £500k" in said and "of it Not broken down £700k" in said


def test_the_title_counts_each_round_once_and_says_what_is_not_broken_down():
    every = rows.funding_rounds()
    assert funding_rounds(every, ASKED).title == "3 rounds bring a known £1.75m-£1.90m, £700k of it not broken down"
    assert funding_rounds(every[:3], ASKED).title == "The one round brings £1.45m, £700k of it not broken down"
    assert funding_rounds(every[:2], ASKED).title == "The one round brings £750k"
    assert funding_rounds([], ASKED).title == "No round or tranche is secured in what is shown"  # money may well be, beside rounds
    assert funding_rounds(every[4:5], ASKED).title == "No amount of 1 round is known yet"


def test_a_round_that_is_only_announced_is_no_bar_and_is_said():
    chart = funding_rounds(rows.funding_rounds(), ASKED)
    assert "A fourth: Series A" not in {bar.name for bar in chart.panels[0].bars} and "(£200k) is not in these bars" in chart.before_quoting
    alone = funding_rounds(rows.funding_rounds()[5:], ASKED)
    assert alone.empty and "in the pipeline alone: £200k" in alone.missing


def test_the_smaller_rounds_are_counted_and_left_to_the_table():
    chart = funding_rounds(rows.funding_rounds(), ASKED, most=1)
    assert len(chart.panels[0].bars) == 4 and "The 1 largest of 3 rounds" in chart.before_quoting and len(chart.table.rows) == 6


def test_behind_a_tranche_stand_the_records_of_its_source_in_that_round():
    assert drawn(rows.funding_rounds())["Angels"].behind.where == (("award", ("r1",)), ("source", ("Angels",)))
