"""How many records stand behind each headline, and what they add up to (counting rules, section 8)."""

from __future__ import annotations

from tests.oracle.filters import Chosen
from tests.oracle.headlines import figures
from tests.oracle.reckoned import Reckoned

NO_SUM = ("companies supported",)  # of several records that name one company, it is counted once


def behind(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a headline: its records, and its bounds where they follow from what each of its records adds."""
    found = []
    for each in figures(known, chosen):
        row = {"measure": each.measure, "records": each.records}
        # A side of leverage may be unknown for records that cannot be placed: they are none that count.
        elsewhere = each.measure == "leverage" and each.too_coarse + each.unshared and None in (each.low, each.high)
        follows = each.records and each.measure not in NO_SUM and not elsewhere
        found.append(row | {"low": each.low, "high": each.high} if follows else row)
    return found
