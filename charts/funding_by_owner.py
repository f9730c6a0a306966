"""Secured funding by whose money it is: public, private, mixed or unknown."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

_TOLD = Told("owner", "owner of the money", ("owner", "owners"), "Unknown")


def funding_by_owner(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the question of the same name; see `by_name`."""
    return by_name(rows, asked, _TOLD, "funding_by_owner", most, pipeline)
