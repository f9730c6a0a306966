"""The way in for staff: one field for the passphrase, and the way out; or in one sentence why nobody is staff here."""

from __future__ import annotations

import os

import streamlit as st

from pages.parts.access.gate import HOURS, STAFF, Standing, sign_in, sign_out, standing, wait_words
from pages.parts.access.sealed import sealed
from pages.parts.door import shown
from pages.parts.frame.banner import banner
from pages.parts.frame.navigation import page_files, page_title
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import staff_style
from pages.parts.view import View
from queries.filters import Filters

_FIELD = "passphrase_typed"


def entrance() -> None:
    """Draw it for whoever stands here."""
    who = standing()
    with st.container(key="banner", gap=None):
        banner(View(shown(), Filters(), "board"), "Staff", *_band(who))
    staff_style()
    with st.container(key="entrance", gap="small"):
        if who in STAFF:
            _way_out()
        elif who is Standing.MAY_SIGN_IN:
            _way_in()
        else:
            notice(why_closed())


def _band(who: Standing) -> tuple[str, str]:
    if who in STAFF:
        return "You are signed in as staff", "Upload, History and Settings are open to you, and the original files behind the records."
    if who is Standing.CLOSED:
        return "This page is for staff", "It is not offered on this server. The board's pages are open to everybody who reaches it."
    return "Sign in as staff", "Uploading, History, Settings and original files need the passphrase. The board's pages need nothing."


def why_closed() -> str:
    """Why nobody is staff here, and what the administrator must do, in one sentence."""
    if os.environ.get("CLUSTER_AUDIENCE") == "board":
        return "This server shows the board's pages alone, because its administrator set CLUSTER_AUDIENCE=board."
    wrong = "what stands in its secrets is not what that command prints" if sealed() else "none is set"
    return (
        f"Staff pages need a passphrase on this server, and {wrong}: its administrator makes one with "
        "python -m data passphrase and puts the lines that it prints into .streamlit/secrets.toml; nothing has to be restarted."
    )


def _way_in() -> None:
    words = wait_words()
    if words:
        notice(words, wrong=True)
    with st.form("sign_in", border=False, clear_on_submit=True, width=480):
        typed = st.text_input("Passphrase of staff", type="password", key=_FIELD, autocomplete="current-password")
        pressed = st.form_submit_button("Sign in", type="primary")
    if pressed and not typed:
        notice("Type the passphrase first.", wrong=True)
    elif pressed:
        why_not = sign_in(typed)
        if not why_not:
            st.rerun()
        if why_not != words:
            notice(why_not, wrong=True)
    st.html(
        '<p class="before">You stay signed in on this page of your browser until you sign out, close or reload it, '
        f"at most {HOURS} hours. Whoever has lost the passphrase asks the administrator, who makes a new one.</p>"
    )


def _way_out() -> None:
    st.html('<p class="sentence">Signing out forgets the files that you have not published.</p>')
    with st.container(key="acts_staff", horizontal=True, gap="medium"):
        for file in page_files("staff"):
            if file.parent.name == "staff":
                st.page_link(file, label=page_title(file))
    if st.button("Sign out", key="sign_out"):
        sign_out()
        st.rerun()
