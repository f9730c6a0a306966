"""Texts of an .xls: of one record, or of the table of texts, which goes on over the records that continue it.

Source: [MS-XLS] 2.5.293 (XLUnicodeRichExtendedString) and 2.4.265 (SST).
"""

from __future__ import annotations

import codecs
import struct

WIDE, PHONETIC, RICH = 0x01, 0x04, 0x08
CODE_PAGES = {1200: "utf-16-le", 10000: "mac_roman", 32768: "mac_roman", 32769: "cp1252"}


def encoding(code_page: int) -> str:
    """The letters of an .xls before Excel 97."""
    name = CODE_PAGES.get(code_page, f"cp{code_page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def letters(source: bytes, is_wide: bool) -> str:
    """Two bytes a letter, or the lower one only."""
    return source.decode("utf-16-le", "replace") if is_wide else source.decode("latin-1")


class Continued:
    """A record and those that continue it, read from front to end; struct.error and IndexError where it ends too early."""

    def __init__(self, pieces: list[bytes], at: int = 0) -> None:
        self.pieces = pieces
        self.piece, self.at = 0, at

    @property
    def is_at_end(self) -> bool:
        while self.piece < len(self.pieces) and self.at >= len(self.pieces[self.piece]):
            self.piece, self.at = self.piece + 1, 0
        return self.piece >= len(self.pieces)

    def take(self, form: str) -> int:
        """One number, which never stands across two records."""
        if self.is_at_end:
            raise IndexError
        number = struct.unpack_from(form, self.pieces[self.piece], self.at)[0]
        self.at += struct.calcsize(form)
        return number

    def skip(self, count: int) -> None:
        while count > 0 and not self.is_at_end:
            step = min(count, len(self.pieces[self.piece]) - self.at)
            self.at += step
            count -= step

    def text(self, count_form: str = "<H") -> str:
        """One text with its count before it. Each record that it goes on in begins with the width of its letters."""
        count, options = self.take(count_form), self.take("<B")
        runs = self.take("<H") if options & RICH else 0
        phonetics = self.take("<I") if options & PHONETIC else 0
        found = []
        while True:
            width = 2 if options & WIDE else 1
            here = self.pieces[self.piece][self.at : self.at + count * width] if self.piece < len(self.pieces) else b""
            found.append(letters(here, width == 2))
            self.at += len(here)
            count -= len(here) // width
            if count <= 0:
                break
            self.at = len(self.pieces[self.piece]) if self.piece < len(self.pieces) else 0
            options = self.take("<B")
        self.skip(runs * 4 + phonetics)
        return "".join(found)


def table_of_texts(pieces: list[bytes]) -> list[str | None]:
    """All texts of the table; those of blanks only are None. The count that it states is not needed, and so not believed."""
    source = Continued(pieces, 8)
    found: list[str | None] = []
    while not source.is_at_end:
        text = source.text()
        found.append(text if text and not text.isspace() else None)
    return found
