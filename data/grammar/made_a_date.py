"""Excel's damage: a range that was typed as 10-49 or 10-12, and that Excel took for a date and keeps as `Oct-49` or 10 December."""

from __future__ import annotations

import datetime
import re

from data.grammar.cells import quoted
from data.grammar.date_words import MONTHS
from data.model import NotUnderstood

_MADE = re.compile(
    r"(?:(?P<month>[a-z]{3,4})-(?P<after>[0-9]{2})|(?P<before>[0-9]{1,2})-(?P<of>[a-z]{3,4}))(?:-(?:[0-9]{2}){1,2})?",
    re.IGNORECASE | re.ASCII,
)


def refuse_made_a_date(words: str) -> None:
    """Raises NotUnderstood for a plain text that such a range became, where no date is looked for."""
    match = _MADE.fullmatch(words)
    month = MONTHS.get((match["month"] or match["of"]).lower()) if match else None
    if match and month:
        typed = f"{month}-{int(match['after'])}" if match["after"] else f"{int(match['before'])}-{month}"
        raise NotUnderstood(f"{quoted(words)} is a date, which Excel seems to have made of {typed}")


def typed_as(day: datetime.date) -> str:
    """The range that a British Excel makes a day of: of 10-12 10 December, and of 10-49, where no day is, October 1949."""
    return f"{day.month}-{day.year % 100}" if day.day == 1 and day.year % 100 > 12 else f"{day.day}-{day.month}"
