"""Words for records that count in no figure because their date or their share of the region is not known: unknown, not nought."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import Row, many


def unplaced_words(too_coarse: int, unshared: int) -> str:
    """`2 records that cannot be placed in the period and 1 record that states no share ...`; blank for none."""
    said = [
        f"{many(too_coarse, 'record')} that cannot be placed in the period" if too_coarse else "",
        f"{many(unshared, 'record that states', 'records that state')} no share for this place and sector" if unshared else "",
    ]
    return " and ".join(filter(None, said))


def none_counts_words(rows: Sequence[Row]) -> str:
    """Of reasons, that of most first: `219 records are published, none counts: the cluster's part in it is not stated`; blank for none."""
    if not rows:
        return ""
    records, most = sum(row["records"] for row in rows), rows[0]["records"]
    of_most = "" if most == records else f"for {most:,} of them, "
    return f"{many(records, 'record is', 'records are')} published, none counts: {of_most}{rows[0]['why'].removeprefix('left out: ')}"
