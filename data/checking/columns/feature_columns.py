"""A column an instrument or an owner: `Grant`, `Loan` and `Equity`, or `Public` and `Private`, over money; a record a row and column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_content import MONEY, Beneath
from data.checking.columns.heading_units import folded, unit_of
from data.lists import by_any_name
from data.model import Kind

if TYPE_CHECKING:
    from data.checking.columns.headings import Column
    from data.checking.layout.heading_rows import Heading

FEWEST = 2  # columns that say different things; one alone is the amount
_FIELDS = ("instrument", "owner")
_BESIDE = re.compile(r"\b(?:amounts?|funding|finance|financing|investments?|money|values?|sector|secured|awarded)\b")
# What is a stage, or whose money no return says (counting rules, section 4: one row is the money of one funder).
_NEVER = {"award", "contract", "purchase", "tender", "credit", "seed", "series a", "series b", "state", "both", "mix"}
_NEVER_MEANT = {"match", "unknown"}
Said = tuple[tuple[str, str], ...]


def by_feature(columns: list[Column], headings: Sequence[Heading], kind: Kind, beneath: Beneath) -> list[Column]:
    """The columns of a sheet of money that are headed by an instrument, an owner or both and no more, as money of that kind; others as
    they are. At least two say different things, over money, beside who gets it or what for; what has a column of its own is said there."""
    fields = {column.field.name for column in columns if column.field is not None}
    if kind.name != "investments" or not fields & {"recipient", "title"} or any(column.says for column in columns):
        return columns
    free = [each for each in columns if each.field in (None, kind["amount"]) and not (each.told or each.aside or each.answer or each.as_at)]
    found = {each.position: said for each in free if (said := _said(headings[each.position])) and beneath(each.position) == MONEY}
    if len(set(found.values())) < FEWEST or any(name in fields for said in found.values() for name, _ in said):
        return columns
    return [_taken(column, headings[column.position], kind, found) for column in columns]


def _taken(column: Column, heading: Heading, kind: Kind, found: Mapping[int, Said]) -> Column:
    if column.position not in found:
        return column
    units = [unit_of(f" {part}")[1] for part in heading.parts or (heading.text,)]
    return replace(column, field=kind["amount"], unit=next((unit for unit in reversed(units) if unit != 1), 1), says=found[column.position])


def _said(heading: Heading) -> Said:
    """`Loan (£k)` or `Debt` beneath `Private funding`: what a heading says of its money; nothing where it says anything else."""
    said: dict[str, str] = {}
    for part in heading.parts or (heading.text,):
        if "%" in part:
            return ()
        plain = " ".join(_BESIDE.sub(" ", folded(unit_of(f" {part}")[0])).split())
        field = next((name for name in _FIELDS if plain in by_any_name(f"{name}s")), None)
        if plain and (field is None or field in said or plain in _NEVER):
            return ()
        if field:
            said[field] = by_any_name(f"{field}s")[plain]
    return () if _NEVER_MEANT.intersection(said.values()) else tuple(said.items())
