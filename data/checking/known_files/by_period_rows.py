"""The rows of a return to a fund with a column a period: what their totals add up, which are filled in, how far their money is."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.batch import Batch
from data.checking.columns.headings import Column, Table
from data.checking.columns.period_headings import period_heading
from data.checking.known_files.by_period import heading_with_status, is_to_date
from data.checking.money_cells import cell_of, holds
from data.model import Row


def wholes_by_period(table: Table) -> list[tuple[Column, tuple[Column, ...], bool]]:
    """The totals of such a return, each with the columns that it adds up and whether those are all that it may add up."""
    money = [column for column in table.columns if period_heading(column.header) and (column.field or not column.twin)]
    found = []
    for column in money:
        if column.field is None and not column.aside:
            said = period_heading(column.header)
            parts = [each for each in money if each.as_at and said.covers(heading_with_status(each))]
            others = [each for each in money if each.aside and said.covers(period_heading(each.header))]
            found += [(column, tuple(parts), not others)] if parts else []
    return found


def words_before_money(table: Table) -> list[int]:
    """The places of the columns in which a row of such a return may call itself a total: all before the first of money."""
    if not (table.known and table.known.by_period):
        return []
    money = [column.position for column in table.columns if period_heading(column.header)]
    return [column.position for column in table.columns if column.position < min(money, default=0)]


def not_filled_in(table: Table, rows: Sequence[Row]) -> list[int]:
    """The places of the rows of a form in which nobody filled in a figure: of such a return no period holds anything."""
    known = table.known
    if not (known and (known.by_period or known.needs)):
        return []
    money = [column for column in table.taken if column.as_at or column.field.name == known.needs or is_to_date(column)]
    return [
        index for index, row in enumerate(rows)
        if not any(holds(row, column) and known.meant(column.field.name, cell_of(row, column)) is not None for column in money)
    ]  # fmt: skip


def take_statuses(batch: Batch) -> None:
    """Give each record of such a return the status that its column says; one that only a title says not beyond the return's period."""
    if not (batch.table.known and batch.table.known.by_period) or batch.has("status"):
        return
    said: dict[object, set[str]] = {}
    for column in batch.table.taken:
        if column.as_at:
            said.setdefault(column.as_at, set()).add("" if _comes_later(column, batch) else column.status)
    for index, period in enumerate(batch.periods):
        statuses = said.get(period, {""})
        if statuses == {"realised", "committed"}:
            spent, approved = (batch.columns[f"{name}_low"][index] for name in ("realised", "committed"))
            status = "committed" if not spent and approved is not None else "realised"
        else:
            [status] = statuses if len(statuses) == 1 else [""]
        batch.columns["status"][index] = status or None


def _comes_later(column: Column, batch: Batch) -> bool:
    """Whether money that only a title calls spent is of a time after the return's period: it may be spent or forecast."""
    by_title = column.status == "realised" and not period_heading(column.header).means
    return bool(by_title and batch.period and column.as_at.end > batch.period.end)
