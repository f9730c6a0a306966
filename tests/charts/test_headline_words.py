"""What stands below a headline: of what the figure consists, in words that are reckoned from the same records."""

import datetime
from dataclasses import replace

import pytest

from charts.said.headlines import Headlines, consists_of, realised_of
from charts.said.view import View
from queries.filters import Filters
from queries.shown import Shown
from tests import stores

DAY = stores.on("date", datetime.date(2024, 5, 4))
AT_LEAST = {"amount_low": 100_000_000, "amount_high": None, "amount_qualifier": "at least"}


def headlines_of(folder, *investments, **values):
    store = stores.empty()
    upload = stores.upload(store, (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30)))
    for number, (pounds, status) in enumerate(investments):
        stores.investment(store, upload, f"I-{number}", pounds, status, **DAY, **values)
    path = stores.write(store, folder / "v1.duckdb")
    return Headlines.of(View(Shown("v1", path, False), Filters(), "board"))


@pytest.mark.parametrize(("investments", "said"), [
    ([(1_450_000, "realised"), (500_000, "committed")], "£1.45m of it realised"),
    ([(1_450_000, "realised"), (500_000, "committed"), (None, "committed")], "£1.45m of it realised; without 1 unknown amount"),
    ([(1_450_000, "realised"), (2_000_000, "expected")], "all of it realised"),
    ([(500_000, "committed")], "none of it realised yet"),
    ([(500_000, "committed"), (None, "realised")], "without 1 unknown amount"),
])  # fmt: skip
def test_secured_funding_says_how_much_of_it_is_realised(tmp_path, investments, said):
    assert consists_of(headlines_of(tmp_path, *investments), "secured funding", Filters()) == said


def test_of_an_amount_without_an_end_the_realised_part_has_none_either(tmp_path):
    assert consists_of(headlines_of(tmp_path, (0, "realised"), **AT_LEAST), "secured funding", Filters()) == "all of it realised"


def test_beside_a_figure_that_an_edition_printed_the_sources_of_today_are_not_said(tmp_path):
    headlines = headlines_of(tmp_path, (1_450_000, "realised"), (500_000, "committed"))
    sources = [{"secured_low": 195_000_000, "secured_high": 195_000_000, "realised_low": 145_000_000, "realised_high": 145_000_000}]
    assert realised_of(headlines.rows["secured funding"], sources) == headlines.realised == (145_000_000, 145_000_000)
    printed = headlines.rows["secured funding"] | {"low": 180_000_000, "high": 180_000_000}
    assert realised_of(printed, sources) is None
    assert consists_of(replace(headlines, realised=None), "secured funding", Filters()) == "from 2 records"
