"""Which edition is shown: chosen in the bar and in the address (`?edition=`), today's figures where none is."""

from __future__ import annotations

import streamlit as st

from pages.parts.choices.bar import Choice
from pages.parts.door import shown, today_beside
from pages.parts.words import plain
from queries.editions import editions, opened
from queries.filters import UnknownFilter
from queries.shown import Shown
from queries.veiled import EDITION, TODAY, unveiled

_HELP = "An edition is what was kept under a name: later returns do not change it."


def asked_version() -> Shown:
    """The version that is asked for, before its list is drawn."""
    name = st.query_params.get(EDITION) or TODAY
    _read_mark(name)
    return version_named(name)


def _read_mark(name: str) -> None:
    """Choose what a mark means in an address that leads here from where names are hidden."""
    try:
        [(_, meant)] = unveiled([(EDITION, name)], lambda: {EDITION: [each.target for each in editions(shown())]})
    except UnknownFilter as wrong:
        st.error(str(wrong), icon=None)
        st.stop()
    if meant != name:
        st.query_params[EDITION] = meant
        st.rerun()


def version_named(name: str) -> Shown:
    """Today's version, or an edition. One that does not exist is said and stops the page: never today's figures under its name."""
    now = shown()
    if name == TODAY:
        return now
    edition = next((each for each in editions(now) if each.target == name), None)
    if edition is None:
        st.error(f"There is no edition {plain(name[:60])}. The page Editions lists those that there are.", icon=None)
        st.stop()
    return opened(now, edition)


def edition_choice(chosen: Shown) -> list[Choice]:
    """The choice as it stands in the bar; nothing where no edition was kept."""
    names = [each.target for each in reversed(editions(today_beside(chosen)))]
    listed = [("", TODAY), *((each, each) for each in names)]
    now = chosen.edition
    return [Choice(EDITION, "Shown", (now or TODAY)[:24], _HELP, listed, [now] if now else [], typed=False)] if names else []
