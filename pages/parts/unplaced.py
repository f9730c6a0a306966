"""Words for records that count in no figure because their date or their share of the region is not known: unknown, not nought."""

from __future__ import annotations

from charts.rows import many


def unplaced_words(too_coarse: int, unshared: int) -> str:
    """`2 records that cannot be placed in the period and 1 record that does not say ...`; blank for none."""
    said = [
        f"{many(too_coarse, 'record')} that cannot be placed in the period" if too_coarse else "",
        f"{many(unshared, 'record that does not', 'records that do not')} say which share is for this place and sector" if unshared else "",
    ]
    return " and ".join(filter(None, said))
