"""Lines of one text above records, which no list knows: a heading of a group, or a record that lacks all else; that is asked."""

from __future__ import annotations

from data.checking.batch import Batch
from data.checking.findings import finding
from data.checking.layout.heading_rows import is_one_text
from data.checking.lines.naming_lines import NAMED_BY

FEWEST = 3  # cells of the record beneath


def ask_of_lone_lines(batch: Batch) -> None:
    """One question of each such row that stops, in the place of a finding for everything that it lacks."""
    rows, asked = batch.rows, {}
    _say_lone_members(batch)
    for index in sorted(batch.stopped):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if below and is_one_text(rows[index]) and len(below.values) - below.values.count(None) >= FEWEST:
            asked[rows[index].number] = next(text for text in rows[index].values if text is not None)
    if not asked or batch.kind.name not in NAMED_BY:
        return
    *fields, last = (batch.kind[each.field].title.lower() for each in NAMED_BY[batch.kind.name])
    may_name = f"{', '.join(fields)} or {last}" if fields else last
    of_row = {f"{column}{number}" for number in asked for column in _letters(batch)}
    batch.findings = [each for each in batch.findings if each.severity != "stops" or each.cell not in of_row]
    for number, text in asked.items():
        words = {"text": str(text).strip(), "field": may_name}
        batch.findings.append(finding("line-alone", batch.sheet, f"{batch.table.first_letter}{number}", **words))


def _say_lone_members(batch: Batch) -> None:
    """A member of which only the name is given, right above one of which more is, may be a heading: it counts, and that is said."""
    rows = batch.rows
    for index in batch.standing() if batch.kind.name == "members" else ():
        below = rows[index + 1] if index + 1 < len(rows) else None
        if below and is_one_text(rows[index]) and len(below.values) - below.values.count(None) >= FEWEST:
            batch.say(index, "member-or-heading", "name", text=batch.columns["name"][index])


def _letters(batch: Batch) -> set[str]:
    return {batch.table.first_letter, *batch.letters.values(), *(column.letter for column in batch.table.columns)}
