"""Events that are planned, one by one: when, what and where; those whose day has passed await their figures and stand first."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.events_by_theme import no_event, theme_name
from charts.rows import Row, many
from charts.specification import Behind, Column, Table
from pages.parts.downloads import csv_link
from pages.parts.html_table import rows_table
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View

MOST = 15  # rows that stand without a box that scrolls
HEADINGS = ("When", "Event", "Theme", "Where", "Figures")
PLANNED = Behind(title="Events planned", kind="events", figure="count", where=(("status", ("planned",)),))


def planned_events(view: View) -> None:
    """Draw the list with its sentence, its CSV and the way to its records."""
    rows, asked = view.ask("planned_events"), view.asked("events")
    title = planned_title(rows) if rows else no_event(asked) if asked.none_counts or asked.unplaced else planned_title(rows)
    st.html(
        f'<div class="card-head"><h2>{html.escape(title)}</h2>'
        f"<p>Events that the cluster is to lead or co-lead, {html.escape(asked.place)}, {html.escape(asked.period)}</p></div>"
    )
    if not rows:
        return
    height = 560 if len(rows) > MOST else None
    st.html(rows_table(HEADINGS, [words(row) for row in rows], [False] * len(HEADINGS), "Events planned", stacked=True, height=height))
    unplaced = f" Not counted: {html.escape(asked.unplaced)}." if asked.unplaced else ""
    as_at = f"passed by {asked.as_at}" if asked.as_at else "passed"
    st.html(
        f'<p class="before"><b>Before quoting:</b> an event awaits figures where its day has {as_at} and no return says yet that it '
        f"was held, cancelled or postponed: it may not have taken place.{unplaced} Source: {html.escape(asked.source)}.</p>"
    )
    with st.container(key="acts_planned_events", horizontal=True, gap="medium"):
        csv_link(view, as_table(rows), "planned_events", "csv_planned_events")
        if st.button(many(len(rows), "record"), type="tertiary", key="records_planned_events"):
            records_drawer(view, PLANNED)


def planned_title(rows: Sequence[Row]) -> str:
    """How many are planned, and how many of these await figures."""
    if not rows:
        return "No event is planned"
    awaits = sum(1 for row in rows if row["awaits"])
    planned = f"{many(len(rows), 'event is', 'events are')} planned"
    if not awaits:
        return f"{planned}; none awaits figures"
    if awaits == len(rows):
        return f"{planned}; {'it has passed and awaits' if awaits == 1 else 'all have passed and await'} figures"
    return f"{planned}; {awaits:,} {'has passed and awaits' if awaits == 1 else 'have passed and await'} figures"


def words(row: Row) -> list[str]:
    """A row of the list as people read it."""
    where = ", ".join(dict.fromkeys(filter(None, (row["venue"], row["place"]))))
    called = f"{row['title'] or 'No title stated'}{' (' + row['series'] + ')' if row['series'] else ''}"
    figures = "awaits figures" if row["awaits"] else "not due yet" if row["start"] else "day not known"
    return [row["period"], called, theme_name(row["theme"]), where or "not stated", figures]


def as_table(rows: Sequence[Row]) -> Table:
    """The list for CSV."""
    columns = (
        Column("period", "When"), Column("title", "Event"), Column("series", "Series"), Column("theme", "Theme"), Column("role", "Role"),
        Column("venue", "Venue"), Column("place", "Place"), Column("awaits", "Awaits figures"),
    )  # fmt: skip
    return Table(columns, tuple((*(row[each.name] for each in columns[:-1]), "yes" if row["awaits"] else "no") for row in rows))
