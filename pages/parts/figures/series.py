"""The way of a headline to where it stands, quarter by quarter, as a small line beside its name; nothing where no question has a series."""

from __future__ import annotations

import base64
import functools
import html
from collections.abc import Mapping
from itertools import accumulate

from charts.quarters import dated, span
from charts.rows import Row
from charts.sparkline import sparkline
from data.grammar.printing import print_pence
from pages.parts.view import View

# Headline -> the question, the column of a quarter, the subject of its colour, and whether the quarters add up to the headline.
SERIES: Mapping[str, tuple[str, str, str, bool]] = {
    "secured funding": ("funding_over_time", "secured_low", "money", True),
    "events held": ("events_over_time", "held", "events", True),
    "members": ("members_over_time", "members", "members", False),
    "members' employees": ("members_over_time", "employees", "members", False),
}


@functools.lru_cache(maxsize=1024)
def series_html(view: View, measure: str) -> str:
    """An image with its words: `Added up by quarter, Q1 2023/24 to Q4 2024/25: from £520k to £28.9m`."""
    if measure not in SERIES:
        return ""
    question, column, subject, adds = SERIES[measure]
    rows = _known(dated(view.ask(question)), column, adds)
    values = [row[column] or 0 for row in rows]
    values = list(accumulate(values)) if adds else values
    picture = sparkline(values, subject)
    if not picture:
        return ""
    ends = [print_pence(each) if subject == "money" else f"{each:,}" for each in (values[0], values[-1])]
    quarters = span(rows, view.asked("records"))
    words = f"{'Added up by quarter' if adds else 'By quarter'}, {quarters}: from {ends[0]} to {ends[1]}"
    source = base64.b64encode(picture.encode()).decode()
    return f'<img class="series" src="data:image/svg+xml;base64,{source}" alt="{html.escape(words)}" title="{html.escape(words)}">'


def _known(rows: list[Row], column: str, adds: bool) -> list[Row]:
    """The quarters that say something: of what adds up none behind the last that adds, of what stands those with a figure."""
    if not adds:
        return [row for row in rows if row[column] is not None]
    last = max((at for at, row in enumerate(rows) if row[column]), default=-1)
    return rows[: last + 1]
