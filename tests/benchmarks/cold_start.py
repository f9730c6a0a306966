"""The first page that a browser shows after the server was started, beside a page of one chart of a server of its own."""

from __future__ import annotations

import os
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.material import shown_store
from tests.benchmarks.measure import Line, Times
from tests.benchmarks.shown import HERE
from tests.serving import ARGUMENTS, ROOT, Server, chromium_path

GOES = 5
DRAWN = ".js-plotly-plot .main-svg"


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    """`rows` below a thousand: once each."""
    store, goes = shown_store(folder / "store", rows), GOES if rows >= 1_000 else 1
    # A server asks what its first visitor will want while the browser still loads. A thread holds one browser, and that of a test may be
    # open in this one.
    with mock.patch.dict(os.environ, CLUSTER_AHEAD="on"), ThreadPoolExecutor(1) as apart:
        pairs = apart.submit(_pairs, store, folder, goes).result()
    ours, bare = (Times(statistics.median(each), 0) for each in zip(*pairs, strict=True))
    return f"The first page after a cold start, until its first chart is drawn ({goes} starts each)", [
        Line("a page of one chart", bare, bare),
        Line("the overview", ours, bare, "at most 1.25"),
    ]


def _pairs(store: Path, folder: Path, goes: int) -> list[list[float]]:
    """Seconds of the dashboard and of the page of one chart, in turn."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        pairs = [[first_chart(browser, store, folder, script) for script in (ROOT / "dashboard.py", HERE / "one_chart.py")]
                 for _ in range(goes)]  # fmt: skip
        browser.close()
    return pairs


def first_chart(browser: Browser, store: Path, folder: Path, script: Path) -> float:
    """Seconds from a visitor's first request to a server that has just come up until a chart is drawn. The server ends."""
    server = Server(store, folder, "board", script=script)
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        page = context.new_page()
        began = time.perf_counter()
        page.goto(server.address)
        page.locator(DRAWN).first.wait_for(timeout=60_000)
        return time.perf_counter() - began
    finally:
        context.close()
        server.stop()
