"""The question whether two tables stand right beside each other on a sheet, where its rows do not show it; the sheet waits for it."""

from __future__ import annotations

from collections.abc import Iterable

from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.layout.standing_alone import needed
from data.checking.layout.tables_beside import Verdict, judge_beside
from data.model import Finding, Sheet

BESIDE = "two tables may stand side by side on it"


def may_be_two(sheet: Sheet, table: Table) -> str:
    """Why a sheet with a table is left alone, where that may be two side by side; else blank.

    Of two kinds with headings in one row it is one where it reads as its own the first heading of the right one, and those without which
    either is none.
    """
    beside = None if table.known else judge_beside(sheet)
    if beside is None or beside.verdict is not Verdict.ASKED:
        return ""
    if beside.left.kind is beside.right.kind or beside.has_headings_apart:
        return BESIDE
    sides = (beside.left, beside.right)
    names = {each.position for side in sides for each in side.taken if each.field.name in needed(side.kind)}
    looked_at = [each for each in table.columns if each.position in (beside.start, *names)]
    unread = [each for each in looked_at if each.field is None and not (each.aside or each.asked or each.told)]
    return BESIDE if unread else ""


def say_may_be_two(left: Iterable[tuple[Sheet, str]]) -> list[Finding]:
    """What stops each of the sheets that are left alone, with the reason, because this must be said of it."""
    return [_said(sheet) for sheet, reason in left if reason == BESIDE]


def _said(sheet: Sheet) -> Finding:
    beside = judge_beside(sheet)
    column = beside.right.columns[0]
    words = {"letter": column.letter, "header": column.header, "kind": beside.right.kind.name, "own": beside.left.kind.name}
    return finding("tables-beside", sheet.name, f"{column.letter}{beside.right.header_row}", **words)
