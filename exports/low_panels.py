"""Standing bars that would be low beside those of another panel, for where each panel has a slide of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.specification import Bars

_LOW = 1 / 3  # of the highest of all panels
_MOST = 8  # bars that lie on a slide


def laid_down(panels: Sequence[Bars]) -> list[Bars]:
    """The panels, and in place of one that is low its periods that have anything, lying: three small columns at the foot of a slide
    leave it empty, and no length across is compared with one upwards."""
    highest = max((panel.longest for panel in panels if panel.upright), default=0)
    return [_lying(panel) if panel.upright and 0 < panel.longest < highest * _LOW and not panel.goal else panel for panel in panels]


def _lying(panel: Bars) -> Bars:
    bars = tuple(replace(bar, name=bar.name.replace("\n", " ")) for bar in panel.bars if bar.length or bar.value or bar.unknown)
    return replace(panel, bars=bars, upright=False, abreast=False) if len(bars) <= _MOST else panel
