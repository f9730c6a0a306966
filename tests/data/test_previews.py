"""A preview is what publishing would give, and leaves the store alone."""

import pytest

from data.store import publishing
from data.store.acts import read_standing
from data.store.orders import Setting, TakeBack
from data.store.versions import NotPossible
from tests.data.staged import checked_return, money, publish
from tests.data.standing import live


def test_a_preview_is_what_publishing_gives_and_leaves_the_store_alone(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)]))
    checked = checked_return(files, "b.xlsx", period="2024/25 Q2", investments=[money("A", 30)])
    before = sorted(store.directory.rglob("*"))
    with publishing.preview(store, [checked]) as path:
        previewed = live(path)
    assert not path.exists() and sorted(store.directory.rglob("*")) == before
    publish(store.directory, checked)
    assert live(store.version_path()) == previewed


def test_a_preview_of_a_return_that_is_there_already_changes_nothing(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    publish(store.directory, checked)
    with publishing.preview(store, [checked]) as path:
        assert live(path) == live(store.version_path())


def test_a_preview_shows_a_setting_and_a_taking_back_without_doing_them(store, files):
    gone = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    published = publish(store.directory, gone, checked_return(files, "b.xlsx", investments=[money("B", 20)])).acts[0]
    with publishing.preview(store, beside=[TakeBack(published.id), Setting("as_at", "2024-06-30")]) as path:
        standing = read_standing(path)
    assert [each.file_name for each in standing.live_uploads] == ["b.xlsx"] and standing.settings == {"as_at": "2024-06-30"}
    assert [each.file_name for each in store.uploads()] == ["a.xlsx", "b.xlsx"] and store.settings() == {}


def test_a_preview_of_a_demonstration_beside_real_returns_is_refused(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)]))
    invented = checked_return(files, "b.xlsx", demonstration=True, investments=[money("B", 10)])
    with pytest.raises(NotPossible, match="never mixed"), publishing.preview(store, [invented]):
        pass
