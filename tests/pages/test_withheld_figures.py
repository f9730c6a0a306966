"""Staff read in History which headlines leave confidential deals out for the board, and how much of each."""

import re

from tests.pages.conftest import put
from tests.pages.test_pages import written
from tests.pages.uploading import open_page


def test_history_says_what_the_boards_figures_leave_out_and_by_how_much(small_store):
    app = open_page("history")
    said = written(app)
    assert "The board reads its figures without 1 confidential record" in said and not app.exception
    assert "Secured funding £1.95m £11.0m +£9.00m" in " ".join(re.sub("<[^>]*>", " ", said).split())
    assert "Secret Ltd" not in said


def test_where_nothing_is_confidential_history_says_nothing_of_it(small_store_tables, tmp_path, monkeypatch):
    store, _ = small_store_tables
    store["investments"] = [each for each in store["investments"] if not each["confidential"]]
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    app = open_page("history")
    assert "What the board's figures leave out" not in [each.label for each in app.expander] and not app.exception
