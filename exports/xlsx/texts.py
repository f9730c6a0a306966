"""Texts as a workbook may hold them: what a cell held stays text, whatever it looks like."""

from __future__ import annotations

import re

LONGEST = 32_000  # characters of a cell: a workbook takes 32,767 at most
CUT = " ... (cut here: a cell of a workbook holds no more)"
_FOOT = 240  # characters of a foot
_ADDRESS = re.compile(r"[^!]+!\$?[A-Z]+\$?\d")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def inert(text: str) -> str:
    """A text that XlsxWriter's `write_string` writes as it is: signs that no file can hold become `\ufffd`, and one that is written
    as marked-up text where it stands between `<r>` and `</r>` ends with a space."""
    text = _NOT_IN_XML.sub("\ufffd", text)
    if len(text) > LONGEST:
        text = text[:LONGEST] + CUT
    return f"{text} " if text.startswith("<r>") else text


def foot(text: str) -> str:
    """A text for the foot of a printed page, where `&` begins a code; cut where it is longer than a foot may be."""
    text = inert(text)
    shown = text if len(text) <= _FOOT // 2 else text[: _FOOT // 2 - 4] + " ..."
    return shown.replace("&", "&&")


def one_line(text: str) -> str:
    """A name that stands on two lines under a column, on one."""
    return inert(text).replace("\n", " ")


def said(words: str) -> str:
    """Words of a chart, of which XlsxWriter takes those that begin with `=`, or like `Sheet1!A1`, for the address of a cell."""
    words = inert(words)
    return f" {words.replace('!', '! ')}" if words.startswith("=") or _ADDRESS.match(words) else words
