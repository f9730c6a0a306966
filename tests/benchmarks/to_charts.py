"""From a large workbook to three charts, and then another choice in a filter: the dashboard, the naive page, a one-file Dash app.

Both pages have shown a workbook of a few rows before, as the page did from which a file is uploaded: what a server imports once is in
nobody's time. The Dash app reads its workbook when it starts, so its start is counted, without the imports that all of them need.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import dash
import pandas  # noqa: F401  (all of them need it, and DuckDB loads it; so its import is in nobody's time)
import plotly.express  # noqa: F401

from data.children import get_ready
from data.store.viewing import Store
from tests.benchmarks.material import SOURCE_TYPES, published, workbook
from tests.benchmarks.measure import Line, middle, timed
from tests.benchmarks.shown import FRAME, NAIVE, DashPage, page, prepare, run

FEW = 40  # rows of what was shown before
WHILE_A_FILE_IS_CHOSEN = 3  # seconds between the opening of Upload and the file


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    naive, ours = page(NAIVE), page(FRAME)
    few = workbook(folder / "few 2024-25.xlsx", FEW)
    show(few, published(few, folder / "few"))
    run(naive)
    run(ours)
    path = workbook(folder / "large 2024-25.xlsx", rows)
    show(path, Store.open(folder / "store"))
    open_upload()
    way_in, _ = timed(lambda: published(path, folder / "store"))
    drawn = run(ours)
    whole = way_in.added(drawn)
    naive_first = run(naive)
    dash_first, dash_page = timed(started)
    naive_filter = run(naive, [SOURCE_TYPES[0]])
    dash_filter = middle([timed(lambda each=each: dash_page.figures([each]))[0] for each in SOURCE_TYPES])
    new = middle([run(ours, [each]) for each in SOURCE_TYPES[:2]])
    prepare()
    ready = middle([run(ours, [each]) for each in SOURCE_TYPES[2:]])
    known = middle([run(ours, [each]) for each in SOURCE_TYPES])
    return f"From a workbook of {rows:,} investments to three charts (Dash {dash.__version__})", [
        Line("the naive page", naive_first, naive_first),
        Line("the Dash app, from its start", dash_first, naive_first),
        Line("the dashboard: read, checked, published and drawn", whole, naive_first, "at most 0.25"),
        Line("- of it the first page", drawn, naive_first),
        Line("the dashboard against the Dash app", whole, dash_first, "at most 0.25"),
        Line("another source: the naive page", naive_filter, dash_filter),
        Line("another source: the Dash app", dash_filter, dash_filter),
        Line("another source: the dashboard, for the first time, before it was answered ahead", new, dash_filter),
        Line("another source: the dashboard, for the first time", ready, dash_filter, "at most 0.33"),
        Line("another source: the dashboard, once somebody chose it", known, dash_filter, "at most 0.33"),
    ]


def show(path: Path, store: Store) -> None:
    """What the pages are to show from here on."""
    os.environ["BENCHMARK_WORKBOOK"], os.environ["CLUSTER_STORE"] = str(path), str(store.directory)


def open_upload() -> None:
    """What the page Upload does once somebody opens it: what it takes to have a child is begun, here while somebody waits."""
    get_ready()
    time.sleep(WHILE_A_FILE_IS_CHOSEN)


def started() -> DashPage:
    """The Dash app with its first three figures."""
    app = DashPage()
    app.figures()
    return app

