"""Which organisation a reader asked for: it stands in the address, by its company number or its name."""

from __future__ import annotations

import streamlit as st

from charts.rows import Row
from pages.parts.choices.edition_choice import asked_version
from pages.parts.door import answer
from pages.parts.links import page_file
from pages.parts.organisations.search import named_by
from pages.parts.view import View
from pages.parts.words import plain
from queries.filters import Filters

WORD = "organisation"
ABOUT_ONE = ("investments", "members", "outcomes")  # the kinds whose records name one organisation


def asked_organisation() -> Row | None:
    """The organisation that is asked for; None for all of them.

    One that no record names, for the board, is said and stops the page: never other figures under its name.
    """
    word = st.query_params.get(WORD, "")
    if not word:
        return None
    found = named_by(answer(asked_version(), "organisations", Filters(), "board"), word)
    if found is None:
        st.error(f"No record names an organisation {plain(word.removeprefix('name:')[:60])}, or several have that name.", icon=None)
        _to_all()
        st.stop()
    return found


def way_back() -> None:
    """Draw the link to all organisations, which keeps the filters."""
    with st.container(key="acts_way_back"):
        _to_all()


def way_to_organisation(view: View, row: Row, key: str) -> None:
    """Draw a link to the page of the organisation that a record is about, if it is about one."""
    named = row["kind"] in ABOUT_ONE and row["organisation"]
    everybody = view.unfiltered.ask("organisations")
    found = named_by(everybody, named) if named else None
    if found is None or found is named_by(everybody, st.query_params.get(WORD, "")):
        return
    # A link and not a switch of the page: only so the filters that were chosen come along.
    with st.container(key=f"acts_{key}"):
        label = plain(f"Everything that is known of {found['name']}")
        st.page_link(page_file("organisations"), label=label, query_params={WORD: found["organisation"]})


def _to_all() -> None:
    if st.button("All organisations", type="tertiary", key="all_organisations"):
        del st.query_params[WORD]
        st.rerun()
