"""Claims beside the records, in words: what was stated, by whom and where, what the records show, and the gap."""

from __future__ import annotations

from charts.rows import Row, many, named, percent
from data.grammar.printing import print_count, print_pence, print_range, print_to_one
from data.model import Count

HEADINGS = ("What was said", "Stated", "The records show", "Stated less shown", "Verdict", "By whom and where")


def claims_title(claims: int, matching: int) -> str:
    if not claims:
        return "No claim is recorded"
    if matching == claims:
        return f"The records bear out {'the claim' if claims == 1 else f'all {claims:,} claims'}"
    return f"The records bear out {matching:,} of {many(claims, 'claim')}"


def claim_words(row: Row) -> list[str]:
    """A claim under HEADINGS."""
    said = ", ".join(filter(None, (row["said_by"], row["where_said"], row["as_at"] and row["as_at_words"])))
    headline = f" ({row['headline']})" if row["headline"] and row["headline"] != row["measure"] else ""
    low, high = row["records_low"], row["records_high"]
    shown = "nothing to compare" if low is None and high is None else figure(low, high, row["unit"])
    gap = "" if row["gap"] is None else _gap(row["gap"], row["stated"], row["unit"])
    verdict = f"{row['verdict']}. Doubtful: {row['plausibility']}" if row["plausibility"] else row["verdict"]
    return [f"{named(row['measure'])}{headline}", figure(row["stated"], row["stated"], row["unit"]), shown, gap, verdict, said]


def _gap(gap: int, stated: int, unit: str | None) -> str:
    """What was said less what the records show, and its share of what was said, where that share says something."""
    if not gap:
        return "none"
    share = f" ({percent(abs(gap), stated)})" if stated > abs(gap) else ""
    return f"{'-' if gap < 0 else '+'}{figure(abs(gap), abs(gap), unit)}{share}"


def figure(low: int | None, high: int | None, unit: str | None) -> str:
    """A figure in its unit: pence, hundredths of a ratio, or a count."""
    if low is None and high is None:
        return "not stated as a figure"
    if unit == "GBP":
        return print_pence(low) if low == high and low is not None else print_range(low, high)
    if unit == "ratio":
        return "-".join(dict.fromkeys(print_to_one(each) for each in (low, high) if each is not None))
    return print_count(Count(low, high))
