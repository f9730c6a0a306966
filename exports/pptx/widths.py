"""How wide and how high words will be on a slide, about and rather too much than too little: the typeface is that of whoever opens it."""

from __future__ import annotations

LEADING = 1.2  # the height of a line in sizes of its type
# Advance widths in thousandths of the type's size, by character, of a wide sans-serif; bold is a tenth more.
_WIDTHS = {260: " ijl.,:;'|!", 340: "tfrI-()[]/·", 520: "cksvxyz", 580: "abdeghnopqu0123456789£+=?_", 850: "mwMW%@&"}
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHER, _BOLD, _SERIF = 700, 1.1, 1.12


def width(words: str, size: float, *, bold: bool = False, serif: bool = False) -> float:
    """The points that words on one line take at a size in points."""
    wide = sum(_WIDTH_OF.get(each, _OTHER) for each in words) * size / 1000
    return wide * (_BOLD if bold else 1) * (_SERIF if serif else 1)


def line_count(words: str, room: float, size: float, *, bold: bool = False, serif: bool = False) -> int:
    """On how many lines words stand in a room of so many points across; a word that is wider alone is broken."""
    total = 0
    for paragraph in words.split("\n") if words else ():
        line, lines = 0.0, 1
        for word in paragraph.split(" "):
            wide = width(word, size, bold=bold, serif=serif)
            space = width(" ", size, bold=bold, serif=serif) if line else 0
            if line and line + space + wide > room:
                lines, line, space = lines + 1, 0.0, 0
            broken = int(wide // room)
            lines, line = lines + broken, line + space + wide - broken * room
        total += lines
    return total


def height(words: str, room: float, size: float, *, bold: bool = False, serif: bool = False) -> float:
    """The points from top to bottom that words take in a room of so many points across."""
    return line_count(words, room, size, bold=bold, serif=serif) * size * LEADING


def largest_size(words: str, room: tuple[float, float], sizes: tuple[int, ...], *, bold: bool = False, serif: bool = False) -> int:
    """The first of the sizes, from large to small, at which words fit in a room (across, down) in points; else the last."""
    across, down = room
    return next((size for size in sizes if height(words, across, size, bold=bold, serif=serif) <= down), sizes[-1])
