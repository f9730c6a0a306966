"""Staff read in History which headlines leave confidential deals out for the board, and how much of each."""

import re

from tests import stores
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


def test_history_names_the_cell_of_a_public_text_that_names_whom_a_confidential_deal_is_for(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    stores.record(store, "events", upload, reference="E-2", title="Breakfast with Secret", status="held", role="led")
    stores.record(store, "events", upload, reference="E-3", title="No secrets here", status="held", role="led")
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    said = written(open_page("history"))
    assert "1 text that everybody may read names whom a confidential deal is for" in said and "Breakfast with Secret" in said
    assert "No secrets here" not in said


def test_history_lists_a_claim_that_less_what_the_board_sees_is_nearly_what_confidential_deals_leave_out(
    small_store_tables, tmp_path, monkeypatch
):
    store, upload = small_store_tables
    for number, pounds in (("C-1", 10_500_000), ("C-2", 5_000_000), ("C-3", 1_950_000)):  # the board sees 1.95m, and 9m is left out
        stores.record(store, "claims", upload, reference=number, headline="secured funding", measure=f"told in {number}", unit="GBP",
                      low=pounds, high=pounds, stated=f"£{pounds}", said_by="The chair")  # fmt: skip
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    said = written(open_page("history"))
    assert "1 figure that was stated in public, less what the board sees, comes to within 10 %" in said
    assert "Told in C-1" in said and "Told in C-2" not in said and "Told in C-3" not in said
