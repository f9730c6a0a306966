"""The catalogue of every message that staff may see, and how one of them becomes a finding about a cell, a sheet or a return."""

from __future__ import annotations

from data.checking.cell_messages import OF_CELLS
from data.checking.left_messages import OF_LEFT
from data.checking.money_messages import OF_MONEY
from data.checking.sheet_messages import OF_SHEETS
from data.model import Finding, Message

CATALOGUE: dict[str, Message] = OF_MONEY | OF_CELLS | OF_SHEETS | OF_LEFT


def finding(code: str, sheet: str = "", cell: str = "", **words: object) -> Finding:
    """One finding of the catalogue, with the words of this cell put in; the cell is a reference such as `D4`."""
    entry = CATALOGUE[code]
    wrong = entry.wrong.format(**words).replace(" ('')", "")  # of a column without a heading only the letter is said
    return Finding(entry.severity, code, sheet, cell, wrong, entry.remedy.format(**words))
