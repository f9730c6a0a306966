"""Lines of one text above records, which no list knows: a heading of a group, or a record that lacks all else; that is asked."""

from __future__ import annotations

from data.checking.batch import Batch
from data.checking.findings import finding
from data.checking.lines.asked_lines import is_lone, question_of_lines
from data.checking.lines.naming_lines import NAMED_BY


def ask_of_lone_lines(batch: Batch) -> None:
    """One question of all such rows that stop, and one finding of each in the place of everything that it lacks."""
    rows, asked = batch.rows, {}
    _say_lone_members(batch)
    for index in sorted(batch.stopped):
        if is_lone(rows, index):
            asked[rows[index].number] = index
    if not asked or batch.kind.name not in NAMED_BY:
        return
    *fields, last = (batch.kind[each.field].title.lower() for each in NAMED_BY[batch.kind.name])
    may_name = f"{', '.join(fields)} or {last}" if fields else last
    of_row = {f"{column}{number}" for number in asked for column in _letters(batch)}
    batch.findings = [each for each in batch.findings if each.severity != "stops" or each.cell not in of_row]
    for number in asked:
        batch.findings.append(finding("line-alone", batch.sheet, f"{batch.table.first_letter}{number}", field=may_name))
    question = question_of_lines(batch.sheet, batch.table, rows, list(asked.values()), batch.answers)
    batch.questions.append(question)
    batch.asked_rows[question.setting] = [index for index in range(min(asked.values()), len(rows)) if index not in batch.stopped]


def _say_lone_members(batch: Batch) -> None:
    """A member of which only the name is given, right above one of which more is, may be a heading: it counts, and that is said."""
    rows = batch.rows
    for index in batch.standing() if batch.kind.name == "members" else ():
        if is_lone(rows, index):
            batch.say(index, "member-or-heading", "name", text=batch.columns["name"][index])


def _letters(batch: Batch) -> set[str]:
    return {batch.table.first_letter, *batch.letters.values(), *(column.letter for column in batch.table.columns)}
