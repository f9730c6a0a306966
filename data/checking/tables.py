"""From cells and a declaration to records and findings: every row of a table is taken, stopped or set aside, each with its reason."""

from __future__ import annotations

import math
import string
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.checking.batch import Batch
from data.checking.cells import Cells
from data.checking.columns.amount_nowhere import ask_of_amount_nowhere
from data.checking.columns.asks import asked_is_not_given
from data.checking.columns.headings import Table
from data.checking.columns.marked_columns import take_marked
from data.checking.columns.money_asked import questions_of
from data.checking.columns.said_by_headings import take_what_headings_say
from data.checking.columns.status_by_yes import take_status_by_yes
from data.checking.columns.twins import ask_of_twins
from data.checking.columns.unit_column import ask_of_unit_column
from data.checking.columns.years import ask_of_parents, name_of_part, stop_whole_rows
from data.checking.control_totals import control_totals
from data.checking.in_confidence import stop_what_would_be_shown
from data.checking.known_files.by_period_rows import take_statuses
from data.checking.known_files.figures import take_figures
from data.checking.layout.looks import say_legends
from data.checking.layout.merged import ask_of_merged_figures
from data.checking.layout.row_looks import say_row_looks
from data.checking.lines.attendees import take_counts
from data.checking.lines.blanks_below import say_blanks_below, take_blanks_below
from data.checking.lines.in_kind import ask_of_kind, take_kinds
from data.checking.lines.laid_rows import LaidRows, lay_rows
from data.checking.lines.left_alone import LeftAlone, text_of_row
from data.checking.lines.lone_lines import ask_of_lone_lines
from data.checking.lines.measures import ask_of_bare_lines
from data.checking.lines.named_above import take_from_around
from data.checking.lines.named_totals import ask_of_deductions, ask_of_marked_parts, ask_of_named_totals
from data.checking.lines.payments import take_payments
from data.checking.lines.repeated_awards import take_awards
from data.checking.lines.sheet_periods import ask_of_sheet_names
from data.checking.lines.sheet_wide import ask_of_rows, take_told_of_rows
from data.checking.lines.sorting import Sorted
from data.checking.lines.sum_rows import ask_of_sums
from data.checking.lines.total_rows import TOTAL, compare_total
from data.checking.lines.wholes import Whole, ask_of_wholes
from data.checking.members_elsewhere import say_members_elsewhere
from data.checking.rows import keys_stand_once, make_keys, references_are_whole, required_fields_are_there, say_unread_columns
from data.checking.written.ditto import ask_of_ditto
from data.checking.written.mixed_units import ask_of_mixed_units
from data.checking.written.parted_amounts import ask_of_parted_amounts
from data.checking.written.unit_lines import ask_of_unit_lines
from data.model import Finding, Question, Sheet, When


@dataclass
class CheckedTable:
    """One table after its check: the records columnwise (as the store holds them), what was left, findings and control totals."""

    sheet: Sheet
    table: Table
    position: int
    records: dict[str, list[Any]] = field(default_factory=dict)
    left_alone: list[LeftAlone] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    unclear: frozenset[int] = frozenset()  # the numbers of rows that may be totals
    pence: dict[int, int] = field(default_factory=dict)  # the money of each row that is a record, or stops, by its number


def check_table(
    sheet: Sheet, table: Table, upload: str, position: int, period: When | None, year: str = "financial",
    answers: Mapping[str, str] | None = None, below: Cells | None = None,
) -> CheckedTable:
    """Judge one table. `position` is its place among the tables of the workbook, from 1; it is part of every record's name.

    `below` are the cells below its headings, where they were looked at before.
    """
    laid = lay_rows(sheet, table, answers or {}, below)
    checked = CheckedTable(sheet, laid.table, position, left_alone=laid.left_alone, findings=laid.findings, unclear=laid.found.unclear)
    batch = Batch(sheet.name, laid.table, laid.rows, laid.cells, period, year, laid.parts, answers)
    _take_what_is_beside(checked, batch, laid)
    _judge(sheet, batch, laid.wholes)
    _leave_totals(checked, batch, laid.found)
    _take_records(checked, batch, upload)
    checked.findings += batch.findings
    checked.questions += questions_of(sheet, laid.table, batch, laid.questions)
    checked.left_alone = sorted([*checked.left_alone, *_held(checked, batch), *_held_back(sheet, batch)], key=lambda each: each.row)
    checked.findings += say_row_looks(sheet, batch)
    checked.findings += say_legends(sheet, laid.table, {each.row for each in checked.left_alone})
    checked.totals = control_totals(checked, batch)
    checked.pence = _pence_by_row(batch)
    return checked


def _take_what_is_beside(checked: CheckedTable, batch: Batch, laid: LaidRows) -> None:
    """Take for the rows what other rows, columns, lines and staff say of them, and ask of the rows that may only add up others."""
    checked.findings += take_from_around(checked.sheet, checked.table, batch, laid.found.named)
    take_figures(checked.sheet, batch)
    take_what_headings_say(batch)
    take_counts(batch, laid.events)
    take_blanks_below(batch, laid.found.totals)
    take_statuses(batch)
    checked.findings += take_told_of_rows(batch)
    ask_of_sums(batch, checked.unclear)
    left = {each.row for each in checked.left_alone}
    ask_of_unit_lines(batch, [row for row in checked.sheet.rows if row.number in left] if left else ())


def _held(checked: CheckedTable, batch: Batch) -> list[LeftAlone]:
    """The rows whose money stands in another row, and that give no record besides."""
    taken = set(checked.records["row"]) if batch.held else set()
    held = ((batch.rows[at], why) for at, why in batch.held.items())
    return [LeftAlone(row.number, why, text_of_row(row)) for row, why in held if row.number not in taken]


def _leave_totals(checked: CheckedTable, batch: Batch, found: Sorted) -> None:
    """Leave the rows of totals alone, each compared with the rows beside it that it claims to add up: one that names those below it with
    these, to the next total. What stands on several rows of a grant is added up once."""
    rows = [row for at, row in enumerate(batch.rows) if at not in batch.held] if batch.parts and batch.held else batch.rows
    numbers = [0, *(each.number for each in found.totals), math.inf]
    for row, before, following in zip(found.totals, numbers, numbers[2:], strict=False):
        checked.left_alone.append(LeftAlone(row.number, TOTAL, text_of_row(row)))
        here, end = (bisect_left(rows, number, key=lambda each: each.number) for number in (row.number, following))
        above, below = ((), rows[here:end]) if row.number in found.heads else (rows[:here], rows[here:])
        checked.findings += compare_total(checked.sheet.name, batch.table, above, below, row, (before, following))


def _pence_by_row(batch: Batch) -> dict[int, int]:
    """The money of each row of the sheet, by its number; of a wide table that of all its records. Nothing where there is no money."""
    found: Counter[int] = Counter()
    for index, pence in enumerate(batch.pence) if any(batch.pence) else ():
        if index not in batch.held:
            found[batch.rows[index].number] += pence
    return dict(found)


def _judge(sheet: Sheet, batch: Batch, wholes: Sequence[Whole]) -> None:
    """Every check of a row, in an order in which each finds what it needs; what is wrong stands in the batch afterwards."""
    take_status_by_yes(batch)
    take_marked(batch)
    required_fields_are_there(batch)
    references_are_whole(batch)
    ask_of_ditto(batch)
    ask_of_merged_figures(sheet, batch)
    ask_of_parents(batch)
    ask_of_wholes(batch, wholes)
    take_payments(batch)
    take_awards(batch)
    ask_of_twins(batch)
    asked_is_not_given(batch)
    take_kinds(batch)
    ask_of_kind(batch)
    ask_of_mixed_units(batch)
    ask_of_unit_column(batch)
    ask_of_parted_amounts(sheet, batch)
    ask_of_amount_nowhere(batch)
    ask_of_named_totals(batch)
    ask_of_marked_parts(batch)
    for check in batch.kind.row_checks:
        check(batch)
    stop_what_would_be_shown(batch)
    make_keys(batch)
    keys_stand_once(batch)
    stop_whole_rows(batch)
    ask_of_deductions(batch)
    ask_of_bare_lines(batch)
    ask_of_lone_lines(batch)
    ask_of_sheet_names(sheet, batch)
    ask_of_rows(sheet, batch)
    say_blanks_below(batch)
    say_members_elsewhere(batch)
    say_unread_columns(batch)


def _held_back(sheet: Sheet, batch: Batch) -> list[LeftAlone]:
    """The rows that stop, each with the first finding that stops it and the money in it."""
    reasons = {each.cell.lstrip(string.ascii_uppercase): each for each in reversed(batch.findings) if each.severity == "stops"}
    pence: Counter[int] = Counter()
    for index in batch.stopped:
        pence[batch.rows[index].number] += batch.pence[index]
    stopped = [(row, reasons[str(row.number)]) for row in sheet.rows if row.number in pence]
    return [
        LeftAlone(row.number, f"{why.cell}: {why.message}", text_of_row(row), stops=True, pence=pence[row.number]) for row, why in stopped
    ]


def _take_records(checked: CheckedTable, batch: Batch, upload: str) -> None:
    """The standing rows, columnwise; a wide sheet (`Employees 2023`) gives one record a row and year that holds anything."""
    standing = batch.standing()
    whole = len(standing) == len(batch.rows)
    columns = batch.columns if whole else {name: [values[index] for index in standing] for name, values in batch.columns.items()}
    numbers = [batch.rows[index].number for index in standing]
    count = len(numbers)
    columns |= {
        "record": [f"{upload}.{checked.position}.{number}" for number in numbers],
        "upload": [upload] * count,
        "sheet": [checked.sheet.name] * count,
        "row": numbers,
    }
    if batch.parts:
        parts = [name_of_part(batch.parts[index]) for index in standing]
        columns["record"] = [f"{name}.{part}" if part else name for name, part in zip(columns["record"], parts, strict=True)]
    checked.records = columns
