"""Settings, answers and editions: acts of a store like its uploads."""

import pytest

from data.store import publishing
from data.store.acts import read_standing
from data.store.orders import Edition, Order, Setting
from data.store.publisher import carry_out
from data.store.publishing import order_to_publish
from data.store.versions import NotPossible
from tests.data.staged import checked_return, event, money, publish
from tests.data.standing import rows, take_back


def test_a_setting_is_an_act_that_can_be_taken_back(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    publishing.set_value(store, "region", "combined authority", by="Staff")
    newest = publishing.set_value(store, "region", "region", by="Staff").acts[0]
    assert store.settings() == {"region": "region"}
    publishing.withdraw(store, newest.id, by="Staff")
    assert store.settings() == {"region": "combined authority"}
    assert store.history()[1].what == "Which West Midlands: combined authority"


def test_the_same_setting_twice_changes_nothing_and_says_so(store):
    first = carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    again = carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    assert first.version == again.version and "nothing was changed" in again.already["as_at"]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("as_at", "30/06/2024", "written as 2024-06-30"),
        ("region", "Wales", "region, combined authority"),
        ("colour", "blue", "There is no setting 'colour'"),
        ("same:b|a", "same", "the lesser first"),
        ("same:a|b", "perhaps", "same or different"),
    ],
)
def test_a_setting_or_answer_that_does_not_exist_is_refused_in_a_sentence(store, name, value, sentence):
    with pytest.raises(NotPossible, match=sentence.replace("?", r"\?")):
        carry_out(store.directory, Order("Staff", (Setting(name, value),)))
    assert store.own_version() is None


def test_an_answer_whether_two_are_the_same_is_kept(store):
    carry_out(store.directory, Order("Staff", (Setting("same:ref:a|ref:b", "different"),)))
    assert store.settings() == {"same:ref:a|ref:b": "different"}
    assert store.history()[0].what == "ref:a and ref:b are two different things"


def test_an_edition_keeps_its_version_and_its_headlines_whatever_comes_later(store, files):
    first = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    published = publish(store.directory, first).acts[0]
    printed = '[{"measure": "secured funding", "low": 1000, "high": 1000}]'
    publishing.keep_edition(store, "Board, 20 May", printed, by="Staff", on_version="v1")
    publish(store.directory, checked_return(files, "b.xlsx", investments=[money("A", 99)]))
    take_back(store, published.id)
    [edition] = store.editions()
    assert (edition.name, edition.version, edition.headlines[0]["low"]) == ("Board, 20 May", "v2", 1000)
    assert rows(store.version_path("Board, 20 May"), "select amount_low from investments") == [(1000,)]


def test_an_edition_needs_a_name_of_its_own_a_published_return_and_the_version_it_was_printed_from(store, files):
    def keep(name: str, on_version: str | None) -> None:
        carry_out(store.directory, Order("Staff", (Edition(name, "[]"),), on_version=on_version))

    with pytest.raises(NotPossible, match="Nothing is published"):
        keep("Board", None)
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    keep("Board", "v1")
    for name, on_version, sentence in (("Board", "v2", "already"), (" ", "v2", "needs a name"), ("June", "v1", "in the meantime")):
        with pytest.raises(NotPossible, match=sentence):
            keep(name, on_version)
    with pytest.raises(NotPossible, match="stays as it was printed"):
        take_back(store, store.history()[-1].id)


def test_an_edition_in_the_midst_of_an_order_keeps_what_came_before_it_and_viewers_see_the_whole_at_once(store, files):
    first, second = (checked_return(files, f"{name}.xlsx", investments=[money(name, 10)]) for name in ("A", "B"))
    one, two = (order_to_publish([each], "Staff").asked[0] for each in (first, second))
    steps = []
    done = carry_out(store.directory, Order("Staff", (one, Edition("Board", "[]"), two)), steps.append)
    assert (done.version, store.editions()[0].version) == ("v3", "v2") and len(store.uploads()) == 2
    assert len(read_standing(store.version_path("Board")).uploads) == 1
    assert steps.count("version put") == 2 and steps.count("flipped") == steps.count("current written") == 1
