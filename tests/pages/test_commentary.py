"""Staff write a note beside a figure; everybody reads it with its date and name, in the edition too, and taking it back removes it."""

import pytest

from data.store import publishing
from data.store.viewing import Store
from pages.parts.presses import keep_press
from tests.pages.conftest import Browser
from tests.pages.test_pages import press, run, written

TEXT = "Two awards <b>came</b> late."


@pytest.fixture
def noted(store_with_edition):
    """The store with a note of staff to secured funding."""
    store = Store.open(store_with_edition[1])
    publishing.set_value(store, "note:secured funding|", TEXT, by="Programme team")
    return store


def test_staff_are_offered_to_write_beside_the_figure_and_told_who_reads_it(store_with_edition):
    app = run()
    press(app, "note_secured_funding")
    assert "It stands beside this figure from now on" in written(app) and "Name nothing that is confidential." in written(app)
    app = run(edition="Board, 14 May")
    press(app, "note_funding_by_source")
    assert "It stands beside this figure in the edition Board, 14 May." in written(app)


def test_a_note_stands_beside_its_figure_dated_and_signed_until_it_is_taken_back(noted, connected):
    [act] = [each for each in noted.history() if each.act == "setting"]
    assert act.what == f"Note to secured funding: {TEXT}" and act.by == "Programme team"
    connected(Browser(), bound="0.0.0.0")
    app = run()
    said = written(app)
    assert 'class="note"><p>Two awards &lt;b&gt;came&lt;/b&gt; late.</p>' in said and "Programme team, " in said
    assert "Write a note" not in said, "the board writes none"
    assert "Settings.</b> None changed" in said, "a note is no setting that moves figures"
    assert 'class="note"' not in written(run(edition="Board, 14 May")), "it was written after that edition"
    publishing.withdraw(noted, act.id, by="Programme team")
    assert 'class="note"' not in written(run())


def test_a_note_to_a_chart_of_an_edition_is_shown_there_alone(store_with_edition):
    store = Store.open(store_with_edition[1])
    publishing.set_value(store, "note:funding_by_source|Board, 14 May", "As it was then.", by="Programme team")
    assert "As it was then." in written(run("funding", edition="Board, 14 May"))
    assert "As it was then." not in written(run("funding"))


def test_a_press_that_the_page_does_not_offer_does_nothing_and_is_forgotten(store_with_edition, connected):
    connected(Browser(), bound="0.0.0.0")
    app = run()
    keep_press(app.session_state, "note_secured_funding")  # as a browser might say of itself
    app.run()
    assert not app.exception and "Name nothing that is confidential." not in written(app)
    connected(Browser())
    assert "Name nothing that is confidential." not in written(app.run())
