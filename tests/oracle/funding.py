"""The charts of funding: by source type, by single source, over time (counting rules, section 4)."""

from __future__ import annotations

from tests.oracle.counting import Line
from tests.oracle.days import quarter_of, steps
from tests.oracle.filters import Chosen
from tests.oracle.money import Bounds, is_unknown, total
from tests.oracle.reckoned import Reckoned

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
    return row | {"unknown": sum(map(is_unknown, main)), "records": len(lines)}


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


def funding_over_time(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter from the first to the last with a record, and one for what stands in no quarter."""
    lines = looked_at(known, chosen)
    in_quarter = [line for line in lines if line.start and not line.record["cumulative"] and line.end <= quarter_of(line.start)[1]]
    rows, so_far = [], []
    if in_quarter:
        for start, end in steps(min(line.start for line in in_quarter), max(line.start for line in in_quarter), quarter_of):
            here = [line for line in in_quarter if start <= line.start <= end]
            so_far += [line.figures["secured"] for line in here if "secured" in line.figures]
            low, high = total(so_far) if so_far else Bounds(0, 0)
            rows.append({"start": start, "end": end, **summed(here), "cumulative_low": low, "cumulative_high": high})
    apart = [line for line in lines if line not in in_quarter]
    if apart:
        rows.append({"start": None, "end": None, **summed(apart), "cumulative_low": None, "cumulative_high": None})
    return rows
