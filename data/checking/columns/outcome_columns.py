"""A column an outcome: headings that are names of outcomes (`Jobs created`), over figures, are a record a row and outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import folded
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Kind

if TYPE_CHECKING:
    from data.checking.columns.headings import Column
    from data.checking.layout.heading_rows import Heading

_NUMBER_OF = re.compile(r"^(?:the )?(?:number|nos?|count) (?:of )?| (?:ftes?|headcount|number|nos?|actual)$")  # of a folded heading
_NAMES = {"outcome", "number"}  # a sheet with a column of either says the outcome or the number of a row there


def by_outcome(columns: list[Column], headings: Sequence[Heading], kind: Kind) -> list[Column]:
    """The columns of a sheet of outcomes without a column that says which: those headed by an outcome and no more, as how many of it."""
    fields = {column.field.name for column in columns if column.field is not None}
    if kind.name != "outcomes" or fields & _NAMES or "organisation" not in fields:
        return columns
    free = [column for column in columns if column.field is None and not (column.told or column.aside or column.answer)]
    found = {column.position: said for column in free if (said := _said(headings[column.position]))}
    return [
        replace(column, field=kind["number"], says=(("outcome", found[column.position]),)) if column.position in found else column
        for column in columns
    ]


def _said(heading: Heading) -> str | None:
    """`Jobs created`, `No. of jobs created (FTE)`, or `Created` beneath `Jobs`: the name of the outcome; None for any other heading."""
    known = by_any_name("outcome_kinds")
    texts = (heading.text, " ".join(heading.parts), " ".join(reversed(heading.parts)))
    return next((known[plain] for text in texts if (plain := normal_text(_NUMBER_OF.sub("", folded(text)))) in known), None)
