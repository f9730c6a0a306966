"""Notes that say that money was given up, beside a status by which it counts: nothing is changed, and staff are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.grammar.cells import quoted

if TYPE_CHECKING:
    from data.checking.batch import Batch

_GIVEN_UP = re.compile(
    r"^\W*(?:(?:the|award|grant|project|offer|now|since|has been|was|later)\b\W*)*(?:withdr(?:awn|ew)|rejected|declined|lapsed|cancelled"
    r"|terminated|rescinded|unsuccessful|clawed back|(?:did|does|will|is) ?n[o'’]t (?:proceed\w*|go(?:ing)? ahead|take\w* up|taken up)"
    r"|not proceeding|not taken up)\b",
    re.IGNORECASE,
)
_SIGNS = ("withdr", "reject", "declin", "lapsed", "cancel", "terminat", "rescind", "unsucc", "clawed", "proceed", "ahead", "tak")
_COUNTS = ("committed", "realised", "announced", "expected")


def say_given_up(batch: Batch) -> None:
    """One warning for each row whose note begins with such a word while its status says that the money stands."""
    noted = next((column for column in batch.table.taken if column.field.name == "note"), None)
    said = {text for text in batch.texts(noted, *_SIGNS) if _GIVEN_UP.search(text)} if noted else set()
    if not said:
        return
    for index in batch.standing():
        status = batch.columns["status"][index]
        if status in _COUNTS and batch.cells(noted)[index] in said:
            batch.say(index, "given-up-in-note", "note", text=quoted(batch.cells(noted)[index]), status=status)
