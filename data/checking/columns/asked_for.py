"""Columns of money that was asked for: asked is not given, and never taken as an amount."""

from __future__ import annotations

import re

from data.checking.columns.heading_units import unit_of

ASKED = "it says what was asked for, and asked is not given"

_ASKED = re.compile(r"\b(?:request(?:s|ed)?|applied(?: for)?|ask(?:ed|ing)?(?: for)?|sought|seeking|bids?|applications?)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"£|\b(?:amounts?|values?|funding|funds?|grants?|loans?|sum|total|costs?|award|gbp|pounds?|investment|size|money)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:ref|reference|id|no|numbers?|count|dates?|on|when|name|title|status|stage|outcome|type|by|round|rates?|ratio"
    r"|per ?cent|success\w*|link|url|notes?|form)\b|%",
    re.IGNORECASE,
)


def says_asked(header: str) -> bool:
    """Whether a heading, of one row or several, says how much was asked for: `Amount requested`, `Bid value`, `Requested (£k)`."""
    if not _ASKED.search(header) or _OTHER.search(header):
        return False
    parts = [unit_of(f" {part}")[0].strip() for part in header.split(" / ")]
    return bool(_MONEY.search(header)) or all(not part or _ASKED.fullmatch(part) for part in parts)
