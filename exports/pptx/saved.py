"""A deck as a file that is the same, byte for byte, whenever the same is written: every date in it is the day of the export."""

from __future__ import annotations

import datetime
import io
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
    date = max(made_on, datetime.datetime(1980, 1, 1, tzinfo=made_on.tzinfo)).timetuple()[:6]
    with zipfile.ZipFile(written) as dated, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for each in dated.infolist():
            package.writestr(zipfile.ZipInfo(each.filename, date), dated.read(each), zipfile.ZIP_DEFLATED)
