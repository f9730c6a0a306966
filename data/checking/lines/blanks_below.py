"""A source or theme that stands on the first row of its group alone: carried down where totals say so or staff did, else asked once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from data.checking.batch import Batch
from data.checking.findings import finding
from data.checking.lines.asked_lines import ABOVE, UNKNOWN, answer_of, question_of_blanks
from data.checking.lines.naming_lines import NAMED_BY
from data.grammar.names import normal_text
from data.model import BLANKS, Row

FEWEST = 2  # groups, and blank cells, that make it likely
_TOTAL = re.compile(r"\b(?:sub[- ]?)?total\b(?: (?:for|of))?|[:=-]", re.IGNORECASE)


def take_blanks_below(batch: Batch, totals: Sequence[Row]) -> None:
    """Take for each blank what stands above it, where each group ends in a total that names it, or where staff answered so."""
    blank = _blanks(batch)
    answer = answer_of(BLANKS, batch.sheet, batch.table, batch.answers) if blank else ""
    named = not answer and blank and _totals_name_them(batch, totals)
    if not (answer == ABOVE or named):
        return
    field, first = _field(batch), min(blank)
    batch.take_texts(batch.kind[field], [blank.get(index) for index in range(len(batch.rows))], beside=True)
    why = "their totals name it" if named else "so it was answered"
    words = {"field": batch.kind[field].title.lower(), "count": len(blank), "why": why}
    batch.findings.append(finding("blanks-carried", batch.sheet, batch.cell(first, field), **words))


def say_blanks_below(batch: Batch) -> None:
    """Ask once of the blank cells of the column that names what rows are of, where each name stands once, from the first row on."""
    blank = _blanks(batch)
    if not blank:
        return
    field = _field(batch)
    question = question_of_blanks(batch.sheet, batch.table, batch.cell(min(blank), field), batch.answers)
    batch.questions.append(question)
    batch.asked_rows[question.setting] = list(blank)
    for index in blank if question.answer != UNKNOWN else ():
        batch.say(index, "blank-below", field, field=batch.kind[field].title.lower())


def _blanks(batch: Batch) -> dict[int, str]:
    """The places of such blanks, each with the name above it."""
    field = _field(batch)
    texts = batch.columns.get(f"{field}_text", [])
    if batch.table.known or not batch.has(field) or None not in texts or texts[0] is None:
        return {}
    filled = [text for text in texts if text is not None]
    if len(set(filled)) < len(filled) or min(len(filled), len(texts) - len(filled)) < FEWEST:
        return {}
    found, above = {}, ""
    for index, text in enumerate(texts):
        above = text or above
        if text is None:
            found[index] = above
    return found


def _field(batch: Batch) -> str:
    return NAMED_BY[batch.kind.name][0].field if batch.kind.name in NAMED_BY else ""


def _totals_name_them(batch: Batch, totals: Sequence[Row]) -> bool:
    """Whether below the last row of each group, and above the next group, stands a total with the name of the group."""
    texts = batch.columns[f"{_field(batch)}_text"]
    starts = [index for index, text in enumerate(texts) if text is not None]
    numbers = [row.number for row in totals]
    for first, following in zip(starts, [*starts[1:], len(texts)], strict=True):
        at = bisect_right(numbers, batch.rows[following - 1].number)
        ends = batch.rows[following].number if following < len(texts) else numbers[at] + 1 if at < len(numbers) else 0
        if at == len(numbers) or numbers[at] > ends or not _names(totals[at], texts[first]):
            return False
    return True


def _names(total: Row, name: str) -> bool:
    own = normal_text(name)
    return any(isinstance(value, str) and normal_text(_TOTAL.sub(" ", value)) == own for value in total.values)
