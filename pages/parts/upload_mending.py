"""Mend here: the cells in question corrected on the page and checked again; the corrections made, each with the way back."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from charts.rows import many
from data.checking.no_column import lacks_column
from data.directions import LONGEST, Correction
from data.excerpt import is_whole
from data.kinds import KINDS
from data.lists import names
from data.marking.places import Place, in_short, named, place
from data.model import Field
from pages.parts.findings import finding_item
from pages.parts.found_together import Found
from pages.parts.notice import notice
from pages.parts.offered import Offered
from pages.parts.sheet_drawing import drawn_cells
from pages.parts.staff_style import panel
from pages.parts.upload_review import look_at
from pages.parts.words import plain

_WORDS = ("text", "choice", "place", "yes_no")
MOST = 8  # fields of one finding; the next cells when these are mended


@dataclass(frozen=True)
class Typed:
    """What stands in a field of the form: for which cells, and what they say now; `text` None: nothing was said."""

    cells: tuple[str, ...]
    stands: str
    text: str | None


def mending(offered: Offered, sheet: str, listed: list[Found]) -> None:
    """The numbered findings of a sheet, each cell that may be wrong with a field of its own; one button checks again with all of them."""
    excerpt = offered.excerpts.get(sheet)
    linked = drawn_cells(excerpt) if excerpt else set()
    typed = offered.typed(sheet)
    fields: list[Typed] = []
    with st.form(f"fix_{offered.key}_{sheet}", border=False):
        with st.container(key=f"mend_{offered.key}", gap=None):
            for number, each in enumerate(listed, 1):
                st.html(finding_item(number, each, typed, linked))
                if each.severity != "notes" and not lacks_column(each.remedy):
                    given = {cell for field in fields for cell in field.cells}  # a cell has one field, however much is said of it
                    places = tuple(at for at in each.places if named(at) not in given)
                    fields += _fields(offered, sheet, replace(each, places=places), typed, linked)
        with st.expander("Correct another cell", key=f"another_{offered.key}"):
            cell = st.text_input("Cell", placeholder="such as E6", max_chars=12, key=f"another_cell_{offered.key}_{sheet}")
            said = st.text_input("What it should say", max_chars=LONGEST, key=f"another_text_{offered.key}_{sheet}")
        st.html('<p class="before">Check again before you choose another sheet: until then nothing typed here is kept.</p>')
        if st.form_submit_button("Check again with these corrections"):
            new = {at: each.text for each in fields if each.text is not None and each.text != each.stands for at in each.cells}
            if cell.strip():
                new[cell.strip().upper()] = said.strip()
            if new:
                correct(offered, {f"{sheet}!{at}": text for at, text in new.items()})
            else:
                notice("No cell was corrected: type into a field what its cell should say.")


def _fields(offered: Offered, sheet: str, found: Found, typed: Mapping[str, str], linked: set[Place]) -> list[Typed]:
    """A field for each cell that is drawn; one for all of them where the finding says that the same words stand in all. The same
    words for an amount, a number or a day may stand for different ones, so these have a field each."""
    cells = [named(at) for at in found.places if at in linked]
    if not cells:
        return []
    stands = typed.get(cells[0], "")
    field = _field_of(offered, sheet, cells[0])
    words = field is not None and field.type in _WORDS
    if words and len(found.places) > 1 and stands and any(each in found.message for each in (f"'{stands}'", f"“{stands}”")):
        every = tuple(named(at) for at in found.places)
        return [_field(offered, sheet, every, stands, f"in all {len(every):,}")]
    fields = [_field(offered, sheet, (cell,), typed.get(cell, ""), cell) for cell in cells[:MOST]]
    if more := len(found.places) - len(fields):
        st.html(f'<p class="before">{many(more, "more cell")} when these are mended.</p>')
    return fields


def _field(offered: Offered, sheet: str, cells: tuple[str, ...], stands: str, beside: str) -> Typed:
    """One field, with what stands in the cell; a list to choose from where the column has one."""
    words = f"Instead of '{stands}' {beside}" if len(cells) > 1 else f"{beside} instead of {repr(stands) if stands else 'blank'}"
    choices = _choices(offered, sheet, cells[0])
    key = f"fix_{offered.key}_{sheet}_{cells[0]}_{len(cells)}_{stands}"
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"field_{key}"):
        st.html(f'<code class="cell">{html.escape(beside)}</code>', width="content")
        if choices:
            options = list(dict.fromkeys([*([stands] if stands else []), *choices]))
            text = st.selectbox(
                plain(words), options, index=0 if stands else None, placeholder="Choose or type", accept_new_options=True,
                key=key, label_visibility="collapsed",
            )  # fmt: skip
        else:
            shown = stands if is_whole(stands) else ""
            text = st.text_input(plain(words), shown, max_chars=LONGEST, key=key, label_visibility="collapsed", placeholder="blank")
            text = None if shown != stands and not text else text.strip()
    return Typed(cells, stands, text)


def _choices(offered: Offered, sheet: str, cell: str) -> tuple[str, ...]:
    """The list that the cell's column is read by; none for a heading, or where the column has none."""
    field = _field_of(offered, sheet, cell)
    if field is None:
        return ()
    if field.type == "yes_no":
        return ("yes", "no")
    return names("places" if field.type == "place" else field.choices) if field.choices or field.type == "place" else ()


def _field_of(offered: Offered, sheet: str, cell: str) -> Field | None:
    column, row = cell.rstrip("0123456789"), int(cell[len(cell.rstrip("0123456789")) :])
    if any(row in (each["header_rows"] or []) for each in offered.rows("sheets") if each["sheet"] == sheet):
        return None
    taken = [each for each in offered.rows("columns") if each["sheet"] == sheet and each["letter"] == column and each["field"]]
    return KINDS[taken[0]["kind"]][taken[0]["field"]] if len(taken) == 1 else None


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
    st.rerun()
