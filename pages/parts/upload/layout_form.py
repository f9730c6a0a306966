"""The form that says how a sheet is laid out: what it holds, its rows, and of each column what it means and in which unit."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from data.checking.columns.heading_units import without_unit
from data.checking.columns.headings import NONE
from data.kinds import KINDS
from data.layouts import UNITS, Layout
from data.model import currency_of
from pages.parts.upload.as_read import AsRead
from pages.parts.upload.layout_extent import Extent, extent_form, extent_of
from pages.parts.upload.offered import Offered, place

_AS_HEADED = ""  # what its heading says is what a column is
_SHOWN = 2  # values of a column beside its heading
_MOST_COLUMNS = 60


@dataclass(frozen=True)
class Said:
    """What stands in the form. `fields` and `units`: only of columns where it is other than what was read or said before."""

    kind: str
    extent: Extent
    fields: Mapping[str, str]
    units: Mapping[str, int]
    headings: Mapping[str, str]  # the headings of the columns, by their letters
    for_every_return: bool = False

    def layout(self, table: AsRead) -> Layout:
        """What staff said of the table so far, with what they say now. Raises NotUnderstood for what no sheet can follow."""
        before, here, read = table.layout, self.extent, extent_of(table)
        if self.kind == NONE:
            edges = (here.first_column or before.first_column, here.last_column or before.last_column)
            return Layout(NONE, (), here.last or before.last, *edges)
        other = self.kind != table.kind
        fields = {each: name for each, name in {**({} if other else before.fields), **self.fields}.items() if name != _AS_HEADED}
        units = {each: unit for each, unit in {**({} if other else before.units), **self.units}.items() if unit}
        return Layout(
            self.kind if other else before.kind, before.headings if here.rows == read.rows else here.rows,
            before.last if here.last == read.last else here.last, here.first_column, here.last_column, fields, units, here.first,
        )  # fmt: skip


def layout_form(offered: Offered, sheet: str, table: AsRead, others: Sequence[AsRead] = ()) -> Said:
    """Draw the fields, as the reader decided them, and give what stands in them. `others`: the other tables of the sheet."""
    typed = offered.typed(sheet)
    key = f"{table.check}_{offered.key}_{table.name}"
    kinds = [*KINDS, NONE]
    held = table.kind or (NONE if table.layout.kind == NONE else None)
    kind = st.selectbox(
        "What it holds", kinds, index=kinds.index(held) if held else None, placeholder="Choose", key=f"kind_{key}", width=360,
        format_func=lambda each: "Nothing: leave it alone" if each == NONE else each.capitalize(),
    )  # fmt: skip
    if kind is None or (kind == NONE and table.name):
        return Said(kind or "", Extent(), {}, {}, {})
    extent = extent_form(table, typed, others, key)
    return Said(kind, extent, {}, {}, {}) if kind == NONE else _columns(table, kind, extent, typed, others, key)


def _columns(table: AsRead, kind: str, extent: Extent, typed: Mapping[str, str], others: Sequence[AsRead], key: str) -> Said:
    read = extent_of(table)
    as_it_was = kind == table.kind and (extent.rows, extent.first) == (read.rows, read.first)
    headings: dict[str, str] = {}
    fields: dict[str, str] = {}
    units: dict[str, int] = {}
    letters = extent.letters(table, typed, others)[:_MOST_COLUMNS]
    key = f"{key}_{kind}_{extent.rows}_{extent.first}"
    with st.container(height=380 if len(letters) > 6 else "content", key=f"columns_{key}", gap=None):
        for each in letters:
            headings[each] = _heading(table, each, extent, typed, as_it_was)
            name, unit = _column(table, kind, each, headings[each], _values(each, extent.above, typed), as_it_was, key, bool(extent.first))
            fields |= {} if name is None else {each: name}
            units |= {} if unit is None else {each: unit}
    every = any(headings.get(each) for each in fields) and st.checkbox(
        "Remember these meanings for every return with such a heading", key=f"every_{key}",
        help="Else they hold for this file alone. What is remembered stands in History and can be taken back.",
    )  # fmt: skip
    return Said(kind, extent, fields, units, headings, every)


def _heading(table: AsRead, letters: str, extent: Extent, typed: Mapping[str, str], as_it_was: bool) -> str:
    rows = extent.rows
    if not rows:
        return ""
    if as_it_was:
        return (table.columns.get(letters) or {}).get("header") or ""
    return " / ".join(filter(None, (typed.get(f"{letters}{row}", "") for row in range(rows[0], min(rows[1], rows[0] + 5) + 1))))


def _in_unit(scale: int, heading: str) -> str:
    """`in thousands`, or `in thousands of EUR` where the heading names that currency; 0 is what the heading says."""
    currency = currency_of(without_unit(heading)[1])
    if currency == "GBP" or not scale:
        return f"in {UNITS[scale]}" if scale else "unit of heading"
    return f"in {currency}" if scale == 1 else f"in {UNITS[scale]} of {currency}"


def _values(letters: str, below: int, typed: Mapping[str, str]) -> list[str]:
    cells = sorted((place(cell)[0], text) for cell, text in typed.items() if place(cell)[2] == letters and place(cell)[0] > below)
    return [text for _, text in cells[:_SHOWN]]


def _column(
    table: AsRead, kind: str, letters: str, heading: str, values: list[str], as_it_was: bool, key: str, is_bare: bool
) -> tuple[str | None, int | None]:
    """The meaning and the unit of one column, each None where it is as it was."""
    said = table.layout.fields.get(letters, _AS_HEADED) if kind == table.kind else _AS_HEADED
    default = (table.field(letters) or NONE) if as_it_was and letters in table.columns else said
    options = [_AS_HEADED, *([] if is_bare else [NONE]), *KINDS[kind].by_name]
    unsaid = "Left alone" if is_bare else "As its heading says"
    words = {_AS_HEADED: unsaid, NONE: "Left alone"} | {each.name: each.title for each in KINDS[kind].fields}
    called, meaning, scale = st.columns([5, 5, 3], vertical_alignment="center")
    below = f' <span class="hangs">{html.escape(", ".join(values))}</span>' if values else ""
    called.html(f'<p class="sentence"><code class="cell">{letters}</code> <b>{html.escape(heading or "(no heading)")}</b>{below}</p>')
    default = default if default in options else _AS_HEADED
    name = meaning.selectbox(
        f"What column {letters} is", options, index=options.index(default),
        format_func=words.__getitem__, key=f"field_{letters}_{key}", label_visibility="collapsed",
    )  # fmt: skip
    field = KINDS[kind].by_name.get(name)
    unit, known = None, table.layout.units.get(letters, 0) if kind == table.kind else 0
    if field and field.type == "amount":
        known = (table.columns.get(letters) or {}).get("unit") or known if as_it_was and name == default else known
        scales = [*([] if known else [0]), *UNITS]
        unit = scale.selectbox(
            f"Unit of column {letters}", scales, index=scales.index(known), key=f"unit_{letters}_{key}_{name}",
            label_visibility="collapsed", format_func=lambda each: _in_unit(each, heading),
        )  # fmt: skip
    return (None if name == default else name), (None if unit in (None, known) else unit)
