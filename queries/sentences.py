"""Fills the sentences that leave the views: money, counts and dates are printed by data.grammar.printing and nowhere else."""

from __future__ import annotations

from typing import Any

from data.grammar.printing import print_amount, print_count, print_range, print_when
from data.model import Amount, Count, When
from queries.registry import Question

# A column that may hold a sentence with places to fill.
SENTENCES = ("why", "plausibility")
# Columns that say a row's date as closely as it was typed.
DATES = ("period", "as_at_words")


def finished(question: Question, columns: list[str], rows: list[tuple]) -> list[dict[str, Any]]:
    """The rows as they leave the door: the question's own columns, with their sentences filled."""
    given = set(columns)
    sentences = [name for name in SENTENCES if name in question.columns]
    dates = [name for name in DATES if name in question.columns and "precision" in given]
    if not sentences and given == set(question.columns):
        return [dict(zip(columns, row, strict=True)) for row in rows]
    finished_rows = []
    for row in rows:
        held = dict(zip(columns, row, strict=True))
        for name in sentences:
            if held[name]:
                held[name] = filled(held[name], held)
        if "read_as" in question.holds:
            held["read_as"] = read_as(held)
        if dates:
            held |= dict.fromkeys(dates, _when(held))
        finished_rows.append({name: held[name] for name in question.columns})
    return finished_rows


def filled(sentence: str, row: dict[str, Any]) -> str:
    """A sentence with `{money}`, `{number}`, `{name}` and `{day}` filled from why_low, why_high, why_number, why_name and why_day."""
    if "{money}" in sentence:
        sentence = sentence.replace("{money}", print_range(row["why_low"], row["why_high"]))
    if "{number}" in sentence:
        sentence = sentence.replace("{number}", print_count(row["why_number"]))
    if "{day}" in sentence:
        sentence = sentence.replace("{day}", print_when(When(row["why_day"], row["why_day"], "day" if row["why_day"] else "unknown")))
    # The name comes last: it is the words of a cell, and may hold anything.
    return sentence.replace("{name}", row.get("why_name") or "another record")


def _when(row: dict[str, Any]) -> str:
    return print_when(When(row["starts"], row["ends"], row["precision"] or "unknown"), row["year"])


def read_as(row: dict[str, Any]) -> str | None:
    """What a cell was read as, in words that read back as the same value."""
    held, low, high = row["type"], row["low"], row["high"]
    if held == "amount":
        if row["qualifier"] is None:
            return "not understood"
        return print_amount(Amount(low, high, row["qualifier"], row["currency"] or "GBP"))
    if held == "date":
        return _when(row)
    if held == "count":
        return print_count(Count(low, high))
    return row["value"]

