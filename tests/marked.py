"""What tests of marked workbooks need: marking bytes in this process, the parts of a package, findings, cells as they read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace

from data.inspection import inspect
from data.marking.listing import is_list
from data.marking.workbook import marked
from data.model import Finding, Sheet
from data.reading import read


def a_finding(cell: str, sheet: str = "Sheet1", severity: str = "stops", message: str = "It is wrong.", remedy: str = "Type 1.") -> Finding:
    return Finding(severity, "code", sheet, cell, message, remedy)


def mark_bytes(content: bytes, *findings: Finding) -> bytes:
    """A workbook with findings marked, without a child."""
    written = io.BytesIO()
    marked(content, findings, written)
    return written.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    """Every part by its name, folders left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name.replace("\\", "/"): archive.read(name) for name in archive.namelist() if not name.endswith(("/", "\\"))}


def changed(before: bytes, after: bytes) -> tuple[set[str], set[str]]:
    """Names of parts that differ, and of those that are new; none may be gone."""
    held, now = parts(before), parts(after)
    assert held.keys() <= now.keys()
    return {name for name in held if held[name] != now[name]}, now.keys() - held.keys()


def sheets_of(content: bytes) -> list[Sheet]:
    """The sheets as they are read, but for the colours of rows: marks are coloured cells."""
    return [replace(sheet, row_colours={}) for sheet in read(content, inspect(content, "a.xlsx"), "a")]


def without_list(sheets: Iterable[Sheet]) -> list[Sheet]:
    return [sheet for sheet in sheets if not is_list(sheet)]
