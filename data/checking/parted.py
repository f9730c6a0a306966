"""The tables of a workbook, sheet by sheet, with the sheets set apart that are ours and hold no record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.checking.about import is_about
from data.checking.headings import Table
from data.checking.known import tables_of
from data.checking.unknown_headings import take_the_alike
from data.marking.listing import is_list
from data.model import Sheet


def parted(sheets: Iterable[Sheet], answers: Mapping[str, str]) -> list[tuple[Sheet, Table | None]]:
    """Every table with its part of the sheet, every sheet without one as it is. `answers`: what staff said that headings mean."""
    tables = [part for sheet in sheets for part in ([(sheet, None)] if is_apart(sheet) else tables_of(sheet))]
    return [(sheet, None if is_apart(sheet) else take_the_alike(sheet, table, answers)) for sheet, table in tables]


def is_apart(sheet: Sheet) -> bool:
    """Whether a sheet is one of ours, of which no cell can be a record: about the return, or the list of an earlier check."""
    return is_about(sheet) or is_list(sheet)
