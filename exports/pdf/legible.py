"""Text of a cell as the typefaces can show it: every character that they lack is a box, what has no ink of its own is left out."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path

_LETTERS = Path(__file__).parent.parent / "fonts" / "letters.txt"
BOX = "\u25a1"


@functools.cache
def letters() -> frozenset[str]:
    """The characters that every file of the typefaces holds."""
    ends = [[int(end, 16) for end in each.split("-")] for each in _LETTERS.read_text("ascii").split()]
    return frozenset(chr(each) for low, *high in ends for each in range(low, (high or [low])[0] + 1))


def legible(text: str) -> str:
    """The text in its composed form, lines kept; no character turns the order of those behind it."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return composed if letters().issuperset(composed) else "".join(map(_shown, composed))


def _shown(character: str) -> str:
    if character in letters() or character == "\n":
        return character
    if unicodedata.category(character) == "Cf":  # marks that join words or turn their direction
        return ""
    return " " if character.isspace() else BOX
