"""The board's pages with the demonstration: each beside a page of as many bare charts, and what another choice in a filter takes."""

from __future__ import annotations

import importlib
import json
import os
from pathlib import Path

from streamlit.testing.v1 import AppTest

from pages.parts.frame.navigation import page_files
from tests.benchmarks.material import SOURCE_TYPES, shown_store
from tests.benchmarks.measure import Line, Times, middle
from tests.benchmarks.shown import FRAME, HERE, page, prepare, run

GOES = 7
WITH_CHARTS = ("overview", "funding", "events", "growth", "places")
BARE = "at most 1.5 of its bare charts"


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    """`rows` below a thousand: one page, once."""
    importlib.import_module("pandas")  # DuckDB takes it for the first filter; a server has it by then, from what is asked ahead
    names, goes = (WITH_CHARTS, GOES) if rows >= 1_000 else (WITH_CHARTS[1:2], 1)
    os.environ["CLUSTER_STORE"] = str(shown_store(folder / "store", rows))
    found: list[Line] = []
    for name in names:
        ours = opened(name)
        asked = f"{BARE}; at most 100 ms of processor" if name == "overview" else BARE
        warm, bare = side_by_side(ours, bare_page(ours, folder / f"{name}.json"), goes)
        found.append(Line(f"{name}: figures warm", warm, bare, asked))
        new = middle([run(ours, [each], charts=1) for each in SOURCE_TYPES[:2]])
        prepare(SOURCE_TYPES[2:])
        ready = middle([run(ours, [each], charts=1) for each in SOURCE_TYPES[2:]])
        seen = middle([run(ours, [each], charts=1) for _ in range(goes) for each in SOURCE_TYPES])
        found += [
            Line(f"{name}: a source not chosen before, before it was answered ahead", new, bare),
            Line(f"{name}: a source not chosen before", ready, bare, "at most 60 ms of processor"),
            Line(f"{name}: a source chosen before", seen, bare, "at most 20 ms of processor"),
        ]
    return "The board's pages with the demonstration, each against its charts alone", found


def opened(name: str) -> AppTest:
    """A page of the board, run twice, so that its figures are warm."""
    app = page(FRAME)
    if name != "overview":
        app.switch_page(str(next(each for each in page_files("board") if each.stem == name)))
    run(app, charts=1)
    run(app, charts=1)
    return app


def bare_page(ours: AppTest, path: Path) -> AppTest:
    """The page's charts alone, as ready figures, run once."""
    charts = [json.loads(each.proto.spec) for each in ours.get("plotly_chart")]
    path.write_text(json.dumps([{"data": each["data"], "layout": each["layout"]} for each in charts]))
    os.environ["BENCHMARK_FIGURES"] = str(path)
    bare = page(HERE / "bare_page.py")
    run(bare, charts=1)
    return bare


def side_by_side(ours: AppTest, bare: AppTest, goes: int) -> tuple[Times, Times]:
    """The middle of several runs of both, one after the other, so that a busy machine is as busy for one as for the other."""
    pairs = [(run(ours, charts=1), run(bare, charts=1)) for _ in range(goes)]
    return middle([each for each, _ in pairs]), middle([each for _, each in pairs])
