"""Taking back, and taking back the taking back: a store is then what it would be without."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.__main__ import headlines_of
from data.store import publishing
from data.store.versions import NotPossible, Versions
from data.store.viewing import Store
from tests.data.staged import checked_return, event, money, publish
from tests.data.standing import live, take_back


def test_taking_back_and_taking_back_the_taking_back(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    other = checked_return(files, "q2.xlsx", period="2024/25 Q2", investments=[money("B", 10)])
    published = publish(store.directory, checked, other).acts[0]
    first = publishing.withdraw(store, published.id, by="Staff").acts[0]
    assert [each.file_name for each in store.uploads()] == ["q2.xlsx"]
    second = publishing.withdraw(store, first.id, by="Staff").acts[0]
    assert [each.file_name for each in store.uploads()] == ["q1.xlsx", "q2.xlsx"]
    publishing.withdraw(store, second.id, by="Staff")
    assert [each.file_name for each in store.uploads()] == ["q2.xlsx"]
    assert [act.withdrawn for act in store.history()] == [True, False, False, True, False]
    assert [act.what.split(":")[0] for act in store.history()[2:]] == ["Took back", "Put back", "Took back"]


def test_what_is_taken_back_already_or_was_never_there_cannot_be_taken_back(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    gone = publish(store.directory, checked).acts[0].id
    take_back(store, gone)
    before = store.version_path().read_bytes() if store.uploads() else Versions(store.directory).path("v2").read_bytes()
    for id, sentence in ((gone, "taken back already"), ("nothing", "no act 'nothing'")):
        with pytest.raises(NotPossible, match=sentence):
            take_back(store, id)
    assert Versions(store.directory).path("v2").read_bytes() == before and store.own_version() == "v2"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 5), min_size=2, max_size=7))
def test_publishing_and_taking_back_in_any_order_is_what_a_store_is_that_never_had_the_upload(tmp_path, choices):
    """0 to 2 publish a return, 3 to 5 take the newest act of that return back (an upload or a withdrawal)."""
    for folder in ("one", "never"):
        shutil.rmtree(tmp_path / folder, ignore_errors=True)
    returns = [
        checked_return(tmp_path / "files", f"{at}.xlsx", period=period, investments=[money("A", at), money(f"B{at}", 5)],
                       events=[event("E", at)])
        for at, period in enumerate(("2023/24 Q4", "2024/25 Q1", None))
    ]  # fmt: skip
    one = Store.open(tmp_path / "one")
    newest: dict[int, str] = {}
    for choice in choices:
        at = choice % 3
        if choice < 3:
            for act in publish(one.directory, returns[at]).acts:
                newest[at] = act.id
        elif at in newest:
            newest[at] = take_back(one, newest[at]).acts[0].id
    if one.own_version() is None:
        return
    never = Store.open(tmp_path / "never")
    standing = [each.sha256 for each in one.uploads()]
    publish(never.directory, *[next(each for each in returns if each.sha256 == sha256) for sha256 in standing])
    if standing:
        assert live(one.version_path()) == live(never.version_path())
        assert headlines_of(one.version_path()) == headlines_of(never.version_path())
    else:
        assert never.own_version() is None and one.shows_demonstration_store()
