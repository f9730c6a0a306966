"""What a chart's table holds for one of its panels, by the key of each row, as figures that can be set beside others and summed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from charts.beside.keys import Key, is_period
from charts.beside.sides import Figure
from charts.specification import Bars, Behind, Laid, Part, Specification
from charts.tables import unit_of


@dataclass(frozen=True)
class Other:
    """What stands in the other chart's table and panel, by the key of its rows."""

    figures: dict[str, Figure]
    behinds: dict[str, Behind]
    gaps: dict[str, tuple[Part, ...]]  # of a bar that begins where the one before it ends: what it begins with
    rows: frozenset[str]  # all of them: one whose figure is nought is among them


def other_of(panel: Bars, its: Specification, key: Key) -> Other:
    """What the other chart holds for a panel, whose twin there has the same name."""
    twin = twin_of(panel, its)
    bars = {key(bar.name): bar for bar in (twin.bars if twin else ())}
    return Other(
        figures=figures_of(its, panel.laid, key),
        behinds={name: bar.behind for name, bar in bars.items() if bar.behind},
        gaps={name: bar.parts[:1] for name, bar in bars.items() if bar.parts and bar.parts[0].drawing == "gap"},
        rows=frozenset(key(row[0]) for row in its.table.rows),
    )


def twin_of(panel: Bars, its: Specification) -> Bars | None:
    """The other chart's panel of the same name, which may have none of the like."""
    return next((each for each in its.panels if isinstance(each, Bars) and each.name == panel.name), None)


def figures_of(chart: Specification, laid: Laid, key: Key) -> dict[str, Figure]:
    """What each row of a chart's table holds for a panel, by its key; rows that hold nothing for it are left out."""
    names = [column.name for column in chart.table.columns]
    at = {name: place for place, name in enumerate(names)}
    found = {}
    for row in chart.table.rows:
        low, high = row[at[laid.low]], row[at[laid.high]]
        unknown = (row[at[laid.unknown]] or 0 if laid.unknown else 0) - (row[at[laid.known]] if laid.known else 0)
        if None not in (low, high) and high < low:
            low, high = high, low
        alone_unknown = not laid.what and not laid.unknown and (low, high) == (None, None)
        if (low or high or unknown or alone_unknown) and not (laid.quarters and not is_period(row[0])):
            found[key(row[0])] = Figure(low, high, unknown, laid.unit or unit_of(chart.table.columns[at[laid.low]], row, names))
    return found


def summed(figures: Iterable[Figure]) -> Figure | None:
    """Figures added end to end; an open end leaves the sum open. None of none."""
    each = list(figures)
    if not each:
        return None
    known = [one for one in each if (one.low, one.high) != (None, None)]
    low = sum(one.low or 0 for one in known) if known else None
    high = None if not known or any(one.high is None for one in known) else sum(one.high or 0 for one in known)
    return Figure(low, high, sum(one.unknown for one in each), each[0].unit)
