"""The name of a setting that says something of all rows of a sheet: it holds for sheets that are laid out so and called so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.checking.columns.heading_units import folded

LONGEST = 240  # letters of headings in the name of a setting
_OF_A_TIME = re.compile(r"\b(?:\w*\d\w*|q|qtr|quarter|fy|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)


def sheet_setting(about: str, kind: str, field: str, sheet: str, headers: Sequence[str]) -> str:
    """Such as `rows:events|role|events|event, date, venue`, without what names a time: so next quarter's sheet is called."""
    named, *plain = (folded(_OF_A_TIME.sub(" ", text.replace("_", " "))) for text in (sheet, *headers))
    return f"{about}:{kind}|{field}|{named}|{', '.join(dict.fromkeys(filter(None, plain)))[:LONGEST].strip(', ')}"
