"""The acts of a store, newest first: each with who and when, what it changed, its file, and taking it back."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from data.directions import Directions
from data.store.acts import Act, Upload
from data.store.versions import NotPossible
from pages.parts.access import acts as staffs
from pages.parts.access.gate import staff_only
from pages.parts.door import answer, store
from pages.parts.downloads import ORIGINAL, staff_download
from pages.parts.frame.staff_style import panel
from pages.parts.history.editions import as_printed
from pages.parts.history.effect import Effect
from pages.parts.history.effect_table import effect_table
from pages.parts.history.take_back import puts_back, take_back
from pages.parts.history.words import kind, said, when
from pages.parts.html_table import rows_table
from pages.parts.view import View
from pages.parts.words import plain
from queries.filters import Filters
from queries.shown import Shown

SHOWN = 25


def acts_list(view: View, acts: Sequence[Act]) -> None:
    """Draw the newest acts, and behind a button all of them."""
    uploads = {each.upload: each for each in store().standing().uploads}
    newest = list(reversed(acts))
    everything = st.session_state.get("all_acts", False)
    panel("Everything that was done", "Newest first")
    for act in newest if everything else newest[:SHOWN]:
        _act(view, act, uploads.get(act.target) if act.act == "upload" else None)
    if len(newest) > SHOWN and not everything:
        st.button(f"Show all {len(newest):,}", key="show_all_acts", on_click=lambda: st.session_state.update(all_acts=True))


def _act(view: View, act: Act, upload: Upload | None) -> None:
    gone = '<span class="state">taken back</span>' if act.withdrawn else ""
    with st.container(key=f"act_{act.sequence}", gap=None):
        words = f'<span class="gone">{html.escape(said(act))}</span>' if act.withdrawn else html.escape(said(act))
        st.html(
            f'<div class="act"><p class="when">{html.escape(when(act))}, by {html.escape(act.by)}</p>'
            f'<p><b>{kind(act)}.</b> {words} {gone}</p></div>'
        )
        with st.container(key=f"acts_act_{act.sequence}", horizontal=True, gap="medium"):
            if act.act != "edition" and st.button("What it changed", type="tertiary", key=f"changed_{act.sequence}"):
                _what_it_changed(act)
            if act.act == "edition" and st.button("Headlines as printed", type="tertiary", key=f"printed_{act.sequence}"):
                as_printed(act, plain(said(act)))
            corrected = upload and Directions.from_json(upload.directions).corrections
            if corrected and st.button("Cells corrected", type="tertiary", key=f"corrected_{act.sequence}"):
                _cells_corrected(act, upload)
            if upload:
                _original(act, upload)
            if act.act != "edition" and not act.withdrawn:
                word = "Put back" if puts_back(act) else "Take back"
                if st.button(word, type="tertiary", key=f"back_{act.sequence}"):
                    take_back(view, act)


def _cells_corrected(act: Act, upload: Upload) -> None:
    """Which cells of its file were corrected in Upload, what the file says there, and what was typed."""

    @st.dialog("Cells corrected", width="large")
    def show() -> None:
        kept = "as it was sent, but for people's columns" if upload.emptied else "as it was sent"
        words = f"Of {upload.file_name}, by {act.by}, {when(act)}. The file in the store is {kept}."
        st.html(f'<p class="sentence">{html.escape(words)}</p>')
        texts = [[sheet, cell, stood or "(blank)", typed or "(blank)"] for sheet, cell, stood, typed in staffs.corrections(upload.upload)]
        st.html(rows_table(["Sheet", "Cell", "The file says", "Corrected to"], texts, [False] * 4, "Cells corrected", height=420))

    show()


def _original(act: Act, upload: Upload) -> None:
    try:
        path = staffs.original(upload.sha256)
    except NotPossible as why:
        st.caption(plain(str(why)))
    else:
        staff_download(ORIGINAL[bool(upload.emptied)], path.read_bytes, upload.file_name, f"original_{act.sequence}")


def _what_it_changed(act: Act) -> None:
    """The headlines in the versions before and after the act, while those versions are kept."""

    @st.dialog("What it changed", width="large")
    def show() -> None:
        staff_only()
        st.html(f'<p class="sentence">{html.escape(act.what)}</p>')
        if len(_together(act)) > 1:
            st.html(f'<p class="before">Reckoned for the {len(_together(act)):,} acts of that moment together.</p>')
        effect = _effect_then(act)
        if effect is None:
            st.html('<p class="missing">The versions before and after it are no longer kept: only the newest ones and editions are.</p>')
        else:
            effect_table(effect, done=True)

    show()


def _effect_then(act: Act) -> Effect | None:
    """What an act did when it was done. Several files that were published together made one version: then what all of them did."""
    together = _together(act)
    after, before = _kept(f"v{together[-1]}"), _kept(f"v{together[0] - 1}")
    if after is None:
        return None
    rows = tuple(answer(after, "headlines", Filters(), "board"))
    if not after.standing.live_uploads:
        return Effect(rows, rows, back_to_demonstration=True)
    if before is None:
        return Effect((), rows, replaces_demonstration=True) if together[0] == 1 else None
    if not before.standing.live_uploads:
        return Effect((), rows, replaces_demonstration=True)
    return Effect(tuple(answer(before, "headlines", Filters(), "board")), rows)


def _together(act: Act) -> list[int]:
    """The places of the acts that were done in one go with this one, itself included, oldest first."""
    return [each.sequence for each in store().history() if each.at == act.at and each.by == act.by]


def _kept(name: str) -> Shown | None:
    try:
        path = store().version_path(name)
    except NotPossible:
        return None
    return Shown(f"{path}-{path.stat().st_mtime_ns}", path, False)

