"""Rows as people read them on a terminal: a table whose figures are printed as on the pages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from data.grammar.printing import print_count, print_range, print_ratio, print_when
from data.model import Count, When
from queries.registry import Question
from queries.written import kind_of

WIDEST = 60


def printed_table(question: Question, rows: list[dict[str, Any]]) -> str:
    """The rows as a table of plain text, or a sentence where there are none."""
    if not rows:
        return "No rows."
    lines = [dict(_cells(question, row)) for row in rows]
    headings = list(lines[0])
    widths = {name: min(WIDEST, max(len(name), *(len(line[name]) for line in lines))) for name in headings}
    texts = ["  ".join(name.ljust(widths[name]) for name in headings)]
    texts.append("  ".join("-" * widths[name] for name in headings))
    texts += ["  ".join(_cut(line[name], widths[name]).ljust(widths[name]) for name in headings) for line in lines]
    return "\n".join(text.rstrip() for text in texts)


def _cells(question: Question, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Heading and text of each column; a low and a high end are one column."""
    for column in question.columns:
        holds = kind_of(question.holds[column], row.get("unit"))
        stem = column.removesuffix("low").rstrip("_")
        if column.endswith("low") and f"{column.removesuffix('low')}high" in question.holds:
            yield (stem or "figure").replace("_", " "), _between(row[column], row[f"{column.removesuffix('low')}high"], holds)
        elif not (column.endswith("high") and f"{column.removesuffix('high')}low" in question.holds):
            yield column.replace("_", " "), _one(row[column], holds)


def _between(low: Any, high: Any, holds: str) -> str:
    if holds == "pence":
        return print_range(low, high)
    if holds == "hundredths":
        if low is None or high is None:
            return "unknown" if low == high else f"at least {_ratio(low)}" if high is None else f"up to {_ratio(high)}"
        return _ratio(low) if low == high else f"{_ratio(low)}-{_ratio(high)}"
    return print_count(Count(low, high))


def _one(value: Any, holds: str) -> str:
    if value is None:
        return ""
    if holds == "pence":
        return print_range(value, value)
    if holds == "hundredths":
        return _ratio(value)
    if holds == "basis points":
        return f"{'+' if value > 0 else ''}{_ratio(value)} %"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return print_count(value)
    if isinstance(value, datetime.datetime):
        return f"{print_when(When(value.date(), value.date(), 'day'))} {value:%H:%M} UTC"
    if isinstance(value, datetime.date):
        return print_when(When(value, value, "day"))
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return " ".join(str(value).split())


def _ratio(hundredths: int) -> str:
    return print_ratio(Decimal(hundredths) / 100)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3] + "..."
