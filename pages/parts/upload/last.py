"""Last quarter's return beside this one: in a sentence a kind what differs, and the records that are no more there."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import many
from data.grammar.printing import print_pence, print_when
from data.grammar.spans import is_span
from data.model import When
from data.store.last_return import MOST_MISSING, Beside, KindBeside, beside_the_last
from pages.parts.door import store
from pages.parts.frame.staff_style import panel
from pages.parts.html_table import rows_table
from pages.parts.upload.offered import Offered

MOST_SOURCES = 3  # so many are named
STAYS = "A record that is missing here stays as it was, unless the return is a complete list."


def last_return(offered: Offered) -> None:
    """Draw nothing where no earlier return has this layout."""
    here = store()
    last = beside_the_last(offered.checked, None if here.shows_demonstration_store() else here.version_path())
    if last is None:
        return
    when = print_when(When(last.period_start, last.period_end, is_span(last.period_start, last.period_end)))
    with st.container(key="space_last", gap="small"):
        panel(
            "Beside the last return of this layout",
            f"{last.file_name}, {when}, published by {last.by}. Money is what the rows state, whatever its status, without budgets.",
        )
        for each in last.kinds:
            st.html(f'<p class="sentence">{html.escape(kind_in_words(each, last.file_name))}</p>')
        if any(each.gone for each in last.kinds):
            st.html(f'<p class="sentence">{STAYS}</p>')
            _missing(offered, last)


def kind_in_words(kind: KindBeside, before: str) -> str:
    """`Investments: 12 rows fewer than in q1.xlsx, 38 against 50; ... £2.10m of Innovate UK is gone.` `before`: the earlier file."""
    step = kind.rows - kind.rows_before
    if step:
        said = f"{many(abs(step), 'row')} {'more' if step > 0 else 'fewer'} than in {before}, {kind.rows:,} against {kind.rows_before:,}"
    else:
        said = f"{many(kind.rows, 'row')}, as many as in {before}"
    things = f"{_are(kind.gone, 'of its records')} not here, {_are(kind.new, '')} new"
    sources = _sources(kind)
    return f"{kind.kind.capitalize()}: {said}; {things}.{f' {sources}.' if sources else ''}"


def _are(count: int, what: str) -> str:
    return " ".join(filter(None, (f"{count:,}" if count else "none", what, "is" if count == 1 else "are")))


def _sources(kind: KindBeside) -> str:
    said = [_source(*each) for each in kind.sources[:MOST_SOURCES]]
    rest = len(kind.sources) - len(said)
    return "; ".join([*said, *([f"{many(rest, 'further source')} {'differs' if rest == 1 else 'differ'}"] if rest else [])])


def _source(source: str, before: int, now: int) -> str:
    if not now:
        return f"{print_pence(before)} of {source} is gone"
    if not before:
        return f"{print_pence(now)} of {source} is new"
    step, against = print_pence(abs(now - before)), f"{print_pence(now)} against {print_pence(before)}"
    return f"{step} {'more' if now > before else 'less'} of {source}, {against}"


def _missing(offered: Offered, last: Beside) -> None:
    rows = [[kind.kind.capitalize(), each.name, each.amount, each.where] for kind in last.kinds for each in kind.missing]
    with st.expander(f"The {many(sum(kind.gone for kind in last.kinds), 'record')} of {last.file_name} not in this return",
                     key=f"missing_{offered.key}"):  # fmt: skip
        heads = ["Kind", "Record", "Amount", "Row of that file"]
        st.html(rows_table(heads, rows, [False, False, True, False], "Records that are not in this return", height=360))
        if any(kind.gone > MOST_MISSING for kind in last.kinds):
            st.caption(f"At most {MOST_MISSING} records of a kind are listed, those with most money first.")
