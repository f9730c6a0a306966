"""Columns of which no known heading says what they are, by what stands in them: statuses, days or names, where none are there yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from data.checking.columns.heading_content import DATES, beneath_in
from data.checking.columns.headless_names import are_names
from data.grammar.names import normal_text
from data.lists import by_any_name, may_be
from data.model import CellValue, Field, Kind, Row

BY_CELLS = "what stands in it"  # what a column is like that is taken by its cells
FEWEST = 2  # cells that show what a column holds
_OF_A_STAGE = re.compile(r"\b(?:outcome|result|decision|stage|status|state|phase|progress|position)\b", re.IGNORECASE)


def is_status(kind: Kind, heading: str, cells: Sequence[CellValue], there: Collection[str]) -> bool:
    """Whether a column is surely that of the status: its heading says so, and three in four of its cells are of the list."""
    return bool(_OF_A_STAGE.search(heading)) and _share_of_statuses(kind, cells, there) >= 0.75


def may_be_by_cells(kind: Kind, cells: Sequence[CellValue], there: Collection[str]) -> tuple[Field, ...]:
    """What a column may be by its cells alone, of the fields that have no column: the status, the day, or who gets money
    beside a column of who gives it."""
    if _share_of_statuses(kind, cells, there) >= 0.5:
        return (kind["status"],)
    dated = "start" if "start" in kind.by_name else "date"
    held = sum(cell is not None for cell in cells)
    if dated in kind.by_name and dated not in there and held >= FEWEST and _are_days(cells):
        return (kind[dated],)
    if kind.name == "investments" and "source" in there and "recipient" not in there and held >= FEWEST:
        return (kind["recipient"],) if are_names([cell for cell in cells if cell is not None]) else ()
    return ()


def _share_of_statuses(kind: Kind, cells: Sequence[CellValue], there: Collection[str]) -> float:
    if "status" not in kind.by_name or "status" in there:
        return 0.0
    texts = [normal_text(cell) for cell in cells if isinstance(cell, str) and cell.strip()]
    listed = kind["status"].choices
    return sum(text in by_any_name(listed) or text in may_be(listed) for text in texts) / len(texts) if len(texts) >= FEWEST else 0.0


def _are_days(cells: Sequence[CellValue]) -> bool:
    return beneath_in([Row(number, [cell]) for number, cell in enumerate(cells, 1)])(0) == DATES
