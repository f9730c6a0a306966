"""A pack as a workbook and as one page, beside as many plain charts and rows by XlsxWriter and Plotly as they come."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import plotly.graph_objects as go
import plotly.io
import xlsxwriter

from charts.tables import headings, typed
from data.store.viewing import Store
from exports import html, xlsx
from exports.pack import Pack
from queries.door import open_version
from tests.benchmarks.measure import FEW, Line, alternately
from tests.exports.packs import a_pack

CHARTS = 20


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    store = Store.open(folder / "store")
    store.make_demonstration()
    door = open_version(store.now().path)
    pack = a_pack(door)
    records = door.ask("records")
    pack = replace(pack, slides=pack.charts[:CHARTS], records=partial(iter, records))
    many = replace(pack, slides=(), records=partial(islice, cycle(records), rows))
    bare_book, book, bare_page, page = alternately(
        partial(plain_workbook, pack, folder / "bare"), partial(xlsx.write, pack, folder / "ours"),
        partial(plain_page, pack, folder / "bare"), partial(html.write, pack, folder / "ours"), rows=rows, apart=rows > FEW,
    )  # fmt: skip
    bare_rows, own_rows = alternately(
        partial(plain_workbook, many, folder / "bare"), partial(xlsx.write, many, folder / "ours"), rows=rows, goes=3
    )
    door.close()
    return f"A pack of {len(pack.slides)} charts, and the records behind it", [
        Line(f"XlsxWriter alone: {CHARTS} tables with a plain chart, {len(records):,} records", bare_book, bare_book),
        Line("the workbook", book, bare_book, "at most 2.5, and under 2 s"),
        Line(f"Plotly alone: a page of {CHARTS} plain charts", bare_page, bare_page),
        Line("the page", page, bare_page, "at most 2.5, and under 3 s"),
        Line(f"XlsxWriter alone: {rows:,} records", bare_rows, bare_rows),
        Line(f"the workbook of {rows:,} records", own_rows, bare_rows, "at most 1.5"),
    ]


def plain_workbook(pack: Pack, path: Path) -> None:
    """The same rows and as many charts, as XlsxWriter's own examples make them."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        for slide in pack.charts:
            sheet, rows = book.add_worksheet(), list(typed(slide.content.table))
            sheet.write_row(0, 0, headings(slide.content.table))
            for at, row in enumerate(rows, 1):
                sheet.write_row(at, 0, [value for value, _ in row])
            chart = book.add_chart({"type": "bar"})
            chart.add_series({"categories": [sheet.name, 1, 0, len(rows), 0], "values": [sheet.name, 1, 2, len(rows), 2]})
            sheet.insert_chart(0, len(rows[0]) + 1 if rows else 1, chart)
        sheet = book.add_worksheet("Records")
        pence = [holds == "pence" for _, holds in pack.columns]
        for at, row in enumerate(pack.records()):
            sheet.write_row(at, 0, [value / 100 if money and value is not None else value
                                    for value, money in zip(row.values(), pence, strict=True)])  # fmt: skip


def plain_page(pack: Pack, path: Path) -> None:
    """As many bar charts on a page, as Plotly's own examples make them."""
    parts = []
    for slide in pack.charts:
        rows = slide.content.table.rows
        figure = go.Figure(go.Bar(x=[str(row[0]) for row in rows], y=list(range(len(rows)))))
        parts.append(plotly.io.to_html(figure, include_plotlyjs=not parts, full_html=False))
    path.write_text("".join(parts), encoding="utf-8")
