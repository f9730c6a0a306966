"""Mend here: the cells in question corrected on the page and checked again; the corrections made, each with the way back."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from charts.rows import many
from data.directions import LONGEST, Correction
from data.marking.places import in_short, place
from data.model import NotUnderstood
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.upload.column import add_a_column
from pages.parts.upload.fields import mend_fields, to_mend, turning
from pages.parts.upload.findings import finding_item
from pages.parts.upload.found_together import Found
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import draw, look_at
from pages.parts.upload.sheet_drawing import drawn_cells
from pages.parts.words import plain


def mending(offered: Offered, sheet: str, listed: list[Found]) -> None:
    """The numbered findings of a sheet with the fields in which their cells are mended; one button checks again with all that was
    typed, on the other sheets of the file too."""
    excerpt = offered.excerpts.get(sheet)
    linked = drawn_cells(excerpt) if excerpt else set()
    typed = offered.typed(sheet)
    given: set[tuple[str, str, int]] = set()
    with st.container(key=f"mend_{offered.key}", gap=None):
        for number, each in enumerate(listed, 1):
            st.html(finding_item(number, each, typed, linked))
            wanted = to_mend(offered, sheet, each, given, linked)
            own = [mend_fields(offered, sheet, each, column, typed) for column in wanted]
            if any(own) and (start := turning(offered, sheet, each, number)) is not None:
                _turn(offered, sheet, each, start)
    _another(offered, sheet)
    add_a_column(offered, sheet)
    _check_again(offered)


def _turn(offered: Offered, sheet: str, found: Found, start: int) -> None:
    offered.turn(sheet, found, start)
    with st.spinner("Drawing the sheet"):
        draw(offered)
    st.rerun()


def _another(offered: Offered, sheet: str) -> None:
    """Any other cell, by its name; a range, and one beside the sheet for what it has no column for."""
    held, keys = offered.unsent.another, [f"another_{part}_{offered.key}_{sheet}" for part in ("cell", "text")]

    def take() -> None:
        held[sheet] = (st.session_state[keys[0]], st.session_state[keys[1]])

    st.session_state[keys[0]], st.session_state[keys[1]] = held.get(sheet, ("", ""))
    with st.expander("Correct another cell", key=f"another_{offered.key}"):
        st.text_input("Cell", placeholder="such as E6, or E6:E90 for all of these", max_chars=24, key=keys[0], on_change=take)
        st.text_input("What it should say", max_chars=LONGEST, key=keys[1], on_change=take)


def _check_again(offered: Offered) -> None:
    pressed = st.button("Check again with these corrections", key=f"check_again_{offered.key}")
    waiting = offered.unsent.in_words()
    if waiting:
        with st.container(key=f"acts_waiting_{offered.key}", gap=None):
            st.html(f'<p class="before" role="status">Typed and not checked yet: {html.escape(waiting)}.</p>')
            if st.button("Forget what was typed", type="tertiary", key=f"forget_{offered.key}"):
                offered.unsent.forget()
                st.rerun()
    if pressed and waiting:
        try:
            correct(offered, offered.unsent.cells())
        except NotUnderstood as wrong:
            notice(f"{wrong}.", wrong=True)
    elif pressed:
        notice("No cell was corrected: type into a field what its cell should say.")


def corrections_made(offered: Offered) -> None:
    """The cells corrected so far, each with what the file says and the way back; and those of a file before this one."""
    made: dict[tuple[str, str, str], list[Correction]] = {}
    for each in offered.corrections:
        made.setdefault((each.sheet, each.stood, each.typed), []).append(each)
    if made:
        with st.container(key="space_corrected", gap=None):
            panel(
                f"{many(len(offered.corrections), 'cell')} corrected here",
                "Kept with the return when you publish, beside what the file says; the file itself is never changed",
            )
            with st.container(key=f"acts_corrected_{offered.key}", gap=None):
                for same in made.values():
                    _made(offered, same)
            if len(made) > 1 and st.button("All as they were", key=f"all_back_{offered.key}"):
                correct(offered, {}, taken_back=[f"{each.sheet}!{each.cell}" for each in offered.corrections])
    _not_carried(offered)


def _made(offered: Offered, same: list[Correction]) -> None:
    """Cells of one sheet that said the same and say the same now."""
    first = same[0]
    cells = in_short(place(each.cell) for each in same)
    typed = f'<q class="typed-text">{html.escape(first.typed)}</q>' if first.typed else "blank"
    stood = f'<q class="typed-text">{html.escape(first.stood)}</q>' if first.stood else "nothing"
    key = f"corrected_{offered.key}_{first.sheet}_{first.cell}"
    as_before = "as it was" if len(same) == 1 else "as they were"
    with st.container(key=key, gap=None):
        code = f'<code class="cell">{html.escape(first.sheet)}!{html.escape(cells)}</code>'
        st.html(f'<p class="sentence">{code} corrected to {typed}; the file says {stood}.</p>')
        if st.button(f"{plain(cells)} {as_before}", type="tertiary", key=f"back_{offered.key}_{first.sheet}_{first.cell}"):
            correct(offered, {}, taken_back=[f"{each.sheet}!{each.cell}" for each in same])


def _not_carried(offered: Offered) -> None:
    """What was corrected of the file before this one: it is said, and made again only when that is asked for."""
    left = offered.not_carried.corrections
    if not left:
        return
    cells = ", ".join(list(left)[:6]) + (f" and {len(left) - 6:,} more" if len(left) > 6 else "")
    notice(f"The file before this one had {many(len(left), 'cell')} corrected here ({cells}). This file is read as it stands.")
    with st.container(key=f"acts_again_{offered.key}"):
        if st.button("Correct these cells here too", type="tertiary", key=f"again_{offered.key}"):
            correct(offered, left)


def correct(offered: Offered, new: Mapping[str, str], taken_back: Sequence[str] = ()) -> None:
    """Check the file again with further cells corrected, or with some as they were; what the file cannot follow is said."""
    before = offered.directions
    stood = {f"{each.sheet}!{each.cell}": each.stood for each in offered.corrections}
    wanted = {cell: text for cell, text in {**before.corrections, **new}.items() if text != stood.get(cell)}
    for cell in taken_back:
        wanted.pop(cell, None)
    offered.directions = replace(before, corrections=wanted)
    try:
        with st.status("Checking again", type="compact") as status:
            look_at(offered, lambda what: status.update(label=plain(what)))
    except BaseException as wrong:
        offered.directions = before
        if not isinstance(wrong, ValueError):
            raise  # the page was left, or something else was pressed
        notice(f"{str(wrong).rstrip('.')}.", wrong=True)
        return
    offered.not_carried = replace(offered.not_carried, corrections={})
    if new:
        offered.unsent.forget()
    st.rerun()
