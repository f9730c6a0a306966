"""Secured funding by the place that it is for."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

FOR = {"one": "All {known} is for {stated}", "over_half": "Over half of {known} is for {stated}"}
_TOLD = Told("place", "place", ("place", "places"), "Region-wide or not stated", **FOR)


def funding_by_place(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _TOLD, "funding_by_place", most, pipeline)
