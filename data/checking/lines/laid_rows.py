"""The rows of a table from which records are made, before any is judged: sorted, joined, and spread where one holds several records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.checking.cells import Cells, cells_below
from data.checking.columns.asks import take_asks_of_a_pipeline
from data.checking.columns.cumulative_columns import with_latest_by_title
from data.checking.columns.headings import Part, Table
from data.checking.columns.match_beside import without_match
from data.checking.columns.money_aside import with_others_aside
from data.checking.columns.of_events import by_what_events_say
from data.checking.columns.split_dates import join_dates
from data.checking.columns.title_units import with_unit_of_title
from data.checking.columns.twin_names import by_names
from data.checking.columns.two_counts import part_counts
from data.checking.columns.unit_column import apply_unit_column
from data.checking.columns.years import spread_periods
from data.checking.layout.merged import fill_down
from data.checking.lines.asked_lines import answer_of
from data.checking.lines.attendees import Event, counted_with, events_of, say_counted
from data.checking.lines.left_alone import LeftAlone
from data.checking.lines.repeated_awards import spread_awards
from data.checking.lines.row_numbers import without_row_numbers
from data.checking.lines.sorting import Sorted, sort_rows
from data.checking.lines.wholes import Whole, compare_wholes, find_wholes, without_wholes
from data.checking.written.days_below_months import join_days
from data.checking.written.days_of_1904 import count_days_from_1904
from data.model import LINES, Finding, Question, Row, Sheet


@dataclass
class LaidRows:
    """Rows that may be records, a part each where one holds several, with their table as it is read and what was left out of them."""

    table: Table
    found: Sorted
    rows: Sequence[Row]
    cells: Cells
    parts: Sequence[Part | None] = ()
    events: list[Event] = field(default_factory=list)  # of a table that has a row for each person who came
    wholes: Sequence[Whole] = ()
    left_alone: list[LeftAlone] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    questions: Sequence[Question] = ()


def lay_rows(sheet: Sheet, table: Table, answers: Mapping[str, str], below: Cells | None = None) -> LaidRows:
    """Sort the rows of a table, join its columns that are read together, and spread what holds several records."""
    table = take_asks_of_a_pipeline(table, sheet.below(table.header_row))
    table, said = with_unit_of_title(sheet, with_latest_by_title(sheet, table))
    laid = _sorted(sheet, table, below, said, answers)
    numbered = without_row_numbers(sheet.name, table, laid.rows, answers)
    laid.findings += numbered.findings
    laid.questions = numbered.questions
    table, joined = _columns_joined(sheet, by_what_events_say(numbered.table, laid.rows), laid.rows)
    if joined:
        laid.findings += joined
        laid.cells = Cells(laid.rows)
    laid.wholes = find_wholes(table, laid.rows)
    laid.findings += compare_wholes(sheet.name, laid.wholes, laid.rows)
    laid.table = with_others_aside(without_match(without_wholes(table, laid.wholes), laid.rows), laid.rows)
    laid.rows, laid.parts = spread_periods(laid.table, laid.rows)
    if not laid.parts:
        laid.table, laid.rows, laid.parts = spread_awards(laid.table, laid.rows)
    if laid.parts:
        laid.cells = Cells(laid.rows)
    return laid


def _sorted(sheet: Sheet, table: Table, below: Cells | None, said: list[Finding], answers: Mapping[str, str]) -> LaidRows:
    """The rows that may be records with their cells, and the events where each has a row a person; the others are left alone."""
    fill_down(sheet, table)
    cells = below if below is not None and not sheet.merged else cells_below(sheet, table)
    if joined := join_days(sheet, table, cells):
        cells = cells_below(sheet, table)
    found = sort_rows(sheet, table, cells, answer_of(LINES, sheet.name, table, answers))
    if sheet.from_1904:
        count_days_from_1904(found.rows, table)
    laid = LaidRows(table, found, found.rows, found.cells, left_alone=[*found.left_alone], findings=[*said, *joined, *found.findings])
    laid.events = events_of(table, found.rows)
    if laid.events:
        laid.rows = [event.first for event in laid.events]
        laid.left_alone += [LeftAlone(number, reason, "") for number, reason in counted_with(laid.events).items()]
        laid.findings += say_counted(sheet.name, table, laid.events)
    if laid.events or sheet.from_1904:
        laid.cells = Cells(laid.rows)
    return laid


def _columns_joined(sheet: Sheet, table: Table, rows: list[Row]) -> tuple[Table, list[Finding]]:
    """The table without the columns that only say how another is read (its unit, its year), which the rows then hold, and with a
    column of two figures as both; and what is said of it, nothing where all is as it was."""
    table, by_row = apply_unit_column(sheet.name, by_names(table, rows), rows)
    table, dated = join_dates(sheet.name, table, rows)
    table, parted = part_counts(sheet.name, table, rows)
    return table, [*by_row, *dated, *parted]
