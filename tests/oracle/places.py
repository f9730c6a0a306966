"""What stands at each place: the headlines of the records that name it, and of those that name none (counting rules, sections 4 and 8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tests.oracle.filters import Chosen
from tests.oracle.headlines import figures
from tests.oracle.reckoned import Reckoned
from tests.oracle.words import in_combined_authority, rows_of

KIND = {
    "secured funding": "investments", "co-investment realised": "investments", "pipeline": "investments", "events held": "events",
    "attendances": "events", "members": "members", "members' employees": "members", "new companies formed": "outcomes",
    "jobs created": "outcomes",
}  # fmt: skip


def figures_by_place(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a measure and authority, or other word that its records are placed by."""
    listed = {row["name"]: row for row in rows_of("places")}
    authorities = [name for name, row in listed.items() if row["kind"] == "authority"]
    named, codes = words(known)
    rows = []
    for place in dict.fromkeys([*authorities, *(place for _, place in named)]):
        code = listed[place]["code"] if place in listed else codes.get(place)
        if not chosen.has_place({"place": place, "place_code": code}):
            continue
        here = {each.measure: each for each in figures(at(known, place), chosen, stated=False)}
        for measure, kind in KIND.items():
            if place in authorities or named[kind, place]:
                rows.append(row(known, place, here[measure], named[kind, place], place in authorities))
    return rows


def row(known: Reckoned, place: str | None, figure, recorded: int, is_authority: bool) -> dict:
    """A place's figure; none where nobody names it, or of money outside the West Midlands that is meant."""
    narrow = known.live.settings.get("region") == "combined authority"
    is_meant = not (narrow and is_authority and KIND[figure.measure] == "investments" and not in_combined_authority(place))
    nothing = recorded == 0 or not is_meant
    return {
        "measure": figure.measure,
        "place": place,
        "low": None if nothing else figure.low,
        "high": None if nothing else figure.high,
        "unknown": figure.unknown,
        "records": figure.records,
        "too_coarse": figure.too_coarse,
        "unshared": figure.unshared,
        "recorded": recorded,
        "is_meant": is_meant,
    }


def at(known: Reckoned, place: str | None) -> Reckoned:
    """The same store as though only what names a place, or none, were recorded."""
    return replace(
        known,
        lines=[each for each in known.lines if each.record["place"] == place],
        events=[each for each in known.events if each.record["place"] == place],
        organisations={key: each for key, each in known.organisations.items() if each.place == place},
        outcomes=[each for each in known.outcomes if each["place"] == place],
    )


def words(known: Reckoned) -> tuple[Counter, dict[str | None, str | None]]:
    """How many records of a kind name a place, live ones whatever becomes of them; and the codes that they give."""
    named: Counter = Counter()
    codes: dict[str | None, str | None] = {}
    placed = {
        "investments": [each.record for each in known.lines],
        "events": [each.record for each in known.events],
        "members": [{"place": each.place, "place_code": each.place_code} for each in known.organisations.values()],
        "outcomes": known.live.records["outcomes"],
    }
    for kind, rows in placed.items():
        for each in rows:
            named[kind, each["place"]] += 1
            codes.setdefault(each["place"], each["place_code"])
    return named, codes
