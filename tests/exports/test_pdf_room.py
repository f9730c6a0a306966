"""On paper and on a projector's page nothing leaves the margins and no words lie over others, however many rows there are and how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from charts import CHARTS
from exports.pack import Pack, Slide
from exports.pdf import write
from exports.pdf.sizes import SIZES
from queries.door import Door, open_version
from tests.charts.crowded import called, crowded
from tests.exports.packs import ASKED, FRONT, RULES, SOURCES
from tests.exports.reading_pdf import letters_of, lying_over
from tests.stores import write as write_store

ROWS = 8  # of each table: those below it are alike
KINDS = (  # one chart of each kind that is laid out in a way of its own
    "funding_by_source", "funding_over_time", "funding_by_programme", "members_by_feature", "events_by_theme_and_month",
    "sector_statistics", "official_levels", "companies_by_place_and_segment", "figures_by_place",
)  # fmt: skip


@pytest.mark.parametrize(("size", "numbers"), [("A4", (1, 3, 20, 60)), ("projector", (20,))])
def test_nothing_leaves_the_margins_and_no_words_lie_over_others(size, numbers, tmp_path):
    doors = [open_version(write_store(crowded(number), tmp_path / f"{number}.duckdb")) for number in numbers]
    slides = tuple(slide for door in doors for slide in _slides(door))
    pack = Pack(FRONT, headlines=(), slides=slides, claims=(), rules=RULES, sources=SOURCES, records=lambda: iter(()))
    write(pack, tmp_path / "crowded.pdf", size)
    page = SIZES[size]
    for letters in letters_of(tmp_path / "crowded.pdf"):
        for each in letters:
            assert each.left > page.margin - 1 and each.right < page.width - page.margin + 1, each
            assert each.low > 10 and each.high < page.height - 18, each
        assert not lying_over(letters)


def _slides(door: Door) -> Iterator[Slide]:
    for name in KINDS:
        chart = CHARTS[name](door.ask(name), ASKED)
        shortened = replace(chart.table, rows=chart.table.rows[:ROWS])
        yield Slide(chart.title, replace(chart, table=shortened), note=called("A note", 1))
