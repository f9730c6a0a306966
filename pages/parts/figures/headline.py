"""A figure shown large: what it is, its range and unknowns in words, its target, its definition and its records one click away."""

from __future__ import annotations

import functools
import html
from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from charts.rows import Row, many, named
from charts.said.headlines import Headlines, consists_of, figure_words, subject_of
from charts.specification import Behind
from exports.story import Part
from pages.parts.door import shown
from pages.parts.figures.change import change_html
from pages.parts.figures.commentary import note_html, note_presses
from pages.parts.figures.series import series_html
from pages.parts.figures.target import target_html
from pages.parts.presses import Press, acts_html, button_html, follow
from pages.parts.records.records_drawer import records_drawer
from pages.parts.stories.adding import add_presses
from pages.parts.view import View
from queries.editions import printed_of, under_todays_settings
from queries.filters import Filters

# What the list of a headline's records shows beside each: what it adds, unless here. The two sides of leverage are never one sum.
BESIDE: Mapping[str, str] = {"leverage": "either side"} | dict.fromkeys(
    ("companies supported", "events held", "events planned", "members"), "count"
)


def today_of(view: View) -> View:
    """The view of an edition under today's settings."""
    return replace(view, shown=under_todays_settings(view.shown, shown()))


def reckoned(view: View, measure: str) -> Row | None:
    """Of an edition, which shows what was printed, the headline of its records by today's rules and settings; None of today's figures."""
    if view.filters != Filters() or not printed_of(view.shown):
        return None
    return next(row for row in today_of(view).ask("headlines") if row["measure"] == measure)


def headline_grid(view: View, headlines: Headlines, measures: Iterable[str], *, series: bool = False) -> None:
    """Draw headlines, four in a row where there is room. `series`: with the line of its quarters where there is one; of what is filtered
    it would say little for three questions more."""
    drawn, presses = [], []
    for measure in measures:
        row, key = headlines.rows[measure], key_of(measure)
        its = _presses(view, row, key)
        acts = acts_html([_definition(row, f"definition_{key}"), *map(button_html, its)])
        drawn.append(f"<div>{_said(view, measure, series)}{note_html(view, measure)}{acts}</div>")
        presses += its
    st.html(f'<div class="headlines">{"".join(drawn)}</div>')
    follow(presses)


def key_of(measure: str) -> str:
    """A headline's name as a part of keys."""
    return measure.replace(" ", "_").replace("'", "")


def _presses(view: View, row: Row, key: str) -> list[Press]:
    measure = row["measure"]
    return [
        *([records_press(view, row, f"records_headline_{key}")] if row["records"] else []),
        *add_presses(view, Part("headlines", (measure,)), f"{named(measure)}: {figure_words(row)}", f"headline_{key}"),
        *note_presses(view, measure, named(measure), key),
    ]


def _said(view: View, measure: str, series: bool) -> str:
    """What stands of a headline, from the cache where this view saw it before; not of an edition, beside which today's settings count."""
    if view.shown.edition:
        headlines = Headlines.of(view)
        return _figure_html(view, headlines, headlines.rows[measure], series)
    return _said_today(view, measure, series)


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=1024)
def _said_today(view: View, measure: str, series: bool) -> str:
    headlines = Headlines.of(view)
    return _figure_html(view, headlines, headlines.rows[measure], series)


def _figure_html(view: View, headlines: Headlines, row: Row, series: bool) -> str:
    """The name, the figure, what it consists of, its target, and what changed."""
    measure, filtered = row["measure"], view.filters != Filters()
    target = target_html(headlines.targets.get(measure), row, filtered)
    # An edition keeps unfiltered figures: beside a filtered one it would compare two different things.
    change = reckoned_html(row, reckoned(view, measure)) + ("" if filtered else change_html(row, headlines.last))
    name = f'<p class="label">{html.escape(named(measure))}</p>'
    line = series_html(view, measure) if series and not filtered else ""
    top = f'<div class="top">{name}{line}</div>' if line else name
    return (
        f'<div class="headline {subject_of(measure)}">{top}'
        f'<p class="figure{" long" if len(figure_words(row)) > 14 else ""}">{_figure(row)}</p>'
        f'<p class="of">{html.escape(consists_of(headlines, measure, view.filters))}</p>'
        f'<div class="aim">{target}</div><div>{change}</div></div>'
    )


def records_press(view: View, row: Row, key: str, words: str = "") -> Press:
    """The way to the records that a headline adds up; `words` where their number alone would not say whose they are."""
    measure = row["measure"]
    behind = Behind(title=f"{named(measure)}: {figure_words(row)}", figure=BESIDE.get(measure, "adds"))
    return Press(words or many(row["records"], "record"), key, lambda: records_drawer(view, behind, view.ask("records", headline=measure)))


def reckoned_html(row: Row, anew: Row | None) -> str:
    """Of an edition's headline, what today's rules make of the same records; nothing where that is what was printed."""
    if anew is None or figure_words(anew) == figure_words(row):
        return ""
    return f'<p class="change">By today\'s rules and settings <b>{html.escape(figure_words(anew))}</b></p>'


def _figure(row: Row) -> str:
    words = html.escape(figure_words(row))
    if row["unit"] == "ratio" and words.startswith("£"):
        return f'{words}<span class="unit"> to £1 of grant</span>'
    return words.replace("-£", '<span class="dash">-</span>£') if row["unit"] == "GBP" else words


def _definition(row: Row, name: str) -> str:
    """What opens the definition, and the definition: the browser opens it, so that no server is asked."""
    lines = [
        row["definition"],
        f"Basis: {row['basis']}." if row["basis"] else "",
        f"As at {row['as_at_words']}." if row["as_at"] else "No return states a period, so there is no as-at date.",
        f"{many(row['unknown'], 'record has', 'records have')} no figure and {'adds' if row['unknown'] == 1 else 'add'} nothing."
        if row["unknown"]
        else "",
    ]
    words = "".join(f'<p class="before">{html.escape(line)}</p>' for line in lines if line)
    return f'<button type="button" popovertarget="{name}">Definition</button><div popover class="definition" id="{name}">{words}</div>'
