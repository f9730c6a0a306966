"""The charts of events over drawn stores and over the odd ones: what is drawn is what is behind it, titles stay short, nothing breaks."""

import random
from datetime import date

import pytest

from charts.events_by_feature import FEATURES, events_by_feature
from charts.events_by_theme import events_by_theme
from charts.events_by_theme_and_month import events_by_theme_and_month
from charts.events_over_time import events_over_time
from charts.feedback_by_feature import feedback_by_feature
from charts.said.answers import events_answer
from charts.specification import Bars, HeatMap
from pages.parts.door import shown
from pages.parts.records.behind import records_behind
from pages.parts.view import View, drawn
from queries.filters import Filters
from tests import stores
from tests.charts.checked import checked
from tests.drawn.whole import build
from tests.pages.conftest import put

LONG = "Wound care and tissue viability for community nursing teams in regions"
CHARTS = [
    (events_by_theme_and_month, {}),
    (events_by_theme, {"attendances": True}),
    (events_over_time, {}),
    *((events_by_feature, {"feature": feature, "attendances": True}) for feature in FEATURES),
    *((feedback_by_feature, {"feature": feature}) for feature in FEATURES),
]


def held(store, upload, number, **values):
    day = date(2024, 1 + number % 12, 3)
    stores.record(store, "events", upload, reference=f"E{number}", title="An event", **{
        "status": "held", "role": "led", **stores.on("start", day), **values,
    })  # fmt: skip


def odd(name):
    """A store with one situation only."""
    store = stores.empty()
    upload = stores.upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    for number in {"none": range(0), "one": range(1)}.get(name, range(60)):
        if name == "sixty of everything":
            held(store, upload, number, theme=f"Theme {number}", series=f"Series {number}", partners=f"Partner {number}; Another {number}")
        elif name == "all unknown":
            held(store, upload, number, **stores.on("start", None))
        elif name == "long names":
            held(store, upload, number, theme=f"{LONG} {number % 3}", series=f"{LONG} {number % 2}", partners=LONG, attended_low=10)
        elif name == "only guests":
            held(store, upload, number, role="attended")
        elif name == "scores below nought":
            held(store, upload, number, feedback=-10, series="Visit")
        else:
            held(store, upload, number)
    return store


def check(view):
    for chart, options in CHARTS:
        specification, faces = drawn(view, chart, "events", **options)
        assert len(specification.title.split()) <= 12 or LONG in specification.title or chart is events_by_theme, specification.title
        assert specification.missing or specification.panels
        for face in faces:
            checked(face)
        for panel in specification.panels:
            for each in panel.bars if isinstance(panel, Bars) else panel.cells:
                assert all(part.length > 0 for part in each.parts)
                if isinstance(panel, HeatMap) or panel.name == "Events":
                    assert len(records_behind(view, each.behind)) == sum(part.length for part in each.parts), each.behind.title


@pytest.mark.parametrize("name", ["none", "one", "sixty of everything", "all unknown", "long names", "only guests", "scores below nought"])
def test_an_odd_store_is_drawn_as_it_is(tmp_path, monkeypatch, name):
    put(odd(name), tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    check(View(shown(), Filters(), "board"))


@pytest.mark.parametrize(
    ("themes", "said"),
    [
        (["Diagnostics"], ""),
        (["Diagnostics", "Imaging"], ""),
        (["Diagnostics", "Diagnostics", "Imaging"], "Diagnostics has the most, 2."),
        ([None, None, "Imaging", "Diagnostics", "Imaging", None], "on 2 themes. Imaging has the most, 2."),
        ([None, None, "Imaging"], ""),
    ],
)
def test_the_answer_names_a_theme_only_where_one_has_most(tmp_path, monkeypatch, themes, said):
    store = stores.empty()
    upload = stores.upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    for number, theme in enumerate(themes):
        held(store, upload, number, theme=theme)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    answer = events_answer(View(shown(), Filters(), "board"))
    assert said in answer and ("has the most" in answer) == bool(said)


@pytest.mark.parametrize("seed", range(3))
def test_a_drawn_store_is_drawn_as_it_is(tmp_path, monkeypatch, seed):
    put(build(random.Random(seed), 1), tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    for words in ({}, {"period": ("2024/25",)}, {"theme": ("Diagnostics",), "place": ("Birmingham", "Stafford")}):
        check(View(shown(), Filters(**words), "board"))
