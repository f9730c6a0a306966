"""The band at the top of a page: whose data, the page's question, its answer in a computed sentence, and of which day."""

from __future__ import annotations

import html

import streamlit as st

from charts.said.since_edition import last_edition
from charts.said.view import day
from pages.parts.frame.appearance import appearance
from pages.parts.frame.on_paper import foot
from pages.parts.view import View
from pages.parts.words import as_html

CLUSTER = "Health and life sciences cluster"  # while Settings hold no name
DEMONSTRATION = "Demonstration data"


def banner(view: View, kicker: str, question: str, answer: str) -> None:
    """Fill the band, a container with the key `banner`. All texts are plain; the answer takes at most two lines. A blank `kicker`: the
    page is the cluster's own."""
    framed = f'<span class="framed">{DEMONSTRATION}</span>' if view.shown.demonstration else ""
    as_at = day(view.as_at) or "no period stated"
    now = f"the edition {view.shown.edition}" if view.shown.edition else f"today, {view.shown.name}"
    name = appearance().name
    whose = [each for each in (name, kicker) if each] or [CLUSTER]
    words = "".join(f"<span>{html.escape(each)}</span>" for each in whose)
    rows = (("As at", as_at), ("Shown", now), ("Region", view.region))
    if last := last_edition(view.shown):
        rows = (*rows, ("Compared with", last.name))
    facts = "".join(f"<dt>{html.escape(each)}</dt><dd>{html.escape(value)}</dd>" for each, value in rows)
    whose = [name or CLUSTER, kicker]
    foot(" | ".join(filter(None, (DEMONSTRATION if framed else "", *whose, f"As at {as_at}", f"Shown: {now}"))))
    st.html(
        f'<div class="banner"><div class="said"><p class="kicker">{words}{framed}</p>'
        f'<h1>{html.escape(question)}</h1><p class="answer">{as_html(answer)}</p></div><dl>{facts}</dl></div>'
    )
