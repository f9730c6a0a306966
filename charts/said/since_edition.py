"""What changed since the last edition: each headline beside the figure that was printed then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charts.rows import Row
from data.grammar.printing import print_pence, print_to_one
from queries.editions import edition_before, printed
from queries.shown import Shown


@dataclass(frozen=True)
class Printed:
    """The last edition: its name, and its headlines as they were printed."""

    name: str
    rows: Mapping[str, Row]


def last_edition(shown: Shown) -> Printed | None:
    """The newest edition before what is shown, or None where none was kept."""
    edition = edition_before(shown)
    return Printed(edition.target, printed(shown, edition)) if edition else None


def change_words(row: Row, before: Row | None) -> tuple[str, str]:
    """An arrow and how much more or less than before; at the low end where either is a range. Blanks where nothing can be said."""
    if before is None or row["low"] is None or before["low"] is None or row["unit"] != before["unit"]:
        return "", ""
    change = row["low"] - before["low"]
    exact = row["low"] == row["high"] and before["low"] == before["high"]
    if not change:
        same = exact or row["high"] == before["high"]
        return "", "no change" if same else "no change at the low end"
    words = f"{_amount(abs(change), row['unit'])} {'more' if change > 0 else 'less'}"
    return "▲" if change > 0 else "▼", words if exact else f"{words} at the low end"


def _amount(number: int, unit: str) -> str:
    if unit == "GBP":
        return print_pence(number)
    return print_to_one(number) if unit == "ratio" else f"{number:,}"
