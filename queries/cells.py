"""Makes the view `cells` from the declarations of the kinds: one row a record and field that has a value, as typed and as read."""

from __future__ import annotations

from data.kinds import KINDS
from data.model import Field, Kind
from data.store.schema import field_columns, quoted

# What a cell is made of in the view; a field fills those that its type has.
_PARTS = {
    "text": "varchar", "value": "varchar", "low": "bigint", "high": "bigint", "qualifier": "varchar", "currency": "varchar",
    "starts": "date", "ends": "date", "precision": "varchar",
}  # fmt: skip
# What ends the name of a record that is not its row's only one: `2018/19` of `3f2a.1.4.2018/19`; "" where it is.
PART_OF_ROW = "create macro part_of_row(record_) as regexp_extract(record_, '^[^.]*[.][^.]*[.][^.]*[.](.*)$', 1)"


def cells_view() -> str:
    """The statement that makes the view, over the tables of the attached store."""
    return "create view cells as\n" + "\nunion all by name\n".join(_cells_of(kind) for kind in KINDS.values())


def _cells_of(kind: Kind) -> str:
    structs = ",\n    ".join(_cell(position, field) for position, field in enumerate(kind.fields, 1))
    has_value = " or ".join(f"{part} is not null" for part in ("text", "value", "low", "high", "starts"))
    return (
        f"select * from (\n"
        f"  select '{kind.name}' as kind, record, part_of_row(record) as part_of_row, unnest([\n    {structs}\n  ], recursive := true)\n"
        f"  from store.{kind.name}\n"
        f")\nwhere {has_value}"
    )


def _cell(position: int, field: Field) -> str:
    filled = _filled(field)
    parts = ", ".join(f"{quoted(part)} := {filled.get(part, 'null')}::{sql_type}" for part, sql_type in _PARTS.items())
    return f"struct_pack(field := '{field.name}', field_position := {position}, type := '{field.type}', {parts})"


def _filled(field: Field) -> dict[str, str]:
    """Which part of the cell each column of the field holds, as SQL."""
    columns = {name.removeprefix(field.name): quoted(name) for name, _ in field_columns(field)}
    filled = {part: columns[f"_{part}"] for part in ("text", "low", "high", "qualifier", "currency", "precision") if f"_{part}" in columns}
    if field.type == "date":
        filled |= {"starts": columns["_start"], "ends": columns["_end"]}
    value = columns.get("")
    if field.type in ("number", "percent"):
        filled["value"] = f"rtrim(rtrim({value}::varchar, '0'), '.')"
    elif field.type == "yes_no":
        filled["value"] = f"case when {value} then 'yes' when not {value} then 'no' end"
    elif field.type == "place":
        filled["value"] = f"nullif({value}, '') || coalesce(' (' || nullif({columns['_code']}, '') || ')', '')"
    elif value:
        filled["value"] = value
    return filled
