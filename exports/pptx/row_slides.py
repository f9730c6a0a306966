"""Which lying bars stand on which slide: two panels side by side, or two runs of one panel, where the words of both have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charts.specification import Bar, Bars
from exports.pptx.leaf import Drawn
from exports.pptx.parts import Asked, key_words
from exports.pptx.rows import all_rows, reach_of, row_chart, runs_of, value_size, widest_name
from exports.pptx.widths import width

_GAP = 32  # points between what stands side by side
_LEAST = 14  # points: the least type of the words beside one another, and that in which all names must stand on one line
_KEY = 12  # points: the type in which each word of the second's key must stand on one line
_STEP = 10  # points: how closely the widths of two panels are tried


def row_slides(panels: Sequence[Bars], heads: Sequence[str], asked: Asked) -> list[Drawn]:
    """The slides of panels, whose names and totals are the `heads`. Money has one scale in all."""
    if len(panels) == 2 and (widths := _widths(panels, asked)):
        return list(_abreast(panels, widths, ". ".join(heads), asked))
    per_point = _per_point(panels, [asked.room[0]] * len(panels), asked)
    return [
        drawn
        for panel, head, each in zip(panels, heads, per_point, strict=True)
        for drawn in _in_pairs(panel, runs_of(panel, asked), each, head, asked)
    ]


def _per_point(panels: Sequence[Bars], widths: Sequence[float], asked: Asked) -> list[float]:
    """The length that is a point long in each panel, so many points wide."""
    found = [reach_of(all_rows(panel, asked), wide) / wide for panel, wide in zip(panels, widths, strict=True)]
    return [max(found)] * len(found) if found and _is_money(asked) else found


def _in_pairs(panel: Bars, runs: list[list[Bar]], per_point: float, words: str, asked: Asked, head: str = "") -> Iterator[Drawn]:
    """Run after run of a panel, two side by side where their bars are short enough. `per_point`: the length that is a point long."""
    across, half = asked.room[0], (asked.room[0] - _GAP) / 2
    at = 0
    while at < len(runs):
        two = runs[at : at + 2]
        bars = [bar for run in two for bar in run]
        pair = len(two) == 2 and widest_name(bars, _LEAST) <= half and reach_of(bars, half) <= per_point * half
        wide = half if pair else across
        charts = [row_chart(run, panel, per_point * wide, asked.within(wide), head) for run in (two if pair else two[:1])]
        yield Drawn(charts[0], words, charts[1] if pair else None)
        at += len(charts)


def _abreast(panels: Sequence[Bars], widths: tuple[float, float], words: str, asked: Asked) -> Iterator[Drawn]:
    """Two panels side by side as far as both go on, then what is left of either."""
    per_point = _per_point(panels, widths, asked)
    runs = [runs_of(panel, asked, panel.name) for panel in panels]
    for two in zip(*runs, strict=False):
        left, right = (
            row_chart(run, panel, each * wide, asked.within(wide), panel.name)
            for run, panel, each, wide in zip(two, panels, per_point, widths, strict=True)
        )
        yield Drawn(left, words, right)
    shared = min(map(len, runs))
    for panel, each, more in zip(panels, per_point, runs, strict=True):
        yield from _in_pairs(panel, more[shared:], each, words, asked, panel.name)


def _widths(panels: Sequence[Bars], asked: Asked) -> tuple[float, float] | None:
    """How wide two panels side by side are; None where the words of one do not fit beside the other."""
    across = asked.room[0] - _GAP
    first, second = (all_rows(panel, asked) for panel in panels)
    key = max((width(words, _KEY) + 3 * _KEY for words in key_words(second, asked)), default=0)
    if not _is_money(asked):
        return (across / 2, across / 2) if widest_name([*first, *second], _LEAST) <= across / 2 else None
    for right in range(int(max(widest_name(second, _LEAST), key, across / 4)) + 1, int(across / 2) + 1, _STEP):
        left = across - right
        if value_size(second, right) < _LEAST:
            continue
        if widest_name(first, _LEAST) <= left and reach_of(second, right) / right <= reach_of(first, left) / left:
            return left, right
    return None


def _is_money(asked: Asked) -> bool:
    return asked.specification.subject == "money"
