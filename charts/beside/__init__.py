"""A chart laid beside itself under other filters: the same question twice, joined by what the specifications say; no figure is new.

What is alike stands together: a column of the table beside that column, a bar beside the bar of its name, a quarter beside the quarter
of the same name in the other year. A range stays one, what is unknown is counted apart, and what no record names is no nought.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.beside.figures import Other, figures_of, other_of, summed, twin_of
from charts.beside.finding import finding
from charts.beside.keys import Key, key_of
from charts.beside.lines import lines_beside
from charts.beside.multiples import multiples_beside
from charts.beside.sides import Sides
from charts.beside.table import joined_table
from charts.rows import named, sentences
from charts.specification import Bar, Bars, Behind, Laid, Lines, Part, Specification

NONE = "none recorded"
FEW = 3  # bars of what stands in the other one alone; more are summed as one


def laid_beside(mine: Specification, its: Specification, sides: Sides) -> Specification:
    """`mine` with `its` beside it: in the bars, the table, the subtitle, the alt and, where the rows support it, the title.

    Where nothing can be laid beside it, `mine` with the reason (`apart`).
    """
    laid = [panel.laid for panel in mine.panels if isinstance(panel, Bars) and panel.laid]
    lines = any(isinstance(panel, Lines) and panel.laid for panel in mine.panels)
    if mine.empty or its.empty or sides.untouched or not (laid or lines):
        return replace(mine, apart=_apart(mine, its, sides))
    if lines:
        return lines_beside(mine, its, sides)
    if all(isinstance(panel, Bars) and panel.small for panel in mine.panels):
        return multiples_beside(mine, its, laid[0], sides)
    key = key_of(mine, its, laid[0], sides)
    if key is None:
        why = "choose one year, so that each bar has one beside it" if laid[0].quarters else "several of its rows have the same name"
        return replace(mine, apart=f"{named(sides.its)} is not laid beside it: {why}.")
    panels = tuple(_panel(panel, mine, its, sides, key) for panel in mine.panels)
    title = finding(laid[0], figures_of(mine, laid[0], key), figures_of(its, laid[0], key), sides) or mine.title
    first = next(panel.bars for panel in panels if isinstance(panel, Bars) and panel.laid)
    said = [f"{bar.name.replace(chr(10), ' ')} {_said(bar)}, {sides.its} {_said(bar.beside)}" for bar in first[:8] if bar.beside]
    return replace(
        mine,
        title=title,
        subtitle=f"{mine.subtitle}; narrow bars: {sides.its}",
        before_quoting=sentences(sides.caveat, f"bars: {sides.mine_filters}; narrow bars: {sides.its_filters}") + " " + mine.before_quoting,
        alt=f"{title}. " + "; ".join(said),
        table=joined_table(mine.table, its.table, laid, sides, lambda row: key(row[0])),
        panels=panels,
        key=(*mine.key, "beside", *(["beside range"] if _has_range(panels) else [])),
        beside=sides.its,
    )


def _apart(mine: Specification, its: Specification, sides: Sides) -> str:
    if sides.untouched:
        return sides.untouched
    if mine.empty or its.empty:
        return "" if mine.empty and its.empty else f"{named(sides.its)}: {its.title}."
    if (mine.panels, mine.table) == (its.panels, its.table):
        return f"It is the same for {sides.its}."
    if mine.alone:
        return f"{named(sides.its)} is not laid beside it: {mine.alone}. The same of {sides.its}: {its.title}."
    return f"{named(sides.its)} is not laid beside this chart: it shows {sides.mine} alone."


def _panel(panel, mine: Specification, its: Specification, sides: Sides, key: Key):
    """A panel with the other one's figures at its bars; behind them what stands in the other one alone."""
    if not isinstance(panel, Bars) or not panel.laid:
        return panel
    twin, other = twin_of(panel, its), other_of(panel, its, key)
    drawn = [key(bar.name) for bar in panel.bars]
    # What is never added up is not summed here either: each that the other one draws has a row of its own.
    named_alone = other.figures if panel.laid.what else [key(bar.name) for bar in (twin.bars if twin else ())]
    alone = [name for name in named_alone if name not in drawn and name in other.figures]
    rows = {key(row[0]) for row in mine.table.rows}
    tail = next((name for name in drawn if name not in rows), None)
    bars = [
        replace(bar, name="All others", beside=_beside(alone, other, "All others", sides))
        if name == tail
        else replace(bar, beside=_beside([name], other, bar.name, sides, panel.laid))
        for name, bar in zip(drawn, panel.bars, strict=True)
    ]
    if panel.laid.quarters:
        bars = _all_quarters(bars, [] if panel.laid.so_far or not twin else twin.bars, other, sides, key)
    elif tail is None:
        few = len(alone) <= FEW or not panel.laid.what
        groups = [(name, [name]) for name in alone] if few else [(f"{len(alone)} others", alone)]
        bars += [Bar(name, (), "", NONE, beside=_beside(names, other, name, sides)) for name, names in groups]
        if panel.laid.ordered and twin:
            bars = _in_order(bars, twin.bars, key)
    return replace(panel, bars=tuple(bars), total="; ".join(filter(None, (panel.total, _total(twin, sides)))))


def _in_order(bars: list[Bar], theirs: Sequence[Bar], key: Key) -> list[Bar]:
    """Each that stands in the other one alone behind the one that it stands behind there."""
    order = [key(bar.name) for bar in bars if bar.parts or bar.behind]
    before = ""
    for name in (key(bar.name) for bar in theirs):
        if name not in order:
            order.insert(order.index(before) + 1 if before in order else 0, name)
        before = name
    return sorted(bars, key=lambda bar: order.index(key(bar.name)) if key(bar.name) in order else len(order))


def _total(twin: Bars | None, sides: Sides) -> str:
    return f"{sides.its}: {twin.total if twin else NONE}" if twin is None or twin.total else ""


def _all_quarters(bars: list[Bar], theirs: Sequence[Bar], other: Other, sides: Sides, key: Key) -> list[Bar]:
    """The quarters of both in their order; one that stands in the other chart alone is called as if it stood in this one."""
    found = {key(bar.name): bar for bar in bars}
    apart = {_year(found[key(bar.name)].name) - _year(bar.name) for bar in theirs if key(bar.name) in found}
    alone = [bar for bar in theirs if key(bar.name) not in found]
    if len(apart) != 1 or not alone:
        return bars
    [years] = apart
    for bar in alone:
        name = _moved(bar.name, years) if years else bar.name
        found[key(bar.name)] = Bar(name, (), "", NONE, beside=_beside([key(bar.name)], other, name, sides))
    return sorted(found.values(), key=lambda bar: bar.name.split("\n")[::-1])


def _year(name: str) -> int:
    """2024 of `Q1` above `2024/25`."""
    return int(name.split("\n")[-1][:4])


def _moved(name: str, years: int) -> str:
    """The same quarter so many years later."""
    quarter, year = name.split("\n")
    first = int(year[:4]) + years
    return f"{quarter}\n{first}/{(first + 1) % 100:02d}" if "/" in year else f"{quarter}\n{first}"


def _beside(names: Sequence[str], other: Other, name: str, sides: Sides, laid: Laid | None = None) -> Bar:
    """The narrow bar at a bar: what the other chart holds under these names, summed where they are several."""
    figure = summed(other.figures[each] for each in names if each in other.figures)
    name = name.replace("\n", " ")
    if figure is None and laid and laid.so_far:
        return Bar(sides.its, (), "")  # before its first date, or behind its last: what stood then is not said
    if figure is None and not other.rows.isdisjoint(names):
        return Bar(sides.its, (), f"{sides.label}: none")
    if figure is None:
        return Bar(sides.its, (), f"{sides.label}: {NONE}")
    words = figure.words
    low, high = figure.low or 0, figure.high or figure.low or 0
    parts = (*other.gaps.get(names[0], ()), Part("beside", low, words), Part("beside range", high - low, words))
    behinds = [other.behinds[each] for each in names if each in other.behinds]
    return Bar(
        name=sides.its,
        parts=tuple(part for part in parts if part.length > 0),
        value=f"{sides.label}: {words}",
        behind=_together(behinds, f"{name}, {sides.its}: {words}") if behinds else None,
    )


def _together(behinds: Sequence[Behind], title: str) -> Behind:
    if len(behinds) == 1:
        return replace(behinds[0], title=title)
    column = behinds[0].where[0][0]
    values = tuple(dict.fromkeys(value for each in behinds for name, those in each.where if name == column for value in those))
    return replace(behinds[0], title=title, where=((column, values), *behinds[0].where[1:]))


def _said(bar: Bar) -> str:
    return " ".join(each for each in (bar.value.split(": ", 1)[-1], bar.unknown) if each)


def _has_range(panels: Sequence) -> bool:
    return any(
        part.drawing == "beside range"
        for panel in panels
        if isinstance(panel, Bars)
        for bar in panel.bars
        if bar.beside
        for part in bar.beside.parts
    )
