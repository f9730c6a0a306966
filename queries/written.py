"""Rows as JSON and CSV write them: money in pounds, ratios and shares as numbers, dates in ISO form, null for unknown."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from queries.registry import Question

Written = str | int | float | bool | None


def written(question: Question, row: dict[str, Any]) -> dict[str, Written]:
    """One row of a question with every value as a number, a text, a truth value or None."""
    unit = row.get("unit")
    return {column: _written(value, kind_of(question.holds[column], unit)) for column, value in row.items()}


def kind_of(holds: str, unit: str | None) -> str:
    """What a column holds in a row of this unit: `by unit` is pence, hundredths or a count."""
    if holds != "by unit":
        return holds
    return {"GBP": "pence", "ratio": "hundredths"}.get(unit or "", "count")


def _written(value: Any, holds: str) -> Written:
    if value is None or isinstance(value, bool):
        return value
    if holds in ("pence", "hundredths"):
        return _number(Decimal(value) / 100)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="seconds") + "Z"
    return value.isoformat() if isinstance(value, datetime.date) else value


def _number(value: Decimal) -> int | float:
    """A whole number where it is one; else the float that is written with just these digits (all below 2 ** 53 pence are)."""
    return int(value) if value == value.to_integral_value() else float(value)
