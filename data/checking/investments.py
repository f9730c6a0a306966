"""What is judged of an investment's row: its stage and amounts, and its place.

Source: counting rules, section 4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from data.grammar.printing import print_pence, print_range
from data.lists import entries

if TYPE_CHECKING:
    from data.checking.batch import Batch
    from data.checking.columns.headings import Table

STAGES = ("announced", "committed", "realised")  # stages that have a column of their own, in their order
PARTS = ("_low", "_high", "_qualifier", "_currency", "_text")
_SAYS_AWARDED = re.compile(r"\b(?:award(?:ed|s)?|granted|approved|contracted)\b", re.IGNORECASE)  # of a stage by itself
_AWARDED = re.compile(r"\b(?:award(?:ed|s)?|grants?|granted|approved|offer(?:ed)?|contract(?:ed)?)\b", re.IGNORECASE)
_WITHHELD = re.compile(r"disclosed|confiden|withheld|private|sensitive", re.IGNORECASE)  # of an amount that is there and is not told
RANK = {entry["name"]: int(entry["rank"]) for entry in entries("statuses")}


def take_the_furthest_stage(batch: Batch) -> None:
    """Status and amount of every row are those of its furthest stage; a row without any status stops."""
    columns = batch.columns
    stated = [stage for stage in STAGES if batch.has(stage)]
    awarded = any(map(_AWARDED.search, _headed_amount(batch.table)))
    by_heading = says_awarded(batch.table)
    for index in range(len(batch.rows)):
        status = columns["status"][index]
        if status is not None and not stated:
            continue  # no column is of a stage, so no amount says that a row is further on
        is_unsaid = status is None and columns["status_text"][index] is None
        if is_unsaid and by_heading and columns["committed_qualifier"][index] is None and _holds_money(batch, "amount", index):
            _take_as_committed(columns, index)
        reached = [stage for stage in STAGES if _holds_money(batch, stage, index)]
        if is_unsaid:
            if not reached and columns["amount_qualifier"][index] is None:
                reached = [stage for stage in stated if columns[f"{stage}_qualifier"][index] is not None][:1]  # noughts, and no more
            if not reached:
                batch.say(index, "status-missing", "status")
                continue
            columns["status"][index] = status = reached[-1]
            batch.say(index, "stage-further", status if batch.has(status) else "amount", text="no status", status=status)
        if status is None or not (stated or reached):
            continue
        if status in reached:
            _keep_the_amount(batch, index, status, awarded)
        _fold_amounts(batch, index, status, reached)


def _headed_amount(table: Table) -> list[str]:
    return [column.header for column in table.taken if column.field.name == "amount"]


def says_awarded(table: Table) -> bool:
    """Whether the headings of the amounts say that these were awarded, and no column says another status."""
    headers = _headed_amount(table)
    return bool(headers) and all(map(_SAYS_AWARDED.search, headers)) and not any(column.field.name == "status" for column in table.taken)


def _keep_the_amount(batch: Batch, index: int, stage: str, awarded: bool) -> None:
    """Of a row whose stage has an amount of its own, the other amount stays: what was awarded as committed, else the row stops.

    Without this the amount of the stage would stand in its place, and what was awarded would be lost.
    """
    columns = batch.columns
    amount, own, committed = (
        tuple(columns[f"{each}{part}"][index] for part in ("_low", "_high", "_currency")) for each in ("amount", stage, "committed")
    )
    if amount[0] is None or amount == own or (awarded and amount == committed):
        return
    if awarded and columns["committed_qualifier"][index] is None:
        _take_as_committed(columns, index)
    else:
        amount, own = (print_range(columns[f"{each}_low"][index], columns[f"{each}_high"][index]) for each in ("amount", stage))
        batch.say(index, "amount-of-no-stage", "amount", amount=amount, own=own, stage=stage)


def _take_as_committed(columns: dict[str, list[Any]], index: int) -> None:
    for part in PARTS:
        columns[f"committed{part}"][index] = columns[f"amount{part}"][index]


def _holds_money(batch: Batch, stage: str, index: int) -> bool:
    """Whether a stage's own column says that it is reached: a nought or a dash there, or `TBC`, says that nothing has come yet."""
    low, high = batch.columns[f"{stage}_low"][index], batch.columns[f"{stage}_high"][index]
    if low is None and high is None:
        return bool(_WITHHELD.search(batch.columns[f"{stage}_text"][index] or ""))
    return not low == high == 0


def _fold_amounts(batch: Batch, index: int, status: str, reached: list[str]) -> None:
    columns = batch.columns
    if status in STAGES and columns["amount_qualifier"][index] is not None and columns[f"{status}_qualifier"][index] is None:
        for part in PARTS:
            columns[f"{status}{part}"][index] = columns[f"amount{part}"][index]
    furthest = reached[-1] if reached and RANK[reached[-1]] > RANK[status] and status != "lapsed" else status
    if furthest != status:
        batch.say(index, "stage-further", furthest, text=columns["status_text"][index] or status, status=furthest)
        columns["status"][index] = furthest
    source = furthest if furthest in STAGES and columns[f"{furthest}_qualifier"][index] is not None else ""
    if not source and columns["amount_qualifier"][index] is None and reached:
        source = reached[-1]  # a lapsed row, or a stage whose own amount is not given: what it held at most is kept
    if source:
        for part in PARTS:
            columns[f"amount{part}"][index] = columns[f"{source}{part}"][index]


def say_blank_amounts(batch: Batch) -> None:
    """A blank amount is unknown: it warns, and the row counts."""
    qualifiers = batch.columns["amount_qualifier"]
    for index in batch.standing():
        if qualifiers[index] is None:
            qualifiers[index] = "undisclosed"
            batch.columns["amount_currency"][index] = "GBP"
            batch.say(index, "amount-blank", money_field(batch, index))


def money_field(batch: Batch, index: int) -> str:
    """Where a row's amount stands or should: in the column of amounts, or in that of its stage where there is none of them."""
    return next((each for each in ("amount", batch.columns["status"][index]) if each and batch.has(each)), "amount")


def realised_is_within_committed(batch: Batch) -> None:
    """What is realised cannot be more than what was committed."""
    if not (batch.has("realised") or batch.has("committed")):
        return
    columns = batch.columns
    for index in batch.standing():
        realised, committed = columns["realised_low"][index], columns["committed_high"][index]
        if realised is not None and committed is not None and realised > committed:
            batch.say(index, "realised-above-committed", "realised", realised=print_pence(realised), committed=print_pence(committed))


def fill_defaults(batch: Batch) -> None:
    """No column, or a blank: level award, role other, scope in, place the region; each said as a note."""
    for name, value, said in (
        ("level", "award", "an award"),
        ("programme_role", "other", "neither the programme's own grant nor co-investment"),
        ("sector_scope", "in", "health tech"),
        ("cumulative", False, ""),
    ):
        batch.fill(batch.kind[name], value, said)
    withins = batch.columns["place_within"]
    blanks = [index for index in batch.standing() if withins[index] is None]
    for index in blanks:
        withins[index] = ""
    batch.say_default(batch.kind["place"], blanks, "the region")


def say_places(batch: Batch) -> None:
    """A place outside, or wider than, the region is said, since the row will be left out."""
    columns = batch.columns
    if not batch.has("place"):
        return  # what stands for a whole file is said once, of the file
    for index in batch.standing():
        within = columns["place_within"][index]
        if within in ("wider", "several") and columns["share"][index] is None and columns["level"][index] != "envelope":
            batch.say(index, "place-needs-share", "place", text=columns["place_text"][index])
        elif within == "elsewhere":
            batch.say(index, "place-elsewhere", "place", text=columns["place_text"][index])
