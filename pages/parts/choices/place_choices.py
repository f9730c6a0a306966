"""What a reader of Places chooses: the measure of the map, and one authority; both stand in the address."""

from __future__ import annotations

import functools

import streamlit as st

from charts.place_measures import MEASURES
from data.lists import entries
from pages.parts.words import plain

FIRST = next(iter(MEASURES))


@functools.cache
def authorities() -> tuple[str, ...]:
    """The 30 authorities by name."""
    return tuple(sorted(each["name"] for each in entries("place_tiles")))


def asked_authority() -> str:
    """The authority that is asked for, before its list is drawn; blank for none.

    One that does not exist is said and stops the page: never other figures under its name.
    """
    name = _asked("authority", "")
    if name and name not in authorities():
        st.error(f"There is no local authority {plain(name[:60])} among the 30 of the West Midlands region.", icon=None)
        st.stop()
    return name


def asked_measure() -> str:
    """The measure that is asked for, before its list is drawn. One that does not exist is said and stops the page."""
    measure = _asked("measure", FIRST)
    if measure not in MEASURES:
        st.error(f"There is no measure {plain(measure[:60])}; there are: {', '.join(MEASURES)}.", icon=None)
        st.stop()
    return measure


def choices(authority: str, measure: str) -> None:
    """Draw both choices below the page's head, which was drawn for what was asked before; another choice draws it anew."""
    with st.container(key="place_choices", horizontal=True, gap="large", vertical_alignment="bottom"):
        if not authority:
            measures = tuple(MEASURES)
            chosen = st.selectbox("Measure on the map", measures, key="measure", bind="query-params", width=300)
            if chosen != measure:
                st.rerun()
        chosen = st.selectbox(
            "Everything that is known of", authorities(), index=None, key="authority", bind="query-params", width=300,
            placeholder="Choose an authority",
        )  # fmt: skip
    if (chosen or "") != authority:
        st.rerun()


def way_to(authority: str | None, label: str, key: str) -> None:
    """Draw a link to the page of an authority (None: to the map), which keeps the filters."""

    def go() -> None:
        st.session_state["authority"] = authority

    with st.container(key=f"acts_{key}"):
        if st.button(label, type="tertiary", key=key, on_click=go):
            st.rerun()  # from a window over the page the page itself would stand still


def _asked(key: str, blank: str) -> str:
    """The widget's state; on the first run the address."""
    return (st.session_state[key] if key in st.session_state else st.query_params.get(key)) or blank
