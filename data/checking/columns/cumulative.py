"""Money that is everything up to a day, by its heading: `Spend to date`, `Cumulative spend to Q2`; it stands in no quarter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.checking.findings import finding

if TYPE_CHECKING:
    from data.checking.batch import Batch

CUMULATIVE = re.compile(r"\b(?:cumulative|cumulatively|running total)\b", re.IGNORECASE)
_TO_DATE = re.compile(r"(?<!year )\bto date\b", re.IGNORECASE)


def mark_cumulative(batch: Batch) -> None:
    """Mark the money of such columns as cumulative, where no column says of each row whether it is; it then stands in no quarter.

    What came to date of an award that stands beside it is dated by that award, and stands where the award does.
    """
    if batch.table.known or batch.has("cumulative"):
        return
    money = [column for column in batch.table.taken if column.field.type == "amount"]
    for column in money:
        is_alone = len(money) == 1 and _TO_DATE.search(column.header)
        if column.as_at or not (is_alone or CUMULATIVE.search(column.header)):
            continue
        name, columns = column.field.name, batch.columns
        rows = [index for index in batch.standing() if columns[f"{name}_low"][index] and (
            name == "amount" or columns["status"][index] == name)]  # fmt: skip
        for index in rows:
            columns["cumulative"][index] = True
        if rows:
            words = {"letter": column.letter, "header": column.header}
            batch.findings.append(finding("to-date", batch.sheet, f"{column.letter}{batch.table.said_in}", **words))
