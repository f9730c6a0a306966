"""A page's script run: with warm figures, and after another choice in a filter; the naive page beside it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.material import SOURCE_TYPES, published, workbook
from tests.benchmarks.measure import Line, middle, timed
from tests.benchmarks.shown import FRAME, NAIVE, page, prepare, run

GOES = 5


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    rows = max(rows // 50, 40)
    path = workbook(folder / "return 2024-25.xlsx", rows)
    os.environ["CLUSTER_STORE"] = str(published(path, folder / "store").directory)
    os.environ["BENCHMARK_WORKBOOK"] = str(path)
    naive = page(NAIVE)
    run(naive)
    again = middle([run(naive) for _ in range(GOES)])
    filtered = middle([run(naive, [each]) for each in SOURCE_TYPES])
    ours = page(FRAME)
    first = run(ours)
    warm = middle([run(ours) for _ in range(GOES)])
    new = middle([run(ours, [each]) for each in SOURCE_TYPES[: GOES // 2]])
    prepared, _ = timed(prepare)
    ready = middle([run(ours, [each]) for each in SOURCE_TYPES[GOES // 2 :]])
    known = middle([run(ours, [each]) for each in SOURCE_TYPES])
    return f"A page of the board: the overview over {rows:,} investments", [
        Line("the naive page (read_excel and three charts in one file), any run", again, again),
        Line("the naive page, another source chosen", filtered, filtered),
        Line("the overview, its very first run", first, again),
        Line("the overview, figures warm", warm, again, "at most 100 ms of processor"),
        Line("another source chosen, for the first time, before that was answered ahead", new, filtered, "at most 60 ms of processor"),
        Line("what a first choice may ask, answered in the background, once a version", prepared, filtered),
        Line("another source chosen, for the first time, after that", ready, filtered, "at most 60 ms of processor"),
        Line("another source chosen, figures warm", known, filtered, "at most 60 ms of processor"),
    ]
