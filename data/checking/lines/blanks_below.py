"""A source or theme that stands on the first row of its group alone: the rows below it are blank, stay so, and that is said."""

from __future__ import annotations

from data.checking.batch import Batch
from data.checking.lines.naming_lines import NAMED_BY

FEWEST = 2  # groups, and blank cells, that make it likely


def say_blanks_below(batch: Batch) -> None:
    """Warn of each blank cell of the column that names what rows are of, where each name stands once, from the first row on."""
    fields = NAMED_BY.get(batch.kind.name, ())
    field = fields[0].field if fields else ""
    texts = batch.columns.get(f"{field}_text", [])
    if batch.table.known or not batch.has(field) or None not in texts or texts[0] is None:
        return
    filled = [text for text in texts if text is not None]
    if len(set(filled)) < len(filled) or min(len(filled), len(texts) - len(filled)) < FEWEST:
        return
    above = ""
    for index, text in enumerate(texts):
        above = text or above
        if text is None:
            batch.say(index, "blank-below", field, field=batch.kind[field].title.lower(), above=above)
