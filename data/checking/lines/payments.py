"""A grant with a column a period of what was paid of it: the grant is one record, and each payment is a part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.headings import Column, Table
from data.checking.findings import finding

_GRANTED = ("committed", "announced", "amount")
_GRANT = re.compile(
    r"\b(?:grants?|award(?:ed|s)?|approved|contract(?:ed)?|offer(?:ed)?|commit(?:ted|ment)|allocat(?:ed|ion))\b", re.IGNORECASE
)
_NAMES = ("title", "recipient", "source")  # what tells one grant of a sheet from another, where it has no reference


def payments_of(column: Column, groups: Sequence[tuple[Column, ...]]) -> tuple[Column, ...]:
    """Of columns a period those that are payments out of what a column holds; none where that is no grant. `groups`: by their field."""
    return next((group for group in groups if group[0].field.name == "realised"), ()) if column.part is None and is_grant(column) else ()


def is_grant(column: Column) -> bool:
    """Whether a column of money holds what was granted, by its heading."""
    return column.field.name in _GRANTED and bool(_GRANT.search(column.header))


def as_grant(table: Table, column: Column) -> Column:
    """A column of grants, as records of their own; what was granted is committed where no column says how far its money is."""
    says_status = any(each.field.name == "status" for each in table.taken)
    granted = column.field if says_status or column.field.name != "amount" else table.kind["committed"]
    return replace(column, field=granted, apart=True)


def take_payments(batch: Batch) -> None:
    """Name the grant of a row as the parent of its payments, by its reference or by one made of its names.

    A grant whose names another row has too stops: of which of them its payments are is not said.
    """
    grant = next((column for column in batch.table.taken if column.apart and not column.says), None)
    if grant is None:
        return
    references, rows = batch.columns["reference"], [row.number for row in batch.rows]
    names = list(zip(*(batch.columns[name] for name in _NAMES), strict=True))
    made = [reference or ", ".join(filter(None, named)) or None for reference, named in zip(references, names, strict=True)]
    granted = {number for number, part in zip(rows, batch.parts, strict=True) if part == grant.part}
    first: dict[str | None, int] = {}
    for index, number in enumerate(rows):
        if first.setdefault(made[index], number) != number or made[index] is None:
            batch.say(index, "grant-unnamed", grant.letter, header=grant.header, letter=grant.letter)
        elif number in granted and batch.parts[index] != grant.part:
            batch.columns["parent"][index] = made[index]
    batch.columns["reference"] = made
    letters = ", ".join(column.letter for column in batch.table.taken if column.as_at)
    cell = f"{grant.letter}{batch.table.header_rows[-1]}"
    batch.findings.append(finding("payments-of-grant", batch.sheet, cell, header=grant.header, letter=grant.letter, parts=letters))
