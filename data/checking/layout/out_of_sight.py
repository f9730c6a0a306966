"""What of a sheet cannot be seen in Excel, and is read all the same: hidden sheets, rows and columns, rows that a filter hides."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from data.checking.columns.headings import Table, letter
from data.checking.findings import finding
from data.model import Finding, Sheet

_LISTED = 8  # runs of rows; more are counted


def say_hidden(tables: Iterable[tuple[Sheet, Table | None]]) -> list[Finding]:
    """A note on each sheet with records that is hidden, and one on each that hides rows of records or columns with headings."""
    by_sheet: dict[str, list[tuple[Sheet, Table]]] = {}
    for sheet, table in tables:
        if table:
            by_sheet.setdefault(sheet.name, []).append((sheet, table))
    found = []
    for name, parts in by_sheet.items():
        sheet = parts[0][0]
        below = (row.number for part, table in parts for row in part.below(table.header_row))
        rows = sheet.hidden_rows.intersection(below) if sheet.hidden_rows else frozenset()
        columns = {column.position for _, table in parts for column in table.columns} & sheet.hidden_columns
        if sheet.hidden:
            found.append(finding("sheet-hidden", name, name=name))
        if rows or columns:
            what = " and ".join(filter(None, (rows_in_words(rows), _columns(columns))))
            found.append(finding("parts-hidden", name, what=what, name=name))
    return found


def rows_in_words(numbers: Iterable[int]) -> str:
    """`row 4`, or `rows 4, 6 to 9`; of many runs the first, and how many rows it is in all."""
    ordered = sorted(numbers)
    runs = [[number for _, number in run] for _, run in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0])]
    texts = [f"{run[0]}" if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    if not ordered:
        return ""
    if len(texts) > _LISTED:
        return f"{len(ordered):,} rows ({', '.join(texts[:_LISTED])} and so on)"
    return f"row {texts[0]}" if len(ordered) == 1 else f"rows {', '.join(texts)}"


def _columns(positions: Iterable[int]) -> str:
    letters = [letter(position) for position in sorted(positions)]
    return f"column{'s' if len(letters) > 1 else ''} {', '.join(letters)}" if letters else ""
