"""A deck as a file that is the same, byte for byte, whenever the same is written: every date in it is the day of the export."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
from pathlib import Path

from exports.pptx.words import legible

_LONGEST = 255  # characters that a property of a file holds


def save(deck, path: Path, made_on: datetime.datetime, *, title: str, author: str = "") -> None:
    """Write a presentation of python-pptx."""
    said = deck.core_properties
    title, author = (legible(each)[:_LONGEST] for each in (title, author))
    said.title, said.author, said.last_modified_by = title, author, author
    said.created = said.modified = made_on.replace(tzinfo=None, microsecond=0)
    said.revision, said.subject, said.keywords, said.comments = 1, "", "", ""
    written = io.BytesIO()
    deck.save(written)
    path.write_bytes(_dated(written, made_on))


def _dated(package: io.BytesIO, made_on: datetime.datetime) -> bytes:
    """The package with the day of the export as the date of every file in it, in either place where a zip says it."""
    year, month, day, hour, minute, second = max(made_on, datetime.datetime(1980, 1, 1, tzinfo=made_on.tzinfo)).timetuple()[:6]
    date = struct.pack("<HH", hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
    found = bytearray(package.getvalue())
    with zipfile.ZipFile(package) as dated:
        entry = dated.start_dir
        for each in dated.infolist():
            found[each.header_offset + 10 : each.header_offset + 14] = date
            found[entry + 12 : entry + 16] = date
            names = struct.unpack_from("<HHH", found, entry + 28)  # the lengths of its name and of what is said further
            entry += 46 + sum(names)
    return bytes(found)
