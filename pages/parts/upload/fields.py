"""The fields in which the cells of one finding are mended: one for all where they may say the same, else a few at a time."""

from __future__ import annotations

import html
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from data.checking.columns.added_columns import MAY_BE_ALIKE
from data.checking.columns.no_column import MISSING, NEEDS, column_to_add, lacks_column
from data.directions import LONGEST
from data.excerpt import is_whole
from data.kinds import KINDS
from data.lists import names
from data.marking.places import Place, in_short, named, place
from data.model import Field
from data.reading.places import COLUMN_NAMES
from pages.parts.upload.found_together import PAGE, Found
from pages.parts.upload.offered import Offered
from pages.parts.upload.typed import Column
from pages.parts.words import plain

_WORDS = ("text", "choice", "place", "yes_no")


@dataclass(frozen=True)
class ToMend:
    """The rows of a column in which a finding is mended, and those of them that have a field of their own now. `field`: what the
    column holds, where that is known."""

    column: Column
    rows: tuple[int, ...]
    shown: tuple[int, ...]
    field: Field | None

    @property
    def cells(self) -> str:
        """`E6-E224`, in short."""
        return in_short(place(self.column.cell(row)) for row in self.rows)


def to_mend(offered: Offered, sheet: str, found: Found, given: set[tuple[str, str, int]], linked: Container[Place]) -> list[ToMend]:
    """Where a finding is mended, column by column; what has a field already (`given`, which grows) has no other. `linked`: the cells
    that are drawn, of which alone it is known what they say."""
    if found.severity == "notes":
        return []
    here = [] if lacks_column(found.remedy) and found.code not in NEEDS else _in_columns(offered, sheet, found, linked)
    wanted = [*here, *_in_new_column(offered, sheet, found)]
    free = []
    for each in wanted:
        rows = tuple(row for row in each.rows if (each.column.letters, each.column.heading, row) not in given)
        given.update((each.column.letters, each.column.heading, row) for row in rows)
        if rows:
            free.append(ToMend(each.column, rows, tuple(row for row in each.shown if row in rows), each.field))
    return free


def _in_columns(offered: Offered, sheet: str, found: Found, linked: Container[Place]) -> list[ToMend]:
    page = {at for at in offered.page(sheet, found) if at in linked}
    columns: dict[int, list[int]] = {}
    for row, column in found.places:
        columns.setdefault(column, []).append(row)
    return [
        ToMend(Column(offered.unsent, sheet, COLUMN_NAMES[column]), tuple(rows), tuple(row for row in rows if (row, column) in page),
               _field_of(offered, sheet, named((rows[0], column))))
        for column, rows in columns.items()
    ]  # fmt: skip


def _in_new_column(offered: Offered, sheet: str, found: Found) -> list[ToMend]:
    """The rows of each table with a finding for which a column is to be added, where it has room for one."""
    title, wanted = column_to_add(found.remedy), []
    page = {row for row, _ in offered.page(sheet, found)}
    for table in offered.rows("sheets") if title else ():
        room = offered.checked.room.get(table["position"])
        rows = tuple(row for row in found.rows if table["header_rows"] and table["header_rows"][-1] < row <= (table["last_row"] or 0))
        if table["sheet"] == sheet and room and rows:
            field = next(each for each in KINDS[table["kind"]].fields if each.title == title)
            column = Column(offered.unsent, sheet, room=room, heading=title)
            wanted.append(ToMend(column, rows, tuple(row for row in rows if row in page), field))
    return wanted


def mend_fields(offered: Offered, sheet: str, found: Found, each: ToMend, typed: Mapping[str, str]) -> bool:
    """The fields of one column; gives whether some cells have one of their own. `typed`: the cells that are drawn, as they stand."""
    stands = "" if each.column.room else typed.get(each.column.cell(each.rows[0]), "")
    if each.column.room:
        heading, first = html.escape(each.column.heading), html.escape(each.column.cell(place(each.column.room)[0]))
        st.html(f'<p class="before in-finding">Or add the column here: <b>{heading}</b> goes into the blank {first}.</p>')
    says_so = bool(stands) and any(quoted in found.message for quoted in (f"'{stands}'", f"“{stands}”"))
    blank = each.column.room or found.code in MISSING
    now = f"say '{stands}'" if says_so else "are blank" if blank else "may say different things"
    kind = each.field.type if each.field and len(each.rows) > 1 else ""
    if kind in _WORDS and says_so:
        one_for_all(offered, each, stands, now)
        return False
    if kind in MAY_BE_ALIKE and one_for_all(offered, each, "", now):
        return False
    for row in each.shown:
        cell = each.column.cell(row)
        _own(offered, each, row, typed.get(cell, "") if not each.column.room else "")
    return True


def one_for_all(offered: Offered, each: ToMend, stands: str, now: str) -> bool:
    """One field for all cells, and what it does; gives whether anything is typed in it. `now`: what they say in the file."""
    count, texts = f"{len(each.rows):,}", {each.column.text(row) for row in each.rows}
    same = texts.pop() if len(texts) == 1 else None
    label = f"Instead of '{stands}' in all {count}" if stands else f"In all {count} cells from {each.column.cell(each.rows[0])} on"
    _field(offered, each, each.rows, same, stands, plain(label), f"in all {count}", f"Once for all {count}")
    if same is None:
        return False
    said = f"“{same}” goes into {count} cells ({each.cells}), which {now} in the file, when you check again."
    st.html(f'<p class="before in-finding" role="status">{html.escape(said)}</p>')
    return True


def _own(offered: Offered, each: ToMend, row: int, stands: str) -> None:
    cell = each.column.cell(row)
    label = f"{cell} instead of {repr(stands) if stands else 'blank'}"
    _field(offered, each, (row,), each.column.text(row), stands, plain(label), cell, "Choose or type" if _choices(each.field) else "blank")


def _field(
    offered: Offered, each: ToMend, rows: Sequence[int], text: str | None, stands: str, label: str, beside: str, blank: str
) -> None:  # fmt: skip
    """One field, with what was typed in it, else what stands in the cell; a list to choose from where the column has one."""
    choices = _choices(each.field)
    shown = stands if is_whole(stands) else ""
    key = f"fix_{offered.key}_{each.column.sheet}_{each.column.cell(rows[0])}_{each.column.heading}_{len(rows)}_{stands}"
    st.session_state[key] = text if text is not None else (stands or None) if choices else shown
    taking = {"key": key, "on_change": _taken, "args": (key, each.column, tuple(rows), stands, shown), "label_visibility": "collapsed"}
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"field_{key}"):
        st.html(f'<code class="cell">{html.escape(beside)}</code>', width="content")
        if choices:
            options = list(dict.fromkeys([*filter(None, (stands, text)), *choices]))
            st.selectbox(label, options, index=None, placeholder=blank, accept_new_options=True, **taking)
        else:
            st.text_input(label, max_chars=LONGEST, placeholder=blank, **taking)


def _taken(key: str, column: Column, rows: tuple[int, ...], stands: str, shown: str) -> None:
    """Keep what was typed as soon as it is, before the page is drawn anew; what stands there already, and nothing, is not typed."""
    said = st.session_state[key]
    text = None if said is None else said.strip()
    column.put(rows, None if text in (None, stands) or (not text and shown != stands) else text)


def turning(offered: Offered, sheet: str, found: Found, number: int) -> int | None:
    """The way to the other cells of a finding, where it has more than are shown; gives where the page begins that was asked for."""
    if len(found.places) <= PAGE:
        return None
    start, end = offered.start(sheet, found), min(offered.start(sheet, found) + PAGE, len(found.places))
    with st.container(key=f"acts_turn_{offered.key}_{number}", horizontal=True, gap="medium", vertical_alignment="center"):
        st.html(f'<p class="before">Cells {start + 1:,}-{end:,} of {len(found.places):,}</p>', width="content")
        key = f"turn_{offered.key}_{number}"
        if st.button("Earlier cells", type="tertiary", disabled=not start, key=f"{key}_back"):
            return start - PAGE
        if st.button("Next cells", type="tertiary", disabled=end == len(found.places), key=f"{key}_on"):
            return end
    return None


def _choices(field: Field | None) -> tuple[str, ...]:
    """The list that a column is read by; none for a heading, or where the column has none."""
    if field is None:
        return ()
    if field.type == "yes_no":
        return ("yes", "no")
    return names("places" if field.type == "place" else field.choices) if field.choices or field.type == "place" else ()


def _field_of(offered: Offered, sheet: str, cell: str) -> Field | None:
    row, column = place(cell)
    if any(row in (each["header_rows"] or []) for each in offered.rows("sheets") if each["sheet"] == sheet):
        return None
    letters = COLUMN_NAMES[column]
    taken = [each for each in offered.rows("columns") if each["sheet"] == sheet and each["letter"] == letters and each["field"]]
    return KINDS[taken[0]["kind"]][taken[0]["field"]] if len(taken) == 1 else None
