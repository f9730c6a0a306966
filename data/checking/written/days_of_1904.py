"""Days that a workbook counts from 1904, as those of old Macintosh computers do, where they stand as bare numbers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from data.checking.columns.headings import Table
from data.model import Row

_FIRST, _LAST = 16_802, 71_954  # the years 1950 to 2100, in days since 1904; what is less may be a year


def count_days_from_1904(rows: Sequence[Row], table: Table) -> None:
    """In the rows of a workbook that counts its days from 1904, turn a bare number in a column of dates into its day.

    Numbers under a format of dates were read so before; read by the other calendar a bare one would be four years off.
    """
    positions = [column.position for column in table.taken if column.field.type == "date"]
    for row in rows:
        for position in positions:
            value = row.values[position] if position < len(row.values) else None
            if isinstance(value, int | float) and not isinstance(value, bool) and _FIRST <= value < _LAST:
                row.values[position] = datetime.date(1904, 1, 1) + datetime.timedelta(days=int(value))
