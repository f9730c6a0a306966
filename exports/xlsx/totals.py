"""The formulas that add columns up, and what they come to for programs that do not reckon."""

from __future__ import annotations

from xlsxwriter.utility import xl_rowcol_to_cell

NO_UPPER_END = "no upper end"


def total(first: int, last: int, low: int, high: int, value: float, closed: bool) -> tuple[str, float | str]:
    """The formula that adds up what a filter leaves of the column `high`, and what it comes to while nothing is filtered.

    `low`: the column of the low ends, the same one for a column of its own. What is unknown has neither end and adds nothing; where a
    low end is known and its high end is not, the sum has no upper end (`closed`: it has).
    """
    lows, highs = (f"{xl_rowcol_to_cell(first, at)}:{xl_rowcol_to_cell(last, at)}" for at in (low, high))
    if low == high:
        return f"=SUBTOTAL(109,{highs})", value
    formula = f'=IF(SUBTOTAL(102,{highs})<SUBTOTAL(102,{lows}),"{NO_UPPER_END}",SUBTOTAL(109,{highs}))'
    return formula, value if closed else NO_UPPER_END
