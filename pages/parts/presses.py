"""Buttons in the HTML of a page: the browser tells the server which was pressed through the bar's component, so that a
button costs the server no element of its own.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

_PRESSED = "pressed"
# One listener a page load, which asks the component that stands now.
WATCH_PRESSES = """
function watchPresses(component) {
  const first = !window.tellPress
  window.tellPress = key => component.setTriggerValue("pressed", key)
  if (!first) return
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-press]")
    if (button) window.tellPress(button.dataset.press)
  })
}
"""


@dataclass(frozen=True)
class Press:
    """A button: its plain words, a key that no other of the page has, and what it does."""

    words: str
    key: str
    does: Callable[[], None]


def presses_html(presses: Iterable[Press]) -> str:
    """The buttons in a line; blank where there are none."""
    return acts_html(button_html(each) for each in presses)


def button_html(press: Press) -> str:
    """One button, for a line of them."""
    return f'<button type="button" data-press="{html.escape(press.key)}">{html.escape(press.words)}</button>'


def acts_html(buttons: Iterable[str]) -> str:
    """Buttons that are HTML already in a line; blank where there are none."""
    line = "".join(buttons)
    return f'<div class="acts">{line}</div>' if line else ""


def follow(presses: Iterable[Press]) -> None:
    """Do what was pressed, if it was one of these. Only what this run offers can be done, whatever a browser sends."""
    pressed = st.session_state.get(_PRESSED)
    for each in presses if pressed else ():
        if each.key == pressed:
            del st.session_state[_PRESSED]
            each.does()


def keep_press(session: MutableMapping[str, Any], key: object) -> None:
    """Remember in a session what its browser says was pressed, for the run that it starts."""
    session[_PRESSED] = key


def forget_press() -> None:
    """At the end of a run: a press that nothing of the page answers to never waits for another page."""
    st.session_state.pop(_PRESSED, None)
