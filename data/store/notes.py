"""Notes of staff to a chart or headline, kept as settings: which may be written, and which stand beside today's figures or an edition's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.store.acts import Act
from data.store.versions import NotPossible

NOTE = "note:"
LONGEST = 600  # letters
_SUBJECT = re.compile(r"[A-Za-z][A-Za-z_' -]{1,80}")


def note_setting(subject: str, edition: str = "") -> str:
    """The name of the setting that keeps a note: `note:secured funding|Board, 20 May`; without an edition it is of today's figures."""
    return f"{NOTE}{subject}|{edition}"


def check_note(name: str, value: str) -> str:
    """The note in words, for History. Raises NotPossible where it is blank, too long, or of nothing that could be a chart or headline."""
    subject, bar, edition = name.removeprefix(NOTE).partition("|")
    if not bar or not _SUBJECT.fullmatch(subject) or len(edition) > 120 or not edition.isprintable():
        raise NotPossible("A note names a chart or headline, and the edition that it is for or none: note:secured funding|Board, 20 May.")
    if not value or value != " ".join(value.split()) or len(value) > LONGEST or not value.isprintable():
        raise NotPossible(f"A note is one paragraph of at most {LONGEST} letters. To remove one, take it back in History.")
    return f"Note to {subject.replace('_', ' ')}{f' in the edition {edition}' if edition else ''}: {value}"


def notes(acts: Iterable[Act], edition: Act | None = None) -> dict[str, Act]:
    """Of each chart or headline the note that stands beside today's figures; beside an edition's the one written for it, else the one
    that stood when it was kept. `acts`: today's, so that a note that was taken back is gone everywhere."""
    general: dict[str, Act] = {}
    own: dict[str, Act] = {}
    for act in acts:
        if act.act != "setting" or act.withdrawn or not act.target.startswith(NOTE):
            continue
        subject, _, named = act.target.removeprefix(NOTE).partition("|")
        if not named and (edition is None or act.sequence < edition.sequence):
            general[subject] = act
        elif edition is not None and named == edition.target:
            own[subject] = act
    return general | own
