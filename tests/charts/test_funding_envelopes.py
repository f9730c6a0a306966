"""Funds and budgets: never added up, each with what of it is allocated, and what is not known stays unknown."""

from charts.funding_envelopes import funding_envelopes
from charts.specification import Asked
from tests.charts import rows

ASKED = Asked(source="4 files")


def bars(listed):
    return {bar.name: bar for bar in funding_envelopes(listed, ASKED).panels[0].bars}


def test_a_budget_says_what_of_it_is_allocated_and_in_how_many_awards():
    budget = bars(rows.funding_envelopes())["The budget of the demonstration"]
    assert (budget.value, budget.after, budget.unknown) == ("£3.10m-£3.40m of £6.40m", "in 4 awards", "+ 1 unknown")
    assert [(part.drawing, part.length) for part in budget.parts] == [
        ("secured", 310 * rows.MILLION // 100), ("range", 30 * rows.MILLION // 100), ("not allocated", 300 * rows.MILLION // 100)
    ]  # fmt: skip


def test_a_budget_of_unknown_size_shows_what_is_allocated_and_nothing_left():
    zone = bars(rows.funding_envelopes())["A zone of unknown size"]
    assert zone.value == "£500k of a budget of unknown size" and [part.drawing for part in zone.parts] == ["secured"]


def test_the_title_speaks_of_the_one_budget_with_awards_else_of_how_many_and_never_of_a_sum():
    every = rows.funding_envelopes()
    assert funding_envelopes(every, ASKED).title == "Awards are recorded below 2 of 4 funds and budgets"
    assert funding_envelopes(every[:3], ASKED).title == "At least £3.10m of £6.40m is allocated in the one budget with awards"
    assert funding_envelopes([every[2] | {"unknown": 0}], ASKED).title.startswith("£3.10m-£3.40m of £6.40m is allocated")
    assert funding_envelopes(every[:2], ASKED).title == "No award is recorded below any of 2 funds and budgets"
    assert "never added up" in funding_envelopes(every, ASKED).before_quoting


def test_more_allocated_than_the_budget_holds_is_said():
    beyond = [rows.funding_envelopes()[2] | {"allocated_low": 700 * rows.MILLION // 100, "allocated_high": 700 * rows.MILLION // 100}]
    assert "more is allocated than it holds" in funding_envelopes(beyond, ASKED).before_quoting
    assert [part.drawing for part in bars(beyond)["The budget of the demonstration"].parts] == ["secured"]


def test_behind_a_budget_stand_the_awards_below_it():
    behind = bars(rows.funding_envelopes())["A national programme"].behind
    assert (behind.question, behind.more) == ("records_of_envelope", (("record", "u1.1.A national programme"),))
