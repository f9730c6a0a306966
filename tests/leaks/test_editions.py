"""An edition that was printed before a deal became confidential: nothing of the deal is left in what the board reads of it."""

from __future__ import annotations

import copy
import json

import pytest

from charts.said.headlines import Headlines
from charts.said.view import View
from data.store.notes import notes
from data.store.viewing import Store
from queries.door import open_version
from queries.editions import editions, holds_back, opened, printed
from queries.filters import Filters
from queries.shown import Shown
from tests import stores
from tests.leaks.deals import deals
from tests.leaks.hushed import before

EDITION = "Board, 20 May"


@pytest.fixture(params=[True, False], ids=["public when printed", "confidential when printed"])
def now(request, tmp_path) -> Shown:
    """A store of today, and the edition that was kept before its deals were marked as confidential, or after."""
    store, folder = told_apart(deals()), tmp_path / "versions"
    folder.mkdir()
    then = before(store) if request.param else copy.deepcopy(store)
    door = open_version(stores.write(then, folder / "v1.duckdb"))
    for each in (then, store):
        stores.act(each, "edition", EDITION, json.dumps(door.ask("headlines"), default=str))
    door.close()
    stores.write(then, folder / "v2.duckdb")
    stores.write(store, folder / "v3.duckdb")
    (tmp_path / "CURRENT").write_text("v3\n")
    return Shown.now(Store.open(tmp_path))


def told_apart(store: stores.Tables) -> stores.Tables:
    """Without the reference that two share: an edition hides both, for nobody can say which of them an older return stated."""
    store["investments"] = [each for each in store["investments"] if each["reference"] != "SHARED"]
    return store


def test_what_was_printed_less_what_is_reckoned_today_is_no_deal(now):
    [edition] = editions(now)
    then = opened(now, edition)
    reckoned = {row["measure"]: row["low"] for row in then.ask("headlines", Filters(), "board")}
    assert {measure: row["low"] for measure, row in printed(now, edition).items()} == reckoned
    today = {row["measure"]: row["low"] for row in now.ask("headlines", Filters(), "board")}
    assert reckoned == today, "nothing but what is confidential was changed"
    for version in (now, then):
        headlines = Headlines.of(View(version, Filters(), "board", notes(now.standing.acts, edition)))
        assert {measure: row["low"] for measure, row in headlines.rows.items()} == today


def test_an_edition_that_holds_nothing_new_to_hide_stays_as_it_was_printed(now):
    [edition] = editions(now)
    kept = {row["measure"]: row for row in json.loads(edition.value)}
    assert (printed(now, edition) == kept) is not holds_back(opened(now, edition))
