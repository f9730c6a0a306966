"""The target under a headline: a track with its tick, and the words."""

from __future__ import annotations

import html

from charts.rows import Row
from charts.said.targets import Target, target_words


def target_html(target: Target | None, row: Row, filtered: bool = False) -> str:
    """The track and the words beneath; "No target set" where none is. Of what is filtered the words alone: a target is of all."""
    words = html.escape(target_words(target, row, filtered))
    if target is None or filtered:
        return f'<p class="target">{words}</p>'
    return f'{_track(target, row)}<p class="target">{words}</p>'


def _track(target: Target, row: Row) -> str:
    low, high = max(row["low"] or 0, 0), max(row["high"] or row["low"] or 0, 0)
    whole = max(high, low, target.least, 1) * 108 / 100
    solid, may, tick = (f"{100 * each / whole:.2f}%" for each in (low, max(high - low, 0), target.least))
    maybe = f'<span class="may" style="left:{solid};width:{may}"></span>' if high > low else ""
    bar = f'<span class="solid" style="width:{solid}"></span>{maybe}<span class="tick" style="left:{tick}"></span>'
    return f'<div class="track" aria-hidden="true">{bar}</div>'
