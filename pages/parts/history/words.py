"""The words of History: what the band says, and one act in its parts."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import many
from charts.said.view import day
from data.store.acts import Act
from data.store.notes import NOTE

NAMES = {"upload": "Upload", "withdrawal": "Taken back", "setting": "Setting", "edition": "Edition"}


def band_words(acts: Sequence[Act]) -> tuple[str, str]:
    """The question and its answer, computed from the acts."""
    question = "What was done, by whom, and what did it change?"
    if not acts:
        return question, "Nothing yet: every page answers from the demonstration until the first return is published."
    standing = sum(1 for each in acts if each.act == "upload" and not each.withdrawn)
    uploads = sum(1 for each in acts if each.act == "upload")
    newest = acts[-1]
    returns = f"{standing:,} of {many(uploads, 'upload stands', 'uploads stand')}" if uploads else "No upload"
    last = f"The newest is of {day(newest.at.date())}, by {newest.by}"
    return question, f"{many(len(acts), 'act')}; {returns}. {last}. Uploads, settings and takings back can be taken back."


def when(act: Act) -> str:
    """`14 May 2024, 10:32 UTC`."""
    return f"{day(act.at.date())}, {act.at:%H:%M} UTC"


def kind(act: Act) -> str:
    """What sort of act it is, in a word or two."""
    if act.act == "setting" and act.target.startswith(NOTE):
        return "Note"
    return "Put back" if act.act == "withdrawal" and act.what.startswith("Put back") else NAMES[act.act]


def said(act: Act) -> str:
    """What was done, without what the first word says already."""
    for start in ("Took back: ", "Put back: ", "Edition: "):
        if act.what.startswith(start):
            return act.what.removeprefix(start)
    return act.what
