"""Reads yes or no from a cell."""

from __future__ import annotations

from data.grammar.cells import is_unknown, plain, quoted, text_of
from data.model import CellValue, NotUnderstood

_YES = frozenset(("yes", "y", "true", "t", "1", "1.0", "✓", "✔", "☑"))
_NO = frozenset(("no", "n", "false", "f", "0", "0.0", "✗", "✘", "☐"))


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
