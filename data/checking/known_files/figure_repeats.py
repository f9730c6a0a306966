"""A figure that a publisher prints in several tables of one workbook is one record, taken from the first of them."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.findings import finding
from data.checking.lines.left_alone import LeftAlone
from data.checking.tables import CheckedTable

REPEATED = "its figures stand in a table before this one too, and are taken from there"


def take_once(checked: Sequence[CheckedTable]) -> None:
    """Leave out of declared tables of figures what an earlier one holds with the same key, unit and value, and say how much.

    Figures with the same key that differ stay: they are for staff to see.
    """
    seen: set[tuple] = set()
    for part in checked:
        if part.table.known and part.table.known.figures:
            records = part.records
            said = list(zip(records["key"], records["unit"], records["value"], strict=True))
            keep = [index for index, each in enumerate(said) if each not in seen]
            seen |= set(said)
            if len(keep) < len(said):
                _leave_out(part, keep)


def _leave_out(part: CheckedTable, keep: Sequence[int]) -> None:
    rows = part.records["row"]
    gone = sorted(set(rows) - {rows[index] for index in keep})
    many = len(rows) - len(keep)
    words = {"many": "A figure stands" if many == 1 else f"{many:,} figures stand"}
    part.records = {name: [values[index] for index in keep] for name, values in part.records.items()}
    part.left_alone = sorted([*part.left_alone, *(LeftAlone(row, REPEATED, "") for row in gone)], key=lambda each: each.row)
    part.totals = part.totals | {
        "rows_taken": part.totals["rows_taken"] - len(gone), "rows_left_alone": part.totals["rows_left_alone"] + len(gone),
    }  # fmt: skip
    part.findings.append(finding("figures-repeated", part.sheet.name, f"A{part.table.said_in}", **words))
