"""The targets that stand beside headlines (counting rules, section 8)."""

from __future__ import annotations

from tests.oracle.filters import Chosen
from tests.oracle.reckoned import Reckoned


def targets(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live target with a figure, in the unit of its headline; no filter touches it, and none that a complete list lacks."""
    return [
        {
            "record": each["record"], "headline": each["headline"], "least": int(each["low"] * steps(each["unit"])),
            "unit": each["unit"] or "", "by_end": each["by_when_end"], "set_by": each["set_by"] or "",
        }
        for each in known.live.records["targets"]
        if each["record"] not in known.live.ended and each["headline"] and each["low"] is not None
    ]  # fmt: skip


def steps(unit: str | None) -> int:
    """Pence of a pound, hundredths of a ratio; all else is counted."""
    return 100 if unit in ("GBP", "ratio") else 1
