"""What asks for confidence where no column of the product does: the board would see the row all the same, so staff are told, or stopped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import folded
from data.grammar.cells import quoted
from data.grammar.yes_no import is_a_yes_or_no, read_confidential
from data.model import CellValue, NotUnderstood

if TYPE_CHECKING:
    from data.checking.batch import Batch

_ASKS = re.compile(
    r"(?<!not )(?<!no longer )(?<!non-)\b(?:confidential|in confidence|embargo(?:ed)?|under nda)\b"
    r"|\bnot (?:yet )?(?:public|for publication|to be (?:published|shared))\b|\bdo not (?:publish|share|disclose)\b",
    re.IGNORECASE,
)
# Headings that mean the column Confidential; and those under which a no means it.
HEADED_CONFIDENTIAL = (
    "confidentiality", "is confidential", "confidential y n", "confidential yes no", "confidential deal", "confidential record",
    "confidential flag", "confidential until", "keep confidential", "strictly confidential", "private and confidential", "in confidence",
    "commercial in confidence", "commercially confidential", "commercially sensitive", "sensitive", "sensitivity", "secret", "embargo",
    "embargoed", "embargo until", "embargoed until", "under embargo", "nda", "under nda", "not for publication", "not public",
    "do not publish", "do not share",
)  # fmt: skip
_HEADED_OPEN = frozenset((
    "public", "publish", "publishable", "for publication", "can publish", "can be published", "may be published", "ok to publish",
    "okay to publish", "may publish", "can be shared", "may be shared", "ok to share", "shareable", "can be made public",
))  # fmt: skip


def say_confidence(batch: Batch) -> None:
    """One warning for each row whose note asks for confidence and whose own cell says neither yes nor no."""
    if not batch.has("note"):
        return
    stated = batch.columns["confidential"]
    for index in batch.standing():
        note = batch.columns["note"][index]
        if note and stated[index] is None and _ASKS.search(note):
            batch.say(index, "confidence-in-note", "confidential", text=quoted(note))


def stop_what_would_be_shown(batch: Batch) -> None:
    """Stop each row that a column marks as confidential which this kind does not read: only investments are kept from the board."""
    for column in batch.table.columns:
        heading = folded(column.header)
        if column.field is not None or heading not in {"confidential", *HEADED_CONFIDENTIAL, *_HEADED_OPEN}:
            continue
        for index, cell in enumerate(batch.cells(column)):
            if _is_hushed(cell, of=heading not in _HEADED_OPEN):
                words = {"letter": column.letter, "header": column.header, "text": quoted(str(cell))}
                can = "confidential" in batch.kind.by_name
                batch.say(index, "confidential-elsewhere" if can else "confidential-nowhere", column.letter, **words, kind=batch.kind.name)


def _is_hushed(cell: CellValue, *, of: bool) -> bool:
    """Whether a cell says that its row is confidential. `of`: what a yes means beneath its heading; beneath one of which it means yes, what
    cannot be read means it too, and beneath the others a number is no answer."""
    if not of and not isinstance(cell, bool) and not any(map(str.isalpha, str(cell or ""))):
        return False
    try:
        said = read_confidential(cell)
    except NotUnderstood:
        return of
    in_words = isinstance(cell, str) and not is_a_yes_or_no(cell)  # `embargoed` is that beneath any heading
    return said is not None and said == (in_words or of)
