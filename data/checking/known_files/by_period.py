"""Returns to a fund with a column a period: actual, forecast and allocation each taken for what it is, and nothing added up across."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from data.checking.columns.added_columns import with_added
from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import Column, Table, letter
from data.checking.columns.period_headings import (
    ALLOCATION,
    MATCH,
    PeriodHeading,
    as_shown,
    is_open,
    meaning_of,
    part_without_year,
    period_heading,
)
from data.checking.columns.quarter_years import months_in_order, year_of_quarters
from data.checking.columns.title_units import stated_unit
from data.checking.known_files.record_rows import pence_in, rows_of_records
from data.checking.layout.heading_rows import headings_of, is_one_text, may_go_on
from data.checking.money_cells import cell_of
from data.grammar.printing import print_pence
from data.kinds import KINDS
from data.kinds.known_files import KnownFile
from data.model import Field, Row, Sheet

MOST_ROWS = 3  # of headings
LEFT = {
    ALLOCATION: "it is a budget that others spend, which enters no total; {pounds} is left alone",
    MATCH: "it is the money of others, of which the return does not say whose; {pounds} is left alone",
    "forecast": "it is the forecast of a time of which another column holds what was spent or approved; {pounds} is left alone",
    "nought": "it holds nothing but noughts beside a forecast of the same time",
    "no period": "it says of no period when the money came; {pounds} is left alone",
    "open": "it is of all the time before or after the periods of other columns; {pounds} is left alone",
}
FORECAST = "it is a forecast, which is never added to what was given; {pounds} is left alone"
ADDED = ("share", "sector_scope", "status", "place")  # what staff may add to such a return in a column of their own


def table_by_period(sheet: Sheet, told: int, known: KnownFile) -> Table | None:
    """The table whose headings stand in and about the row at `told`: the fewest rows that name the most columns of money.

    None where fewer than two columns name a period, unless none does and there is one of what was spent, or awarded, to date.
    """
    tables = [_table(sheet, rows, known) for rows in _heading_rows(sheet.rows, told)]
    if not tables:  # where the row holds one text, which is a title
        return None
    best = max(tables, key=lambda table: (len(_named(table)), sum(bool(each.means) for each in _named(table)), -len(table.header_rows)))
    return best if sum(bool(each.when) for each in _named(best)) >= 2 or any(is_to_date(each) for each in best.taken) else None


def is_to_date(column: Column) -> bool:
    """Whether a column is taken as money of no period: what came up to a day."""
    return column.as_at is None and column.field.type == "amount"


def _heading_rows(rows: Sequence[Row], told: int) -> Iterator[list[Row]]:
    for first in range(max(told - MOST_ROWS + 1, 0), told + 1):
        for last in range(told, min(first + MOST_ROWS, len(rows) - 1)):
            held = rows[first : last + 1]
            joined = all(may_go_on(above, below) for above, below in pairwise(held))
            if joined and not any(is_one_text(row) for row in held):
                yield list(held)


def _named(table: Table) -> set[PeriodHeading]:
    return {said for column in table.columns if (said := period_heading(column.header))}


def _table(sheet: Sheet, rows: list[Row], known: KnownFile) -> Table:
    columns: list[Column] = []
    below = sheet.below(rows[-1].number)
    above = _said_above(sheet, rows[0].number, meaning_of, "")
    headings = headings_of(rows, sheet.merged)
    year = year_of_quarters(sheet, rows[0].number) if months_in_order(headings) else ""
    for position, heading in enumerate(headings):
        if heading.text:
            header = f"{year} / {heading.text}" if year and part_without_year(heading.text) else heading.text
            column = Column(position, letter(position), header, None, _unit(heading.parts or (heading.text,)))
            field = _field(known, header)
            twin = next((each.letter for each in columns if field and each.field is field), "")
            if not twin or any(cell_of(row, column) is not None for row in below):  # else a heading merged over a blank column
                columns.append(replace(column, field=None if twin else field, twin=twin))
    if "recipient" not in known.every_row and not any(column.field and column.field.name == "recipient" for column in columns):
        columns = _with_project_as_recipient(columns, KINDS[known.kind]["recipient"])
    columns = _to_date(_by_stages([_of_money(each, above) if each.field is None and not each.twin else each for each in columns]))
    columns = _without_wider(columns)
    unit = _said_above(sheet, rows[0].number, stated_unit, 1)
    of_records = rows_of_records(below, known.of_which)
    columns = [_apart(column, columns, of_records, unit) for column in columns]
    columns = with_added(known, KINDS[known.kind], columns)
    return Table(KINDS[known.kind], tuple(row.number for row in rows), tuple(columns), known)


def _unit(parts: Sequence[str]) -> int:
    return next((scale for part in reversed(parts) if (scale := unit_of(f" {part}")[1]) != 1), 1)


def _field(known: KnownFile, header: str) -> Field | None:
    """The field that a heading stands for: by the declaration, with words of its own behind, or as staff added it."""
    name, kind = folded(header), KINDS[known.kind]
    starts = (each for each in known.headings if name == each or (" " in each and name.startswith(f"{each} ")))
    named = max(starts, key=len, default="")
    if named and not period_heading(header):
        return kind[known.headings[named]]
    _, field = known_headings(kind.name).get(name, (0, None))
    return field if field and field.name in ADDED else None


def _with_project_as_recipient(columns: list[Column], recipient: Field) -> list[Column]:
    for name in ("title", "note"):  # the project, else the intervention: the pot that the money is in
        if any(column.field and column.field.name == name for column in columns):
            return [replace(each, field=recipient) if each.field and each.field.name == name else each for each in columns]
    return columns


def _said_above(sheet: Sheet, first: int, reads: Callable[[str], Any], nothing: Any) -> Any:
    """What the nearest title above the headings that says it says, else the name of the sheet."""
    titles = [value for row in sheet.above(first) if is_one_text(row) for value in row.values if isinstance(value, str)]
    return next((said for text in (*reversed(titles), sheet.name) if (said := reads(text)) != nothing), nothing)


def _of_money(column: Column, above: str) -> Column:
    """A column that no field is named for: the money of its period, left alone with the reason, or a total, which is left for `wholes`."""
    said = period_heading(column.header)
    if said is None:
        return replace(column, aside=LEFT["open"]) if is_open(column.header) else column
    means = said.means or above
    if means in (ALLOCATION, MATCH):
        return replace(column, aside=LEFT[means])
    if said.is_total:
        return column
    if said.when is None:
        return replace(column, aside=LEFT["no period"])
    return replace(column, field=KINDS["investments"]["amount"], as_at=as_shown(replace(said, means=means)), status=means)


def _by_stages(columns: list[Column]) -> list[Column]:
    """What was approved for a period and what was spent in it are two amounts of one record, where there are columns of both."""
    reached = ("committed", "realised")
    if not all(any(column.status == stage for column in columns) for stage in reached):
        return columns
    return [replace(each, field=KINDS["investments"][each.status]) if each.status in reached else each for each in columns]


def _to_date(columns: list[Column]) -> list[Column]:
    """Of a return without a period of what was spent or awarded, the one column of each to date; forecasts are then left beside it."""
    if any(column.as_at and column.status != "expected" for column in columns):
        return columns
    undated = [(each, period_heading(each.header)) for each in columns if each.aside == LEFT["no period"]]
    found = {each.letter: said.means for each, said in undated if said.means in ("committed", "realised") and not said.part}
    if not found or len(set(found.values())) < len(found):
        return columns
    return [
        replace(each, field=KINDS["investments"][found[each.letter]], aside="") if each.letter in found
        else replace(each, field=None, as_at=None, status="", aside=FORECAST) if each.as_at else each for each in columns
    ]  # fmt: skip


def _without_wider(columns: list[Column]) -> list[Column]:
    """A year beside its quarters, or a sum beside its revenue and capital, is their total; of two columns of one the first is taken."""
    money = [column for column in columns if column.as_at]
    kept: dict[tuple[object, ...], str] = {}
    held = []
    for column in columns:
        if column.as_at and any(_is_wider(column, other) for other in money):
            column = replace(column, field=None, as_at=None, status="")
        elif column.as_at and (twin := kept.setdefault((column.field.name, column.as_at), column.letter)) != column.letter:
            column = replace(column, field=None, as_at=None, status="", twin=twin)
        held.append(column)
    return held


def _is_wider(column: Column, other: Column) -> bool:
    one, two = heading_with_status(column), heading_with_status(other)
    return column.status == other.status and one.covers(two) and not two.covers(one)


def heading_with_status(column: Column) -> PeriodHeading:
    """What the heading of a column of money says, with the status that a title says of it."""
    said = period_heading(column.header)
    return replace(said, means=column.status or said.means)


def _apart(column: Column, columns: Sequence[Column], rows: Sequence[Row], unit: int) -> Column:
    """A column of money that another goes before, left alone; and in words what of these rows is left alone."""
    others = [each for each in columns if each.as_at and each is not column and _overlap(each, column)] if column.as_at else []
    reached = [each for each in others if each.status not in ("expected", "")]
    forecast = [each for each in others if each.status == "expected"]
    aside = column.aside
    if column.status == "expected" and any(pence_in(each, rows) for each in reached):
        aside = LEFT["forecast"]
    elif column.as_at and column.status not in ("expected", "") and forecast and not pence_in(column, rows):
        aside = LEFT["nought"]
    if not aside:
        return column
    left = print_pence(pence_in(column, rows) * (unit if column.unit == 1 else 1))
    return replace(column, field=None, as_at=None, status="", aside=aside.format(pounds=left))


def _overlap(one: Column, other: Column) -> bool:
    return period_heading(one.header).overlaps(period_heading(other.header))
