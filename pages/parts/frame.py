"""What stands around every page: the title in the browser's tab, the wordmark, the navigation, and who may see which pages.

This is the script that runs at every visit; `dashboard.py` starts it. It lies beside no folder called `pages`, because Streamlit
takes such a folder for its own and then answers the first deep link after a start with "page not found".
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.parts.door import audience, store
from pages.parts.style import style

IMAGES = Path(__file__).parent / "images"
PAGES = Path(__file__).parent.parent
# The order of the navigation; a page that is not named here comes after those that are, by its name.
ORDER = ("overview", "funding", "events", "growth", "members", "claims", "method", "upload", "history", "settings")
TITLES = {"method": "How we count"}
ROOMS = {"board": ("board",), "staff": ("board", "staff")}  # which folders of pages an audience sees


def pages(who: str) -> list[st.Page]:
    """Every page that an audience sees, in order: each .py one level under pages/ is one, but for those in parts/."""
    files = [file for room in ROOMS[who] for file in (PAGES / room).glob("*.py") if not file.name.startswith("_")]
    place = {name: at for at, name in enumerate(ORDER)}
    files.sort(key=lambda file: (place.get(file.stem, len(place)), file.stem))
    return [
        st.Page(file, title=TITLES.get(file.stem, file.stem.replace("_", " ").capitalize()), url_path=file.stem, default=file.stem == "overview")
        for file in files
    ]


def make_demonstration() -> None:
    """Make the demonstration where it is to be shown and is not there, saying what is being done. Once a store."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        with st.status("Making the demonstration data: this happens once and takes about ten seconds.") as status:
            bar = st.progress(0.0)
            here.make_demonstration(lambda share, text: bar.progress(share, text))
            status.update(state="complete")
        st.rerun()


def run() -> None:
    """Draw the frame, and the page in it."""
    st.set_page_config(page_title="Cluster Impact Dashboard", page_icon=IMAGES / "mark.png", layout="wide", initial_sidebar_state="collapsed")
    style()
    embedded = bool(st.context.is_embedded)
    if not embedded:
        st.logo(IMAGES / "wordmark.svg", size="large")
    page = st.navigation(pages(audience()), position="hidden" if embedded else "top")
    make_demonstration()
    with st.container(horizontal_alignment="center", key="page"), st.container(width=1280, key="column"):
        page.run()


run()
