"""The list of planned events: which await figures, in a sentence both ways, and sections that are computed only while they are open."""

import pytest

from pages.parts.records.planned_events import planned_title, words
from tests import stores
from tests.pages.conftest import DAY, HOSTILE, put
from tests.pages.test_pages import run, written


def planned(*awaits):
    return [{"awaits": each} for each in awaits]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ((), "No event is planned"),
        ((False,), "1 event is planned; none awaits figures"),
        ((True, False, False), "3 events are planned; 1 has passed and awaits figures"),
        ((True, True, False), "3 events are planned; 2 have passed and await figures"),
        ((True,), "1 event is planned; it has passed and awaits figures"),
        ((True, True), "2 events are planned; all have passed and await figures"),
    ],
)
def test_the_sentence_says_how_many_have_passed(rows, title):
    assert planned_title(planned(*rows)) == title


def test_what_is_not_stated_is_said_and_a_place_stands_once():
    row = {"title": None, "series": None, "theme": "not stated", "venue": "Birmingham", "place": "Birmingham", "period": "May 2024",
           "start": DAY}  # fmt: skip
    assert words(row | {"awaits": False}) == ["May 2024", "No title stated", "No theme stated", "Birmingham", "not due yet"]
    assert words(row | {"awaits": False, "start": None})[4] == "day not known"
    assert words(row | {"awaits": True, "venue": None, "place": None})[3:] == ["not stated", "awaits figures"]


@pytest.fixture
def with_planned(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    stores.record(store, "events", upload, reference="E-2", title=HOSTILE, status="planned", role="led", **stores.on("start", DAY))
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))


def opened(key, **words):
    app = run("events", **words)
    app.session_state[f"section_{key}"] = True
    return app.run()


def test_a_planned_event_whose_day_has_passed_is_listed_and_leads_to_its_record(with_planned):
    app = opened("planned")
    assert "1 event is planned; it has passed and awaits figures" in written(app)
    assert "&lt;img src=" in written(app) and "<img" not in written(app)
    app.button(key="records_planned_events").click().run()
    assert not app.exception and "Record 1 of 1" in written(app)


def test_a_section_that_is_not_open_is_not_computed(with_planned):
    app = run("events")
    assert not app.exception and "event is planned" not in written(app)
    assert "guest are in no figure" not in written(app) and "guest are in no figure" in written(opened("role"))


@pytest.mark.parametrize("key", ["planned", "series", "format", "role", "partner", "feedback"])
def test_every_section_opens_with_nothing_to_show(tmp_path, monkeypatch, key):
    store = stores.empty()
    stores.upload(store)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    app = opened(key)
    assert not app.exception and not app.error
    assert "£" not in written(app)
