"""What stands around every page: the title in the browser's tab, the wordmark, the navigation, and who may see which pages.

This is the script that runs at every visit; `dashboard.py` starts it. It lies beside no folder called `pages`, because Streamlit
takes such a folder for its own and then answers the first deep link after a start with "page not found".
"""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st

from pages.parts.access.entrance import entrance
from pages.parts.access.gate import STAFF, Standing, standing
from pages.parts.ahead import AHEAD
from pages.parts.choices.filter_bar import choices
from pages.parts.choices.kept_choice import bring_choice
from pages.parts.door import store
from pages.parts.frame.appearance import appearance, image
from pages.parts.frame.navigation import FIRST, page_files, page_title, visibility
from pages.parts.frame.style import style
from pages.parts.presses import forget_press

_RESERVED = "start"


def make_demonstration() -> None:
    """Make the demonstration where it is to be shown and is not there, saying what is being done. Once a store."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        with st.status("Making the demonstration data: this happens once and takes about ten seconds.", expanded=True) as status:
            bar = st.progress(0.0)
            here.make_demonstration(lambda share, text: bar.progress(share, text))
            status.update(state="complete")
        st.rerun()


def pages_for(who: Standing) -> list[st.Page]:
    """The pages that somebody is offered, made once a session: Streamlit looks for the file of each that is made.

    At the address of each staff page that is not offered stands the way in, or why there is none. One flat list: a navigation in sections
    has lists that are none for screen readers on a phone.
    """
    kept = st.session_state.setdefault("pages", {})
    if who not in kept:
        kept[who] = _made_for(who)
    return kept[who]


def _made_for(who: Standing) -> list[st.Page]:
    files = page_files("staff" if who in STAFF else "board")
    # Streamlit serves the first page at the dashboard's own address, and keeps its path from every other: so that is another word.
    listed = [
        st.Page(file, title=page_title(file), url_path=_RESERVED if file.stem == FIRST else file.stem, default=file.stem == FIRST,
                visibility=visibility(file)) for file in files
    ]  # fmt: skip
    # At the address of its name stands the way there, with what is chosen.
    first = next(page for file, page in zip(files, listed, strict=True) if file.stem == FIRST)
    listed.append(st.Page(functools.partial(to_first, first), title=page_title(Path(FIRST)), url_path=FIRST, visibility="hidden"))
    for file in page_files("staff"):
        if file not in files:
            listed.append(st.Page(entrance, title=page_title(file), url_path=file.stem, visibility="hidden"))
    if who in (Standing.MAY_SIGN_IN, Standing.SIGNED_IN):
        listed.append(st.Page(entrance, title="Sign out" if who in STAFF else "Sign in", url_path="sign_in"))
    return listed


def to_first(first: st.Page) -> None:
    """Go to the first page with the words of this address."""
    st.switch_page(first, query_params={word: st.query_params.get_all(word) for word in st.query_params})


def run() -> None:
    """Draw the frame, and the page in it."""
    own = appearance()
    st.set_page_config(page_title=own.name or "Cluster Impact Dashboard", page_icon=image("mark.png"), layout="wide")
    style(own.accent)
    embedded = bool(st.context.is_embedded)
    if not embedded:
        st.logo(own.logo or image("wordmark.svg"), size="large")
    page = st.navigation(pages_for(standing()), position="hidden" if embedded else "top")
    make_demonstration()
    bring_choice(page.url_path)
    with st.container(horizontal_alignment="center", key="page"), st.container(width=1280, key="column"), AHEAD.a_page():
        page.run()
    forget_press()
    AHEAD.begin(choices)


run()
