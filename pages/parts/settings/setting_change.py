"""One change of a setting: what it would do to the headlines, the button that keeps it, and taking back what stands."""

from __future__ import annotations

import html
from collections.abc import Callable

import streamlit as st

from charts.rows import many
from charts.said.view import day
from data.store.acts import Act
from data.store.orders import Setting
from data.store.publishing import PublishingFailed
from data.store.versions import NotPossible
from pages.parts.access import acts
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.history.effect import effect_of
from pages.parts.history.effect_table import effect_table
from pages.parts.history.take_back import take_back
from pages.parts.view import View

_TRIED = "This was tried on the demonstration. A setting can be kept once a return of your own is published, on Upload."


def change(view: View, name: str, value: str, now: str, *, key: str = "", beside: Callable[[], None] | None = None) -> None:
    """What the change would do, and the button that does it; nothing where it stands so already.

    `key`: what its fields are known by, where a setting's name would not do. `beside` draws what it changes besides headlines.
    """
    if value == now:
        return
    key = key or name
    with st.container(key=f"space_{key}", gap="small"):
        try:
            effect = effect_of(view.shown, beside=[Setting(name, value)])
        except NotPossible as why:
            notice(str(why), wrong=True)
            return
        if beside:
            beside()
        effect_table(effect)
        if store().shows_demonstration_store():
            st.html(f'<p class="missing">{_TRIED}</p>')
            return
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            by = name_field(f"by_{key}")
            pressed = st.button("Change it", type="primary", key=f"change_{key}")
        if pressed and not by:
            notice(MISSING, wrong=True)
        elif pressed:
            keep({name: value}, by)


def keep(settings: dict[str, str], by: str) -> None:
    """Change settings one after the other, each an act of its own."""
    said = []
    try:
        with st.spinner("A moment"):
            for name, value in settings.items():
                said += [each.what for each in acts.set_value(name, value, by=by).acts]
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return
    st.session_state["done"] = "; ".join(said) or "It stood so already; nothing was changed"
    st.rerun()


def newest(name: str) -> Act | None:
    """The act that made a setting what it is; None where it was never set, or that was taken back."""
    found = (act for act in reversed(store().history()) if act.act == "setting" and act.target == name and not act.withdrawn)
    return next(found, None)


def stands(view: View, act: Act | None, key: str) -> None:
    """Say who set what stands, and when, and offer to take it back; what stood before then stands again."""
    if act is None:
        return
    with st.container(key=f"acts_stands_{key}", horizontal=True, gap="medium", vertical_alignment="center"):
        said = f"{act.what}. Set on {day(act.at.date())} by {act.by}."
        st.html(f'<p class="before">{html.escape(said)}</p>', width="content")
        if st.button("Take back", type="tertiary", key=f"back_{key}"):
            take_back(view, act)


def standing_of(view: View, starts: str | tuple[str, ...], key: str) -> dict[str, str]:
    """The settings that stand whose names begin so; drawn behind their number, each with who, when and the way back."""
    standing = {name: value for name, value in store().settings().items() if name.startswith(starts)}
    if standing:
        with st.expander(many(len(standing), "answer stands", "answers stand")):
            for number, name in enumerate(standing):
                stands(view, newest(name), f"{key}_{number}")
    return standing
