"""Growth with more official figures than can be looked at: some are drawn, and the others are offered by name."""

import datetime

from charts.said.view import specified
from pages.parts.door import shown as shown_version
from pages.parts.view import View
from queries.filters import Filters
from tests import stores
from tests.pages.conftest import put
from tests.pages.test_pages import run


def shown(tmp_path, monkeypatch, subjects):
    store = stores.empty()
    upload = stores.upload(store, (datetime.date(2021, 4, 1), datetime.date(2022, 3, 31)))
    figure = {"measure": "employment", "value": 100, "unit": "jobs", "source": "OLS", "place_code": "E12000005"}
    figure |= stores.on("period", datetime.date(2021, 4, 1), datetime.date(2022, 3, 31), "year")
    for number in range(subjects):
        stores.record(store, "statistics", upload, sector=f"segment {number}", **figure)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    return run("growth")


def test_six_official_figures_are_drawn_and_the_others_offered_by_name(tmp_path, monkeypatch):
    page = shown(tmp_path, monkeypatch, 8)
    [offered] = [each for each in page.selectbox if each.key == "official"]
    assert (offered.label, offered.options) == ("2 more official figures", ["Employment in segment 6", "Employment in segment 7"])


def test_six_official_figures_need_no_choice(tmp_path, monkeypatch):
    assert not [each for each in shown(tmp_path, monkeypatch, 6).selectbox if each.key == "official"]


def test_a_section_of_growth_that_is_not_open_is_not_computed(demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    specified.cache_clear()  # what another test saw of this store is not asked again, open or not
    asked = []
    ask = View.ask
    monkeypatch.setattr(View, "ask", lambda view, question, **more: asked.append(question) or ask(view, question, **more))
    page = run("growth")
    late = {"members_by_feature", "members_by_year", "employees_and_turnover", "companies_by_place_and_segment", "official_levels"}
    assert not late & set(asked) and "sector_growth" in asked
    for key in ("sums", "by_year", "size", "stage", "places", "core", "levels", "claims"):
        page.session_state[f"section_{key}"] = True
    page.run()
    assert late <= set(asked) and not page.exception
    titles = [each.proto.body for each in page.get("html") if "card-head" in each.proto.body]
    assert any("The records bear out 0 of 2 claims" in each for each in titles)


def test_members_are_counted_on_the_last_day_of_the_period_else_on_the_as_at_date(demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    days = [View(shown_version(), Filters(period=period), "board").asked("members").day for period in ((), ("2024/25-Q2", "2023/24"))]
    assert days == ["31 March 2025", "30 September 2024"]
