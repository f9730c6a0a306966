"""A button that copies the address of the view, with what the filters and the buttons in HTML need of a browser: all the script of our own
on the board's pages."""

from __future__ import annotations

import streamlit as st

from pages.parts.choices.filter_keys import WATCH_FILTERS
from pages.parts.presses import WATCH_PRESSES, keep_press

_HTML = '<button type="button">Copy link</button>'
_CSS = """
button { border: 0; background: none; padding: 4px 0; min-height: 32px; font: inherit; font-size: 14px; white-space: nowrap;
  color: var(--st-text-color); cursor: pointer; }
button:hover { color: var(--st-primary-color); text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
"""
# A machine that serves without a certificate has no clipboard: then a field that is selected and copied does it.
_JS = f"""{WATCH_FILTERS}
{WATCH_PRESSES}
""" + """
export default function (component) {
  watchFilters()
  watchPresses(component)
  const button = component.parentElement.querySelector("button")
  button.onclick = async () => {
    const address = window.location.href
    try {
      await navigator.clipboard.writeText(address)
    } catch {
      const field = document.createElement("textarea")
      field.value = address
      document.body.appendChild(field)
      field.select()
      document.execCommand("copy")
      field.remove()
    }
    button.textContent = "Link copied"
    button.setAttribute("aria-live", "polite")
    setTimeout(() => { button.textContent = "Copy link" }, 2000)
  }
}
"""

_component = st.components.v2.component("copy_link", html=_HTML, css=_CSS, js=_JS)


def copy_link() -> None:
    """Draw the button."""
    _component(key="copy_link", width="content", height="content", on_pressed_change=_pressed)


def _pressed() -> None:
    keep_press(st.session_state, st.session_state["copy_link"].pressed)
