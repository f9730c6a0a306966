"""Bars that stand: periods from left to right, the value above each, the period below; one base line, no axis."""

from __future__ import annotations

import re

from charts.faces.template import Figure, blank, drawing, escaped, note, width_in_pixels
from charts.palette import INK, SOFT, WHITE
from charts.specification import Bars

_HEIGHT = 200
_PHONE = 352  # the narrowest panel in pixels
_BREAK = re.compile(r"(?<=-)(?=£)| (?=£)")


def columns_figure(panel: Bars, number: int, subject: str, longest: int) -> Figure:
    """The panel as standing bars, on a scale to `longest`. A click anywhere on a column gives `customdata` = "panel.column"."""
    top = ((longest if panel.beside else panel.longest) or 1) * 1.02
    count = len(panel.bars)
    height = round(_HEIGHT * (1 if panel.beside else max(panel.longest / (longest or 1), 0.12))) + 84
    figure = blank(height, {"range": [-0.5, count - 0.5]}, {"range": [0, top]}, t=44, b=40)
    stays = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
    figure.add(
        "bar", x=list(range(count)), y=[top] * count, width=0.98, marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[f"{number}.{at}" for at in range(count)], hoverinfo="none", **stays,
    )  # fmt: skip
    for name in dict.fromkeys(part.drawing for bar in panel.bars for part in bar.parts):
        _parts(figure, panel, number, subject, name, stays)
    figure.line(x0=0, x1=1, y0=0, y1=0, xref="x domain", line={"color": INK, "width": 1})
    if panel.goal:
        across = {"x0": 0, "x1": 1, "xref": "x domain", "y0": panel.goal.length, "y1": panel.goal.length}
        figure.line(**across, line={"color": WHITE, "width": 4})  # so that it is seen where it crosses a bar
        figure.line(**across, line={"color": INK, "width": 1.5, "dash": "dash"})
    over_goal = {"bgcolor": WHITE} if panel.goal else {}
    for at, bar in enumerate(panel.bars):
        if bar.value or bar.after or bar.unknown:
            # A range is wider than its column: its high end goes below its low end, an amount below its "about".
            words = f"<b>{_BREAK.sub('<br>', escaped(bar.value))}</b>" if bar.value else ""
            extra = escaped(bar.after or bar.unknown)
            text = "<br>".join(each for each in (words, f'<span style="color:{SOFT}">{extra}</span>' if extra else "") if each)
            note(figure, text, x=at, y=bar.length, yanchor="bottom", yshift=2, align="center", font={"size": 13}, **over_goal)
        label = "<br>".join(escaped(each) for each in _label_lines(panel, at))
        note(figure, label, x=at, y=0, yanchor="top", yshift=-4, align="center", font={"size": 13, "color": SOFT})
    return figure


def fits_a_phone(panel: Bars) -> bool:
    """Whether the words above the columns stand side by side at the width of a phone."""
    words = [text for bar in panel.bars for each in (bar.value, bar.after or bar.unknown) for text in _BREAK.split(each)]
    return len(panel.bars) * (max(map(width_in_pixels, words), default=0) + 4) <= _PHONE


def _label_lines(panel: Bars, at: int) -> list[str]:
    """The lines under a column; the last one (the year) is written once, where it begins, so that many quarters find room."""
    lines = panel.bars[at].name.split("\n")
    before = panel.bars[at - 1].name.split("\n") if at else []
    return lines[:-1] if len(lines) > 1 and before and before[-1] == lines[-1] else lines


def _parts(figure: Figure, panel: Bars, number: int, subject: str, name: str, stays: dict) -> None:
    at, base, length, marks, hover = [], [], [], [], []
    for column, bar in enumerate(panel.bars):
        start = 0
        for part in bar.parts:
            if part.drawing == name:
                at.append(column)
                base.append(start)
                length.append(part.length)
                marks.append(f"{number}.{column}")
                hover.append(f"{escaped(bar.name).replace(chr(10), ' ')}: {name} {escaped(part.words)}")
            start += part.length
    figure.add(
        "bar", x=at, y=length, base=base, width=0.6, marker=drawing(name, subject), customdata=marks,
        hovertext=hover, hoverinfo="text", **stays,
    )  # fmt: skip
