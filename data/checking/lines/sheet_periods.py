"""A sheet that is named by a year, a quarter or a month, and rows on it without a date: whether the name is theirs is asked.

Counting rules, section 4: the period of a return is no date of its records, and the name of a sheet settles neither of both.
"""

from __future__ import annotations

import re

from data.checking.batch import Batch
from data.checking.lines.naming_lines import NAMED_BY, period_named
from data.grammar.dates import find_period
from data.model import Sheet, When

_QUARTER = re.compile(r"\bq[1-4]\b.*\b20\d\d\b|\b20\d\d\b.*\bq[1-4]\b", re.IGNORECASE)  # `Q1 2024` may be of two years


def ask_of_sheet_names(sheet: Sheet, batch: Batch) -> None:
    """Warn of each row without a date on a sheet whose name says a period; not where it only repeats that of the return."""
    dated = NAMED_BY.get(batch.kind.name, ())[-1:]
    if not dated or dated[0].lists or batch.table.known or not _may_date(sheet.name, batch.period):
        return
    field = dated[0].field
    starts, texts = batch.columns[f"{field}_start"], batch.columns[f"{field}_text"]
    for index in batch.standing():
        if starts[index] is None and texts[index] is None:
            batch.say(index, "date-of-sheet", field, name=sheet.name)


def _may_date(name: str, period: When | None) -> bool:
    """Whether a name says a period, alone or among other words (`2024`, `Q1 2024`, `Grants 2024-25`), that is not the return's."""
    named = period_named(name) or find_period(name)
    if named is None:
        return bool(_QUARTER.search(name))
    return period is None or (named.start, named.end) != (period.start, period.end)
