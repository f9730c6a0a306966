"""The example row of the template workbook: what the template writes into it, and by what the check knows it again."""

from __future__ import annotations

import re

from data.model import Field, Kind

# The first cell of an example row begins with it.
EXAMPLE = "EXAMPLE"
_NO_WORDS = re.compile(r"[\W\d_]+")


def example_cell(kind: Kind, field: Field) -> str | None:
    """What the template writes under a heading; the first says that it is the example row."""
    return f"{EXAMPLE} {field.example}".strip() if field is kind.fields[0] else field.example or None


def is_example(text: str, kind: Kind) -> bool:
    """Whether a cell marks the template's own example row: it says what the template writes there, with a number at most.

    A record may begin with the word, as Example Health CIC does: the word alone marks none.
    """
    written = _NO_WORDS.sub(" ", example_cell(kind, kind.fields[0])).strip().casefold()
    return _NO_WORDS.sub(" ", text).strip().casefold() in (written, EXAMPLE.casefold())
