"""Twenty charts of the demonstration as slides, beside the bare library making as many plain charts of the same rows."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from data.store.viewing import Store
from exports.making import make_pack
from exports.pack import Pack
from exports.pptx import write
from tests.benchmarks.measure import FEW, Line, alternately, timed

CHARTS = 20


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    """What leaves the dashboard as slides is as long as its charts, not as its records: `rows` says only how often it is measured."""
    store = Store.open(folder)
    store.make_demonstration()
    asked, pack = timed(lambda: of_charts(make_pack(store)))
    write(pack, folder / "first.pptx")
    slides = len(Presentation(folder / "first.pptx").slides) - 2  # but for the first and the last
    few, many, ours = alternately(
        partial(plain, pack, CHARTS, folder / "plain.pptx"), partial(plain, pack, slides, folder / "plain.pptx"),
        partial(write, pack, folder / "ours.pptx"), rows=rows, apart=rows > FEW,
    )  # fmt: skip
    return f"{CHARTS} charts as slides that can be edited", [
        Line(f"python-pptx alone: {CHARTS} plain charts, a slide each", few, many),
        Line(f"python-pptx alone: {slides} plain charts, as long ones are carried on to further slides", many, many),
        Line("asking the store", asked, many),
        Line(f"the slides, against {slides} plain charts", ours, many, "at most 2.5, and under 3 s"),
        Line(f"the slides, against {CHARTS} plain charts", ours, few),
        Line("the file", result=f"{os.path.getsize(folder / 'ours.pptx') / 1e6:.1f} MB"),
    ]


def of_charts(pack: Pack) -> Pack:
    """The pack with twenty charts and nothing else: the first ones again where the story has fewer."""
    return replace(pack, slides=tuple((pack.charts * CHARTS)[:CHARTS]))


def plain(pack: Pack, count: int, path: Path) -> None:
    """What a short script would make: a slide a chart, a bar for each row of its table, two numbers each."""
    deck = Presentation()
    for slide in (pack.charts * count)[:count]:
        page = deck.slides.add_slide(deck.slide_layouts[5])
        page.shapes.title.text = slide.title
        data = CategoryChartData()
        rows = slide.content.table.rows
        data.categories = [str(row[0]) for row in rows]
        for at in (1, 2):
            data.add_series(str(at), [row[at] if isinstance(row[at], int) else 1 for row in rows])
        page.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, Inches(1), Inches(2), Inches(8), Inches(5), data)
    deck.save(path)
