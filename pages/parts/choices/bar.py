"""The bar of choices in the browser: one component, which also copies the address and tells what was pressed in the HTML of the page; with
what stands beside it (bar.js, steps_back.py, presses.py) it is all the script of our own on the board's pages.

A choice of Streamlit's own, in a popover of its own, would cost a page two elements each at every run: a third of its time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from pages.parts.choices.periods import address_word
from pages.parts.choices.steps_back import WATCH_HISTORY
from pages.parts.presses import WATCH_PRESSES, keep_press

_HERE = Path(__file__).parent
_HTML = """<div class="bar"><span class="stretch"></span><button type="button" class="clear">Clear</button>
<button type="button" class="copy" aria-live="polite">Copy link</button></div>"""
_SCRIPTS = (WATCH_HISTORY, WATCH_PRESSES, (_HERE / "bar.js").read_text(encoding="utf-8"))

_component = st.components.v2.component(
    "bar", html=_HTML, css=(_HERE / "bar.css").read_text(encoding="utf-8"), js="\n".join(_SCRIPTS)
)


@dataclass(frozen=True)
class Choice:
    """What a reader can choose of one thing: its word in the address, what its button says, and its values with their words.

    `several`: it is a filter, of which several values mean any of them; else one value, a blank one for none. `typed`: another value than
    the listed ones may be typed.
    """

    word: str
    name: str
    now: str
    help: str
    values: Sequence[tuple[str, str]]
    chosen: Sequence[str]
    several: bool = False
    typed: bool = True


def bar(choices: Sequence[Choice]) -> None:
    """Draw it. What is chosen stands in the address once the page runs anew."""
    words = [each.word for each in choices]
    _component(key="filters", data=[vars(each) for each in choices], height="content", on_pressed_change=_pressed,
               on_chosen_change=lambda: choose(words, st.session_state["filters"].chosen))  # fmt: skip


def choose(words: Sequence[str], chosen: object) -> None:
    """Write into the address what a browser says was chosen: `{"source": ["angels"]}`; of other words than these nothing."""
    for word, values in chosen.items() if isinstance(chosen, dict) else ():
        if word not in words or not isinstance(values, list):
            continue
        if values:
            st.query_params[word] = [address_word(word, str(each)) for each in values]
        else:
            st.query_params.pop(word, None)


def _pressed() -> None:
    keep_press(st.session_state, st.session_state["filters"].pressed)
