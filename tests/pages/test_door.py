"""The cached door: what is asked anew when a filter changes, and what is not."""

from pages.parts.door import answer, shown
from queries.filters import Filters


def test_a_filter_that_does_not_touch_a_question_does_not_ask_it_again(own_small_store):
    now = shown()
    unfiltered = answer(now, "events_by_theme", Filters(), "board")
    assert answer(now, "events_by_theme", Filters(source=("Innovate UK",)), "board") is unfiltered
    assert answer(now, "events_by_theme", Filters(theme=("Nothing",)), "board") == []


def test_every_filter_that_a_question_takes_is_part_of_what_is_kept(own_small_store):
    now = shown()
    sources = [row["source_type"] for row in answer(now, "funding_by_source", Filters(), "board")]
    assert len(sources) > 1
    assert [row["source_type"] for row in answer(now, "funding_by_source", Filters(source=(sources[0],)), "board")] == sources[:1]
    assert answer(now, "funding_by_source", Filters(period=("2019/20",)), "board") == []
