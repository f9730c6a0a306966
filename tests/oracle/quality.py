"""How complete and how old the data are, and which findings stand (counting rules, sections 1, 4 and 6)."""

from __future__ import annotations

import calendar
from collections import Counter
from datetime import date

from data.kinds import KINDS
from tests.oracle.filters import Chosen
from tests.oracle.live import Record
from tests.oracle.reckoned import Reckoned
from tests.oracle.tree import confidential, parents

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def visible(known: Reckoned, kind: str) -> list[Record]:
    """The live records of a kind that the audience may see. Of members nothing: their statements are not listed here."""
    if kind == "investments":
        return [line.record for line in known.lines]
    return [] if kind == "members" else known.live.records[kind]


def is_filled(record: Record, field) -> bool:
    """Whether a field of a record says anything."""
    parts = (record.get(field.name + end) for end in ("", "_text", "_low", "_high", "_start"))
    return any(each not in (None, "") for each in parts)


def completeness(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a return, kind and field that is filled at least once, whatever is filtered."""
    filled: Counter = Counter()
    records: Counter = Counter()
    for kind in KINDS:
        for record in visible(known, kind):
            records[record["upload"], kind] += 1
            filled.update((record["upload"], kind, field.name) for field in KINDS[kind].fields if is_filled(record, field))
    return [
        {"upload": upload, "kind": kind, "field": field, "filled": number, "records": records[upload, kind]}
        for (upload, kind, field), number in filled.items()
    ]


def oldest_figures(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row an investment in the pipeline and an event that awaits its figures, with its age in whole months."""
    found = [("pipeline", line.record, line.end) for line in known.lines if line.counts and line.pipeline is not None]
    found += [("awaits figures", event.record, event.end) for event in known.events if event.awaits]
    return [{"sort": sort, "record": record["record"], "day": day, "months": months(day, known.live.as_at)} for sort, record, day in found]


def months(day: date | None, as_at: date | None) -> int | None:
    """Whole months from a day to another, a month's last day being as good as any; 0 before it, None where one is not known."""
    if day is None or as_at is None:
        return None
    is_last = as_at.day == calendar.monthrange(as_at.year, as_at.month)[1]
    return max(0, (as_at.year - day.year) * 12 + as_at.month - day.month - (as_at.day < day.day and not is_last))


def findings_left(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live return and sort of finding; what is said of a confidential record, or of what it is a part of, is for staff."""
    everything = known.live.records["investments"]
    above = parents(known.live, everything)
    untold = confidential(everything, above) if known.audience != "staff" else set()
    stand = [each for each in everything if each["record"] in untold] + [above[name] for name in untold if name in above]
    rows = {(each["upload"], each["sheet"], str(each["row"])) for each in stand}
    told = [each for each in known.live.findings if (each["upload"], each["sheet"], (each["cell"] or "").lstrip(LETTERS)) not in rows]
    found = Counter((each["upload"], each["severity"], each["code"]) for each in told)
    return [
        {"upload": upload, "severity": severity, "code": code, "findings": number} for (upload, severity, code), number in found.items()
    ]
