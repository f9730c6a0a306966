"""Secured funding by segment of the sector."""

from __future__ import annotations

from collections.abc import Sequence

from charts.funding_by_place import FOR
from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

_TOLD = Told("segment", "segment", ("segment", "segments"), **FOR)


def funding_by_segment(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _TOLD, "funding_by_segment", most, pipeline)
