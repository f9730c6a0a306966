"""What the heading of a column says of its figures, given to their records: the funder, the instrument, the owner, the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.checking.batch import Batch

_SAID = {"investments": ("source", "instrument", "owner"), "outcomes": ("outcome",)}  # by the name of the kind


def take_what_headings_say(batch: Batch) -> None:
    """Give each record of a column that says a field by its heading that field, where its row says none."""
    said = [dict(part[1]) if part else {} for part in batch.parts]
    for name in _SAID.get(batch.kind.name, ()):
        if any(name in each for each in said):
            batch.take_texts(batch.kind[name], [each.get(name) for each in said], beside=True)
