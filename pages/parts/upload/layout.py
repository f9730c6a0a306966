"""How a sheet was read and how certain that was, said under its drawing; and how to have it read otherwise."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from charts.rows import many
from data.checking.columns.unknown_headings import heading_setting
from data.checking.known_files.no_records import REASONS
from data.checking.layout.as_directed import NO_HEADINGS, NO_KIND, NO_TABLE, SINGLE
from data.checking.layout.beside_asked import BESIDE
from data.checking.layout.how_sure import CERTAINTIES
from data.kinds.declined_files import REASONS_WITH_FIGURES
from data.layouts import Layout
from data.model import NotUnderstood
from pages.parts.access.gate import staff_only
from pages.parts.frame.notice import notice
from pages.parts.upload.as_read import AsRead, another, as_read
from pages.parts.upload.layout_form import Said, layout_form
from pages.parts.upload.meanings import answered_here, check_again
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import look_at, the_review
from pages.parts.words import plain

_LEFT = {NO_HEADINGS: "It has no row of headings.", NO_KIND: "Its headings are those of no kind of record.",
         NO_TABLE: "It holds lines of text and no table.", SINGLE: "It holds no two rows of more than one cell.",
         BESIDE: "Two tables may stand side by side on it."}  # fmt: skip


def how_it_was_read(offered: Offered, sheet: str) -> None:
    """A sentence for each table of the sheet, and behind a line the form that changes what the reader decided."""
    tables = as_read(offered, sheet)
    if not tables:
        return
    with st.container(key=f"layout_{offered.key}", gap="small"):
        for each in tables:
            if said := _said(each, len(tables) > 1):
                st.html(f'<p class="before">{said}</p>')
        _change(offered, sheet, tables)
    _not_carried(offered)


def _said(table: AsRead, one_of_several: bool) -> str:
    which = f"The table at <code class=\"cell\">{html.escape(table.begins)}</code>. " if one_of_several and table.begins else ""
    if not table.kind and table.reason in _LEFT:
        return f"<b>Left alone.</b> {_LEFT[table.reason]} If it holds records, say below what it holds and what its columns are."
    if not table.kind and table.reason in {*REASONS, *REASONS_WITH_FIGURES}:
        return f"<b>Left alone.</b> {html.escape(table.reason[0].upper() + table.reason[1:])}."
    return f"{which}<b>{CERTAINTIES[table.certainty]}.</b> {html.escape(table.sentence)}" if table.sentence else ""


@st.fragment
def _change(offered: Offered, sheet: str, tables: list[AsRead]) -> None:
    """The form is drawn only while it is open: a wide sheet has a field for each of its columns."""
    staff_only()  # a fragment runs without the page around it, as a dialog does
    key = f"change_layout_{offered.key}_{sheet}"
    with st.expander("Change how this sheet was read", key=key, on_change="rerun") as form:
        if not form.open:
            return
        table = _which(offered, sheet, tables, key)
        said = layout_form(offered, sheet, table, [each for each in tables if each is not table])
        with st.container(horizontal=True, gap="medium"):
            again = st.button("Check again like this", key=f"again_like_this_{key}")
            back = table.layout != Layout() and st.button("As the reader found it", type="tertiary", key=f"as_found_{key}")
        if back:
            _check_again(offered, {name: each for name, each in offered.directions.layouts.items() if name != table.name})
        elif again:
            _take(offered, sheet, table, said)


def _which(offered: Offered, sheet: str, tables: list[AsRead], key: str) -> AsRead:
    """The table that is to be changed: one that was read, a further one, or the whole sheet as one where several were read."""
    if not tables[0].kind and len(tables) == 1:
        return tables[0]
    whole = replace(tables[0], name=sheet, layout=Layout(), headings=(), last=0, columns={}, sentence="", reason="")
    options = [*tables, *([whole] if len(tables) > 1 else []), another(offered)]
    words = [f"The table at {each.begins}" if each.begins else "What else stands on it" for each in tables]
    words += ["The whole sheet, as one table"] * (len(tables) > 1) + ["Another table on this sheet"]
    at = st.selectbox("Which table", range(len(words)), format_func=words.__getitem__, key=f"which_{len(words)}_{key}", width=360)
    return options[at]


def _take(offered: Offered, sheet: str, table: AsRead, said: Said) -> None:
    """Read the file again as it was said; what is to hold for every return becomes an answer, as if it had been asked."""
    if not said.kind:
        notice("Choose what the sheet holds.", wrong=True)
        return
    try:
        layout = said.layout(table)
    except NotUnderstood as wrong:
        notice(f"{wrong}.", wrong=True)
        return
    name = table.name or f"{sheet}!{said.extent.first_column or 'A'}{said.extent.begins}"
    if not table.name and name in [f"{sheet}!{each.begins}" for each in as_read(offered, sheet)]:
        notice(f"A table begins at {name.rpartition('!')[2]} already: choose it above, or say where the other one begins.", wrong=True)
        return
    kept = {}
    if said.for_every_return:
        new = {each: name for each, name in layout.fields.items() if table.layout.fields.get(each) != name and said.headings.get(each)}
        kept = {heading_setting(said.kind, said.headings[each]): name for each, name in new.items()}
        layout = replace(layout, fields={each: name for each, name in layout.fields.items() if each not in new})
    if layout == table.layout and not kept:
        notice("Nothing was changed: the sheet would be read as it is now.")
        return
    others = {told: each for told, each in offered.directions.layouts.items() if told != name}
    if table.name == sheet and not table.sentence and not table.reason:  # all of the sheet as one
        others = {told: each for told, each in others.items() if not told.startswith(f"{sheet}!")}
    if not table.name and sheet in others:  # what was told of the sheet was of its one table, which is one of several now
        begins = next((each.begins for each in as_read(offered, sheet) if each.name == sheet and each.begins), "")
        others = {f"{sheet}!{begins}" if begins and told == sheet else told: each for told, each in others.items()}
    _check_again(offered, others | ({name: layout} if layout != Layout() else {}), kept)


def _check_again(offered: Offered, layouts: Mapping[str, Layout], kept: Mapping[str, str] | None = None) -> None:
    """Check the file again with other layouts; what the file cannot follow is said, and it stays as it was read before."""
    review, before = the_review(), (offered.directions, dict(the_review().meanings))
    offered.directions = replace(offered.directions, layouts=dict(layouts))
    review.meanings.update(kept or {})
    try:
        if kept:
            check_again(review)
        else:
            with st.status("Checking again", type="compact") as status:
                look_at(offered, lambda what: status.update(label=plain(what)))
    except BaseException as broken_off:  # the page may be run anew in the middle of a check
        offered.directions = before[0]
        review.meanings.clear()
        review.meanings.update(before[1])
        if not isinstance(broken_off, ValueError):
            raise
        if kept:
            look_at(offered)  # without these the file stands as it was checked, and the form as it was filled in
        notice(f"{str(broken_off).rstrip('.')}.", wrong=True)
        return
    asked = offered.checked.questions if offered.checked else ()
    answered_here(offered).update({each.setting: each for each in asked if each.setting in (kept or {})})
    offered.not_carried = replace(offered.not_carried, layouts={})
    st.rerun()


def _not_carried(offered: Offered) -> None:
    """How the file before this one was read, where that was said: it is said, and done again only when that is asked for."""
    left = offered.not_carried.layouts
    if not left:
        return
    notice(f"Of the file before this one the layout of {many(len(left), 'sheet')} was changed here ({', '.join(left)}). "
           "This file is read as the reader finds it.")  # fmt: skip
    with st.container(key=f"acts_layout_again_{offered.key}"):
        if st.button("Read it like that, too", type="tertiary", key=f"layout_again_{offered.key}"):
            _check_again(offered, {**offered.directions.layouts, **left})
