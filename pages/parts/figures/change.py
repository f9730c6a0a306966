"""What changed of a headline since the last edition, as a line under it."""

from __future__ import annotations

import html

from charts.rows import Row
from charts.said.since_edition import Printed, change_words

_LONGEST = 24  # letters of an edition's name beside a figure; the band has the whole name


def change_html(row: Row, last: Printed | None) -> str:
    """One line under a headline; nothing where no edition was kept."""
    if last is None:
        return ""
    arrow, words = change_words(row, last.rows.get(row["measure"]))
    if not words:
        return '<p class="change">not to be compared</p>'
    name = last.name if len(last.name) <= _LONGEST else last.name[: _LONGEST - 1] + "…"
    sign = f'<span aria-hidden="true">{arrow}</span> ' if arrow else ""
    return f'<p class="change">{sign}<b>{html.escape(words)}</b> since {html.escape(name)}</p>'
