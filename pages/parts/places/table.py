"""All 30 authorities in one table, measure beside measure; each name leads to everything that is known of it."""

from __future__ import annotations

import functools
import html
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from charts.place_measures import MEASURES, figure_words, state
from charts.rows import Row, named
from charts.specification import Column, Table
from pages.parts.choices.place_choices import authorities
from pages.parts.downloads import csv_link
from pages.parts.view import View

SHOWN = ("secured funding", "pipeline", "events held", "members", "members' employees", "new companies formed", "jobs created")


def places_table(view: View) -> None:
    """Draw the table, and its CSV with every measure."""
    table, every_measure = _both(view)
    st.html(
        '<div class="card-head"><h2>Everything that is known, authority by authority</h2>'
        "<p>Each name leads to its money, events, members, outcomes and statistics. A dash: no record names it</p></div>"
    )
    st.html(table)
    with st.container(key="acts_places_table", horizontal=True, gap="medium"):
        csv_link(view, every_measure, "figures_by_place", "csv_places_table", "CSV of every measure")


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=256)
def _both(view: View) -> tuple[str, Table]:
    """The table as it stands on the page, and the one with every measure."""
    figures = view.ask("figures_by_place")
    rows = {(row["place"], row["measure"]): row for row in figures if row["sort"] == "authority"}
    shown = [name for name in authorities() if (name, SHOWN[0]) in rows]
    heads = "".join(f'<th scope="col" class="number">{html.escape(named(each))}</th>' for each in SHOWN)
    body = "".join(_line(view, name, [rows[name, measure] for measure in SHOWN]) for name in shown)
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="Measures of each authority">'
        f'<table class="rows wide"><thead><tr><th scope="col">Authority</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>',
        all_measures(figures),
    )


def address(view: View, authority: str) -> str:
    """Where the page of an authority stands, with the filters that are chosen."""
    return "places?" + urlencode([("authority", authority), *view.filters.as_query()])


def _line(view: View, name: str, rows: Sequence[Row]) -> str:
    cells = "".join(f'<td class="number">{html.escape(words(row))}</td>' for row in rows)
    return f'<tr><td><a href="{html.escape(address(view, name))}" target="_self">{html.escape(name)}</a></td>{cells}</tr>'


def words(row: Row) -> str:
    """A figure with its unknowns in a cell: `£1.45m + 1 unknown`; a dash where no record names the place."""
    drawing = state(row)
    if drawing in ("placed", "nought"):
        unknown = f" + {row['unknown']:,} unknown" if row["unknown"] else ""
        return figure_words((row["low"], row["high"]), MEASURES[row["measure"]]) + unknown
    return {"no data": "-", "outside": "outside"}.get(drawing, "not known")


def all_measures(rows: Sequence[Row]) -> Table:
    """Every measure of every place, each figure by the unit of its row."""
    names = ("measure", "unit", "place", "place_code", "sort", "low", "high", "unknown", "records", "too_coarse", "unshared", "recorded")
    units = {"low": "by unit", "high": "by unit"} | dict.fromkeys(names[7:], "count")
    columns = tuple(Column(name, named(name.replace("_", " ")), units.get(name, "text")) for name in names)
    return Table(columns, tuple(tuple(row[name] for name in names) for row in rows))
