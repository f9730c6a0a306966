"""What viewers are shown: the demonstration until something real stands, then the newest version, and editions for ever."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from data.store import demonstrated
from data.store.acts import read_standing
from data.store.orders import Edition, Order, Setting, TakeBack
from data.store.publisher import carry_out
from data.store.versions import NEWEST_KEPT, NotPossible, Versions
from data.store.viewing import DEFAULT, Store
from tests.builders import workbook
from tests.data.staged import checked_return, event, money, publish

SHEET = [["Reference", "Recipient", "Source", "Amount", "Status"], ["INV-1", "One Ltd", "Innovate UK", "£10k", "realised"]]


@pytest.fixture
def store(tmp_path, small_demonstration):
    return Store.open(tmp_path / "store")


@pytest.fixture
def small_demonstration(tmp_path, monkeypatch):
    """One little demonstration return in place of the eight."""
    folder = tmp_path / "samples"
    folder.mkdir()
    about = [["Period", "2024/25 Q1"], ["Demonstration data", "yes"]]
    workbook(folder / "one.xlsx", {"About this return": about, "Investments": SHEET})
    monkeypatch.setattr(demonstrated, "SAMPLES", folder)
    return folder


@pytest.fixture
def files(tmp_path):
    return tmp_path / "files"


def test_the_store_is_where_it_is_said_to_be(tmp_path, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "there"))
    assert Store.open().directory == tmp_path / "there"
    assert Store.open(tmp_path / "here").directory == tmp_path / "here"
    monkeypatch.delenv("CLUSTER_STORE")
    assert Store.open().directory == DEFAULT


def test_while_nothing_is_published_the_demonstration_is_shown(store):
    assert not store.demonstration_is_made()
    said = []
    store.make_demonstration(lambda share, text: said.append((share, text)))
    assert said[0][0] == 0 and said[-1] == (1.0, "The demonstration is ready")
    assert store.demonstration_is_made() and store.now().demonstration and store.shows_demonstration_store()
    assert store.version().startswith("demonstration-v1-")
    assert [each.file_name for each in read_standing(store.version_path()).uploads] == ["one.xlsx"]
    assert store.history() == [] and store.own_version() is None


def test_asking_for_the_version_makes_the_demonstration_where_nobody_did(store):
    assert store.version_path().is_file()


def test_a_demonstration_that_is_there_is_not_made_again(store):
    store.make_demonstration()
    before = store.version()
    store.make_demonstration()
    assert store.version() == before


def test_the_demonstration_keeps_an_edition_before_its_last_return(store, small_demonstration):
    about = [["Period", "2024/25 Q2"], ["Demonstration data", "yes"]]
    workbook(small_demonstration / "two.xlsx", {"About this return": about, "Investments": SHEET})
    kept = small_demonstration / "Board, 1 August.json"
    kept.write_text("[]", encoding="utf-8")
    assert store.version().startswith("demonstration-v3-") and store.demonstration_is_made()
    edition = read_standing(store.version_path()).edition("Board, 1 August")
    assert (edition.sequence, edition.value) == (2, "[]")
    then = read_standing(store.version_path().with_stem("v2"))
    assert [each.file_name for each in then.uploads] == ["one.xlsx"] and then.edition("Board, 1 August")
    kept.unlink()
    assert not store.demonstration_is_made(), "without its edition it is another"


def test_a_demonstration_of_older_samples_is_made_anew(store, small_demonstration):
    store.make_demonstration()
    about = [["Period", "2024/25 Q2"], ["Demonstration data", "yes"]]
    workbook(small_demonstration / "one.xlsx", {"About this return": about, "Investments": SHEET})
    assert not store.demonstration_is_made()
    assert store.version().startswith("demonstration-v2-")
    [upload] = read_standing(store.version_path()).uploads
    assert upload.period_start.month == 7


def test_the_first_real_upload_replaces_the_demonstration_and_taking_it_back_shows_it_again(store, files):
    before = store.version()
    checked = checked_return(files, "real.xlsx", investments=[money("A", 10)])
    published = publish(store.directory, checked).acts[0]
    assert store.version().startswith("v1-") and not store.now().demonstration
    carry_out(store.directory, Order("Staff", (TakeBack(published.id),)))
    assert store.version() == before and store.now().demonstration
    assert len(store.history()) == 2


def test_demonstration_returns_may_stand_alone_and_keep_the_banner(store, files):
    publish(store.directory, checked_return(files, "demo.xlsx", demonstration=True, investments=[money("A", 10)]))
    assert store.now().demonstration and not store.shows_demonstration_store()
    assert store.version().startswith("v1-")


def test_demonstration_returns_are_refused_beside_real_ones_in_any_order(store, files):
    invented = checked_return(files, "demo.xlsx", demonstration=True, investments=[money("A", 10)])
    real = checked_return(files, "real.xlsx", investments=[money("B", 10)])
    done = publish(store.directory, invented, real)
    assert "never mixed" in done.refused[invented.sha256]
    assert [each.file_name for each in store.uploads()] == ["real.xlsx"] and not store.now().demonstration


def test_a_real_return_beside_demonstration_returns_takes_the_banner_away(store, files):
    publish(store.directory, checked_return(files, "demo.xlsx", demonstration=True, investments=[money("A", 10)]))
    publish(store.directory, checked_return(files, "real.xlsx", investments=[money("B", 10)]))
    assert not store.now().demonstration


def test_the_key_of_cached_figures_is_of_one_store_and_one_version_only(tmp_path, files):
    keys = set()
    for name in ("one", "two"):
        store = Store.open(tmp_path / name)
        for pounds in (1, 2):
            publish(store.directory, checked_return(files, f"{pounds}.xlsx", investments=[money("A", pounds)]))
            keys.add(store.version())
    shutil.rmtree(tmp_path / "one")
    time.sleep(0.01)
    publish(tmp_path / "one", checked_return(files, "1.xlsx", investments=[money("A", 1)]))
    keys.add(Store.open(tmp_path / "one").version())
    assert len(keys) == 5


def test_the_newest_versions_and_those_of_editions_are_kept_and_no_others(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    carry_out(store.directory, Order("Staff", (Edition("Board", "[]"),)))
    for day in range(1, NEWEST_KEPT + 4):
        carry_out(store.directory, Order("Staff", (Setting("as_at", f"2024-06-{day:02d}"),)))
    kept = {path.stem for path in (store.directory / "versions").iterdir()}
    newest = int(store.own_version()[1:])
    assert kept == {"v2"} | {f"v{number}" for number in range(newest - NEWEST_KEPT, newest + 1)}
    assert store.version_path("Board").stem == "v2"
    assert set(store.versions()) == kept and store.versions()[-1] == store.own_version()
    with pytest.raises(NotPossible, match="no edition or version 'v1'"):
        store.version_path("v1")


def test_a_version_that_a_viewer_holds_open_outlives_its_deletion(store, files):
    import duckdb

    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)]))
    viewer = duckdb.connect(str(store.version_path()), read_only=True)
    try:
        for day in range(1, NEWEST_KEPT + 4):
            carry_out(store.directory, Order("Staff", (Setting("as_at", f"2024-06-{day:02d}"),)))
        assert viewer.execute("select sum(amount_low) from investments").fetchall() == [(1000,)]
    finally:
        viewer.close()


@pytest.mark.parametrize("written", ["v9", "../../etc", ""])
def test_a_store_whose_version_is_gone_says_so_in_a_sentence(store, files, written):
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    (store.directory / "CURRENT").write_text(written)
    with pytest.raises(NotPossible, match="is damaged"):
        store.version()


def test_a_store_whose_version_is_damaged_says_so_in_a_sentence(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    store.version_path().write_bytes(b"half of something else")
    with pytest.raises(NotPossible, match="is damaged"):
        store.history()


def test_an_original_that_is_not_kept_is_a_sentence(store):
    for name in ("0" * 64, "../CURRENT"):
        with pytest.raises(NotPossible, match="not in the store"):
            store.original(name)


def test_the_whole_demonstration_is_made_also_by_two_at_once(tmp_path):
    command = [sys.executable, "-c", "from data.store.viewing import Store as S; S.open().make_demonstration(); print(S.open().version())"]
    environment = {**os.environ, "CLUSTER_STORE": str(tmp_path / "store")}
    both = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate()[0] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert all(each.startswith("demonstration-v") for each in said)
    store = Store.open(tmp_path / "store")
    uploads = read_standing(store.version_path()).uploads
    assert len(uploads) == 8 and all(each.demonstration and not each.left_out for each in uploads)
    assert not list(Versions(store.directory / "demonstration").folder.glob("*making*"))
