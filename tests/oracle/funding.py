"""The charts of funding: by source type, by single source, over time (counting rules, section 4)."""

from __future__ import annotations

from datetime import date

from tests.oracle.counting import Line
from tests.oracle.days import quarter_of, steps
from tests.oracle.filters import Chosen
from tests.oracle.headlines import MONEY, own_grant, ratio
from tests.oracle.live import Record
from tests.oracle.money import Bounds, figures, is_cash_in_pounds, is_unknown, remainder, shared, total
from tests.oracle.reckoned import Reckoned
from tests.oracle.tree import Tree, tree
from tests.oracle.twice import left_out_as_same

Row = dict


def looked_at(known: Reckoned, chosen: Chosen) -> list[Line]:
    """Lines that count in secured or in the pipeline, inside every filter."""
    return [
        line
        for line in known.lines
        if line.counts
        and ("secured" in line.figures or line.pipeline is not None)
        and chosen.has_money(line)
        and chosen.in_time(line.start, line.end, bool(line.record["cumulative"]))
    ]


def summed(lines: list[Line]) -> Row:
    """The columns that all three charts share."""
    row: Row = {}
    for name, amounts in (
        ("realised", [line.figures.get("realised") for line in lines]),
        ("to_come", [line.to_come for line in lines]),
        ("secured", [line.figures.get("secured") for line in lines]),
        ("pipeline", [line.pipeline for line in lines]),
    ):
        low, high = total([each for each in amounts if each is not None])
        row |= {f"{name}_low": low, f"{name}_high": high}
    main = [line.figures.get("secured", line.pipeline) for line in lines]
    of_secured = sum("secured" in line.figures for line in lines)
    secured_unknown = sum(is_unknown(line.figures["secured"]) for line in lines if "secured" in line.figures)
    return row | {
        "unknown": sum(map(is_unknown, main)), "records": len(lines), "secured_records": of_secured, "secured_unknown": secured_unknown,
    }  # fmt: skip


def one_or(several: str, words: set[str]) -> str:
    """What all of a group have; an owner is "mixed" where it has several (section 4)."""
    return next(iter(words)) if len(words) == 1 else several


def grouped(lines: list[Line], name: str) -> dict[str, list[Line]]:
    """Lines by one of their words."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(getattr(line, name), []).append(line)
    return found


def funding_by_source(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a source type."""
    return [
        {"source_type": name, "owner": one_or("mixed", {each.owner for each in lines}), **summed(lines)}
        for name, lines in grouped(looked_at(known, chosen), "source_type").items()
    ]


def funding_by_single_source(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a source."""
    return [
        {
            "source": name,
            "owner": one_or("mixed", {each.owner for each in lines}),
            "source_type": one_or("several", {each.source_type for each in lines}),
            **summed(lines),
        }
        for name, lines in grouped(looked_at(known, chosen), "source").items()
    ]


def funding_by_award(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row an award or round with all its parts."""
    return [{"award": name, **summed(lines)} for name, lines in grouped(looked_at(known, chosen), "top").items()]


def funding_rounds(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a round at the top and a source of its money."""
    level = {line.record["record"]: line.record["level"] for line in known.lines}
    return [
        {"award": top, "source": source, **summed(lines)}
        for top, of_top in grouped(looked_at(known, chosen), "top").items()
        if level[top] == "round"
        for source, lines in grouped(of_top, "source").items()
    ]


def told_by(known: Reckoned, chosen: Chosen, name: str) -> list[Row]:
    """One row a value of a field of the record; a blank one is null."""
    found: dict = {}
    for line in looked_at(known, chosen):
        found.setdefault(line.record[name], []).append(line)
    return [{name: value, **summed(lines)} for value, lines in found.items()]


def funding_by_owner(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row an owner of the money (section 4, Whose money)."""
    return [{"owner": name, **summed(lines)} for name, lines in grouped(looked_at(known, chosen), "owner").items()]


def funding_by_instrument(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row an instrument."""
    return told_by(known, chosen, "instrument")


def funding_by_programme(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a programme."""
    return told_by(known, chosen, "programme")


def funding_by_place(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a place."""
    return told_by(known, chosen, "place")


def funding_by_segment(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a segment; a blank one is "not stated"."""
    return [row | {"segment": row["segment"] or "not stated"} for row in told_by(known, chosen, "segment")]


def seen(known: Reckoned, chosen: Chosen) -> list[Line]:
    """Lines inside every filter, whether they count or not."""
    return [
        line
        for line in known.lines
        if chosen.has_money(line) and chosen.in_time(line.start, line.end, bool(line.record["cumulative"]))
    ]


def added(amounts: list[Bounds | None]) -> Row:
    """A sum with how many of its amounts are unknown; None: an amount that is not in pounds, which is nothing known of pounds."""
    low, high = total([each or Bounds(None, None) for each in amounts])
    return {"low": low, "high": high, "unknown": sum(each is not None and is_unknown(each) for each in amounts), "records": len(amounts)}


def funding_by_status(known: Reckoned, chosen: Chosen) -> list[Row]:
    """The ladder: one row a rung that something stands on; of a committed record what is still to come (section 4, Status)."""
    lines = [line for line in seen(known, chosen) if line.counts]
    rungs = {name: [line.figures[name] for line in lines if name in line.figures] for name in ("target", "expected", "announced")}
    to_come = [line.to_come for line in lines if line.to_come is not None]
    rungs["committed"] = [each for each in to_come if is_unknown(each) or known_low(each) != Bounds(0, 0)]
    rungs["realised"] = [line.figures["realised"] for line in lines if "realised" in line.figures]
    return [{"status": name, **added(amounts)} for name, amounts in rungs.items() if amounts]


STEPS = {
    "ended": "no longer stands", "circle": "no longer stands", "lapsed": "no longer stands",
    "envelope": "envelopes",
    "secondary": "counted already", "contained": "counted already", "unknown part": "counted already",
    "broken down": "counted already", "same": "counted already",
    "sector": "elsewhere", "elsewhere": "elsewhere", "share": "elsewhere",
}  # fmt: skip


def steps_of(line: Line) -> dict[str, Bounds | None]:
    """What of an amount ends at which step on the way from what is written down to what counts; the first is where it ends itself."""
    if not is_cash_in_pounds(line.record):
        return {"not in pounds": None}
    status = {"target": "targets", "expected": "pipeline", "announced": "pipeline"}.get(line.record["status"], "secured")
    own = STEPS[line.why_not] if line.why_not else status
    if is_unknown(line.written):
        return {own: line.written}
    if own in ("no longer stands", "envelopes", "counted already"):
        return {own: known_low(line.written)}
    left = line.whole if own == "elsewhere" else shared(line.whole, line.record["share"])
    found = {own: known_low(left)}
    for name, before, after in (("counted already", line.written, line.whole), ("elsewhere", line.whole, left)):
        if known_low(before) != known_low(after):
            found[name] = less(known_low(before), known_low(after))
    return found


def known_low(bounds: Bounds) -> Bounds:
    """"Up to" begins at 0."""
    return Bounds(bounds.low or 0, bounds.high)


def less(before: Bounds, after: Bounds) -> Bounds:
    """The difference, each end by itself; where the high end is open, that of the low end."""
    low = before.low - after.low
    return Bounds(low, low if before.high is None or after.high is None else before.high - after.high)


def funding_accounted_for(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a step from everything that is written down to what is secured."""
    taken = [steps_of(line) for line in seen(known, chosen)]
    ends: dict[str, list] = {}
    for each in taken:
        for step, amount in each.items():
            ends.setdefault(step, []).append(amount)
    everything = [amount for each in taken for amount in each.values()]
    whole = [{"step": "written down", **added(everything), "records": len(taken)}] if taken else []
    return whole + [{"step": step, **added(amounts)} for step, amounts in ends.items()]


def funding_over_time(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter from the first to the last with a record, and one for what stands in no quarter."""
    lines = looked_at(known, chosen)
    in_quarter = [line for line in lines if line.start and not line.record["cumulative"] and line.end <= quarter_of(line.start)[1]]
    rows = []
    if in_quarter:
        for start, end in steps(min(line.start for line in in_quarter), max(line.start for line in in_quarter), quarter_of):
            rows.append({"start": start, "end": end, **summed([line for line in in_quarter if start <= line.start <= end])})
    apart = [line for line in lines if line not in in_quarter]
    return rows + ([{"start": None, "end": None, **summed(apart)}] if apart else [])


def so_far(lines: list[Line]) -> list[tuple[date | None, date | None, list[Line]]]:
    """From the quarter of the first date to that of the last the lines whose whole date is by its end; last those without a date."""
    placed = [line for line in lines if line.start and line.end and not line.record["cumulative"]]
    found = []
    if placed:
        for start, end in steps(min(line.start for line in placed), max(line.end for line in placed), quarter_of):
            found.append((start, end, [line for line in placed if line.end <= end]))
    apart = [line for line in lines if line not in placed]
    return found + ([(None, None, apart)] if apart else [])


def funding_so_far(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter: what is secured by its end; and one for what has no date, or is cumulative (section 4)."""
    rows = []
    for start, end, lines in so_far([line for line in looked_at(known, chosen) if "secured" in line.figures]):
        amounts = [line.figures["secured"] for line in lines]
        low, high = total(amounts)
        rows.append({"start": start, "end": end, "secured_low": low, "secured_high": high,
                     "unknown": sum(map(is_unknown, amounts)), "records": len(lines)})  # fmt: skip
    return rows


def leverage_so_far(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter: private co-investment realised by its end for each pound of own grant; programme and period only (section 4)."""
    private, grant = MONEY["private co-investment realised"], own_grant
    lines = [line for line in looked_at(known, chosen.only("programme", "period")) if private(line) is not None or grant(line) is not None]
    rows = []
    for start, end, here in so_far(lines):
        sides = [[amount for line in here if (amount := side(line)) is not None] for side in (private, grant)]
        money_in, granted = total(sides[0]), total(sides[1]) if sides[1] else Bounds(None, None)
        rows.append({"start": start, "end": end, "private_low": money_in.low, "private_high": money_in.high,
                     "grant_low": granted.low, "grant_high": granted.high, "leverage_low": ratio(money_in.low, granted.high),
                     "leverage_high": ratio(money_in.high, granted.low), "unknown": sum(map(is_unknown, sides[0] + sides[1])),
                     "records": len(here)})  # fmt: skip
    return rows


def funding_envelopes(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row an envelope in pounds, with what of it is allocated: it enters no total (section 4, rule 3)."""
    rows = []
    for line in seen(known, chosen):
        record = line.record
        if line.why_not != "envelope" or not is_cash_in_pounds(record):
            continue
        low, high = record["amount_low"], record["amount_high"]
        given = paid_out(known, record)
        off = [each for each in given if not is_unknown(each)]
        allocated = total(given) if given else Bounds(0, 0)
        left = remainder(Bounds(low, high), off) if given else Bounds(low, high)
        rows.append({
            "envelope": record["record"], "low": low, "high": high, "allocated_low": allocated.low, "allocated_high": allocated.high,
            "left_low": 0 if low is not None and len(off) < len(given) else left.low, "left_high": left.high,
            "unknown": len(given) - len(off), "records": len(given),
        })  # fmt: skip
    return rows


def paid_out(known: Reckoned, envelope: Record) -> list[Bounds]:
    """What is secured of each award or round below an envelope, or below an envelope in it: the nearest that stands, in pounds."""
    if "grown" not in known.kept:
        grown = tree(known.live, known.audience)
        known.kept["grown"] = grown, left_out_as_same(grown)
    grown, same = known.kept["grown"]
    below = [each for each in grown.records if each["record"] not in grown.circle and is_parent(grown, envelope, each)]
    found = []
    for each in below:
        if each["level"] == "envelope":
            found += paid_out(known, each)
        elif grown.standing[each["record"]] and each["level"] != "secondary" and is_cash_in_pounds(each) and each["record"] not in same:
            found += [figures(each)["secured"]] if "secured" in figures(each) else []
    return found


def is_parent(grown: Tree, above: Record, below: Record) -> bool:
    over = grown.parent.get(below["record"])
    return over is not None and over["record"] == above["record"]
