"""Secured funding by single source (the funder itself), the rest as in funding by source."""

from __future__ import annotations

from collections.abc import Sequence

from charts.funding_by_source import by_name
from charts.rows import Row
from charts.specification import Asked, Specification


def funding_by_single_source(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = False) -> Specification:
    """`rows` of the query of the same name, largest first. `most`: bars of a short chart, the tail summed as one. Money is pence."""
    return by_name(
        rows, asked, most, pipeline, name="funding_by_single_source", column="source", noun=("source", "sources"),
        subtitle="single source", blank="Source not stated",
    )  # fmt: skip
