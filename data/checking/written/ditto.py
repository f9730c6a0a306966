"""Marks that say that a cell is as the one above it: they name nobody, and the row above may be another one by the next sorting."""

from __future__ import annotations

import re

from data.checking.batch import Batch

_DITTO = re.compile(
    r"[\"'\u2018-\u201f\u2033\u3003,]{1,2}|-+ ?[\"\u201d\u3003] ?-+|ditto|do\.|idem"
    r"|(?:(?:the )?same )?(?:as|see) (?:per )?(?:the )?(?:row )?above",
    re.IGNORECASE,
)
_SIGNS = ("ditto", "do.", "idem", "above", '"', "'", ",", "\u2033", "\u3003", *map(chr, range(0x2018, 0x2020)))  # a mark holds one
_BESIDE = ("note", "evidence")  # what no figure, name or filter is made of


def ask_of_ditto(batch: Batch) -> None:
    """Rows stop in which such a mark stands for a name or a reference; in a column of a list or of money it is not understood anyhow."""
    for column in batch.table.taken:
        field = column.field
        if field.name in _BESIDE or not (field.type == "text" or field.open):
            continue
        marks = {text for text in batch.texts(column, *_SIGNS) if _DITTO.fullmatch(text.strip())}
        for index, row in enumerate(batch.rows if marks else ()):
            if column.position < len(row.values) and row.values[column.position] in marks:
                batch.say(index, "ditto", column.letter, text=row.values[column.position].strip(), field=field.title.lower())
