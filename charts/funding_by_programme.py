"""Secured funding by the programme that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

_OF = {"one": "All {known} is of {stated}", "over_half": "Over half of {known} is of {stated}"}
_TOLD = Told("programme", "programme", ("programme", "programmes"), "No programme", **_OF)


def funding_by_programme(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _TOLD, "funding_by_programme", most, pipeline)
