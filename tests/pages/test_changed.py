"""What changed since the last edition stands on the overview in sentences that the records bear out, and each opens them."""

import pytest

from charts.said.differences import sentence, step_words, why_words
from data.store.acts import Act
from pages.parts.figures.changed import acts_between
from queries.differences import GIVEN, MOVED, NEW, RESTATED, Difference
from tests import stores
from tests.pages.test_pages import press, run, written


def headline(low, high=None, unit="GBP", measure="secured funding", unknown=0):
    bounds = {"low": low, "high": low if high is None else high}
    return {"measure": measure, **bounds, "unit": unit, "unknown": unknown, "records": 3, "basis": ""}


def thing(status="realised", sort="award", kind="investments", record="r"):
    return {"kind": kind, "sort": sort, "status": status, "record": record, "title": "A", "thing": "a", "has_ended": False}


def moved_from(status, to, low_before, low_after, **more):
    return Difference("secured funding", MOVED, thing(status, **more), thing(to, **more), low_before, low_after, 0)


def new(low, **more):
    return Difference("secured funding", NEW, None, thing(**more), 0, low, 0)


def test_the_sentence_gives_the_reasons_of_most_weight_first():
    why = [moved_from("announced", "committed", 0, 150_000_000, sort="round")] * 2
    why += [Difference("secured funding", RESTATED, thing(), thing(), 10, -30_000_000 + 10, 0)]
    assert sentence(headline(0), headline(270_000_000), why) == "now £2.70m: two rounds closed (+£3.00m), one award restated (-£300k)"
    assert step_words(headline(0), headline(270_000_000)) == "+£2.70m"


def test_a_member_that_gives_a_figure_restates_none():
    why = [Difference("members' employees", GIVEN, thing(kind="members"), thing(kind="members"), 0, 40, -1)] * 2
    why += [Difference("members' employees", RESTATED, thing(kind="members"), thing(kind="members"), 5, 7, 0)]
    said = sentence(headline(0, unit="employees"), headline(82, unit="employees"), why)
    assert said == "now 82: two members gave a first figure (+80), one member gave another figure (+2)"


def test_what_the_records_do_not_explain_is_said_to_be_something_else():
    said = sentence(headline(0), headline(300), [new(100)])
    assert said.endswith("one new award (+£1), rules that count otherwise today")
    assert "rules" not in sentence(headline(0), headline(100), [new(100)])


def test_a_sentence_names_three_reasons_and_counts_the_rest():
    why = [new(1_000_000), moved_from("expected", "committed", 0, 500_000)]
    why += [moved_from("committed", "lapsed", 200_000, 0), Difference("secured funding", RESTATED, thing(), thing(), 0, 100_000, 0)]
    assert sentence(headline(0), headline(1_400_000), why).endswith("one award moved to lapsed (-£2k), one record more (+£1k)")


@pytest.mark.parametrize(("why", "words"), [
    (moved_from("planned", "held", 0, 1, kind="events", sort="event"), "moved from planned to held"),
    (Difference("members", NEW, None, thing(kind="members", sort="member"), 0, 1, 0), "joined"),
    (Difference("members", RESTATED, thing(kind="members"), thing(kind="members"), 1, 0, 0), "left"),
    (Difference("members' employees", RESTATED, thing(kind="members"), thing(kind="members"), 5, 7, 0), "gave another figure"),
    (Difference("secured funding", GIVEN, thing(), thing(), 0, 7, -1), "its figure was not known before"),
    (new(5), "new"),
])  # fmt: skip
def test_each_record_says_what_happened_to_it(why, words):
    assert why_words(why) == words


def test_the_overview_says_what_changed_since_the_edition_and_opens_the_records(store_with_edition):
    app = run()
    said = written(app)
    assert "What changed since Board, 14 May" in said
    assert "one amount moved to realised" not in said and "one award moved to realised" in said
    assert "<b>Secured funding</b>, now" in said and ">+£200k<" in said and "0 unknown, 1 before" in said
    assert "<b>Members</b>, now 3: one member joined" in said
    press(app, "why_since_last_secured_funding")
    drawn = written(app)
    assert not app.exception
    assert "Angels of Anywhere in Quiet Ltd" in drawn and "Moved from committed to realised" in drawn and "Where it stands" in drawn
    assert "Secret" not in said + drawn


def test_no_edition_no_card(small_store):
    assert "What changed since" not in written(run())


def test_settings_are_named_and_answers_only_counted():
    store = stores.empty()
    stores.upload(store)
    stores.act(store, "edition", "Board", "[]")
    assert acts_between(acts_of(store), 2) == "None changed. Nothing was taken back."
    stores.act(store, "setting", "region", "combined authority")
    stores.act(store, "setting", "organisation:secret|secret group", "same")
    assert acts_between(acts_of(store), 2) == "Setting; 1 answer about records or headings was kept. Nothing was taken back."


def acts_of(store):
    return [Act(**each) for each in store["acts"]]
