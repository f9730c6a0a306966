"""How far the reading of a large sheet has come, for whoever waits for it: rows read, of the rows that there are where that is known."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Sheet = TypeVar("Sheet")
SECONDS = 0.2  # between two words; a file that is read in less says nothing
STEP = 4096  # rows after which a reader that goes row by row looks whether it is time to say something
_EXTENT = re.compile(rb"<dimension\s[^>]*?ref\s*=\s*[\"'][A-Z]+[0-9]+:[A-Z]+([0-9]{1,7})[\"']")


class Heard:
    """Who hears it in this process, and when they last did; nobody, unless `heard_by` was called."""

    by: Callable[[str], None] | None = None
    at = 0.0


def heard_by(say: Callable[[str], None]) -> None:
    """From now on say how far it has come, such as `40,000 of 100,000 rows`."""
    Heard.by, Heard.at = say, time.monotonic()


def rows_read(count: int, of: int = 0) -> None:
    """So many rows of one sheet were read; `of` so many, as far as the file says it, 0 where it does not."""
    if Heard.by is None or time.monotonic() - Heard.at < SECONDS:
        return
    Heard.at = time.monotonic()
    Heard.by(f"{count:,} of {of:,} rows" if of >= count else f"{count:,} rows")


def rows_there(head: bytes) -> int:
    """How many rows a sheet of a workbook says that it has, before its rows begin; 0 where it does not say."""
    found = _EXTENT.search(head)
    return int(found[1]) if found else 0


def one_by_one(sheets: Sequence[Sheet], say: Callable[[str], None], doing: str) -> Iterator[Sheet]:
    """The sheets of a workbook in turn, each said when its turn comes: `Looking for tables: sheet 3 of 20`; of a lone one nothing is."""
    for number, sheet in enumerate(sheets, 1):
        if len(sheets) > 1:
            say(f"{doing}: sheet {number:,} of {len(sheets):,}")
        yield sheet
