"""What two versions of a store count otherwise, headline by headline, and which records explain it: rows of both, paired by thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from queries.door import Door

Row = Mapping[str, Any]
Thing = tuple[str, str]  # kind, and what tells it from others of the kind in any version

NEW, MOVED, GIVEN, RESTATED, ENDED = "new", "status moved", "first known", "restated", "ended"
WITHDRAWN, OTHERWISE = "withdrawn", "counts otherwise"
# In the order in which they are said. `first known`: it was there without a figure. `counts otherwise`: the same statement, under other
# records, another day or other settings.
WHYS = (NEW, MOVED, GIVEN, RESTATED, ENDED, WITHDRAWN, OTHERWISE)


@dataclass(frozen=True)
class Known:
    """What one version says: for each headline what each thing adds to it, and of each thing its newest statement."""

    adds: Mapping[str, Mapping[Thing, tuple[tuple[int | None, int | None], ...]]]
    things: Mapping[Thing, Row]
    records: Mapping[Thing, frozenset[str]]

    @classmethod
    def of(cls, door: Door, audience: str = "board") -> Known:
        """Ask a version. Two questions, whatever the number of headlines."""
        return cls.from_rows(door.ask("counted", audience=audience), door.ask("things", audience=audience))

    @classmethod
    def from_rows(cls, counted: Iterable[Row], things: Iterable[Row]) -> Known:
        """From the rows of `counted` and `things`."""
        stated: dict[Thing, Row] = {}
        records: dict[Thing, set[str]] = {}
        thing_of: dict[tuple[str, str], Thing] = {}
        for row in things:
            thing = (row["kind"], row["thing"])
            stated[thing] = row
            records.setdefault(thing, set()).add(row["record"])
            thing_of[row["kind"], row["record"]] = thing
        adds: dict[str, dict[Thing, list[tuple[int | None, int | None]]]] = {}
        for row in counted:
            thing = thing_of[row["kind"], row["record"]]
            adds.setdefault(row["measure"], {}).setdefault(thing, []).append((row["adds_low"], row["adds_high"]))
        sorted_adds = {
            measure: {thing: tuple(sorted(each, key=_null_first)) for thing, each in of.items()} for measure, of in adds.items()
        }
        return cls(sorted_adds, stated, {thing: frozenset(each) for thing, each in records.items()})


@dataclass(frozen=True)
class Difference:
    """One thing that a headline counts otherwise in the later version than in the earlier one.

    `before` and `after` are its rows of `things`; None where that version has none. `step`: by how much the headline moves by it at
    the low end, in the headline's unit; `unknown`: how many more amounts of it are unknown.
    """

    measure: str
    why: str
    before: Row | None
    after: Row | None
    low_before: int
    low_after: int
    unknown: int

    @property
    def step(self) -> int:
        return self.low_after - self.low_before

    @property
    def row(self) -> Row:
        """The newest statement of it."""
        return self.after or self.before  # one of them is there


def differences(before: Known, after: Known) -> dict[str, list[Difference]]:
    """Of each headline what explains that it is another figure, that which moves it most first."""
    found: dict[str, list[Difference]] = {}
    for measure in dict.fromkeys((*after.adds, *before.adds)):
        was, now = before.adds.get(measure, {}), after.adds.get(measure, {})
        changed = [thing for thing in dict.fromkeys((*now, *was)) if was.get(thing) != now.get(thing)]
        each = [_difference(measure, thing, before, after) for thing in changed]
        if each:
            found[measure] = sorted(each, key=lambda one: (-abs(one.step), WHYS.index(one.why), one.row["title"] or "", one.row["thing"]))
    return found


def _difference(measure: str, thing: Thing, before: Known, after: Known) -> Difference:
    was, now = before.adds.get(measure, {}).get(thing, ()), after.adds.get(measure, {}).get(thing, ())
    first_known = bool(was) and _unknown(was) and not _unknown(now)
    return Difference(
        measure, _why(thing, before, after, first_known), before.things.get(thing), after.things.get(thing),
        sum(low or 0 for low, _ in was), sum(low or 0 for low, _ in now), now.count((None, None)) - was.count((None, None)),
    )  # fmt: skip


def _unknown(adds: tuple[tuple[int | None, int | None], ...]) -> bool:
    return all(each == (None, None) for each in adds)


def _why(thing: Thing, before: Known, after: Known, first_known: bool) -> str:
    was, now = before.things.get(thing), after.things.get(thing)
    if was is None:
        return NEW
    if now is None:
        return WITHDRAWN
    if now["has_ended"] != was["has_ended"]:
        return ENDED if now["has_ended"] else NEW
    if now["status"] != was["status"]:
        return MOVED
    if before.records[thing] == after.records[thing]:
        return OTHERWISE
    return GIVEN if first_known else RESTATED


def _null_first(bounds: tuple[int | None, int | None]) -> tuple:
    return tuple((each is not None, each or 0) for each in bounds)
