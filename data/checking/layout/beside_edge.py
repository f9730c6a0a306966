"""At which column the right of two tables begins, where what stands between them may be of either: by its headings, and by its rows."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.headings import Table
from data.checking.layout.rows_beside import count, is_figure
from data.model import Row, Sheet

ENOUGH = 2  # whole rows of one table alone in which a column is blank show that it is of the other


def edge(sheet: Sheet, left: Table, right: Table, starts: Sequence[int]) -> int | None:
    """The one of several columns at which the right table begins; None where neither headings nor rows show it."""
    first, last = min(starts), max(starts)
    of_left = {at: said for at in range(first, last) if (said := _is_of_left(sheet, left, right, first, last, at)) is not None}
    after = max((at for at, is_left in of_left.items() if is_left), default=first - 1)
    up_to = min((at for at, is_left in of_left.items() if not is_left), default=last)
    fitting = [start for start in starts if after < start <= up_to]
    return fitting[0] if len(fitting) == 1 else None


def _is_of_left(sheet: Sheet, left: Table, right: Table, first: int, last: int, at: int) -> bool | None:
    """Whether a column is of the left table, or of the right one; None where that is not certain.

    The columns before `first` are the left table's, those from `last` on the right one's. Words beside a row of the left table alone may
    be a line of the right one that heads its rows.
    """
    headed = [any(_holds(sheet, row, at) for row in sheet.rows if row.number in table.header_rows) for table in (left, right)]
    if headed[0] != headed[1]:
        return headed[0]  # its heading stands in a row in which the other table has none
    below = sheet.below(max(left.header_row, right.header_row))
    counted = [(row, count(row.values[:first]), count(row.values[last:])) for row in below]
    left_alone = [(row, own) for row, own, other in counted if own > 1 and not other]
    right_alone = [(row, own) for row, other, own in counted if own > 1 and not other]
    with_left, with_right = ([row for row, _ in alone if _holds(sheet, row, at)] for alone in (left_alone, right_alone))
    whole_left = max((own for _, own, _ in counted), default=0)
    whole_right = max((own for _, _, own in counted), default=0)
    is_left = any(is_figure(value) for row in with_left for value in row.values[at : at + 1])
    is_right = bool(with_right)
    if not with_right and sum(own == whole_right for _, own in right_alone) >= ENOUGH:
        is_left = True
    if not with_left and sum(own == whole_left for _, own in left_alone) >= ENOUGH:
        is_right = True
    return is_left if is_left != is_right else None


def _holds(sheet: Sheet, row: Row, at: int) -> bool:
    """Whether something stands in a column of a row, if only in a cell merged over it."""
    if at < len(row.values) and row.values[at] is not None:
        return True
    return any(first <= row.number <= last and left <= at <= right for first, left, last, right in sheet.merged)
