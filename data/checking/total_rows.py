"""Rows that are totals: compared with the rows above them, and never counted."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.findings import finding
from data.checking.headings import Table
from data.checking.money_cells import cell_of, money_columns, pence_of
from data.grammar.printing import print_differing
from data.model import Finding, Row

TOTAL = "it is a total, compared with the rows above it and never counted"


def compare_total(sheet: str, table: Table, above: Sequence[Row], total: Row) -> list[Finding]:
    """What is to be said of a total: some run of the rows directly above it should add up to it (within half a per cent)."""
    said = [finding("total-row", sheet, f"{table.first_letter}{total.number}")]
    for column in money_columns(table):
        stated = pence_of(cell_of(total, column), column.unit)
        if not stated:
            continue
        added, sums = 0, []
        for row in reversed(above):
            added += pence_of(cell_of(row, column), column.unit)
            sums.append(added)
        if sums and not any(abs(each - stated) * 1000 <= abs(stated) * 5 for each in sums):
            nearest = min(range(len(sums)), key=lambda index: abs(sums[index] - stated))
            shown, added = print_differing(stated, sums[nearest])
            above_it = f"{nearest + 1:,} rows above it add up to" if nearest else "row above it holds"
            words = {"stated": shown, "rows": above_it, "added": added}
            said.append(finding("total-differs", sheet, f"{column.letter}{total.number}", **words))
    return said
