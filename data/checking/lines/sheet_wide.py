"""What no column of a sheet says and every record needs: one question for all its rows, and its answer taken for each.

The answer is kept for sheets that are laid out so and called so: the next quarter's is read with it, another list with the same
headings (`Applications`) is asked about anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.headings import NONE
from data.checking.findings import finding
from data.checking.lines.sheet_settings import sheet_setting
from data.checking.money_cells import money_columns
from data.lists import entries, names
from data.model import ROWS, Field, Finding, Question, Sheet
from data.store.schema import field_columns

ASKED = {"investments": ("status",), "events": ("status", "role")}  # kind -> the fields of which all rows may be the same
_LIKELY = (
    ("expected", re.compile(r"\b(?:bids?|applications?|applied|requests?|requested|pipeline|forecasts?|proposals?)\b", re.IGNORECASE)),
    ("realised", re.compile(r"\b(?:paid|payments?|received|claims?|claimed|spent|spend|drawn|invoiced|disbursed)\b", re.IGNORECASE)),
    ("announced", re.compile(r"\b(?:announced|announcements?|press)\b", re.IGNORECASE)),
    ("target", re.compile(r"\btargets?\b", re.IGNORECASE)),
)  # fmt: skip
_SAYS_WHO = re.compile(r"\b(?:led|lead|host|hosted|organis\w+|delivered|run) by\b|\b(?:organiser|organizer|host|lead)\b", re.IGNORECASE)
_SAYS_WHETHER = re.compile(r"\b(?:held|delivered|took place|taken place|happened|went ahead|completed?|cancelled)\b", re.IGNORECASE)
DIFFERS = "It differs from row to row"
_ANSWER = "Or answer once what it is for all rows of the sheet: the answer is kept."
_MISSING = ("status-missing", "missing", "role-missing")


def take_told_of_rows(batch: Batch) -> list[Finding]:
    """Take for every row that says nothing what staff answered for the whole sheet; and say so."""
    said = []
    for field in _unsaid(batch):
        answer = batch.answers.get(_setting(batch, field), "")
        if answer in names(field.choices):
            batch.take_texts(field, [answer] * len(batch.rows), beside=True)
            said.append(finding("rows-told", batch.sheet, "", field=field.title.lower(), text=answer, title=field.title))
    return said


def ask_of_rows(sheet: Sheet, batch: Batch) -> None:
    """Ask once what all rows are, where no column says it and the rows lack it."""
    for field in _unsaid(batch):
        if lacking := _told_to_answer(batch, field):
            setting = _setting(batch, field)
            cell = f"{batch.table.first_letter}{batch.table.said_in}"
            options = _options(field, _likely(sheet, batch, field))
            answer = batch.answers.get(setting, "")
            batch.questions.append(Question(setting, batch.sheet, cell, field.title.lower(), ROWS, options, answer))
            batch.asked_rows[setting] = lacking


def _options(field: Field, likely: str) -> tuple[tuple[str, str], ...]:
    """What may be answered, each with its words: the likely one, that it differs, then the others of the list."""
    meant = {each["name"]: each.get("meaning") for each in entries(field.choices)}
    words = {name: f"{name}: {meaning}" if meaning else name for name, meaning in meant.items()} | {NONE: DIFFERS}
    return tuple((name, words[name]) for name in dict.fromkeys((likely, NONE, *words)))


def _unsaid(batch: Batch) -> Iterator[Field]:
    """The fields that no column, no line above the rows and no stage of the money says of any row, and no open question may say."""
    table = batch.table
    for name in () if table.known else ASKED.get(batch.kind.name, ()):
        field = batch.kind[name]
        if not batch.has(name) and not any(field in column.asked for column in table.columns) and not any(
            batch.columns[field_columns(field)[-1][0]]
        ):  # fmt: skip
            yield field


def _setting(batch: Batch, field: Field) -> str:
    return sheet_setting(ROWS, batch.kind.name, field.name, batch.sheet, [column.header for column in batch.table.columns])


def _told_to_answer(batch: Batch, field: Field) -> list[int]:
    """Have what is said of rows that lack a field name the question, too; the places of those rows."""
    cells: dict[str, list[int]] = {}  # a row with a column a period is several
    for index in range(len(batch.rows)):
        cells.setdefault(batch.cell(index, field.name), []).append(index)
    lacking: list[int] = []
    for at, each in enumerate(batch.findings):
        if each.code in _MISSING and f"headed {field.title} " in each.remedy and each.cell in cells:
            batch.findings[at] = replace(each, remedy=f"{each.remedy} {_ANSWER}")
            lacking += cells[each.cell]
    return sorted(lacking)


def _likely(sheet: Sheet, batch: Batch, field: Field) -> str:
    """What all rows are likely: of money by the words about it, of events by their days; the part in one is likely its lead."""
    if field.name == "role":
        return NONE if any(_SAYS_WHO.search(column.header) for column in batch.table.columns) else "led"
    if batch.kind.name == "events":
        if any(_SAYS_WHETHER.search(column.header) for column in batch.table.columns if column.field is None):
            return NONE
        return _held_or_planned(batch)
    above = [value for row in sheet.above(batch.table.begins) for value in row.values if isinstance(value, str)]
    words = " ".join([sheet.name.replace("_", " "), *above, *(column.header for column in money_columns(batch.table))])
    return next((status for status, said in _LIKELY if said.search(words)), "committed")


def _held_or_planned(batch: Batch) -> str:
    ends = [end for end in batch.columns["start_end"] if end]
    by = batch.period.end if batch.period else None
    if not by or not ends:
        return "held" if any(text for text in batch.columns["attended_text"]) else NONE
    return "held" if max(ends) <= by else "planned" if min(ends) > by else NONE
