"""A figure shown large: what it is, its range and unknowns in words, its target, its definition and its records one click away."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import streamlit as st

from charts.rows import Row, in_words, many
from charts.specification import Behind
from data.grammar.printing import print_change, print_count, print_range, print_ratio
from data.model import Count
from pages.parts.commentary import note, note_button
from pages.parts.door import shown
from pages.parts.editions import printed_of, under_todays_settings
from pages.parts.records_drawer import records_drawer
from pages.parts.series import series_html
from pages.parts.since_edition import Printed, change_html, last_edition
from pages.parts.targets import Target, target_html, targets
from pages.parts.unplaced import unplaced_words
from pages.parts.view import View
from queries.filters import TOUCHES, WORDS, Filters

MONEY = ("co-investment realised", "private co-investment realised", "national grants won", "secured funding", "pipeline")
EVENTS = ("events held", "events planned", "attendances")
AS_STATED = "as stated, not checked"  # the basis of a claim that stands where no record does

# What the list of a headline's records shows beside each: what it adds, unless here. The two sides of leverage are never one sum.
BESIDE: Mapping[str, str] = {"leverage": "either side"} | dict.fromkeys(
    ("companies supported", "events held", "events planned", "members"), "count"
)


@dataclass(frozen=True)
class Headlines:
    """All headlines of a view by name."""

    rows: Mapping[str, Row]
    targets: Mapping[str, Target] = field(default_factory=dict)
    companies: int = 0  # of the members on the day
    last: Printed | None = None  # the last edition
    reckoned: Mapping[str, Row] = field(default_factory=dict)  # of an edition, which shows what was printed: its records by today's rules

    @classmethod
    def of(cls, view: View) -> Headlines:
        companies = sum(row["companies"] for row in view.ask("members_by_segment"))
        reckoned = {row["measure"]: row for row in view.ask("headlines")}
        printed = {} if view.filters != Filters() else printed_of(view.shown)
        rows = {measure: row | printed.get(measure, {}) for measure, row in reckoned.items()}
        anew = {row["measure"]: row for row in today_of(view).ask("headlines")} if printed else {}
        return cls(rows, targets(view), companies, last_edition(view.shown), anew)

    def figure(self, measure: str) -> str:
        """A headline's figure in words, with its range: `£30.5m-£31.9m`, `2.55`, `46`, `not known`."""
        return figure_words(self.rows[measure])

    def known(self, measure: str) -> bool:
        """Whether anything is known of it at all."""
        row = self.rows[measure]
        return row["low"] is not None or row["high"] is not None


def today_of(view: View) -> View:
    """The view of an edition under today's settings."""
    return replace(view, shown=under_todays_settings(view.shown, shown()))


def is_recorded(row: Row) -> bool:
    """Whether anybody has given a record of a headline's kind at all: without any its money adds up to £0, which says nothing."""
    return bool(row["records"]) or not (row["basis"] or "").startswith("no ")


def figure_words(row: Row) -> str:
    """The figure of a headline row in words."""
    if not is_recorded(row):
        return "not recorded"
    low, high = row["low"], row["high"]
    if low is None and high is None:
        return "not known"
    if row["unit"] == "GBP":
        return print_range(low, high)
    if row["unit"] == "ratio":
        words = [print_ratio((each, 100)) for each in (low, high) if each is not None]
        if low is None or high is None:
            return f"{'up to' if low is None else 'at least'} {words[0]}"
        return words[0] if low == high else "-".join(words)
    return print_change(low) if row["measure"] == "net growth" and low == high and low is not None else print_count(Count(low, high))


def untouched(filters: Filters) -> str:
    """Which of the chosen filters leverage does not follow, in words; blank for none. Counting rules, section 4 (6)."""
    words = [word for word in WORDS if getattr(filters, word) and word not in TOUCHES["leverage"]]
    return f"the whole programme: the chosen {in_words(words)} {'do' if len(words) > 1 else 'does'} not touch it" if words else ""


def consists_of(headlines: Headlines, measure: str, filters: Filters) -> str:
    """One line on what the figure consists of and what of it is unknown; everything in it is computed."""
    row = headlines.rows[measure]
    unplaced = unplaced_words(row["too_coarse"], row["unshared"])
    whole = untouched(filters) if measure == "leverage" else ""
    if not headlines.known(measure) or not is_recorded(row):
        return "; ".join(filter(None, (whole, unplaced or row["basis"] or "nothing is recorded")))
    if row["basis"] == AS_STATED:
        return f"{AS_STATED}, {row['as_at_words']}" if row["as_at"] else AS_STATED
    return "; ".join(filter(None, (whole or _made_of(headlines, measure), unplaced and f"without {unplaced}")))


def _made_of(headlines: Headlines, measure: str) -> str:
    """What a figure that is known consists of."""
    row = headlines.rows[measure]
    unknown, records = row["unknown"], row["records"]
    missing = f"{many(unknown, 'amount')} unknown, not in the figure" if unknown else ""
    if measure == "co-investment realised":
        private = f"{headlines.figure('private co-investment realised')} of it private"
        return private + (f"; {many(unknown, 'amount')} unknown" if unknown else "")
    if measure == "leverage":
        return "private money realised over grant realised"
    if measure == "pipeline":
        return "expected plus announced, not secured" + (f"; {unknown:,} unknown" if unknown else "")
    if measure == "events held":
        visits = headlines.rows["attendances"]
        known = visits["records"] - visits["unknown"]
        return f"{headlines.figure('attendances')} attendances, from {known:,} of them" if known else "attendances unknown"
    if measure == "attendances":
        return f"from {records - unknown:,} of {many(records, 'event')} held"
    if measure == "members":
        return f"{headlines.companies:,} of them companies"
    if measure == "members' employees":
        return f"from {records - unknown:,} of {many(records, 'member')}"
    if measure == "companies supported" and row["records"]:
        return f"named by {many(records, 'programme record')}"
    if measure in MONEY:
        return missing or f"from {many(records, 'record')}"
    return missing or row["basis"].split("; without ")[0]


def headline(view: View, headlines: Headlines, measure: str, *, series: bool = False) -> None:
    """Draw one headline. `series`: with the line of its quarters where there is one; of what is filtered it would say little for three
    questions more."""
    row = headlines.rows[measure]
    subject = "money" if measure in MONEY or measure == "leverage" else "events" if measure in EVENTS else "members"
    key = measure.replace(" ", "_").replace("'", "")
    with st.container(key=f"headline_{key}", gap=None):
        filtered = view.filters != Filters()
        target = target_html(headlines.targets.get(measure), row, filtered)
        # An edition keeps unfiltered figures: beside a filtered one it would compare two different things.
        change = reckoned_html(row, headlines.reckoned.get(measure)) + ("" if filtered else change_html(row, headlines.last))
        label = f'<p class="label">{html.escape(_label(measure))}</p>'
        line = series_html(view, measure) if series and not filtered else ""
        top = f'<div class="top">{label}{line}</div>' if line else label
        st.html(
            f'<div class="headline {subject}">{top}'
            f'<p class="figure{" long" if len(figure_words(row)) > 14 else ""}">{_figure(row)}</p>'
            f'<p class="of">{html.escape(consists_of(headlines, measure, view.filters))}</p>{target}{change}</div>'
        )
        with st.container(key=f"acts_headline_{key}", horizontal=True, gap="medium"):
            with st.popover("Definition", type="tertiary"):
                st.html(_definition(row))
            if row["records"]:
                records_button(view, row, key=f"records_headline_{key}")
            note_button(view, measure, _label(measure), key)
        note(view, measure)


def records_button(view: View, row: Row, key: str, label: str = "") -> None:
    """Draw the way to the records that a headline adds up; `label` where their number alone would not say whose they are."""
    measure = row["measure"]
    if st.button(label or many(row["records"], "record"), type="tertiary", key=key):
        behind = Behind(title=f"{_label(measure)}: {figure_words(row)}", figure=BESIDE.get(measure, "adds"))
        records_drawer(view, behind, view.ask("records", headline=measure))


def reckoned_html(row: Row, reckoned: Row | None) -> str:
    """Of an edition's headline, what today's rules make of the same records; nothing where that is what was printed."""
    if reckoned is None or figure_words(reckoned) == figure_words(row):
        return ""
    return f'<p class="change">By today\'s rules and settings <b>{html.escape(figure_words(reckoned))}</b></p>'


def _label(measure: str) -> str:
    return measure[:1].upper() + measure[1:]


def _figure(row: Row) -> str:
    words = html.escape(figure_words(row))
    if row["unit"] == "ratio" and words[:1].isdigit():
        return f'£{words}<span class="unit"> to £1 of grant</span>'
    return words.replace("-£", '<span class="dash">-</span>£') if row["unit"] == "GBP" else words


def _definition(row: Row) -> str:
    lines = [
        row["definition"],
        f"Basis: {row['basis']}." if row["basis"] else "",
        f"As at {row['as_at_words']}." if row["as_at"] else "No return states a period, so there is no as-at date.",
        f"{many(row['unknown'], 'record has', 'records have')} no figure and {'adds' if row['unknown'] == 1 else 'add'} nothing."
        if row["unknown"]
        else "",
    ]
    return "".join(f'<p class="before">{html.escape(line)}</p>' for line in lines if line)
