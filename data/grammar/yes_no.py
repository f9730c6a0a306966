"""Reads yes or no from a cell."""

from __future__ import annotations

from data.grammar.cells import is_unknown, plain, quoted, text_of
from data.model import CellValue, NotUnderstood

_YES = frozenset(("yes", "y", "true", "t", "1", "1.0", "✓", "✔", "☑"))
_NO = frozenset(("no", "n", "false", "f", "0", "0.0", "✗", "✘", "☐", "not yet", "no, not yet", "not so far"))

_HUSHED = frozenset((
    "confidential", "strictly confidential", "in confidence", "commercial in confidence", "commercially confidential", "private",
    "private and confidential", "embargo", "embargoed", "under embargo", "not for publication", "not public", "not yet public",
    "do not publish", "do not share", "not disclosed", "undisclosed", "withheld", "redacted", "secret", "sensitive",
    "commercially sensitive", "nda", "under nda", "not announced", "unannounced",
))  # fmt: skip
_OPEN = frozenset((
    "public", "in public", "open", "published", "announced", "not confidential", "non-confidential", "non confidential",
    "no longer confidential", "for publication", "can be published", "not embargoed",
))  # fmt: skip
_NOTHING = frozenset(("", "n/a", "na", "none", "nil", "not applicable"))


def read_yes_no(value: CellValue) -> bool | None:
    """True, False, or None for a blank and the like. Raises NotUnderstood for the rest, also for `x`: a tick or a cross."""
    if isinstance(value, bool):
        return value
    text = text_of(value)
    words = plain(text).rstrip(".").casefold()
    if words in _YES:
        return True
    if words in _NO:
        return False
    if is_unknown(words):
        return None
    raise NotUnderstood(f"{quoted(text)} is neither yes nor no")


def is_a_yes_or_no(text: str) -> bool:
    """Whether a text is one of the ways to write yes or no."""
    return plain(text).rstrip(".").casefold() in _YES | _NO


def read_confidential(value: CellValue) -> bool | None:
    """Whether a record is confidential: yes or no, or its own words for them. None for a blank.

    Raises NotUnderstood for all else, for `tbc` too: what nobody knows to be public must not be shown.
    """
    words = plain(text_of(value)).strip(".- ").casefold()
    if words in _HUSHED or words in _OPEN:
        return words in _HUSHED
    found = read_yes_no(value)
    if found is None and words not in _NOTHING:
        raise NotUnderstood(f"{quoted(text_of(value))} does not say whether it is")
    return found
