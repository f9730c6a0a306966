"""A page's script run: with warm figures, and after another choice in a filter; the naive page beside it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.material import SOURCE_TYPES, published, workbook
from tests.benchmarks.measure import Line, middle
from tests.benchmarks.shown import FRAME, NAIVE, page, run

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
    new = middle([run(ours, [each]) for each in SOURCE_TYPES])
    known = middle([run(ours, [each]) for each in SOURCE_TYPES])
    return f"A page of the board: the overview over {rows:,} investments", [
        Line("the naive page (read_excel and three charts in one file), any run", again, again),
        Line("the naive page, another source chosen", filtered, filtered),
        Line("the overview, its very first run", first, again),
        Line("the overview, figures warm", warm, again, "at most 100 ms of processor"),
        Line("another source chosen, for the first time", new, filtered, "at most 60 ms of processor"),
        Line("another source chosen, figures warm", known, filtered, "at most 60 ms of processor"),
    ]
