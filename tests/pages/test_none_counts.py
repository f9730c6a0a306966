"""A page whose records are all left out says how many there are and why, and leads to them."""

import pytest

from charts.said.headlines import Headlines, consists_of
from pages.parts import view
from pages.parts.door import shown
from queries.filters import Filters
from tests import stores
from tests.pages.conftest import DAY, put
from tests.pages.test_pages import press, run, written


@pytest.fixture
def left_out(tmp_path, monkeypatch):
    store = stores.empty()
    upload = stores.upload(store)
    for number in (1, 2):
        stores.record(store, "events", upload, reference=f"E-{number}", title="Talk", status="held", **stores.on("start", DAY))
        more = {"recipient": "Alpha Ltd", "sector_scope": "part", "amount_text": "£500k", **stores.on("date", DAY)}
        stores.investment(store, upload, f"I-{number}", 500_000, "realised", **more)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))


EVENTS = "2 records are published, none counts: the cluster&#x27;s part in it is not stated."
MONEY = "2 records are published, none counts: only a part of it is of the sector, and no share is stated."


@pytest.mark.parametrize(("page", "words"), [("events", EVENTS), ("funding", MONEY), ("overview", EVENTS), ("overview", MONEY)])
def test_records_that_are_all_left_out_are_said_with_why_and_led_to(left_out, page, words):
    app = run(page)
    said = written(app)
    assert words in said and "See the 2 records and why" in said
    assert "No event is recorded" not in said and "longer period" not in said


def test_the_way_to_the_records_opens_them(left_out):
    app = run("funding")
    press(app, "left_out_funding_by_source")
    assert not app.exception and "Record 1 of 2" in written(app)
    assert "Why it does not count" in written(app) and "Why it counts" not in written(app)
    assert "As typed" in written(app) and "£500k" in written(app)


def test_a_page_of_which_a_record_counts_says_no_such_thing(small_store):
    assert "none counts" not in written(run("funding")) + written(run("events"))


def test_where_nothing_fits_the_filters_it_is_said_once_and_no_headline_speaks_of_parts_of_nothing(small_store):
    funding, overview = (written(run(page, period=["2011/12"])) for page in ("funding", "overview"))
    assert funding.count("No money is recorded for period 2011/12") == 1
    assert overview.count("no record of it in what is shown") >= 5
    assert not [words for words in ("£0 of it private", "from 0 records", "0 of 0", "attendances unknown") if words in overview]


def test_to_say_why_none_counts_no_record_is_fetched(left_out):
    asked = view.View(shown(), Filters(), "board")
    assert [(row["counts"], row["records"]) for row in asked.none_counts("events")] == [("left out", 2)]
    assert set(asked.none_counts("events")[0]) == {"kind", "counts", "why", "records"}


def test_money_whose_source_has_no_type_is_of_no_kind_of_source(tmp_path, monkeypatch):
    store = stores.empty()
    stores.investment(store, stores.upload(store), "I-1", 500_000, "realised", source="Some Trust", **stores.on("date", DAY))
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    said = written(run("funding"))
    assert "No kind of source is stated" in said and "1 kind of source" not in said


@pytest.mark.parametrize(("marked", "unsaid"), [
    ({}, {"money", "private money", "public money"}),
    ({"programme_role": "co-investment", "owner": "private"}, {"public money"}),
    ({"programme_role": "co-investment", "owner": "public"}, {"private money"}),
])  # fmt: skip
def test_money_that_nobody_marked_as_co_investment_is_not_called_unrecorded(marked, unsaid, tmp_path, monkeypatch):
    store = stores.empty()
    stores.investment(store, stores.upload(store), "grant", 500, "realised", **stores.on("date", DAY), **marked)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    headlines = Headlines.of(view.View(shown(), Filters(), "board"))
    said = {consists_of(headlines, measure, Filters()) for measure in headlines.rows}
    assert {each for each in said if "marked" in each} == {f"no realised {money} is marked as co-investment" for money in unsaid}
    assert ("no realised money is marked as co-investment" in written(run("overview"))) == ("money" in unsaid)
