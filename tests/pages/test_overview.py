"""The overview beside its charts: the series of a headline, who the figures are about, and a case story that may be told."""

import datetime
import re

from pages.parts.figures.series import series_html
from tests import stores
from tests.pages.conftest import HOSTILE, put
from tests.pages.test_pages import press, run, written


class Told:
    """A view of one question's rows."""

    def __init__(self, **columns):
        starts = [datetime.date(2024, month, 1) for month in (1, 4, 7, 10)]
        names = [f"2023/24-Q{each}" for each in (1, 2, 3, 4)]
        self.rows = [
            {"period": name, "start": start} | {column: values[at] for column, values in columns.items()}
            for at, (name, start) in enumerate(zip(names, starts, strict=True))
        ]

    def ask(self, question):
        return self.rows

    def asked(self, subject):
        return type("Asked", (), {"year": "financial"})


def test_what_adds_up_is_added_up_to_the_last_quarter_that_adds():
    said = series_html(Told(secured_low=[100_000_000, None, 50_000_000, 0]), "secured funding")
    assert 'alt="Added up by quarter, Q1 2023/24 to Q3 2023/24: from £1.00m to £1.50m"' in said and "data:image/svg+xml;base64," in said


def test_what_stands_is_shown_from_the_first_quarter_with_a_figure():
    said = series_html(Told(members=[None, 3, 5, 4]), "members")
    assert 'alt="By quarter, Q2 2023/24 to Q4 2023/24: from 3 to 4"' in said
    assert series_html(Told(members=[1, 2, 3, 4]), "leverage") == "", "no question has its series"


def test_the_overview_says_who_its_figures_are_about(small_store):
    said = written(run(period=["2024/25"]))
    assert "Who these figures are about:</b> West Midlands region (30 authorities), 2024/25, as at 30 June 2024" in said
    assert "the attendance at 1 of 1 event held; the amount of 2 of 3 records of secured money" in said


def test_the_overview_draws_the_lines_of_what_is_not_filtered(tmp_path, monkeypatch):
    store = stores.empty()
    upload = stores.upload(store, (datetime.date(2024, 7, 1), datetime.date(2024, 12, 31)))
    for month in (4, 7, 10):
        stores.investment(store, upload, f"I-{month}", 1_000_000, "realised", **stores.on("date", datetime.date(2024, month, 2)))
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    assert "Added up by quarter, Q1 2024/25 to Q3 2024/25: from £1.00m to £3.00m" in written(run())
    assert "Added up by quarter" not in written(run(period=["2024/25"]))


def test_a_story_is_told_only_with_permission_and_as_text(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    outcome = {"outcome": "product procured by the NHS", "organisation": HOSTILE, "story": HOSTILE + " It sold.", "place": "Birmingham"}
    stores.record(store, "outcomes", upload, reference="O-1", **outcome, story_permission=True,
                  **stores.on("date", datetime.date(2024, 5, 4)))  # fmt: skip
    stores.record(store, "outcomes", upload, reference="O-2", **outcome | {"story": "Not to be told."}, story_permission=None)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    app = run()
    said = written(app)
    assert "It sold." in said and "<script>" not in said and "Not to be told" not in said and "other stor" not in said
    assert "Product procured by the NHS, Birmingham, 4 May 2024. Told with its permission." in said
    press(app, "records_story")
    assert "Where it stands" in written(app)
    assert "A case" not in written(run(place=["Coventry"]))


def test_the_two_sides_of_leverage_are_added_each_by_itself(small_store):
    app = run()
    press(app, "records_headline_leverage")
    assert "private £1.45m; own grant £500k" in written(app) and not app.exception


def test_each_headline_has_its_own_definition_that_its_word_opens(small_store):
    said = written(run())
    words, definitions = (re.findall(f'{each}="(definition_[\\w-]+)"', said) for each in ("popovertarget", 'class="definition" id'))
    assert len(words) == len(set(words)) == 8 and definitions == words
