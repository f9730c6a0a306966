"""Add a column that a table lacks and no finding asks for, with one text for all of its rows: the role, the scope, the share."""

from __future__ import annotations

import html
from typing import Any

import streamlit as st

from data.checking.columns.added_columns import MAY_BE_ALIKE
from data.kinds import KINDS
from data.model import Field
from data.store.staging import read_rows
from pages.parts.upload.fields import ToMend, one_for_all
from pages.parts.upload.offered import Offered
from pages.parts.upload.typed import Column


def add_a_column(offered: Offered, sheet: str) -> None:
    """What the tables of a sheet have no column for, to choose from; draws nothing where no table has room for one."""
    lacking = {
        (table["position"], field.name): (table, field)
        for table in offered.rows("sheets") if table["sheet"] == sheet and offered.checked.room.get(table["position"])
        for field in _lacking(offered, table)
    }  # fmt: skip
    if not lacking:
        return
    several = len({position for position, _ in lacking}) > 1

    def called(name: tuple[int, str]) -> str:
        table, field = lacking[name]
        return f"{field.title} (of the table at {table['found_at'].rpartition('!')[2]})" if several else field.title

    with st.expander("Add a column that the sheet lacks", key=f"column_{offered.key}"):
        chosen = st.selectbox(
            "What the new column holds", list(lacking), index=None, format_func=called, placeholder="Choose",
            key=f"column_of_{offered.key}_{sheet}",
        )  # fmt: skip
        if chosen is None:
            return
        table, field = lacking[chosen]
        st.html(f'<p class="before">{html.escape(field.guidance)}</p>')
        column = Column(offered.unsent, sheet, room=offered.checked.room[table["position"]], heading=field.title)
        if rows := _rows(offered, table):
            one_for_all(offered, ToMend(column, rows, (), field), "", "are blank")


def _lacking(offered: Offered, table: dict[str, Any]) -> list[Field]:
    """The fields of a table's kind that it has no column for and that one text may say of many rows."""
    held = {each["field"] for each in offered.rows("columns") if each["position"] == table["position"]}
    return [each for each in KINDS[table["kind"]].fields if each.name not in held and each.type in MAY_BE_ALIKE]


def _rows(offered: Offered, table: dict[str, Any]) -> tuple[int, ...]:
    """The rows of a table that are records, or stop."""
    found = read_rows(
        offered.checked.staged,
        f"""
        select "row" from "{table["kind"]}" where split_part(record, '.', 2) = $position::varchar
        union
        select "row" from left_alone where position = $position and stops
        order by "row"
        """,
        {"position": table["position"]},
    )
    return tuple(each["row"] for each in found)
