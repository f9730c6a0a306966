"""A note that asks for confidence where no column does: the board would see the row all the same, so staff are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.grammar.cells import quoted

if TYPE_CHECKING:
    from data.checking.batch import Batch

_ASKS = re.compile(
    r"(?<!not )(?<!no longer )(?<!non-)\b(?:confidential|in confidence|embargo(?:ed)?|under nda)\b"
    r"|\bnot (?:yet )?(?:public|for publication|to be (?:published|shared))\b|\bdo not (?:publish|share|disclose)\b",
    re.IGNORECASE,
)


def say_confidence(batch: Batch) -> None:
    """One warning for each row whose note asks for confidence and whose own cell says neither yes nor no."""
    if not batch.has("note"):
        return
    stated = batch.columns["confidential"]
    for index in batch.standing():
        note = batch.columns["note"][index]
        if note and stated[index] is None and _ASKS.search(note):
            batch.say(index, "confidence-in-note", "confidential", text=quoted(note))
