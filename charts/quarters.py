"""What charts over time share: the quarters from left to right with their names, and the row that stands in none."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import Row, many
from charts.specification import Asked
from data.grammar.dates import read_period
from data.grammar.printing import print_when

COARSE = "date missing or too coarse"


def dated(rows: Sequence[Row]) -> list[Row]:
    """The rows that stand in a quarter, oldest first."""
    return sorted((row for row in rows if row["period"] is not None), key=lambda row: row["start"])


def undated(rows: Sequence[Row]) -> Row | None:
    """The one row of what stands in no quarter, or None."""
    return next((row for row in rows if row["period"] is None), None)


def in_no_quarter(rows: Sequence[Row]) -> str:
    """How many records stand in none, in words; blank where all do."""
    row = undated(rows)
    if not row or not row["records"]:
        return ""
    return f"{many(row['records'], 'record stands', 'records stand')} in no quarter ({COARSE}, or cumulative)"


def ordered(rows: Sequence[Row]) -> list[Row]:
    """Quarters oldest first, then what stands in none: the order of the table."""
    return [*dated(rows), *(row for row in rows if row["period"] is None)]


def name(row: Row, asked: Asked) -> str:
    """A quarter of the chosen year without its months: `Q1 2024/25`. The row holds the address's word, `2024/25-Q1`."""
    return print_when(read_period(row["period"]), asked.year).split(" (")[0]


def name_with_months(row: Row, asked: Asked) -> str:
    """A quarter for the table: `Q1 2024/25 (Apr-Jun 2024)`; what stands in none is said."""
    return COARSE if row["period"] is None else print_when(read_period(row["period"]), asked.year)


def label(row: Row, asked: Asked) -> str:
    """The name under a column: `Q1` above its year."""
    return name(row, asked).replace(" ", "\n", 1)


def span(rows: Sequence[Row], asked: Asked) -> str:
    """From the first quarter to the last: `Q1 2023/24 to Q4 2024/25`."""
    if not rows:
        return ""
    first, last = name(rows[0], asked), name(rows[-1], asked)
    return first if first == last else f"{first} to {last}"
