"""The pool line as people meet it: kept by an edition, read on pages and in files, the same under every filter."""

from __future__ import annotations

import datetime
import json

import duckdb
import pytest

from charts.said.pool import pool_words
from charts.said.view import View
from data.__main__ import headlines_of, pool_of
from data.store import publishing
from data.store.viewing import Store
from exports.making import make_pack
from queries.filters import Filters
from queries.shown import Shown
from tests import stores
from tests.leaks.test_pool import OFFERED, store_of
from tests.pages.conftest import put
from tests.pages.test_pages import run, written
from tests.pages.uploading import open_page

TOLD = "3 confidential deals of 3 recipients had £900k secured together when the edition May was kept: that sum is in no other figure."


@pytest.fixture
def store(tmp_path, monkeypatch) -> Store:
    """A store with three confidential deals, and the edition that keeps what they have together."""
    put(store_of(OFFERED), tmp_path / "store")
    store = Store.open(tmp_path / "store")
    path = store.version_path()
    publishing.keep_edition(store, "May", json.dumps(headlines_of(path), default=str), pool_of(path), by="Staff", on_version="v1")
    monkeypatch.setenv("CLUSTER_STORE", str(store.directory))
    monkeypatch.delenv("CLUSTER_AUDIENCE", raising=False)
    return store


def test_an_edition_keeps_the_pool_and_no_filter_touches_it(store):
    shown = Shown.now(store)
    assert [pool_words(View(shown, filters, "board")) for filters in (Filters(), Filters(place=("Stafford",)))] == [TOLD, TOLD]


def test_files_tell_the_pool_among_what_is_left_out_and_nothing_more_of_it(store):
    pack = make_pack(store, made_by="Anybody", made_on=datetime.datetime(2025, 7, 1, 9, 30))
    assert TOLD in pack.front.left_out
    assert "Hushed" not in repr((pack.front, pack.headlines, pack.slides, pack.claims, pack.sources, list(pack.records())))


def test_the_page_of_funding_says_it_for_the_board_and_history_for_staff(store):
    assert TOLD in written(run("funding"))
    assert TOLD in written(open_page("history"))


def test_a_store_of_before_the_pool_tells_none_and_keeps_one_with_its_next_edition(tmp_path):
    tables = store_of(OFFERED)
    stores.act(tables, "edition", "April", "[]")
    put(tables, tmp_path / "store")
    store = Store.open(tmp_path / "store")
    with duckdb.connect(str(tmp_path / "store" / "versions" / "v1.duckdb")) as connection:
        connection.execute("drop table pools")
    assert pool_words(View(Shown.now(store), Filters(), "board")) == ""
    publishing.keep_edition(store, "May", "[]", pool_of(store.version_path()), by="Staff", on_version="v1")
    assert pool_words(View(Shown.now(store), Filters(), "board")) == TOLD
