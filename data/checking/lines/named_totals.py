"""Rows that call themselves a total and have a status of their own, and rows marked as parts of the one above: neither counts unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.checking.batch import Batch
from data.checking.lines.total_rows import called_total
from data.checking.money_cells import cell_of, holds, money_columns, pence_of
from data.grammar.printing import print_pence

_TOTAL = re.compile(r"^\W*(?:sub[- ]?|grand |overall )?totals?\b|\btotals?\W*$", re.IGNORECASE)
_DEDUCTION = re.compile(r"^\W*(?:less|minus|deduct(?:ions?|ed)?)\b(?:\s*[:-]|\s+\w)", re.IGNORECASE)
_PART = re.compile(r"^(?:\s*[-–—•·*►>]+\s+|\s{2,}|\t)\S")
_TOLD = ("source", "date", "reference", "title")  # what a record has and a total has not


def ask_of_named_totals(batch: Batch) -> None:
    """A row stops whose recipient is called a total, and that lacks what the records above it have: its source, say, or its date; or whose
    funder is called `Total`, beside no row that it might be the total of."""
    if batch.kind.name != "investments" or batch.table.known or batch.parts or not batch.has("recipient"):
        return
    for index, source in enumerate(batch.columns["source_text"] if batch.has("source") else ()):
        if source and called_total(source):
            batch.say(index, "funder-is-total", "source", text=source)
    names = batch.columns["recipient"]
    told = [column for column in batch.table.taken if column.field.name in _TOLD]
    called_so = {name for name in set(names) if name and _TOTAL.search(name)}
    for index, name in enumerate(names) if called_so else ():
        if name in called_so and index not in batch.stopped and any(
            not holds(batch.rows[index], column) and index and all(holds(row, column) for row in batch.rows[:index]) for column in told
        ):  # fmt: skip
            batch.say(index, "total-unclear", next((column.letter for column in money_columns(batch.table)), "recipient"))


def ask_of_deductions(batch: Batch) -> None:
    """A row stops that takes something off the rows above it (`Less: repaid`) and has no status: whose money it lowers is not said."""
    if batch.kind.name != "investments" or batch.table.known or not batch.has("recipient"):
        return
    for index, name in enumerate(batch.columns["recipient"]):
        if name and _DEDUCTION.match(name) and batch.columns["status_text"][index] is None:
            of_status = batch.cell(index, "status")  # that it has none is a part of the question
            batch.findings = [each for each in batch.findings if (each.code, each.cell) != ("status-missing", of_status)]
            batch.say(index, "deduction", "recipient", text=name)


def ask_of_marked_parts(batch: Batch) -> None:
    """Rows stop whose recipient begins with a dash or blanks, and whose money adds up to that of the row right above them."""
    table = batch.table
    if batch.kind.name != "investments" or table.known or batch.parts or batch.has("level") or batch.has("parent"):
        return
    money = money_columns(table)
    name = next((column for column in table.taken if column.field.name == "recipient"), None)
    for whole, parts in _runs(batch, name.position) if name and money else ():
        pence = [[pence_of(cell_of(batch.rows[each], column), column.unit) for column in money] for each in (whole, *parts)]
        if any(pence[0]) and pence[0] == [sum(column) for column in zip(*pence[1:], strict=True)]:
            above = f"{name.letter}{batch.rows[whole].number}"
            for index in parts:
                batch.say(index, "part-unclear", "recipient", whole=above, amount=print_pence(max(pence[0])))


def _runs(batch: Batch, position: int) -> Iterator[tuple[int, list[int]]]:
    """Each row right above rows that are marked as its parts, and those."""
    marked = [isinstance(text := row.values[position] if position < len(row.values) else None, str) and bool(_PART.match(text))
              for row in batch.rows]  # fmt: skip
    whole, parts = -1, []
    for index, is_part in enumerate([*marked, False]):
        if is_part:
            parts.append(index)
            continue
        if parts and whole >= 0:
            yield whole, parts
        whole, parts = index, []
