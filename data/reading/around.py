"""What plain XML source says before, between and after the rows of a sheet: hidden columns, hidden rows, merged cells."""

from __future__ import annotations

import re

from data.reading.outline import Outline

ATTRIBUTE = re.compile(r"([A-Za-z:]+)\s*=\s*[\"']([^\"']*)[\"']")
COLUMN = re.compile(r"<col\s[^>]*>")
MERGED = re.compile(r"<mergeCell\s[^>]*>")
HIDDEN_ROW = re.compile(r"<row\s(?:[^>]*?\s)?hidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>")
AFTER_MERGED = re.compile(rb"</mergeCells>|<(?:conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|drawing|extLst)\b")
OVERLAP = 64  # longer than any of these words
MOST_AFTER = 64 << 20


class Around:
    """The source on both sides of the rows, no more of it than is looked through."""

    def __init__(self) -> None:
        self.before = b""
        self.after = b""
        self._complete = False

    def add_after(self, source: bytes) -> None:
        """Takes the windows that follow the rows up to where merged cells can no longer come."""
        if self._complete:
            return
        looked_through = max(len(self.after) - OVERLAP, 0)
        self.after += source
        self._complete = AFTER_MERGED.search(self.after, looked_through) is not None or len(self.after) > MOST_AFTER

    @property
    def is_plain(self) -> bool:
        """Without comments and the like, in which anything could stand."""
        return b"<!" not in self.after and b"<?" not in self.after and len(self.after) <= MOST_AFTER

    def told(self, outline: Outline) -> None:
        """What it says, given to the outline."""
        for tag in COLUMN.findall(self.before.decode("utf-8", "replace")):
            outline.column_element(dict(ATTRIBUTE.findall(tag)))
        for tag in MERGED.findall(self.after.decode("utf-8", "replace")):
            outline.merge_named(dict(ATTRIBUTE.findall(tag)).get("ref", ""))


def hidden_rows(chunk: str) -> list[str]:
    """The numbers of hidden rows as they stand in a chunk of rows; "" where one has no number."""
    return [dict(ATTRIBUTE.findall(tag)).get("r", "") for tag in HIDDEN_ROW.findall(chunk)]
