"""The columns of which staff said, for one file, what they hold: they go before whatever a heading says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.checking.columns.asked_for import ASKED
from data.checking.columns.heading_periods import period_alone
from data.checking.columns.heading_units import without_unit
from data.checking.columns.headings import NONE, Column, Part, Table
from data.checking.layout.heading_rows import Heading
from data.layouts import Layout
from data.model import Field, NotUnderstood, Sheet, Unit, When, currency_of
from data.reading.places import COLUMNS

OUTSIDE = "staff said that the table does not reach it"


def told_columns(sheet: Sheet, table: Table, layout: Layout) -> dict[int, Column]:
    """What was said of the columns of a table, by their positions: the fields, the units, and where the table begins and ends.

    Raises NotUnderstood for a column, a field or a unit that cannot be.
    """
    width = max(len(row.values) for row in sheet.rows)
    there = {column.letter: column for column in table.columns}
    for letters in (*layout.fields, *layout.units, layout.first_column or "A", layout.last_column or "A"):
        if COLUMNS[letters] >= width:
            raise NotUnderstood(f"The sheet {sheet.name} has no column {letters}")
    first, last = COLUMNS[layout.first_column or "A"], COLUMNS[layout.last_column] if layout.last_column else width
    told = {
        column.position: Column(column.position, column.letter, column.header, None, aside=OUTSIDE, told=True)
        for column in table.columns if not first <= column.position <= last
    }  # fmt: skip
    for letters in sorted({*layout.fields, *layout.units}, key=COLUMNS.__getitem__):
        position = COLUMNS[letters]
        if not first <= position <= last:
            raise NotUnderstood(f"The table on the sheet {sheet.name} does not reach column {letters}, as it was said")
        told[position] = _told(there.get(letters) or Column(position, letters, "", None), table, layout)
    _stand_once(told)
    return told


def _told(column: Column, table: Table, layout: Layout) -> Column:
    name = layout.fields.get(column.letter)
    if name not in (None, NONE, *table.kind.by_name):
        raise NotUnderstood(f"'{name}' is nothing that {table.kind.name} hold; they hold {', '.join(table.kind.by_name)}")
    field = column.field if name is None else table.kind.by_name.get(name)
    if field and field.type == "amount" and column.aside == ASKED:
        raise NotUnderstood(f"Column {column.letter} ('{column.header}') is never taken as money given: {ASKED}")
    unit = column.unit if field is column.field else without_unit(column.header)[1]
    if column.letter in layout.units:
        if field is None or field.type != "amount":
            raise NotUnderstood(f"Column {column.letter} holds no money, so it has no unit: say first that it is an amount")
        stated = currency_of(without_unit(column.header)[1])
        unit = layout.units[column.letter] if stated == "GBP" else Unit(layout.units[column.letter], stated)
    as_at = column.as_at if field is column.field else _period(column.header, field)
    return Column(column.position, column.letter, column.header, field, unit, as_at, told=True,
                  unit_told=column.letter in layout.units, says=column.says if field is column.field else ())  # fmt: skip


def _period(header: str, field: Field | None) -> When | None:
    """The period that the heading of a column names and no more, where the field may have a column a period."""
    alone = period_alone(Heading(header, (header,), tuple(header.split(" / ")))) if field and field.a_column_a_year else None
    return alone[0] if alone else None


def _stand_once(told: Mapping[int, Column]) -> None:
    first: dict[tuple[str, Part | None], Column] = {}
    for column in told.values():
        if column.field is None:
            continue
        other = first.setdefault((column.field.name, column.part), column)
        if other is not column:
            raise NotUnderstood(f"Columns {other.letter} and {column.letter} cannot both be {column.field.title.lower()}")


def as_told(table: Table, told: Mapping[int, Column], layout: Layout) -> Table:
    """A table with its told columns in place; another column that could be the same as one of them is left alone for it.

    Raises NotUnderstood where the other headings do not let a column be what was said.
    """
    held = {column.position: column for column in table.columns} | (dict(told) if table.known or not table.header_rows else {})
    of_told = {(column.field.name, column.part): column for column in told.values() if column.field is not None}
    letters = {column.letter: column for column in of_told.values()}
    for position, column in held.items():
        taken = letters.get(column.twin) or (of_told.get((column.field.name, column.part)) if column.field else None)
        if taken and position not in told:
            aside = f"column {taken.letter} is the {taken.field.title.lower()}, as staff said"
            held[position] = Column(position, column.letter, column.header, None, column.unit, aside=aside)
    for letter in layout.fields:
        column, said = held.get(COLUMNS[letter]), told[COLUMNS[letter]]
        if column is None or column.field is not said.field:
            title = said.field.title.lower() if said.field else "left alone"
            raise NotUnderstood(f"Column {letter} cannot be {title} beside what the headings of the other columns say")
    return replace(table, columns=tuple(column for _, column in sorted(held.items())))
