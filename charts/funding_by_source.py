"""Secured funding by type of source, drawn as realised plus still to come; the pipeline in a panel of its own, never added."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

GIVES = {
    "one": "All {known} comes from one {noun}: {name}",
    "over_half": "Over half of {known} is from {stated}",
    "uncertain": "{whole} is secured from {kinds}; which gives the most is not certain",
}
# "Not disclosed" is what the rules call the type where neither the row nor the list of sources says one.
_TYPES = Told("source_type", "source type", ("kind of source", "kinds of source"), "Not disclosed", what="source's type", **GIVES)


def funding_by_source(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _TYPES, "funding_by_source", most, pipeline)
