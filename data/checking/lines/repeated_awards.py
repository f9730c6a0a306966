"""A grant that stands on every row of what was paid of it (`Award`, `Quarter`, `Payment`): one record, and each payment a part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.cumulative import holds_all_so_far
from data.checking.columns.headings import Column, Part, Table
from data.checking.findings import finding
from data.checking.lines.payments import is_grant
from data.checking.money_cells import cell_of, exact_pence, holds, money_columns
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Row

_PAYMENT = re.compile(
    r"\b(?:payments?|paid|claims?|claimed|draw ?downs?|drawn(?: down)?|instal?ments?|received|actuals?|spend|spent)\b", re.IGNORECASE
)
_NAMES = ("reference", "recipient", "title", "source")  # what the rows of one grant have in common, beside its sum
_TELLING = {"reference", "title"}  # one of them has to be there: of one company and funder two grants may be of one sum
_GIVEN = (None, "committed", "realised")  # how far rows are that hold a grant and what was paid of it
_OF_GRANT = (("level", "award"),)
Grant = tuple[object, ...]


def spread_awards(table: Table, rows: list[Row]) -> tuple[Table, list[Row], list[Part | None]]:
    """The rows of such a table, each as a grant and as a payment of it; with their parts, none where the table is no such one.

    Certain where every row has a reference or a title, rows of one repeat one sum and no other, and what was paid on them adds up to no
    more than it.
    """
    pair = _award_and_payment(table)
    if pair is None or not _repeat_grants(table, rows, *pair):
        return table, rows, []
    award, payment = pair
    columns = {
        award: replace(award, field=table.kind["committed"], apart=True, says=_OF_GRANT),
        payment: replace(payment, field=table.kind["realised"], asked=()),
    }
    changed = replace(table, columns=tuple(columns.get(column, column) for column in table.columns))
    of_payments = {column.position for column in table.taken if column.field.name in ("date", "status", "realised_on")} | {payment.position}
    spread: list[Row] = []
    parts: list[Part | None] = []
    for row in rows:
        of_row = {columns[award].part: _without(row, of_payments)} if holds(row, award) else {}
        if holds(row, payment) or not of_row:
            of_row[None] = _without(row, {award.position})
        spread += of_row.values()
        parts += of_row
    return changed, spread, parts


def _award_and_payment(table: Table) -> tuple[Column, Column] | None:
    """The column of grants and the one of payments, of a table of money that has one of each and a column that tells its grants apart."""
    fields = {column.field.name for column in table.taken}
    if table.kind.name != "investments" or table.known or not fields & _TELLING or any(column.part for column in table.taken):
        return None
    money = money_columns(table)
    awards = [column for column in money if column.field.name != "realised" and is_grant(column)]
    free = [each for each in table.columns if each.field is None and not (each.aside or each.twin or each.told or each.answer)]
    payments = [column for column in money if column.field.name == "realised"] or [
        replace(column, unit=awards[0].unit) if awards and column.unit == 1 else column for column in free if _PAYMENT.search(column.header)
    ]
    if len(money) > 2 or len(awards) != 1 or len(payments) != 1 or holds_all_so_far(payments[0]):
        return None
    return awards[0], payments[0]


def _repeat_grants(table: Table, rows: Sequence[Row], award: Column, payment: Column) -> bool:
    """Whether a grant stands on several rows, and none of them may be several grants."""
    of_grant: dict[Grant, list[Row]] = defaultdict(list)
    told = [column for column in table.taken if column.field.name in _NAMES]
    telling = [column for column in told if column.field.name in _TELLING]
    statuses = by_any_name("statuses")
    status = next((column for column in table.taken if column.field.name == "status"), None)
    for row in rows:
        names = tuple(normal_text(str(cell_of(row, column) or "")) for column in told)
        of_grant[(*names, exact_pence(row, award))].append(row)
        if status and statuses.get(normal_text(str(cell_of(row, status) or ""))) not in _GIVEN:
            return False
        if not any(holds(row, column) for column in telling):
            return False
    for (*_, granted), each in of_grant.items():
        paid = [exact_pence(row, payment) if holds(row, payment) else 0 for row in each]
        if not granted or None in paid or sum(paid) > granted:
            return False
    return len({grant[:-1] for grant in of_grant}) == len(of_grant) < len(rows)


def _without(row: Row, positions: set[int]) -> Row:
    return Row(row.number, [None if at in positions else value for at, value in enumerate(row.values)])


def take_awards(batch: Batch) -> None:
    """Name each grant as the parent of its payments, by its reference or by one made of its names; it counts on its first row alone.

    Says so once of the table.
    """
    grant = next((column for column in batch.table.taken if column.apart and column.says == _OF_GRANT), None)
    if grant is None:
        return
    columns, named = batch.columns, zip(*(batch.columns[name] for name in ("title", "recipient", "source")), strict=True)
    own = columns["reference"]
    made = [reference or ", ".join(filter(None, names)) for reference, names in zip(own, named, strict=True)]
    columns["reference"] = [name if part else None for name, part in zip(made, batch.parts, strict=True)]
    columns["parent"] = [None if part else name for name, part in zip(made, batch.parts, strict=True)]
    first: dict[Grant, int] = {}
    for index, part in enumerate(batch.parts):
        columns["status"][index] = "committed" if part else "realised" if columns["realised_low"][index] else columns["status"][index]
        if part and (at := first.setdefault((made[index], columns["committed_low"][index]), index)) != index:
            batch.held[index] = f"what was granted on it is that of row {batch.rows[at].number}, and counts there"
    payment = next(column for column in batch.table.taken if column.field.name == "realised")
    cell = f"{grant.letter}{batch.table.said_in}"
    batch.findings.append(finding("award-on-rows", batch.sheet, cell, header=grant.header, letter=grant.letter, payment=payment.letter))
