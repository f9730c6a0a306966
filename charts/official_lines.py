"""Official figures line by line: what their places are called, and which of them a panel draws."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import Row

MOST = 6  # lines a panel draws: more cannot be told apart
REGION = ("TLG", "UKG", "E12000005")
UNITED_KINGDOM = ("K02000001", "UK", "TL")


# What a publisher calls all sectors together, as the views know it: what a sector is compared with, never the sector itself.
EVERY_SECTOR = ("all", "all sectors", "all industries", "all activities", "total", "whole economy")


def is_comparison(row: Row) -> bool:
    """Whether the place is what the region is compared with."""
    place = (row["place"] or "").casefold()
    return (row["place_code"] or "") in UNITED_KINGDOM or place in ("uk", "united kingdom", "england", "great britain", "gb")


def is_region(row: Row) -> bool:
    """Whether the place is the region itself; its name alone is shared with the metropolitan area, so a code goes first."""
    if row["place_code"]:
        return row["place_code"] in REGION
    return (row["place"] or "").casefold() in ("west midlands", "west midlands region")


def names_of_places(rows: Sequence[Row]) -> dict[tuple[str | None, str | None], str]:
    """(code, place) to the name in print: a place without a name goes by its code, two of one name are told apart by theirs."""
    pairs = dict.fromkeys((row["place_code"], row["place"]) for row in rows)
    shared = [place for _, place in pairs]
    return {
        (code, place): f"{place} ({code})" if place and code and shared.count(place) > 1 else place or code or "a place not stated"
        for code, place in pairs
    }


def in_a_sentence(place: str) -> str:
    """A place as a sentence names it: `the West Midlands`, `the United Kingdom`, `England`."""
    return f"the {place}" if place.startswith(("West Midlands", "United Kingdom", "UK ")) else place


def by_place(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each place: the region first, then the United Kingdom and other comparisons, then wide places before narrow ones."""
    found: dict[tuple[str | None, str | None], list[Row]] = {}
    for row in rows:
        found.setdefault((row["place_code"], row["place"]), []).append(row)
    return sorted(found.values(), key=lambda line: _rank(line[0]))


def _rank(row: Row) -> tuple:
    code, place = row["place_code"] or "", row["place"] or ""
    kingdom = code in UNITED_KINGDOM or place.casefold() in ("uk", "united kingdom")
    order = 0 if is_region(row) else 1 if kingdom else 2 if is_comparison(row) else 3
    return order, len(code) if code else 99, code, place
