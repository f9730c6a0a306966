"""What is judged of the rows of events, members, outcomes, claims and targets."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from data.grammar.amounts import read_amount
from data.grammar.names import normal_text
from data.grammar.numbers import read_number
from data.grammar.places import read_place
from data.grammar.printing import print_when
from data.lists import by_any_name, entries
from data.model import NotUnderstood, When

if TYPE_CHECKING:
    from data.checking.batch import Batch

_KINDS_BY_NAME = (
    (re.compile(r"\buniversit|\bcollege\b", re.IGNORECASE), "university"),
    (re.compile(r"\bNHS\b|\bhospitals?\b.*\btrust\b|\bintegrated care board\b|\bICB\b", re.IGNORECASE), "NHS body"),
    (re.compile(r"\bcouncil\b|\bcombined authority\b", re.IGNORECASE), "council"),
)


def say_missing_roles(batch: Batch) -> None:
    """An event without the cluster's part in it is shown apart; said of a row that stops too, so that both are mended at once."""
    for index in range(len(batch.rows)):
        if batch.columns["role"][index] is None and batch.columns["role_text"][index] is None:
            batch.say(index, "role-missing", "role")


def take_the_place_of_the_venue(batch: Batch) -> None:
    """Where no place is given, and the venue is a place of the region, or ends in one behind a comma: that place, said once."""
    if not batch.has("venue"):
        return
    columns, listed, taken = batch.columns, by_any_name("places"), []
    for index in batch.standing():
        named = (columns["venue"][index] or "").rpartition(",")[2]
        if columns["place_text"][index] is not None or normal_text(named) not in listed:
            continue
        place = read_place(named)
        if place.within == "inside":
            columns["place"][index], columns["place_code"][index], columns["place_within"][index] = place.name, place.code, place.within
            taken.append(index)
    if taken:
        count = "1 event is" if len(taken) == 1 else f"{len(taken):,} events are"
        batch.say(taken[0], "place-of-venue", "venue", count=count, place=columns["place"][taken[0]])


def ends_after_it_starts(batch: Batch) -> None:
    """An event's last day, or a membership's end, is not before its first day."""
    begins, ends = ("start", "end") if batch.kind.name == "events" else ("joined", "left")
    columns = batch.columns
    for index in batch.standing():
        start, end = columns[f"{begins}_start"][index], columns[f"{ends}_end"][index]
        if start and end and end < start:
            batch.say(index, "dates-reversed", ends, start=_printed(batch, begins, index), end=_printed(batch, ends, index))


def _printed(batch: Batch, field: str, index: int) -> str:
    return print_when(When(*(batch.columns[field + suffix][index] for suffix in ("_start", "_end", "_precision", "_text"))))


def tell_kinds_of_organisations(batch: Batch) -> None:
    """Where no kind is stated the name tells universities, NHS bodies and councils; anything else is taken as a company."""
    kinds = batch.columns["organisation_kind"]
    named = {}
    for index in batch.standing():
        if kinds[index] is None and batch.columns["organisation_kind_text"][index] is None:
            name = batch.columns["name"][index] or ""
            kind = next((kind for pattern, kind in _KINDS_BY_NAME if pattern.search(name)), None)
            if kind:
                named[index] = kind
    for index, kind in named.items():
        kinds[index] = kind
    batch.fill(batch.kind["organisation_kind"], "company", "a company (a university, NHS body or council by its name)")


def date_the_observations(batch: Batch) -> None:
    """Employees and turnover without a day are as at the end of the return's period."""
    columns = batch.columns
    if batch.period is None or batch.period.end is None:
        return
    for index in batch.standing():
        observed = columns["employees_text"][index] or columns["turnover_text"][index]
        if observed and columns["as_at_start"][index] is None and columns["as_at_text"][index] is None:
            columns["as_at_start"][index] = columns["as_at_end"][index] = batch.period.end
            columns["as_at_precision"][index] = "day"


def one_where_no_number(batch: Batch) -> None:
    """An outcome without a number is one."""
    columns = batch.columns
    for index in batch.standing():
        if columns["number_text"][index] is None:
            columns["number_low"][index] = columns["number_high"][index] = 1


_UNITS = {entry["name"]: entry["unit"] for entry in entries("headlines")}


def take_the_stated_figure(batch: Batch) -> None:
    """A claim or target whose low and high are blank takes them from the figure as it was worded, in pounds or things.

    A blank unit is that of the headline: of £35m without one the dashboard would make 35 million things.
    """
    columns = batch.columns
    worded = "stated" if batch.kind.name == "claims" else "target"
    for index in batch.standing():
        text = columns[worded][index]
        if not columns["unit"][index]:
            columns["unit"][index] = _UNITS.get(columns["headline"][index]) or ("GBP" if "£" in (text or "") else None)
        if columns["low_text"][index] is not None or columns["high_text"][index] is not None or not text:
            continue
        columns["low"][index], columns["high"][index] = _bounds(batch, index, text, worded)


def _bounds(batch: Batch, index: int, text: str, worded: str) -> tuple[Decimal | None, Decimal | None]:
    unit = normal_text(batch.columns["unit"][index] or "")
    try:
        if "£" in text or unit.startswith(("gbp", "ratio", "£", "pound")):
            amount = read_amount(text)
            low, high = amount.low, amount.high
            return tuple(None if pence is None else Decimal(pence) / 100 for pence in (low, high))
        number = read_number(text)
    except NotUnderstood as wrong:
        said = str(wrong)
        ends = {end: batch.kind[end].title for end in ("low", "high")}
        batch.say(index, "figure-not-understood", worded, wrong=f"{said[:1].upper()}{said[1:]}.", kind=batch.kind.name.rstrip("s"), **ends)
        return None, None
    return number, number
