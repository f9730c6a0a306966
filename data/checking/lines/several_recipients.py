"""Recipients of which the cell may name several (`Alpha Ltd (with Beta Ltd)`): each stays one name, and staff are told."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from data.grammar.cells import quoted

if TYPE_CHECKING:
    from data.checking.batch import Batch

_FORMS = ("ltd", "limited", "plc", "llp")
_BETWEEN = (";", ",", "/", "+", "&", " and ", " with ", " (with ", "\n")
_SIGNS = (";", "(with ", "(lead", *(f"{form}{gap}{sign}" for form, gap, sign in itertools.product(_FORMS, ("", " "), _BETWEEN)))
_SEVERAL = re.compile(
    r";\s*\w|\((?:(?:jointly |together )?with\b|lead(?: \w+)?\))"
    r"|\b(?:ltd|limited|plc|llp)\.?\s*(?:[,/+&\n]|and\b|with\b).*\b(?:ltd|limited|plc|llp|university|college|council|trust)\b",
    re.IGNORECASE | re.DOTALL,
)
_ONE = re.compile(r"\b(?:formerly|previously|now|trading as|t/a|known as|aka|part of|subsidiary)\b", re.IGNORECASE)


def say_several_recipients(batch: Batch) -> None:
    """One warning for each such recipient; none where the other name is only another one of its own."""
    named = next((column for column in batch.table.taken if column.field.name == "recipient"), None)
    several = {text for text in batch.texts(named, *_SIGNS) if _SEVERAL.search(text) and not _ONE.search(text)} if named else set()
    if not several:
        return
    for index in batch.standing():
        if batch.cells(named)[index] in several:
            batch.say(index, "recipients-several", "recipient", text=quoted(batch.cells(named)[index]))
