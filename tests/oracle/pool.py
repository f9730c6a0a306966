"""What confidential deals may be told to have together, and what of it an edition keeps (counting rules, section 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import md5

from tests.oracle.filters import Chosen
from tests.oracle.live import Live, Record
from tests.oracle.named import word_of
from tests.oracle.reckoned import Reckoned
from tests.oracle.tree import confidential, parents

Row = dict


def mark(text: str) -> str:
    """What tells that two versions speak of one thing, without saying of which."""
    return md5(text.encode()).hexdigest()


def pool(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row at most: the blocks of the pool that was kept last of which enough is confidential today. No filter touches it."""
    names = _confidential(known.live)
    secret = {mark(each["key"]) for each in known.live.records["investments"] if each["record"] in names}
    shown = shown_last(known.live)
    still = [row for row in shown if row["deal"] in secret]
    blocks = {row["joined"] for row in still if may_be_told(each for each in still if each["joined"] == row["joined"])}
    told = [row for row in shown if row["joined"] in blocks]
    if not told:
        return []
    low, high = (sum(row[end] for row in told) for end in ("low", "high"))
    recipients = len({row["recipient"] for row in told})
    return [{"edition": known.live.editions[-1]["target"], "deals": len(told), "recipients": recipients, "low": low, "high": high}]


def pool_kept(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a deal of the pool that an edition would keep now; what it is made of is for staff."""
    if known.audience != "staff":
        return []
    offered = pool_offered(known)
    there = {_stated(row) for row in offered}
    kept = []
    for row in shown_last(known.live):
        block = [each for each in shown_last(known.live) if each["joined"] == row["joined"]]
        sides = [[each for each in block if (_stated(each) in there) == stays] for stays in (True, False)]
        if _stated(row) in there or not all(may_be_told(side) for side in sides if side):
            kept.append({name: row[name] for name in ("joined", "deal", "recipient", "low", "high")})
    before, deals = {_stated(row) for row in known.live.pools}, {row["deal"] for row in kept}
    joining = [row for row in offered if _stated(row) not in before and row["deal"] not in deals]
    return kept + (joining if may_be_told(joining) else [])


def pool_offered(known: Reckoned) -> list[Row]:
    """One row a confidential deal with secured money of a known amount, but what is a part of something that the board sees."""
    names = _confidential(known.live)
    found: dict[str, Row] = {}
    for line in known.lines:
        secured = line.figures.get("secured")
        if not (line.counts and secured and secured.low and secured.low > 0 and secured.high is not None):
            continue
        if line.record["record"] not in names or line.top not in names:
            continue
        row = found.setdefault(line.record["key"], {"joined": None, "deal": mark(line.record["key"]), "names": set(), "low": 0, "high": 0})
        row["names"].add(word_of(known, line.record["recipient"], line.record["company_number"]))
        row["low"] += secured.low
        row["high"] += secured.high
    return [row | {"recipient": mark(min(row.pop("names")))} for row in found.values()]


def may_be_told(deals: Iterable[Row]) -> bool:
    """Whether at least three recipients have something, of whom none has over 85 %."""
    ends: dict[str, Counter[str]] = {"low": Counter(), "high": Counter()}
    for row in deals:
        for end, of_recipients in ends.items():
            of_recipients[row["recipient"]] += row[end]
    return all(len(each) >= 3 and max(each.values()) * 100 <= sum(each.values()) * 85 for each in ends.values())


def shown_last(live: Live) -> list[Row]:
    """The pool of the newest edition."""
    return [row for row in live.pools if live.editions and row["edition"] == live.editions[-1]["sequence"]]


def _stated(row: Row) -> tuple:
    return row["deal"], row["low"], row["high"]


def _confidential(live: Live) -> set[str]:
    everything: list[Record] = live.records["investments"]
    return confidential(everything, parents(live, everything))
