"""The way in by format and by size: the same rows as .xlsx and as .csv, and ten times as many or the refusal that names the limit.

    python -m tests.benchmarks.sizes FILE        one file read and checked, in a process of its own; what it took as JSON
"""

from __future__ import annotations

import csv
import datetime
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.material import HEADINGS, investment, workbook
from tests.benchmarks.measure import Line, Times, of_children

TIMES_AS_MANY = 10
GOES = 3


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    book = workbook(folder / "return 2024-25.xlsx", rows)
    text = as_csv(folder / "return 2024-25.csv", rows)
    in_turn = [(one_go(book), one_go(text)) for _ in range(GOES)]
    as_book, as_text = (min((pair[which] for pair in in_turn), key=lambda each: each["processor"]) for which in (0, 1))
    found = [
        Line(f"{rows:,} rows as .xlsx, read and checked, the child's start included", times(as_book), times(as_book)),
        Line("the same rows as .csv", times(as_text), times(as_book), "at most 1"),
        Line("most memory of the reading child: .xlsx, .csv", result=f"{as_book['mb']:.0f} MB, {as_text['mb']:.0f} MB"),
    ]
    for path, small in (
        (as_csv(folder / "large 2024-25.csv", rows * TIMES_AS_MANY), as_text),
        (workbook(folder / "large 2024-25.xlsx", rows * TIMES_AS_MANY), as_book),
    ):
        found += ten_times(path.suffix, one_go(path), small, rows * TIMES_AS_MANY)
    return f"The way in by format and by size: {rows:,} and {rows * TIMES_AS_MANY:,} investments x {len(HEADINGS)} columns", found


def ten_times(form: str, taken: dict[str, Any], small: dict[str, Any], rows: int) -> list[Line]:
    """What a file of ten times the rows took; of one that was refused, when and in which words."""
    found = [Line(f"{rows:,} rows as {form}{', refused' if taken['refused'] else ''}", times(taken), times(small),
                  f"at most {TIMES_AS_MANY + 2}, or refused")]  # fmt: skip
    if taken["refused"]:
        found.append(Line("- in these words", result=taken["refused"]))
    found.append(Line("- most memory of the reading child", result=f"{taken['mb']:.0f} MB", target="at most 2,500 MB"))
    return found


def as_csv(path: Path, rows: int) -> Path:
    """The rows of `material.workbook`, of its sheet of investments, as text."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(_rows(rows))
    return path


def _rows(rows: int) -> Iterator[list]:
    chosen = random.Random(1)
    yield list(HEADINGS)
    for row in range(1, rows + 1):
        yield [f"{cell:%d/%m/%Y}" if isinstance(cell, datetime.date) else cell for cell in investment(row, chosen)]


def times(taken: dict[str, Any]) -> Times:
    return Times(taken["clock"], taken["processor"])


def one_go(path: Path) -> dict[str, Any]:
    """In a process of its own, so that its largest child is that of this file."""
    said = subprocess.run([sys.executable, "-m", __name__, str(path)], check=True, capture_output=True, text=True)
    return json.loads(said.stdout)


def main() -> None:
    from data.refused import Refused
    from data.returns import check

    path, refused = Path(sys.argv[1]), ""
    start = time.perf_counter()
    try:
        checked = check(path, path.name, period="2024/25")
    except Refused as problem:
        refused = str(problem)
    clock = time.perf_counter() - start
    processor, memory = of_children()
    if not refused and not checked.rows("totals"):
        raise AssertionError(f"nothing was read of {path.name}")
    print(json.dumps({"refused": refused, "clock": clock, "processor": processor, "mb": memory}))


if __name__ == "__main__":
    main()
