"""The rules at work in the data that is shown: each example is computed from records, and is left out where no record shows its rule."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from charts.attendances import attendance_words
from charts.rows import Row, many, named, sentences, total
from charts.said.claims import figure
from charts.specification import Behind
from data.grammar.printing import print_range, print_ratio
from pages.parts.html_table import rows_table
from pages.parts.records.behind import title
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View
from pages.parts.words import as_html


@dataclass(frozen=True)
class Example:
    """A rule in plain words, what it makes of the data, and the records that show it."""

    rule: str
    said: str
    records: Sequence[Row]
    figure: str = "count"
    steps: tuple[tuple[str, str], ...] = ()  # the reckoning, line by line


def a_round(view: View) -> Example | None:
    """A round and its parts: the whole counts for what the parts do not explain."""
    whole, *parts = view.ask("worked_round") or [None]
    if whole is None or not parts:
        return None
    rest = print_range(whole["secured_low"], whole["secured_high"])
    remains = (whole["secured_low"], whole["secured_high"]) != (0, 0)
    steps = [(each["source"] or "source not stated", print_range(each["secured_low"], each["secured_high"])) for each in parts]
    steps += [("not broken down", rest)] if remains else []
    return Example(
        "A round and its parts count once",
        sentences(
            f"{title_of(whole)} is written down as “{whole['text'] or 'not stated'}”",
            f"{many(len(parts), 'part')} of it {'is' if len(parts) == 1 else 'are'} written down too"
            + (f", and the round itself counts only for the {rest} that they do not explain" if remains
               else "; they explain it in full, so the round itself counts for nothing"),
            f"together they count for {print_range(*total([whole, *parts], 'secured'))}",
        ),
        [whole, *parts], "secured", tuple(steps),
    )  # fmt: skip


def a_leverage(view: View) -> Example | None:
    """Private money realised over the programme's grant realised."""
    rows = view.ask("records", headline="leverage")
    private, grant = ([row for row in rows if row["programme_role"] == role] for role in ("co-investment", "own grant"))
    (low, high), (least, most) = (total(side, "adds") for side in (private, grant))
    if not private or not grant or low != high or least != most or not least:
        return None
    return Example(
        "Leverage is private money for each pound of grant, both received",
        "Public money that others put in is in neither figure, and nothing that is only announced or committed is.",
        rows, "either side",
        (("private money realised", print_range(low, high)), ("programme's grant realised", print_range(least, most)),
         ("the one divided by the other, to the penny", f"£{print_ratio((low, least))}")),
    )  # fmt: skip


def an_attendance(view: View) -> Example | None:
    """Attendances from the events that gave a figure."""
    themes = view.ask("events_by_theme")
    if not any(row["held"] and row["attended_known"] for row in themes):
        return None
    records = view.ask("records", headline="attendances")
    missing = sum(row["held"] - row["attended_known"] for row in themes)
    return Example(
        "Attendances count visits, and a missing one is missing, not nought",
        sentences(
            f"what is known adds up to {attendance_words(themes)}",
            f"{many(missing, 'event')} without a figure {'adds' if missing == 1 else 'add'} nothing" if missing
            else "every event held gave a figure",
        ),
        records, "adds",
    )  # fmt: skip


def a_growth(view: View) -> Example | None:
    """Growth of the companies that gave a figure in both years."""
    years = [row for row in view.ask("sector_growth") if row["measure"] == "employees" and row["growth_bp"]]
    if not years:
        return None
    last = years[-1]
    return Example(
        "Growth compares the same companies, like for like",
        sentences(
            f"{many(last['like_for_like_known'], 'company', 'companies')} gave a figure both in the first year and in {last['period']}",
            f"together they went from {last['like_for_like_base']:,} to {last['like_for_like_value']:,} employees",
            f"all {many(last['members'], 'company', 'companies')} that are members have {last['value']:,} employees as far as they gave a "
            "figure, which says nothing about growth: some joined, some left, some gave none",
        ),
        view.ask("records", headline="members' employees"), "adds",
    )  # fmt: skip


def a_claim(view: View) -> Example | None:
    """The claim with the largest gap, beside what the records show."""
    claims = [row for row in view.ask("claims") if row["gap"] and row["unit"] == "GBP"]
    if not claims:
        return None
    row = max(claims, key=lambda each: abs(each["gap"]))
    rest = "stated and not in the records" if row["gap"] > 0 else "in the records beyond it"
    records = view.ask("records", headline=row["headline"]) if row["headline"] else []
    return Example(
        "A claim stands beside the records and is never added to them",
        sentences(f"{named(row['measure'])} was stated as {figure(row['stated'], row['stated'], 'GBP')}", f"verdict: {row['verdict']}"),
        records, "adds",
        (("stated", figure(row["stated"], row["stated"], "GBP")),
         ("the records show", figure(row["records_low"], row["records_high"], "GBP")),
         (rest, print_range(abs(row["gap"]), abs(row["gap"])))),
    )  # fmt: skip


EXAMPLES: tuple[Callable[[View], Example | None], ...] = (a_round, a_leverage, an_attendance, a_growth, a_claim)


def worked_examples(view: View) -> None:
    """Draw every example that the data has, two beside one another. `view` is unfiltered: a rule is no filter's."""
    found = {make.__name__: example for make in EXAMPLES if (example := make(view))}
    if not found:
        st.html('<p class="missing">No record shows a rule at work yet: publish a return, and its figures stand here as examples.</p>')
        return
    for first in range(0, len(found), 2):
        with st.container(key=f"cards_examples_{first}", gap=None):
            columns = st.columns(2, gap="large")
        for column, (key, example) in zip(columns, list(found.items())[first : first + 2], strict=False):
            with column:
                _card(view, key, example)


def _card(view: View, key: str, example: Example) -> None:
    with st.container(key=f"card_{key}", gap=None):
        st.html(f'<div class="card-head"><h3>{html.escape(example.rule)}</h3><p>{as_html(example.said)}</p></div>')
        if example.steps:
            steps = [list(each) for each in example.steps]
            st.html(rows_table(("Reckoned so", "Figure"), steps, [False, True], f"{example.rule}, reckoned"))
        if example.records:
            with st.container(key=f"acts_{key}", horizontal=True, gap="medium"):
                if st.button(f"{many(len(example.records), 'record')}, cell by cell", type="tertiary", key=f"records_{key}"):
                    records_drawer(view, Behind(example.rule, example.records[0]["kind"], example.figure), example.records)


def title_of(row: Row) -> str:
    return row["title"] or title(row)
