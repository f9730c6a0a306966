"""The lists that values of returns are of, what each name is also called, and teaching one more: seen before it is kept."""

from __future__ import annotations

import html

import streamlit as st

from data.checking.columns.headings import NONE
from data.checking.names.listed_values import all_lists, value_setting
from data.grammar.names import normal_text, plain
from data.lists import by_any_name, entries, names
from data.model import MEANINGS
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.history.take_back import field_key
from pages.parts.html_table import rows_table
from pages.parts.settings.setting_change import change, standing_of
from pages.parts.view import View

_WHAT = "What a return may write for a name of a list. It holds for what is read from now on; what is published stays as it was read"


def lists_form(view: View) -> None:
    """What staff taught; a list with its names; then a text and its meaning."""
    panel("Lists and other names", _WHAT)
    standing = standing_of(view, MEANINGS, "meanings")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="list_fields"):
        listed = st.selectbox("List", all_lists(), index=all_lists().index("sources"), format_func=_title, key=field_key("list"), width=240)
        text = st.text_input("A return writes", key=field_key("list_text"), max_chars=200, width=240)
        options = [*names(listed), NONE]
        meant = st.selectbox("It means", options, index=None, placeholder="Choose a name", key=field_key(f"list_means_{listed}"), width=320,
                             format_func=lambda each: "None of these: keep it as typed" if each == NONE else each)  # fmt: skip
    if text.strip() and meant:
        _teach(view, listed, text, meant, standing)
    taught = {name.partition("|")[2]: value for name, value in standing.items() if name.startswith(value_setting(listed, ""))}
    rows = [[each["name"], "; ".join([*_others(each), *(said for said, means in taught.items() if means == each["name"])]) or "-"]
            for each in entries(listed)]  # fmt: skip
    with st.expander(f"The list of {_title(listed).lower()}: {len(rows):,} names"):
        st.html(rows_table(["Name", "Also called"], rows, [False, False], f"List of {_title(listed).lower()}", height=420))


def _teach(view: View, listed: str, text: str, meant: str, standing: dict[str, str]) -> None:
    known = by_any_name(listed).get(normal_text(text))
    if known == meant:
        notice(f"'{text.strip()}' means {known} already: the list says so.")
    elif not plain(text):
        notice("Write what a return writes, in letters or digits.", wrong=True)
    elif known:
        notice(f"'{text.strip()}' is {known} in the list, and a name of the list is never another.", wrong=True)
    else:
        setting = value_setting(listed, text)
        change(view, setting, meant, standing.get(setting, ""), key="list", beside=lambda: _said(text, meant))


def _said(text: str, meant: str) -> None:
    means = "stays as it is typed" if meant == NONE else f"is read as {meant}"
    st.html(f'<p class="sentence">{html.escape(f"“{text.strip()}” {means} in every return that is read from now on.")}</p>')


def _title(listed: str) -> str:
    return listed.replace("_", " ").capitalize()


def _others(entry: dict[str, str]) -> list[str]:
    return [other.strip() for other in (entry.get("also_called") or "").split(";") if other.strip()]
