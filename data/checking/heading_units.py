"""The unit that a heading states of its column: `Amount (£k)` is in thousands."""

from __future__ import annotations

import re

UNIT_BEHIND = re.compile(r"[\s,(\[]+(?:in )?(£|gbp|pounds?)?\s*(k|000s?|'000s?|thousands?|m|mn|millions?|bn|billions?|%)?\s*[)\]]?$")
_FOLD = re.compile(r"[^a-z0-9%']+")
_SCALES = {"k": 1_000, "0": 1_000, "'": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}


def folded(text: str) -> str:
    """A heading without case, blanks and punctuation, for comparing."""
    return _FOLD.sub(" ", text.casefold()).strip()


def unit_of(text: str) -> tuple[str, int]:
    """`Amount (£k)` -> (`Amount`, 1000). A heading without a unit comes back as it is, with 1."""
    found = UNIT_BEHIND.search(text.casefold())
    if not found or not (found[1] or found[2]) or not found.start():
        return text, 1
    return text[: found.start()], _SCALES.get((found[2] or "")[:1], 1)


def without_unit(header: str) -> tuple[str, int]:
    """A heading, of one row or several, without its unit; and the unit: `Amount (£k) / Agreed` is (`Amount Agreed`, 1000)."""
    parts = [unit_of(f" {text}") for text in header.split(" / ")]
    stated = [unit for _, unit in parts if unit != 1]
    return " ".join(text.strip() for text, _ in parts if text.strip()), stated[-1] if stated else 1
