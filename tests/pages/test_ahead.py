"""What a first choice in a filter asks is answered before anybody asks, and is what it would have been."""

import threading

import pytest

from charts.said.view import specified
from pages.parts import ahead, view
from pages.parts.ahead import Ahead, one_choice_away
from pages.parts.choices.filter_bar import choices
from pages.parts.door import shown
from pages.parts.frame import ready
from pages.parts.view import View
from queries import shown as shown_version
from queries.filters import Filters


@pytest.fixture
def noted(monkeypatch):
    """Askings of this test alone, and caches that hold nothing yet."""
    own = Ahead()
    monkeypatch.setattr(view, "AHEAD", own)
    shown_version._answer.cache_clear()
    specified.cache_clear()
    return own


def a_view(**words):
    return View(shown(), Filters(**words), "board")


def misses():
    return shown_version._answer.cache_info().misses, specified.cache_info().misses


def test_a_choice_that_was_prepared_for_asks_the_store_nothing_and_gets_the_same_rows(own_small_store, noted):
    noted.filtered(a_view())
    a_view().ask("headlines")
    assert sum(1 for _ in noted.each(choices)) == sum(len(values) for values in choices(a_view()).values()) > 5
    before = misses()
    rows = {status: a_view(status=(status,)).ask("headlines") for status in ("realised", "committed")}
    assert misses() == before
    assert rows["realised"] != rows["committed"]
    shown_version._answer.cache_clear()
    assert {status: a_view(status=(status,)).ask("headlines") for status in rows} == rows


def test_what_is_asked_where_no_filters_are_is_not_prepared_for(own_small_store, noted):
    a_view().ask("headlines")
    assert not noted.waiting and not list(noted.each(choices))


def test_a_filtered_page_prepares_for_the_choices_beside_the_unfiltered_view_and_only_once(own_small_store, noted):
    noted.filtered(a_view(theme=("Diagnostics",)))
    for _ in range(2):
        a_view(theme=("Diagnostics",)).ask("events_by_theme")
    assert len(noted.waiting) == 1
    list(noted.each(choices))
    a_view().ask("events_by_theme")
    assert not noted.waiting


def test_of_a_long_list_only_the_first_are_prepared_for():
    near = list(one_choice_away(View(None, Filters(), "board"), {"source": [f"Fund {n}" for n in range(400)], "status": ["realised"]}))
    assert len(near) == ahead.MOST + 1
    assert all(len(each.filters.as_query()) == 1 for each in near)


def test_the_thread_waits_while_a_page_is_drawn_and_ends_when_nothing_waits(own_small_store, noted, monkeypatch):
    monkeypatch.setenv("CLUSTER_AHEAD", "on")
    monkeypatch.setattr(ahead, "REST", 0)
    asked = []
    noted.filtered(a_view())
    noted.note(a_view(), lambda near: asked.append(near.filters))
    with noted.a_page():
        noted.begin(lambda _: {"status": ["realised", "committed", "announced"]})
        thread = noted._thread
        thread.join(0.3)
        assert thread.is_alive() and len(asked) == 1
    thread.join(10)
    assert not thread.is_alive() and len(asked) == 3


def test_switched_off_no_thread_is_started(own_small_store, noted):
    noted.filtered(a_view())
    noted.note(a_view(), lambda near: None)
    before = threading.active_count()
    noted.begin(choices)
    assert noted._thread is None and threading.active_count() == before


def test_a_server_has_asked_what_its_first_visitor_would_wait_for(own_small_store, noted):
    ready.ask_first()
    before = misses()
    assert a_view().ask("headlines") and a_view().ask("funding_by_source") and misses() == before


def test_a_server_that_comes_up_makes_no_demonstration(tmp_path, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path))
    ready.ask_first()
    assert not list(tmp_path.iterdir())
