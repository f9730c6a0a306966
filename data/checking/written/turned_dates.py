"""Days that may be turned round: a column that holds `05/13/2024` is in American order, and its `05/06/2024` may be 6 May or 5 June."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from data.checking.values import Reading, as_typed
from data.model import CellValue

_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-](?:[0-9]{2}|[0-9]{4})(?: .*)?", re.ASCII)


def turned_round(distinct: Mapping[Any, CellValue], readings: Mapping[Any, Reading]) -> dict[Any, Reading]:
    """The readings of the days of a column that either order can read, where the column is in American order; they stay unknown.

    It is where one of its days has no British reading, and none has a British reading alone. Days that are the same in either order
    (05/05/2024) are not in question. A British Excel turns `05/06/2024` of an American file into a date of its own, and leaves
    `05/13/2024` a text: so dates are in question, too, where every one of them can be turned.
    """
    texts = {key: match for key, cell in distinct.items() if isinstance(cell, str) and (match := _DAY.fullmatch(cell.strip()))}
    parts = {key: (int(match[1]), int(match[2])) for key, match in texts.items()}
    american = [key for key, (first, second) in parts.items() if first <= 12 < second]
    if not american or any(first > 12 for first, _ in parts.values()):
        return {}
    dates = {key: (cell.day, cell.month) for key, cell in distinct.items() if isinstance(cell, datetime.date)}
    if all(day <= 12 for day, _ in dates.values()):
        parts |= dates
    words = {"example": as_typed(distinct[american[0]])}
    return {
        key: Reading((None, None, "unknown", readings[key].stored[-1]), "date-turned", words | {"text": as_typed(distinct[key])})
        for key, (first, second) in parts.items() if first != second and max(first, second) <= 12
    }  # fmt: skip
