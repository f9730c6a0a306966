"""The rows of a sheet below its headings, sorted: those that may be records, totals, and all others, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.checking.cells import Cells
from data.checking.columns.headings import ABOVE, Table
from data.checking.known_files.figure_marks import say_marks, without_figures
from data.checking.known_files.told import no_figures, outside, say_known
from data.checking.lines.asked_lines import HEADED, HEADING_ONLY, NAMING, headed_alone
from data.checking.lines.days_alone import days_alone, say_days_alone
from data.checking.lines.groups import find_groups, say_group, texts_of_groups
from data.checking.lines.heading_sums import heading_sums
from data.checking.lines.left_alone import LeftAlone, text_of_row
from data.checking.lines.other_rows import other_rows
from data.checking.lines.page_rows import rows_of_pages
from data.checking.lines.remarks import REMARK, may_head
from data.checking.lines.sum_rows import rows_that_add_up
from data.checking.lines.total_rows import total_rows
from data.model import Finding, Row, Sheet

BELOW, BEFORE = "staff said that the table ends above it", "staff said that the table begins below it"
BELOW_BLOCK = "it is of blocks of the form in which nobody filled in a figure, or stands below its end"


@dataclass(frozen=True)
class Sorted:
    """The rows of one table: those that may be records, with their cells, the totals, and what was left alone and is said of it."""

    rows: Sequence[Row]
    cells: Cells
    totals: Sequence[Row]
    named: Mapping[str, Mapping[int, str]]  # what lines above rows name: field -> the number of a row -> the text
    left_alone: Sequence[LeftAlone]
    findings: Sequence[Finding]
    unclear: frozenset[int]  # the numbers of rows that may be totals
    heads: frozenset[int] = frozenset()  # the numbers of totals that stand above the rows that they add up, and name whose they are


def sort_rows(sheet: Sheet, table: Table, cells: Cells, lines: str = "") -> Sorted:
    """What the rows of a table are. `cells` are those below its headings; `lines`: what staff answered of lines that no list knows."""
    headings = [row for row in sheet.rows if row.number in table.header_rows]
    cells = cells.up_to(table.ends)
    below = cells.rows
    totals = total_rows(table, cells)
    aside = other_rows(table, below, cells, headings) | rows_of_pages(table, sheet, cells)
    sums, unclear = rows_that_add_up(table, below, cells, totals, aside)
    totals |= sums
    elsewhere = {index: reason for index, reason in outside(table, below).items() if index not in totals and index not in aside}
    findings = [*say_known(sheet, table, len(elsewhere), len(below))]
    aside |= without_figures(table, below) | no_figures(table, below) | elsewhere
    findings += say_marks(sheet, table, [row for index, row in enumerate(below) if index not in elsewhere])
    heads = heading_sums(table, below, totals, totals.union(aside))
    if lines == HEADING_ONLY:
        aside |= headed_alone(table, cells, totals.union(aside))
    over = totals | {index for index, why in aside.items() if why == HEADED or not may_head(table, below[index], why)}
    days = days_alone(table, below, [index for index, why in aside.items() if why == REMARK])
    groups = find_groups(table, cells, over, heads, days, are_names=lines == NAMING)
    for group in groups:
        aside[group.index], note = say_group(sheet, table, below, group)
        findings.append(note)
    findings += say_days_alone(sheet, table, below, days)
    left_alone = [*_around(sheet, table), *(
        LeftAlone(below[index].number, reason, text_of_row(below[index])) for index, reason in aside.items() if index not in totals
    )]  # fmt: skip
    unclear = frozenset(below[index].number for index in unclear)
    if not totals and not aside:
        return Sorted(below, cells, (), {}, left_alone, findings, unclear)
    rows = [row for index, row in enumerate(below) if index not in totals and index not in aside]
    of_totals = [below[index] for index in sorted(totals)]
    return Sorted(rows, Cells(rows), of_totals, texts_of_groups(groups, below), left_alone, findings, unclear,
                  frozenset(below[index].number for index in heads))


def _around(sheet: Sheet, table: Table) -> list[LeftAlone]:
    """The rows above the headings, and those below where staff said that the table ends."""
    above, below = ABOVE if table.header_rows else BEFORE, BELOW_BLOCK if table.known and table.known.block else BELOW
    begins, ends = table.begins, table.ends
    around = [row for row in sheet.rows if not begins <= row.number <= ends]
    return [LeftAlone(row.number, above if row.number < begins else below, text_of_row(row)) for row in around]
