"""The target of each headline, where one is set, and how far it is reached, in words."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.rows import Row
from charts.said.view import View
from charts.specification import Goal
from data.grammar.printing import print_pence, print_to_one, print_when
from data.model import When
from data.store.acts import Act
from data.store.aims import TARGET, UNITS, read_target


@dataclass(frozen=True)
class Target:
    """What is to be reached of a headline: `least` in the headline's own unit (pence, hundredths of a ratio, a count)."""

    headline: str
    least: int
    unit: str
    by_when: When | None
    set_by: str

    @property
    def words(self) -> str:
        """The figure itself: `£35.0m`, `£2.00`, `60`."""
        if self.unit == "GBP":
            return print_pence(self.least)
        return print_to_one(self.least) if self.unit == "ratio" else f"{self.least:,}"


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=512)
def targets(view: View) -> Mapping[str, Target]:
    """The target that is next for each headline: the earliest that is not over on the as-at day, else the last one that was set.

    One that stands in Settings goes before those of returns: there it can be taken back.
    """
    found: dict[str, list[Target]] = {}
    for row in view.ask("targets"):
        by_when = When(row["by_start"], row["by_end"], row["by_precision"]) if row["by_end"] else None
        found.setdefault(row["headline"], []).append(Target(row["headline"], row["least"], row["unit"], by_when, row["set_by"]))
    as_at = view.as_at
    return {headline: _next(each, as_at) for headline, each in found.items()} | _of_settings(view.shown.standing.acts)


def goal(view: View, headline: str) -> Goal | None:
    """The next target of a headline for the line across a chart; None where none is set, or something is filtered: it is of all."""
    target = None if view.filters.as_query() else targets(view).get(headline)
    return target and Goal(target.least, target.words + (f" by {print_when(target.by_when)}" if target.by_when else ""))


def _of_settings(acts: Sequence[Act]) -> dict[str, Target]:
    """The targets that stand in Settings, by headline."""
    standing = {act.target.removeprefix(TARGET): act for act in acts if act.target.startswith(TARGET) and not act.withdrawn}
    return {headline: of_setting(headline, act.value or "", act.by) for headline, act in standing.items()}


def of_setting(headline: str, value: str, by: str) -> Target:
    """A target as Settings keep it. Raises NotPossible where it says nothing."""
    least, by_when = read_target(headline, value)
    return Target(headline, least, UNITS[headline], by_when if by_when.end else None, by)


def _next(each: list[Target], as_at: datetime.date | None) -> Target:
    dated = sorted((target for target in each if target.by_when), key=lambda target: target.by_when.end)
    ahead = [target for target in dated if as_at is None or target.by_when.end >= as_at]
    return (ahead or dated[::-1] or each)[0]


def reached(target: Target, low: int | None, high: int | None) -> str:
    """How far a target is reached: `87 % reached`, `met`, `at least 87 %` for a range; nothing is claimed of unknown figures."""
    if low is None and high is None:
        return "not known how far"
    if target.least <= 0:
        return ""
    if (low or 0) >= target.least:
        return "met"
    share = f"{100 * (low or 0) // target.least} %"
    if high is None or (low or 0) < high:
        return f"at least {share}"
    return f"{share} reached"


def target_words(target: Target | None, row: Row, filtered: bool = False) -> str:
    """What stands under a headline: its target and how far it is reached. A target is of all, never of what is filtered."""
    if target is None:
        return "No target set"
    by = f" by {print_when(target.by_when)}" if target.by_when else ""
    if filtered:
        return f"Target {target.words}{by} is for all, unfiltered"
    return f"Target {target.words}{by}: {reached(target, row['low'], row['high'])}"
