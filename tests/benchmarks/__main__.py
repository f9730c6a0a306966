"""`python -m tests.benchmarks [--only NAME]... [--rows N] [--markdown]`: prints one table a benchmark, of times and ratios.

Nothing is asserted in seconds: machines differ. What is compared was measured in the same run, so close together that a busy
machine is as busy for one as for the other.
"""

from __future__ import annotations

import argparse
import importlib
import os
import tempfile
from pathlib import Path

from tests.benchmarks.measure import as_markdown, as_text

NAMES = ("way_in", "sizes", "pages", "board", "cold_start", "to_charts", "questions", "viewers", "exports", "documents", "workbooks")


def main(words: list[str] | None = None) -> None:
    reader = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    reader.add_argument("--only", action="append", choices=NAMES, help="one benchmark; may be given several times")
    reader.add_argument("--rows", type=int, default=100_000, help="investments in the workbook; the questions have ten times as many")
    reader.add_argument("--markdown", action="store_true", help="tables for a README")
    chosen = reader.parse_args(words)
    os.environ["CLUSTER_AHEAD"] = "off"  # it is done, and measured, where a line says so
    for name in chosen.only or NAMES:
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            benchmark = importlib.import_module(f"tests.benchmarks.{name}")
            title, lines = benchmark.lines(Path(folder), chosen.rows)
        print((as_markdown if chosen.markdown else as_text)(title, lines), flush=True)


if __name__ == "__main__":
    main()
