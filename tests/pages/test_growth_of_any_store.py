"""The charts of Growth over drawn stores and over the odd ones: what is drawn is what is behind it, titles stay short, nothing breaks."""

import random
from datetime import date
from decimal import Decimal

import pytest

from charts.companies_by_place_and_segment import companies_by_place_and_segment
from charts.employees_and_turnover import employees_and_turnover
from charts.members_by_feature import FEATURES, members_by_feature
from charts.members_by_year import members_by_year
from charts.official_levels import official_levels
from charts.sector_statistics import sector_statistics, subjects
from charts.specification import Bars
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
    *((members_by_feature, {"feature": feature}) for feature in FEATURES),
    *((employees_and_turnover, {"measure": measure}) for measure in ("employees", "turnover")),
    (companies_by_place_and_segment, {}),
    (members_by_year, {}),
]


def member(store, upload, number, **values):
    people = {"employees_low": 5 + number, "employees_high": 5 + number}
    stores.record(store, "members", upload, name=f"Company {number} Ltd", organisation_kind="company", **{
        **people, **stores.on("joined", date(2023, 4 + number % 9, 1)), **stores.on("as_at", date(2024, 6, 1)), **values,
    })  # fmt: skip


def official(store, upload, number, **values):
    stores.record(store, "statistics", upload, reference=f"S{number}", **{
        "measure": "employment", "value": Decimal(100 + number), "unit": "jobs", "place": "West Midlands", "place_code": "E12000005",
        "source": "ONS", **stores.on("period", date(1960 + number, 1, 1), date(1960 + number, 12, 31), "year"), **values,
    })  # fmt: skip


def odd(name):
    """A store with one situation only."""
    store = stores.empty()
    upload = stores.upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    for number in {"none": range(0), "one": range(1)}.get(name, range(60)):
        if name == "sixty of everything":
            member(store, upload, number, stage=f"stage {number}", segment=f"Segment {number}", place=f"Place {number}", core="core")
            official(store, upload, number)
        elif name == "all unknown":
            nothing = stores.on("joined", None) | stores.on("as_at", None) | {"employees_low": None, "employees_high": None}
            member(store, upload, number, **nothing)
            official(store, upload, number, unit=None, place=None, place_code=None)
        elif name == "long names":
            member(store, upload, number, stage=f"{LONG} {number % 3}", segment=f"{LONG} {number % 2}", place=f"{LONG} {number % 5}")
            official(store, upload, number, measure=LONG, place=LONG, place_code=None, comparable_group=f"{LONG} {number % 3}")
        elif name == "below nought":
            member(store, upload, number, employees_low=0, employees_high=0)
            official(store, upload, number, value=Decimal(-number))
        else:
            member(store, upload, number)
            official(store, upload, number)
    return store


def check(view):
    pairs = subjects(view.ask("sector_statistics"))[:2] or [None]
    statistics = [(chart, {"subject": pair}) for chart in (official_levels, sector_statistics) for pair in pairs]
    for chart, options in [*CHARTS, *statistics]:
        specification, faces = drawn(view, chart, "statistics" if chart in (official_levels, sector_statistics) else "members", **options)
        assert len(specification.title.split()) <= 12, specification.title
        assert specification.missing or specification.panels
        for face in faces:
            checked(face)
        bars = [(panel, bar) for panel in specification.panels if isinstance(panel, Bars) for bar in panel.bars]
        assert all(part.length > 0 for _, bar in bars for part in bar.parts)
        for panel, bar in [each for each in bars if each[0].small or each[0].name == "Companies"][::4]:
            assert len(records_behind(view, bar.behind)) == bar.length, (panel.name, bar.behind.title)
        if specification.panels:
            assert len(records_behind(view, specification.behind)) == specification.records, specification.title


@pytest.mark.parametrize("name", ["none", "one", "sixty of everything", "all unknown", "long names", "below nought"])
def test_an_odd_store_is_drawn_as_it_is(tmp_path, monkeypatch, name):
    put(odd(name), tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    check(View(shown(), Filters(), "board"))


@pytest.mark.parametrize("seed", range(3))
def test_a_drawn_store_is_drawn_as_it_is(tmp_path, monkeypatch, seed):
    put(build(random.Random(seed), 1), tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    for words in ({}, {"period": ("2024/25",)}, {"segment": ("Imaging",), "place": ("Birmingham", "Stafford")}):
        check(View(shown(), Filters(**words), "board"))
