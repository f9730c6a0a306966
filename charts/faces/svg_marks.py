"""What SVG fills and strokes with: hatches, dashes, and the swatch of a chart's key."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# Lengths in widths of the line.
DASHES = {"dash": (3, 3), "dot": (1, 1.6), "dashdot": (3, 2, 1, 2), "longdash": (5, 3), "longdashdot": (5, 2, 1, 2)}


@dataclass
class Patterns:
    """The hatches that a drawing uses, each defined once. `name`: what their names begin with."""

    name: str
    _found: dict[str, str] = field(default_factory=dict)

    def of(self, pattern: Mapping[str, Any]) -> str:
        """The fill of a pattern as Plotly names it."""
        key = json.dumps(pattern, sort_keys=True)
        if key not in self._found:
            self._found[key] = _defined(f"{self.name}p{len(self._found)}", pattern)
        return f"url(#{self.name}p{list(self._found).index(key)})"

    @property
    def defined(self) -> str:
        """The element that defines them; blank where there are none."""
        return f"<defs>{''.join(self._found.values())}</defs>" if self._found else ""


def swatch(marker: Mapping[str, Any], ids: str) -> str:
    """The sample of a drawing in a key, 26 by 16. `ids`: unlike that of any other beside it."""
    patterns = Patterns(ids)
    fill = patterns.of(marker["pattern"]) if "pattern" in marker else marker["color"]
    line = marker["line"]
    box = f'<rect x="0.5" y="0.5" width="25" height="15" fill="{fill}" stroke="{line["color"]}" stroke-width="1"/>'
    return f'<svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">{patterns.defined}{box}</svg>'


def number(value: float) -> str:
    """A length as SVG writes it: at most two places."""
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")


def _defined(name: str, pattern: Mapping[str, Any]) -> str:
    size, colour = pattern["size"], pattern["fgcolor"]
    wide = number(pattern["solidity"] * size)
    half, whole = number(size / 2), number(size)
    marks = {
        "/": f'<path d="M-1,1 l2,-2 M0,{whole} l{whole},-{whole} M{number(size - 1)},{number(size + 1)} l2,-2" '
             f'stroke="{colour}" stroke-width="{wide}"/>',
        "|": f'<path d="M{half},0 v{whole}" stroke="{colour}" stroke-width="{wide}"/>',
        "-": f'<path d="M0,{half} h{whole}" stroke="{colour}" stroke-width="{wide}"/>',
        ".": f'<circle cx="{half}" cy="{half}" r="{number(size * math.sqrt(pattern["solidity"] / math.pi))}" fill="{colour}"/>',
    }  # fmt: skip
    ground = f'<rect width="{whole}" height="{whole}" fill="{pattern["bgcolor"]}"/>'
    size_of = f'width="{whole}" height="{whole}" patternUnits="userSpaceOnUse"'
    return f'<pattern id="{name}" {size_of}>{ground}{marks[pattern["shape"]]}</pattern>'
