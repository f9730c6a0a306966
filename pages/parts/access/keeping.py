"""Keeping a note or a story of staff: an act that stands in History and can be taken back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from data.store.versions import NotPossible
from pages.parts.frame.notice import notice

if TYPE_CHECKING:
    from data.store.publishing import Receipt


def keep(name: str, value: str, by: str) -> Receipt | None:
    """Keep a value under the name of its setting, and give what was done; None where it is not kept, and why is said.

    What reads and writes returns is imported here: every page offers notes and stories, and who only looks would wait for it.
    """
    from data.store.publishing import PublishingFailed
    from pages.parts.access import acts

    try:
        with st.spinner("A moment"):
            return acts.set_value(name, value, by=by)
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return None
