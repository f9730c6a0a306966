"""What a return says of itself: its period, of which kinds it is the complete list, and whether it is a demonstration.

Source of the order: counting rules, section 4: the sheet `About this return`, else the title rows, else a sheet of notes, else the
file name, else the answer in Upload.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from data.checking.columns.headings import letter
from data.checking.findings import finding
from data.checking.layout.notes_sheets import LABELS
from data.grammar.dates import find_period, print_period_word, read_when
from data.grammar.names import normal_text
from data.grammar.printing import print_when
from data.grammar.yes_no import read_yes_no
from data.kinds import KINDS
from data.model import CellValue, Finding, NotUnderstood, Sheet, When

COMPLETE_LABELS = ("complete list of", "complete", "complete lists", "this is the complete list of", "complete list")
DEMONSTRATION_LABELS = ("demonstration data", "demonstration")


@dataclass
class About:
    """What a return says of itself; `period_from` names where the period was found."""

    period: When | None = None
    period_from: str = ""
    complete: tuple[str, ...] = ()
    demonstration: bool = False
    findings: list[Finding] = field(default_factory=list)


def is_about(sheet: Sheet) -> bool:
    """Whether a sheet is the one on which a return speaks of itself."""
    labels = {normal_text(row.values[0]).rstrip(":") for row in sheet.rows[:30] if row.values and isinstance(row.values[0], str)}
    return normal_text(sheet.name).startswith("about") or bool(labels & set(LABELS) and labels & {*COMPLETE_LABELS, "cluster"})


def about(
    sheets: Iterable[Sheet], titles: list[str], file_name: str, answer: str | None, complete: tuple[str, ...],
    notes: Sequence[tuple[str, str]] = (),
) -> About:
    """Everything a return says of itself. `titles` are the texts above its headings, `notes` what its sheets of notes say of its
    period, each with the sheet; `answer` and `complete` are staff's."""
    told = About(complete=complete)
    for sheet in sheets:
        if is_about(sheet):
            _read_about_sheet(sheet, told)
    if told.period is None:
        for where, text in (*(("the title rows", text) for text in titles), *((f"the sheet {name}", text) for name, text in notes)):
            if found := find_period(text):
                told.period, told.period_from = _in_short(found), where
                break
    if told.period is None and (found := find_period(PurePath(file_name).stem)):
        told.period, told.period_from = _in_short(found), "the file name"
    _take_answer(told, answer)
    if told.period is None:
        told.findings.append(finding("period-missing"))
    return told


def _in_short(found: When) -> When:
    """A period found inside a longer text, in its own short words: `2024/25 Q1`, `Sep 2024`."""
    if found.precision not in ("quarter", "half", "year"):
        return replace(found, text=print_when(found))
    return replace(found, text=print_period_word(found).replace("-Q", " Q").replace("-H", " H"))


def _take_answer(told: About, answer: str | None) -> None:
    """Staff's own answer settles the period only where the return says nothing. Raises NotUnderstood for no period."""
    if not answer:
        return
    period = read_when(answer)
    if period.start is None:
        raise NotUnderstood(f"'{answer}' is not a period")
    if told.period is None:
        told.period, told.period_from = period, "the answer in Upload"
    elif (told.period.start, told.period.end) != (period.start, period.end):
        told.findings.append(
            finding("period-differs", found=print_when(told.period), where=told.period_from, answer=print_when(period))
        )


def _read_about_sheet(sheet: Sheet, told: About) -> None:
    for row in sheet.rows:
        filled = [(position, value) for position, value in enumerate(row.values) if value is not None]
        if len(filled) < 2 or not isinstance(filled[0][1], str):
            continue
        label = normal_text(filled[0][1]).rstrip(": ")
        position, value = filled[1]
        cell = f"{letter(position)}{row.number}"
        if label in LABELS and told.period is None:
            _read_period(sheet.name, cell, value, told)
        elif label in COMPLETE_LABELS:
            told.complete += tuple(kind for kind in KINDS if kind not in told.complete and kind in normal_text(str(value)))
        elif label in DEMONSTRATION_LABELS:
            told.demonstration = _says_yes(value)


def _read_period(sheet: str, cell: str, value: CellValue, told: About) -> None:
    try:
        period = read_when(value)
    except NotUnderstood:
        period = find_period(str(value))
    if period is None or period.start is None:
        told.findings.append(finding("period-not-understood", sheet, cell, text=value))
    else:
        told.period, told.period_from = period, "the sheet About this return"


def _says_yes(value: CellValue) -> bool:
    """A demonstration marks itself with yes; words that are neither yes nor no mark it too, so that none slips through."""
    try:
        return read_yes_no(value) is not False
    except NotUnderstood:
        return True
