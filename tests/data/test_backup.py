"""A back-up holds the whole store, and a restored store answers as the first did."""

import errno
import hashlib
import json
import os
import zipfile

import pytest

from data.store import backup
from data.store.orders import Edition, Order, Setting, TakeBack
from data.store.publisher import carry_out
from data.store.versions import NotPossible, hash_of
from data.store.viewing import Store
from queries.door import open_version
from tests.data.staged import checked_return, event, money, publish

HEADLINES = '[{"measure": "secured funding", "low": 1000, "high": 1000}]'


@pytest.fixture
def store(tmp_path):
    """A store with uploads, one of them taken back, an edition, a setting, and older versions."""
    store = Store.open(tmp_path / "store")
    files = tmp_path / "files"
    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)], events=[event("E", 5)]))
    carry_out(store.directory, Order("Staff", (Edition("Board", HEADLINES),)))
    gone = checked_return(files, "b.xlsx", period="2024/25 Q2", investments=[money("B", 20)])
    published = publish(store.directory, gone, checked_return(files, "c.xlsx", period="2024/25 Q2", investments=[money("A", 30)])).acts[0]
    carry_out(store.directory, Order("Staff", (TakeBack(published.id),)))
    carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-09-30"),)))
    return store


@pytest.fixture
def file(store, tmp_path):
    backup.back_up(store.directory, tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


def figures(store: Store, name: str | None = None) -> list[dict]:
    door = open_version(store.version_path(name))
    try:
        return [*door.ask("headlines"), *door.ask("records", audience="staff")]
    finally:
        door.close()


def rewritten(file, change) -> None:
    """The back-up with its members changed by `change(members)`."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_after_restoring_every_figure_is_equal(store, file, tmp_path):
    restored = Store.open(tmp_path / "new")
    assert backup.restore(file, restored.directory) == store.own_version()
    assert restored.history() == store.history() and restored.settings() == store.settings()
    assert figures(restored) == figures(store)
    assert figures(restored, "Board") == figures(store, "Board")
    assert [each.headlines for each in restored.editions()] == [each.headlines for each in store.editions()]
    for upload in store.standing().uploads:
        assert restored.original(upload.sha256).read_bytes() == store.original(upload.sha256).read_bytes()


def test_a_restored_store_goes_on_where_the_first_stood(store, file, tmp_path):
    backup.restore(file, tmp_path / "new")
    checked = checked_return(tmp_path / "files", "d.xlsx", investments=[money("D", 1)])
    assert publish(tmp_path / "new", checked).version == publish(store.directory, checked).version
    new = Store.open(tmp_path / "new")
    assert [each["low"] for each in figures(new)[:17]] == [each["low"] for each in figures(store)[:17]], "the headlines"
    assert new.uploads()[:-1] == store.uploads()[:-1], "and what was published before goes by the same names"


def test_a_store_with_nothing_in_it_is_not_backed_up(tmp_path):
    with pytest.raises(NotPossible, match="nothing to back up"):
        backup.back_up(tmp_path / "none", tmp_path / "backup.zip")
    assert not (tmp_path / "backup.zip").exists() and not (tmp_path / "none").exists()


def test_a_store_that_stands_there_is_never_overwritten(store, file, tmp_path):
    before = {path: hash_of(path) for path in store.directory.rglob("*") if path.is_file()}
    with pytest.raises(NotPossible, match="There is a store in"):
        backup.restore(file, store.directory)
    assert {path: hash_of(path) for path in store.directory.rglob("*") if path.is_file()} == before


def test_a_folder_with_something_else_in_it_is_left_alone(file, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.doc").write_text("precious")
    with pytest.raises(NotPossible, match="is not empty"):
        backup.restore(file, tmp_path / "full")
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["thesis.doc"]
    with pytest.raises(NotPossible, match="is a file"):
        backup.restore(file, file)


def test_a_folder_where_only_the_demonstration_was_looked_at_may_be_restored_into(store, file, tmp_path):
    (tmp_path / "new" / "demonstration").mkdir(parents=True)
    (tmp_path / "new" / "lock").touch()
    backup.restore(file, tmp_path / "new")
    assert figures(Store.open(tmp_path / "new")) == figures(store)


def change_a_byte(members):
    name = next(name for name in members if name.startswith("originals/"))
    members[name] += b"!"


def lose_an_original(members):
    name = next(name for name in members if name.startswith("originals/"))
    del members[name]


def lose_an_edition(members):
    contents = json.loads(members["contents.json"])
    del members["versions/v2.duckdb"], contents["files"]["versions/v2.duckdb"]
    members["contents.json"] = json.dumps(contents).encode()


def climb_out(members):
    contents = json.loads(members["contents.json"])
    members["../outside"] = b"not asked for"
    contents["files"]["../outside"] = hashlib.sha256(members["../outside"]).hexdigest()
    members["contents.json"] = json.dumps(contents).encode()


def lose_the_contents(members):
    del members["contents.json"]


def contents_of_another_kind(members):
    members["contents.json"] = b"[1, 2]"


@pytest.mark.parametrize(
    "change", [change_a_byte, lose_an_original, lose_an_edition, climb_out, lose_the_contents, contents_of_another_kind]
)
def test_a_backup_that_is_not_whole_restores_nothing_and_says_so(file, tmp_path, change):
    rewritten(file, change)
    with pytest.raises(NotPossible, match="damaged or no back-up"):
        backup.restore(file, tmp_path / "new")
    assert not (tmp_path / "new").exists() and not (tmp_path / "outside").exists()
    (tmp_path / "new").mkdir()
    with pytest.raises(NotPossible, match="damaged or no back-up"):
        backup.restore(file, tmp_path / "new")
    assert Store.open(tmp_path / "new").own_version() is None
    assert {each.name for each in (tmp_path / "new").iterdir()} <= {"lock"}


def test_a_backup_that_was_cut_short_is_no_backup(file, tmp_path):
    file.write_bytes(file.read_bytes()[:-1000])
    with pytest.raises(NotPossible, match="damaged or no back-up"):
        backup.restore(file, tmp_path / "new")


def test_a_restore_can_be_tried_again_after_one_that_failed(store, file, tmp_path):
    good = file.read_bytes()
    rewritten(file, change_a_byte)
    with pytest.raises(NotPossible):
        backup.restore(file, tmp_path / "new")
    file.write_bytes(good)
    backup.restore(file, tmp_path / "new")
    assert figures(Store.open(tmp_path / "new")) == figures(store)


def test_a_backup_that_cannot_be_finished_leaves_the_older_one(store, file, monkeypatch):
    before = file.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotPossible, match="no room left"):
        backup.back_up(store.directory, file)
    assert file.read_bytes() == before and not file.with_name("backup.zip.making").exists()


def test_a_backup_into_no_folder_or_over_a_folder_is_a_sentence(store, tmp_path):
    with pytest.raises(NotPossible, match="no folder"):
        backup.back_up(store.directory, tmp_path / "nowhere" / "backup.zip")
    with pytest.raises(NotPossible, match="is a folder"):
        backup.back_up(store.directory, tmp_path)
    with pytest.raises(NotPossible, match="There is no back-up"):
        backup.restore(tmp_path / "nothing.zip", tmp_path / "new")


def test_a_backup_is_written_over_an_older_one_and_over_no_other_file(store, file, tmp_path):
    backup.back_up(store.directory, file)
    thesis, book = tmp_path / "thesis.doc", tmp_path / "book.xlsx"
    thesis.write_text("precious")
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/workbook.xml", "precious")
    for other in (thesis, book):
        before = other.read_bytes()
        with pytest.raises(NotPossible, match="is no back-up of a store; name another file"):
            backup.back_up(store.directory, other)
        assert other.read_bytes() == before


def test_a_folder_that_may_only_be_read_is_said_in_plain_words(store, tmp_path, monkeypatch):
    def refuse(path, **_):
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    monkeypatch.setattr(backup.Path, "unlink", refuse)
    with pytest.raises(NotPossible, match="may not be written to"):
        backup.back_up(store.directory, tmp_path / "backup.zip")
