"""Members of which a sheet says in words that they are none any more, or not yet: `Left`, `No (left Dec 2024)`, `Prospect`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.grammar.cells import quoted
from data.grammar.date_words import DATE_INSIDE_TEXT

if TYPE_CHECKING:
    from data.checking.batch import Batch

_ENDED = re.compile(
    r"(?:no|n|not (?:a|any|renewed)|(?:members? (?:who (?:have )?)?)?left|leavers?|lapsed|resigned|resignations|former|past|ex"
    r"|(?:membership )?ended|inactive|expired|withdrawn|withdrew|cancelled|terminated"
    r"|closed|dissolved)\b", re.IGNORECASE,
)  # fmt: skip
_NOT_YET = re.compile(
    r"(?:not (?:yet\b|joined|a member yet)|never joined|prospect(?:ive|s)?|pending|applied|applicants?|application|invited|awaiting"
    r"|potential|proposed|enquir(?:y|ed|er)|in discussions?|to join|joining soon|declined|rejected|waiting list)\b", re.IGNORECASE,
)  # fmt: skip
_NOTED = re.compile(
    r"^(?:has |have |they )?(?:left|resigned|lapsed|withdrew|withdrawn|leaver|dissolved|ceased trading)\b"
    r"(?! (?:a|an|us|them|over|out|blank|empty|message|voicemail)\b)"
    r"|\bno longer (?:a )?members?\b|\bleft the (?:cluster|network)\b|\bmembership (?:ended|lapsed|cancelled|not renewed)\b", re.IGNORECASE,
)  # fmt: skip


def ended_when(batch: Batch) -> None:
    """Take when a membership ended from the words that say so; a row that does not say when stops, for it would count as a member.

    So does one of an organisation that is none yet.
    """
    ended = {index: text for index, text in enumerate(batch.columns["membership"]) if text and _ENDED.match(text)}
    dates = {index: found[0] for index, text in ended.items() if (found := DATE_INSIDE_TEXT.search(text))}
    if dates:
        batch.take_texts(batch.kind["left"], [dates.get(index) for index in range(len(batch.rows))], beside=True)
    for index, text in enumerate(batch.columns["membership"]):
        if text and _NOT_YET.match(text):
            batch.say(index, "membership-not-yet", "membership", text=text)
    for index, text in ended.items():
        if batch.columns["left_end"][index] is None:
            batch.say(index, "membership-ended", "membership", text=text)
    for index in batch.standing():
        note = batch.columns["note"][index] or ""
        if batch.columns["left_text"][index] is None and index not in ended and _NOTED.search(note):
            batch.say(index, "left-in-note", "left", text=quoted(note))
