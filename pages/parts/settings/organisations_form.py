"""Which names of organisations staff said are one, and saying it of two more: what that does is seen before it is kept."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import Row
from data.checking.names.namesakes import DIFFERENT, SAME, organisation_setting
from data.grammar.names import normal_name
from data.grammar.printing import print_range
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.history.take_back import field_key
from pages.parts.organisations.search import named_by, names
from pages.parts.records.side_by_side import OF_NAMES
from pages.parts.settings.setting_change import change, standing_of
from pages.parts.view import View

_WHAT = "Its money, memberships and outcomes are then counted as one organisation's; two company numbers stay two organisations"
_ANSWERS = {answer: OF_NAMES[answer] for answer in (SAME, DIFFERENT)}


def organisations_form(view: View) -> None:
    """What stands; then two names and an answer; see what it would change; then keep it."""
    panel("Organisations that are one", _WHAT)
    standing = standing_of(view, "organisation:", "organisations")
    rows = view.ask("organisations")
    named = sorted({name for row in rows for name in names(row)}, key=str.casefold)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="organisation_fields"):
        one = st.selectbox("One name", named, index=None, placeholder="Choose a name", key=field_key("organisation_one"), width=320)
        other = st.selectbox("Another name", named, index=None, placeholder="Choose a name", key=field_key("organisation_two"), width=320)
        answer = st.radio("They are", list(_ANSWERS), format_func=_ANSWERS.__getitem__, horizontal=True, key=field_key("organisation_is"))
    if not (one and other):
        return
    if normal_name(one) == normal_name(other):
        notice("These are one name but for signs and legal form, so they are one organisation already.")
        return
    setting = organisation_setting(one, other)
    first, second = named_by(rows, one), named_by(rows, other)
    if first is not None and first is second and setting not in standing and answer == SAME:
        notice("They are one organisation already: by a company number, by another name of it or by what was answered.")
        return
    drawn = _drawn(one, first) + _drawn(other, second)
    change(view, setting, answer, standing.get(setting, ""), key="organisation",
           beside=lambda: st.html(f'<div class="side-by-side">{drawn}</div>'))  # fmt: skip


def _drawn(name: str, row: Row | None) -> str:
    """What is known under a name; where several organisations have it, that they have."""
    facts = {"Company number": row["company_number"] or "none given", "Place": row["place"] or "none given",
             "Secured": print_range(row["secured_low"], row["secured_high"]) if row["money"] else "no money"} if row else {
             "Named by": "several organisations, or none"}  # fmt: skip
    listed = "".join(f"<dt>{html.escape(title)}</dt><dd>{html.escape(str(value))}</dd>" for title, value in facts.items())
    return f"<div><h3>{html.escape(name)}</h3><dl>{listed}</dl></div>"
