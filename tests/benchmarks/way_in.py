"""The way in: a large workbook read, checked and published, beside a bare parse of its XML and beside pandas alone.

    python -m tests.benchmarks.way_in FILE FOLDER        one go in a process of its own; its steps as JSON
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any
from xml.parsers import expat

import pandas

from tests.benchmarks.material import workbook
from tests.benchmarks.measure import Line, Times, most_memory, of_children, timed, typical

STEPS = {
    "Looking at the file": "the child's start and its imports",
    "Reading the sheets": "looking at the file",
    "Checking the rows": "reading the sheets",
    "Writing down what was found": "checking the rows",
    "Publishing": "writing down, and the child's end",
    "Done": "publishing, in a child of its own",
}


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    path = workbook(folder / "large 2024-25.xlsx", rows)
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")
    bare = typical(lambda: expat.ParserCreate().ParseFile(io.BytesIO(sheet)))
    commanded, steps = timed(lambda: one_go(path, folder / "store"))
    again = one_go(path, folder / "again")
    steps = min(steps, again, key=lambda each: each["steps"]["Done"])
    bare_again = typical(lambda: expat.ParserCreate().ParseFile(io.BytesIO(sheet)))
    bare = Times((bare.clock + bare_again.clock) / 2, (bare.processor + bare_again.processor) / 2)
    whole = Times(steps["steps"]["Done"], steps["processor"])
    alone, _ = timed(lambda: pandas.read_excel(path, engine="openpyxl"))
    return f"The way in: a workbook of {rows:,} investments x 16 columns", [
        Line("the sheet's XML through expat, without handlers", bare, bare),
        Line("read, checked and published, children's start and imports included", whole, bare, "at most 8, better 5"),
        *parts(steps["steps"], bare),
        Line("the same with the start of a new process around it", commanded, bare),
        Line("pandas.read_excel (openpyxl) alone", alone, bare),
        Line("read, checked and published, against pandas alone", whole, alone, "at most 0.33"),
        Line("most memory of the reading child", result=f"{steps['reading_mb']:.0f} MB", target="under 600 MB"),
        Line("most memory of the publishing child, where larger", result=f"{steps['publishing_mb']:.0f} MB"),
        Line("the version that came out", result=f"{steps['version_mb']:.1f} MB; the workbook has {path.stat().st_size / 1e6:.1f}"),
    ]


def parts(steps: dict[str, float], bare: Times) -> list[Line]:
    """Where the time goes, by the clock: each step began when it was announced."""
    found, before = [], 0.0
    for said, at in steps.items():
        found.append(Line(f"- {STEPS[said]}", Times(at - before, 0), Times(bare.clock, 0)))
        before = at
    return found


def one_go(path: Path, folder: Path) -> dict[str, Any]:
    """In a process of its own, so that the largest child is the largest child of this go."""
    said = subprocess.run([sys.executable, "-m", __name__, str(path), str(folder)], check=True, capture_output=True, text=True)
    return json.loads(said.stdout)


def main() -> None:
    from data.returns import check
    from data.store.publishing import publish_returns
    from data.store.viewing import Store

    path, store = Path(sys.argv[1]), Store.open(sys.argv[2])
    steps: dict[str, float] = {}
    start = time.perf_counter()

    def reached(step: str) -> None:
        if step in STEPS:  # a word is said again while nothing new is, and with it how many rows were read
            steps.setdefault(step, time.perf_counter() - start)

    checked = check(path, path.name, period="2024/25", on_progress=reached)
    reached("Publishing")
    reading = most_memory()
    receipt = publish_returns(store, [checked], by="Benchmark", leave_out=True)
    reached("Done")
    processor, memory = of_children()
    if not receipt.acts:
        raise AssertionError(f"it was not published: {receipt}")
    print(json.dumps({
        "steps": steps, "processor": processor, "reading_mb": reading,
        "publishing_mb": memory, "version_mb": store.version_path().stat().st_size / 1e6,
    }))  # fmt: skip


if __name__ == "__main__":
    main()
