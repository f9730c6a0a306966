"""The board pack as a document: all of it, and beside it bare typst making as many plain charts, each with its table."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import typst

from charts.specification import Specification
from charts.tables import printed
from data.store.viewing import Store
from exports.making import make_pack
from exports.pdf import FONTS, write
from tests.benchmarks.measure import Line, alternately, timed

PLAIN = """
#set text(font: "Cluster Sans", size: 9pt)
#for chart in json(bytes(sys.inputs.charts)) {
  pagebreak(weak: true)
  heading(chart.title)
  grid(columns: (30%, 70%), row-gutter: 4pt, ..chart.bars.map(((name, share)) => (name, rect(width: share * 100%, height: 8pt))).flatten())
  table(columns: chart.rows.first().len(), ..chart.rows.flatten())
}
"""


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    store = Store.open(folder / "store")
    store.make_demonstration()
    made, pack = timed(partial(make_pack, store))
    charts = [each.content for each in pack.charts if not each.content.empty]
    bare, paper, shown = alternately(
        partial(plain, charts, folder / "plain.pdf"),
        partial(write, pack, folder / "paper.pdf"),
        partial(write, pack, folder / "shown.pdf", "projector"),
        rows=rows, apart=True,
    )
    return f"The board pack of the demonstration as a document, {len(charts)} charts (typst {typst.__version__})", [
        Line("bare typst: as many plain charts, each with its table", bare, bare),
        Line("the figures and words of the pack", made, bare),
        Line("the document for paper", paper, bare, "at most 2.5, and under 3 s"),
        Line("the document for a projector", shown, bare, "at most 2.5, and under 3 s"),
        Line("how large the plain charts are", result=_size(folder / "plain.pdf")),
        Line("how large the document for paper is", result=_size(folder / "paper.pdf"), target="under 2,000 kB"),
    ]


def plain(charts: list[Specification], path: Path) -> None:
    """As many plain charts: a bar a row, as long as the row's place in the table says, and the rows."""
    said = [{"title": each.title, "rows": printed(each.table), "bars": _bars(each)} for each in charts]
    path.write_bytes(
        typst.compile(PLAIN.encode(), font_paths=[FONTS], ignore_system_fonts=True, sys_inputs={"charts": json.dumps(said)})
    )  # fmt: skip


def _bars(chart: Specification) -> list[tuple[str, float]]:
    rows = printed(chart.table)
    return [(row[0], 1 - at / len(rows)) for at, row in enumerate(rows)]


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1000:.0f} kB"
