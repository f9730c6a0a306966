"""An OLE compound file (.xls and its kin) that is trusted in nothing: its chains of sectors end, its streams are no larger than the file.

Source: [MS-CFB]. What the streams mean is left to others.
"""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass

from data.refused import Refused

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DAMAGED = "This file is damaged; open it in a spreadsheet program, save it as .xlsx and upload that."
NO_SECTOR = 0xFFFFFFFA  # this and above are no sectors: free, end of a chain, parts of the table itself
ENTRY_BYTES = 128
STORAGE, STREAM, ROOT = 1, 2, 5
MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the directory."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """The streams in the topmost storage by name, in any case. Raises Refused for a file that is not plain."""

    def __init__(self, content: bytes) -> None:
        if len(content) < 512 or not content.startswith(MAGIC):
            raise Refused(DAMAGED)
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if not 7 <= shift <= 16 or not 4 <= mini_shift <= shift:
            raise Refused(DAMAGED)
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        self._table = self._sector_table()
        directory, _, self._cutoff, mini_table = struct.unpack_from("<IIII", content, 48)
        self._entries = entries(self._chain(directory))
        self._mini_table = array("I", aligned(self._chain(mini_table)))
        self._mini_stream = self._chain(self._entries[0].start)
        self._streams = {entry.name.lower(): entry for entry in reversed(self._topmost())}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._streams

    def names(self) -> list[str]:
        """All names of the topmost storage, in lower case."""
        return list(self._streams)

    def read(self, name: str) -> bytes:
        """A whole stream; what the file does not hold of it is missing at its end."""
        entry = self._streams[name.lower()]
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        pieces, at, step = [], entry.start, self._mini
        for _ in range(entry.size // step + 1):
            if at >= len(self._mini_table):
                break
            pieces.append(self._mini_stream[at * step : (at + 1) * step])
            at = self._mini_table[at]
        return b"".join(pieces)[: entry.size]

    def _sector_table(self) -> array:
        """Which sector follows which. The sectors of this table are listed in the header, then in a chain of their own."""
        places = self._sector // 4
        listed = list(struct.unpack_from("<109I", self._content, 76))
        following = struct.unpack_from("<I", self._content, 68)[0]
        for _ in range(len(self._content) // self._sector):
            if following >= NO_SECTOR or len(self._bytes_of(following)) < self._sector:
                break
            *more, following = struct.unpack(f"<{places}I", self._bytes_of(following))
            listed += more
        known = dict.fromkeys(sector for sector in listed if sector < NO_SECTOR)
        return array("I", aligned(b"".join(map(self._bytes_of, known))))

    def _bytes_of(self, sector: int) -> bytes:
        return self._content[(sector + 1) * self._sector : (sector + 2) * self._sector]

    def _chain(self, start: int) -> bytes:
        """The bytes of a chain of sectors; one that runs in a circle is damage."""
        pieces, at = [], start
        while at < len(self._table):
            pieces.append(self._bytes_of(at))
            if len(pieces) > len(self._table):
                raise Refused(DAMAGED)
            at = self._table[at]
        return b"".join(pieces)

    def _topmost(self) -> list[Entry]:
        """The streams of the root: a workbook that is embedded in another one stands deeper. Where its tree is torn, all streams."""
        found, seen, waiting = [], set(), [self._entries[0].child]
        while waiting:
            at = waiting.pop()
            if at >= len(self._entries) or at in seen:
                continue
            seen.add(at)
            entry = self._entries[at]
            waiting += [entry.left, entry.right]
            if entry.kind in (STREAM, STORAGE):
                found.append(entry)
        return found or [entry for entry in self._entries if entry.kind == STREAM]


def aligned(source: bytes) -> bytes:
    """Whole numbers of four bytes only."""
    return source[: len(source) // 4 * 4]


def entries(directory: bytes) -> list[Entry]:
    """The directory line by line; raises Refused where it has no root or more lines than any workbook."""
    found = []
    for at in range(0, len(directory) // ENTRY_BYTES * ENTRY_BYTES, ENTRY_BYTES):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        name = directory[at : at + min(max(length - 2, 0), 62)].decode("utf-16-le", "replace")
        found.append(Entry(name, kind, *struct.unpack_from("<III", directory, at + 68), *struct.unpack_from("<II", directory, at + 116)))
        if len(found) > MOST_ENTRIES:
            raise Refused(DAMAGED)
    if not found or found[0].kind != ROOT:
        raise Refused(DAMAGED)
    return found
