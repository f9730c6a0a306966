"""What a part of a chart holds, in a few words: each slide after the first on which a chart is told has them for its title."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import in_words, named
from charts.specification import Bar, Bars, HeatMap, Lines, Specification, Tiles

_MOST = 3  # names in a title


def held(part: Specification, whole: Specification) -> str:
    """`Wolverhampton: 6; Solihull: 5`, `Pipeline: £3.77m`, `Q2 2024/25 to Q4 2024/25`. `part` has some of the panels of `whole`, or a part
    of one of them."""
    if len(part.panels) > 1:
        return "; ".join(map(_called, part.panels))
    [panel] = part.panels
    if panel in whole.panels or panel.name in {each.name for each in whole.panels if isinstance(each, Bars) and each.upright}:
        return _called(panel)
    return ": ".join(filter(None, (panel.name if len(whole.panels) > 1 else "", _within(panel))))


def rows_held(labels: Sequence[str]) -> str:
    """Which rows of a comparison stand on a part of it: `Events held, members and net growth`, `From jobs created to net growth`."""
    softer = [each if each[1:2].isupper() else each[:1].lower() + each[1:] for each in labels]
    return in_words([labels[0], *softer[1:]]) if len(labels) <= _MOST else f"From {softer[0]} to {softer[-1]}"


def _called(panel: Bars | HeatMap | Lines | Tiles) -> str:
    """A panel by its name and, where it has one, its total."""
    return named(panel.name if isinstance(panel, Lines) or not panel.total else f"{panel.name}: {panel.total}", blank="")


def _within(panel: Bars | HeatMap | Lines | Tiles) -> str:
    """What stands in a part of a panel: which bars, which columns, which places."""
    if isinstance(panel, Bars):
        rounds = [bar for bar in panel.bars if bar.whole]
        return _few([_and_figure(bar) for bar in rounds] or [bar.name for bar in panel.bars])
    if isinstance(panel, HeatMap):
        grouped = [column.group for column in panel.columns if column.group.strip()]
        return _from_to(grouped or [column.name for column in panel.columns])
    return _from_to([tile.name for tile in panel.tiles]) if isinstance(panel, Tiles) else panel.name


def _and_figure(bar: Bar) -> str:
    return ": ".join(filter(None, (bar.name, bar.value)))


def _few(names: Sequence[str]) -> str:
    """At most three names: `A, B and 2 more`."""
    shown = list(names) if len(names) <= _MOST else [*names[: _MOST - 1], f"{len(names) - _MOST + 1:,} more"]
    return named(in_words(shown), blank="") if shown else ""


def _from_to(names: Sequence[str]) -> str:
    """The first and the last of names that stand in an order."""
    return " to ".join(dict.fromkeys(" ".join(each.split()) for each in (names[0], names[-1])))
