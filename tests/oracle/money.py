"""What one investment says about money: bounds, figures, remainders and shares, in whole pence (counting rules, sections 2 and 4)."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import NamedTuple

from tests.oracle.live import Live, Record
from tests.oracle.words import in_combined_authority

FIGURES = ("realised", "secured", "expected", "announced", "target")


class Bounds(NamedTuple):
    """Pence. Open upwards: high None; open downwards: low None; unknown: both None (section 2)."""

    low: int | None
    high: int | None


def is_unknown(bounds: Bounds) -> bool:
    """Undisclosed: neither bound."""
    return bounds.low is None and bounds.high is None


def is_cash_in_pounds(record: Record) -> bool:
    """Other currencies are never added to pounds, in kind is always apart from cash (sections 2 and 4)."""
    return record["amount_currency"] == "GBP" and record["amount_qualifier"] != "in kind"


def leaves_region_or_sector(record: Record, live: Live) -> str | None:
    """Why place or sector leave a record out, or None (section 4, "Place and sector")."""
    within, shared = record["place_within"] or "", record["share"] is not None
    if live.settings.get("region") == "combined authority" and not in_combined_authority(record["place"]):
        within = {"inside": "elsewhere", "region": "wider"}.get(within, within)
    if record["sector_scope"] == "out":
        return "sector"
    if within == "elsewhere":
        return "elsewhere"
    if (within in ("wider", "several") or record["sector_scope"] == "part") and not shared:
        return "share"
    return None


def stage(record: Record, name: str) -> Bounds | None:
    """An amount of its own column (announced, committed, realised); None: not stated, or not the same sort of money."""
    qualifier = record[f"{name}_qualifier"]
    if qualifier is None:
        return None
    same_sort = (qualifier == "in kind") == (record["amount_qualifier"] == "in kind")
    if not same_sort or record[f"{name}_currency"] != record["amount_currency"]:
        return None
    return Bounds(record[f"{name}_low"], record[f"{name}_high"])


def figures(record: Record) -> dict[str, Bounds]:
    """The figures that a record has something to say about, before anything below it is taken off (section 4, Status)."""
    status, amount = record["status"], Bounds(record["amount_low"], record["amount_high"])
    if status not in ("committed", "realised"):
        return {status: amount}
    realised = stage(record, "realised") or (amount if status == "realised" else None)
    committed = stage(record, "committed") or (amount if status == "committed" else None)
    found = {"secured": larger([each for each in (realised, committed) if each is not None])}
    return found if realised is None else found | {"realised": realised}


def larger(several: list[Bounds]) -> Bounds:
    """The larger of amounts, bound by bound; an unknown one does not count beside a known one (section 4, Secured)."""
    known = [each for each in several if not is_unknown(each)]
    lows = [each.low for each in known if each.low is not None]
    highs = [each.high for each in known]
    return Bounds(max(lows, default=None), None if None in highs else max(highs, default=None))


def main_figure(record: Record) -> Bounds:
    """The amount at the record's furthest stage: secured, or that of its own stage."""
    found = figures(record)
    return found["secured"] if "secured" in found else found[record["status"]]


def least_advanced(record: Record) -> str:
    """The stage of the least advanced of its money: of a grant that is received in part, the rest is only committed (section 4, rule 1)."""
    found = figures(record)
    return "committed" if "realised" in found and found["realised"] != found["secured"] else record["status"]


def taken_off(part: Record, figure: str) -> Bounds | None:
    """What a part explains of a figure of the record above it; None: nothing (section 4, rule 1)."""
    own = figures(part)
    if figure == "realised":
        found = own.get("realised")
    elif figure == "secured":
        found = own.get("secured")
    else:
        found = main_figure(part)  # a part further on than the record above it
    return None if found is None or is_unknown(found) else found


def remainder(own: Bounds, parts: list[Bounds]) -> Bounds:
    """Low: less the parts' high; high: less the parts' low; neither below 0; unknown stays unknown (section 4, rule 1)."""
    if is_unknown(own):
        return own
    low, high = own
    if low is not None:
        open_upwards = any(part.high is None for part in parts)
        low = 0 if open_upwards else max(0, low - sum(part.high for part in parts))
    if high is not None:
        high = max(0, high - sum(part.low or 0 for part in parts))
    return Bounds(low, high)


def shared(bounds: Bounds, share) -> Bounds:
    """The region's share of an amount, in per cent, half up to whole pence (section 4, "Place and sector")."""
    if share is None:
        return bounds
    return Bounds(*(None if each is None else half_up(Fraction(each) * Fraction(share) / 100) for each in bounds))


def half_up(number: Fraction) -> int:
    """The nearest whole number; a half goes up, away from zero (section 2)."""
    return floor(number + Fraction(1, 2)) if number >= 0 else -floor(-number + Fraction(1, 2))


def still_to_come(secured: Bounds, realised: Bounds | None) -> Bounds:
    """Secured less realised, bound by bound, not below 0 (section 4, Status)."""
    if is_unknown(secured):
        return secured
    realised = realised or Bounds(None, None)
    low = None if secured.low is None else max(0, secured.low - (realised.low or 0))
    high = None if secured.high is None else max(0, secured.high - (realised.high or 0))
    return Bounds(low, high)


def total(several: list[Bounds]) -> Bounds:
    """A sum: unknown adds nothing, "at least" leaves it open upwards; all unknown: unknown, never 0 (section 2)."""
    if several and all(is_unknown(each) for each in several):
        return Bounds(None, None)
    known = [each for each in several if not is_unknown(each)]
    low = sum(each.low or 0 for each in known)
    high = None if any(each.high is None for each in known) else sum(each.high for each in known)
    return Bounds(low, high)
