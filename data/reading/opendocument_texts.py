"""The text of a cell of an OpenDocument spreadsheet: its paragraphs, with the white space that they mean and no other."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.reading.opendocument_styles import TEXT

BROKEN = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")  # how the source is laid out; a line break that is meant is an element
STANDING_FOR = str.maketrans({"\0": " ", "\1": "\t", "\2": "\n"})  # none of them can stand in XML
MOST_SPACES = 1000  # in one element


class Texts:
    """Collects paragraphs while a parser walks over them, for those cells whose text is wanted."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.is_wanted = False
        self.pieces: list[str] | None = None
        self.openers: dict[str, Callable[[dict[str, str]], None]] = {
            f"{TEXT}p": self.start_paragraph, f"{TEXT}s": self.spaces,
            f"{TEXT}tab": lambda _: self.character("\1"), f"{TEXT}line-break": lambda _: self.character("\2"),
        }  # fmt: skip

    def begin(self, is_wanted: bool) -> None:
        """A cell begins."""
        self.is_wanted = is_wanted
        self.paragraphs = []

    def text(self) -> str | None:
        """That of the cell, a line for each paragraph; None where there is none."""
        return "\n".join(self.paragraphs) if self.paragraphs else None

    def start_paragraph(self, _: dict[str, str]) -> None:
        self.pieces = [] if self.is_wanted else None

    def end_paragraph(self) -> None:
        if self.pieces is not None:
            text = "".join(self.pieces)
            if "\n" in text or "\r" in text:
                text = BROKEN.sub(" ", text).strip(" ")
            self.paragraphs.append(text.translate(STANDING_FOR))
        self.pieces = None

    def spaces(self, attributes: dict[str, str]) -> None:
        count = attributes.get(f"{TEXT}c", "1")
        self.character("\0" * (min(int(count), MOST_SPACES) if count.isdecimal() and len(count) < 9 else 1))

    def character(self, data: str) -> None:
        if self.pieces is not None:
            self.pieces.append(data)
