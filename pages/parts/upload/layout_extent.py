"""How far a table reaches, in the form that says how a sheet is laid out: its headings or that it has none, its rows, its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from data.checking.layout.as_directed import NO_HEADINGS
from data.reading.places import COLUMNS
from pages.parts.upload.as_read import AsRead
from pages.parts.upload.offered import place


@dataclass(frozen=True)
class Extent:
    """Where a table stands. `rows`: its first and last heading row; `first`: its first row where it has none; 0 and "": not said."""

    rows: tuple[int, int] = ()
    first: int = 0
    last: int = 0
    first_column: str = ""
    last_column: str = ""

    @property
    def begins(self) -> int:
        """Its first row, of headings or of records."""
        return self.rows[0] if self.rows else self.first

    @property
    def above(self) -> int:
        """The row above its first record."""
        return self.rows[1] if self.rows else self.first - 1

    def letters(self, table: AsRead, typed: Mapping[str, str], others: Sequence[AsRead]) -> list[str]:
        """The columns that it may have, in their order: those of other tables are none of a table that was read beside them."""
        of_others = {each for other in others for each in other.columns} if table.columns else set()
        letters = {*table.columns, *({place(cell)[2] for cell in typed} - of_others)}
        first, last = COLUMNS[self.first_column or "A"], COLUMNS[self.last_column] if self.last_column else len(COLUMNS)
        return sorted((each for each in letters if first <= COLUMNS[each] <= last), key=COLUMNS.__getitem__)


def extent_of(table: AsRead) -> Extent:
    """Where a table was read."""
    rows = (table.headings[0], table.headings[-1]) if table.headings else ()
    layout = table.layout
    return Extent(rows, layout.first, table.last, layout.first_column, layout.last_column)


def extent_form(table: AsRead, typed: Mapping[str, str], others: Sequence[AsRead], key: str) -> Extent:
    """Draw the fields of a table's rows and columns, as the reader decided them, and give what stands in them."""
    read = extent_of(table)
    likely = read.rows or (_likely_headings(typed, max((each.last for each in others), default=0)),) * 2
    bare = st.checkbox(
        "It has no row of headings", bool(read.first) or table.reason == NO_HEADINGS, key=f"bare_{key}",
        help="Its first row is a record. Say below what each column is.",
    )  # fmt: skip
    with st.container(horizontal=True, gap="medium"):
        if bare:
            rows = ()
            first = st.number_input("First row of the table", 1, None, read.first or likely[0], step=1, key=f"from_{key}", width=180)
        else:
            begin = st.number_input("First row of headings", 1, None, likely[0], step=1, key=f"first_{key}", width=180)
            end = st.number_input("Last row of headings", 1, None, likely[1], step=1, key=f"last_{key}", width=180)
            rows, first = (begin, end), 0
        last = st.number_input("Last row of the table", 1, None, table.last or None, step=1, key=f"ends_{key}", width=180,
                               placeholder="as far as it goes")  # fmt: skip
    letters = sorted({*(place(cell)[2] for cell in typed), *table.columns, *filter(None, (read.first_column, read.last_column))},
                     key=COLUMNS.__getitem__)  # fmt: skip
    with st.container(horizontal=True, gap="medium"):
        left = _letter("First column of the table", letters, read.first_column, "where it begins", f"left_{key}")
        right = _letter("Last column of the table", letters, read.last_column, "as far as it goes", f"right_{key}")
    return Extent(rows, first, last or 0, left, right)


def _letter(label: str, letters: Sequence[str], said: str, unsaid: str, key: str) -> str:
    options = ["", *letters]
    return st.selectbox(label, options, index=options.index(said), key=key, width=180, format_func=lambda each: each or unsaid)


def _likely_headings(typed: Mapping[str, str], below: int) -> int:
    """Of a table that was not read the first drawn row, below the tables that were, with at least half as many cells as the fullest."""
    rows: dict[int, int] = {}
    for cell in typed:
        rows[place(cell)[0]] = rows.get(place(cell)[0], 0) + 1
    most = max(rows.values(), default=0)
    full = [row for row in sorted(rows) if rows[row] * 2 >= most]
    return next((row for row in full if row > below), full[0] if full else 1)
