"""Targets: how far each is reached is said only where it is known, and never of a filtered figure."""

import datetime

import pytest

from charts.said.targets import Target, _next, reached
from data.model import When
from data.store import publishing
from data.store.viewing import Store
from pages.parts.figures.target import target_html
from tests import stores
from tests.pages.conftest import put
from tests.pages.test_pages import run, written
from tests.pages.uploading import open_page

MARCH = When(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31), "month", "")
TARGET = Target("secured funding", 3_500_000_000, "GBP", MARCH, "the board")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3_045_000_000, 3_045_000_000, "87 % reached"),
        (3_045_000_000, 3_190_000_000, "at least 87 %"),
        (3_045_000_000, None, "at least 87 %"),
        (3_045_000_000, 3_600_000_000, "at least 87 %"),
        (3_500_000_000, 3_600_000_000, "met"),
        (None, None, "not known how far"),
        (0, 0, "0 % reached"),
        (3_499_999_999, 3_499_999_999, "99 % reached"),
    ],
)
def test_a_target_is_met_only_when_it_is_met(low, high, words):
    assert reached(TARGET, low, high) == words


def test_the_words_name_the_target_and_its_day():
    said = target_html(TARGET, {"low": 3_045_000_000, "high": 3_045_000_000})
    assert "Target £35.0m by Mar 2026: 87 % reached" in said and 'class="tick"' in said


def test_a_filtered_figure_is_not_measured_against_the_target():
    said = target_html(TARGET, {"low": 100, "high": 100}, filtered=True)
    assert "reached" not in said and "track" not in said and "is for all, unfiltered" in said


def test_no_target_is_said():
    assert "No target set" in target_html(None, {"low": 1, "high": 1})


def test_the_next_target_is_the_earliest_that_is_not_over():
    earlier = Target("secured funding", 1, "GBP", When(datetime.date(2025, 3, 1), datetime.date(2025, 3, 31), "month", ""), "")
    assert _next([TARGET, earlier], datetime.date(2025, 6, 30)) is TARGET
    assert _next([TARGET, earlier], datetime.date(2025, 1, 31)) is earlier
    assert _next([TARGET, earlier], datetime.date(2027, 1, 31)) is TARGET


def test_a_target_set_in_settings_is_seen_before_it_is_kept_and_goes_before_those_of_returns(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    stores.record(store, "targets", upload, headline="secured funding", target="£9m", low=9_000_000, unit="GBP", set_by="The board")
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    assert "Target £9.00m" in written(run())
    app = open_page("settings")
    app.selectbox(key="setting_target_headline").set_value("secured funding").run()
    app.text_input(key="setting_target_figure").set_value("£2m").run()
    said = written(app)
    assert "Target £9.00m" in said and "Target £2.00m: 97 % reached" in said and "No headline would change." in said
    app.text_input(key="by_target").set_value("Programme team")
    app.button(key="change_target").click().run()
    assert "Target £2.00m: 97 % reached" in written(run()) and "Target £9.00m" not in written(run())
    app.text_input(key="setting_target_figure").set_value("plenty").run()
    assert "Write the target as £35m by Mar 2026." in written(app)


def test_a_target_that_was_set_since_an_edition_is_said_and_reckons_nothing_anew(store_with_edition):
    publishing.set_value(Store.open(store_with_edition[1]), "target:members", "60", by="Programme team")
    assert "Target for members: 60. Nothing was taken back" in written(run())
    assert "Target 60" not in written(run(edition="Board, 14 May")), "an edition has the targets of its day"
