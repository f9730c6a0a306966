"""Rows of figures by place."""

from __future__ import annotations

from data.lists import entries
from tests.charts.rows.shared import MILLION


def placed(place, low=None, high=None, sort="authority", measure="secured funding", **more) -> dict:
    """A place's figure of a measure; none: no record names it."""
    known = low is not None or high is not None
    row = {"measure": measure, "place": place, "place_code": None, "sort": sort, "is_meant": True, "low": low, "high": high,
           "unit": "GBP", "unknown": 0, "records": int(known), "too_coarse": 0, "unshared": 0, "recorded": int(known)}  # fmt: skip
    return row | more


def figures_by_place() -> list[dict]:
    figures = {
        "Birmingham": placed("Birmingham", 1420 * MILLION // 100, 1510 * MILLION // 100, unknown=2, records=28, recorded=38),
        "Coventry": placed("Coventry", 435 * MILLION // 100, 435 * MILLION // 100, records=5, recorded=5),
        "Walsall": placed("Walsall", 0, 0, records=0),
        "Redditch": placed("Redditch", unknown=1, records=1, recorded=1),
        "Rugby": placed("Rugby", 24_000_000, None),
    }
    rows = [figures.get(each["name"]) or placed(each["name"]) for each in entries("place_tiles")]
    apart = [("West Midlands", "region", 400_000_000), ("Birmingham; Solihull", "several", 75_000_000), (None, "not stated", 1)]
    rows += [placed(place, low, low, sort) for place, sort, low in apart] + [placed("Leeds", 0, 0, "elsewhere", records=0)]
    return rows + [row | {"measure": "members", "unit": "organisations"} for row in rows]
