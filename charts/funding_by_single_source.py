"""Secured funding by single source (the funder itself), the rest as in funding by source."""

from __future__ import annotations

from collections.abc import Sequence

from charts.funding_by_source import GIVES
from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

_SOURCES = Told("source", "single source", ("source", "sources"), "Source not stated", **GIVES)


def funding_by_single_source(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = False) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _SOURCES, "funding_by_single_source", most, pipeline)
