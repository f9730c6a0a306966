"""The charts of a page: where each stands, what it is called, and what Plotly draws there."""

from __future__ import annotations

from typing import Any

from charts.faces import Face, faces
from charts.specification import Specification
from exports.html.texts import text

_SHEET = 640  # pixels of a printed sheet that are left for a chart; a taller one is printed smaller, and never cut through


class Figures:
    """The figures of a page in the order in which they stand on it."""

    def __init__(self) -> None:
        self.figures: list[dict[str, Any]] = []

    def of(self, chart: Specification) -> str:
        """Where the chart's panels are drawn: side by side where the faces say so, else one below the other."""
        drawn = faces(chart)
        abreast = len(drawn) > 1 and all(face.share for face in drawn)
        panels = "".join(self._panel(chart, face, number, headed=len(drawn) > 1, share=face.share * abreast)
                         for number, face in enumerate(drawn))  # fmt: skip
        ends = " uprights" if all(face.upright for face in drawn) else ""
        return f'<div class="panels abreast{ends}">{panels}</div>' if abreast else f'<div class="panels">{panels}</div>'

    def _panel(self, chart: Specification, face: Face, number: int, *, headed: bool, share: float) -> str:
        head = f'<p class="panel-head"><b>{text(face.name)}</b> {text(face.total)}</p>' if headed and face.name else ""
        alt = chart.alt if number == 0 else f"{face.name}: {face.total}. {chart.title}"
        height = face.figure.layout["height"]
        style = f"height:{height}px" + (f";--on-paper:{_SHEET / height:.2f}" if height > _SHEET else "")
        plot = f'<div class="plot" role="img" aria-label="{text(alt)}" data-figure="{len(self.figures)}" style="{style}"></div>'
        self.figures.append(_lean(face.figure.to_dict()))
        if face.map or face.wide:
            named = " ".join(filter(None, (face.name, face.total))) or chart.title
            label = f"{named}, part {number + 1}, scrolls sideways on a narrow screen"
            kind = "map" if face.map else "wide"
            plot = f'<div class="scroll {kind}" tabindex="0" role="region" aria-label="{text(label)}">{plot}</div>'
        return f'<div class="panel" style="flex-grow:{share:g}">{head}{plot}</div>'


def _lean(figure: dict[str, Any]) -> dict[str, Any]:
    """The same figure without the typeface, size and colour of each note where Plotly takes them from its layout anyway."""
    layout = figure["layout"]
    notes = [
        each | {"font": {name: value for name, value in each.get("font", {}).items() if layout["font"].get(name) != value}}
        for each in layout["annotations"]
    ]
    return figure | {"layout": layout | {"annotations": notes}}
