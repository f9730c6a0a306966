"""Bars that lie: the name above each bar, its value at the end, what is unknown in a frame; no axis, no grid, no legend."""

from __future__ import annotations

from collections.abc import Sequence

from charts.faces.stretches import Placed, stretches
from charts.faces.template import Figure, blank, drawing, escaped, folded, framed, note, width_in_pixels, words_inside
from charts.palette import INK, SOFT
from charts.specification import BESIDE, Bar, Bars

PITCH, PITCH_LARGE = 44, 52
THICK, THICK_LARGE = 0.40, 0.46
_PHONE = 352  # the narrowest panel in pixels: values must not leave it
_NARROWEST = 0.34  # of the first panel's width, so that the words above the second stand on one line
_WIDE = 1216  # the width of a page less the gap between two panels
_LINE = 18  # pixels that a name's second line takes
_GAP = 7  # between a bar and its value
_BESIDE, _NARROW, _BELOW = 28, 8, 11  # pixels that a narrow bar takes below a bar, its own thickness, and from the bar to its middle


def rows_figure(panel: Bars, number: int, subject: str, reach: float, *, large: bool = False) -> Figure:
    """The panel as lying bars on an axis that ends at `reach`. A click anywhere on a row gives `customdata` = "panel.row"."""
    pitch, thick = (PITCH_LARGE, THICK_LARGE) if large else (PITCH, THICK)
    names = [folded(bar.name, _PHONE, 14) for bar in panel.bars]
    further = _LINE * max((name.count("<br>") for name in names), default=0)
    below = _BESIDE if any(bar.beside for bar in panel.bars) else 0
    pitch, thick = pitch + further + below, thick * pitch / (pitch + further + below)
    figure = blank(len(panel.bars) * pitch + 16, {"range": [0, reach]}, {"range": [len(panel.bars) - 0.5 + 0.05, -0.5]}, r=2)
    _hit_area(figure, panel, number, reach)
    middles = [_centre(at, thick) - below / pitch for at in range(len(panel.bars))]
    _parts(figure, [(bar, f"{number}.{at}", middles[at]) for at, bar in enumerate(panel.bars)], subject, thick, inside=large)
    for at, bar in enumerate(panel.bars):
        _label(figure, bar, names[at], middles[at], thick)
    down = thick / 2 + _BELOW / pitch
    narrow = [(bar.beside, f"{number}.{at}{BESIDE}", middles[at] + down) for at, bar in enumerate(panel.bars) if bar.beside]
    _parts(figure, narrow, subject, _NARROW / pitch)
    for bar, _, middle in narrow:
        _value(figure, bar, middle, 13)
    return figure


def reach_of(panel: Bars) -> float:
    """Where the x axis ends, so that at the width of a phone every value still stands beside its bar."""
    longest = panel.longest or 1
    bars = [bar.length * _PHONE / max(_PHONE - label_width(bar), _PHONE * 0.42) for bar in panel.bars]
    narrow = [bar.beside.length * _PHONE / max(_PHONE - label_width(bar.beside), _PHONE * 0.24) for bar in panel.bars if bar.beside]
    return max([longest * 1.02, *bars, *narrow])


def beside(panels: Sequence[Bars]) -> list[float]:
    """Where the axes of two panels end that stand side by side on a wide page, so that a pound is as long in both.

    Nothing where there are not two, or where the second would be wider than the first: then it stands below, on its own scale.
    """
    if len(panels) != 2:
        return []
    first, second = (reach_of(panel) for panel in panels)
    for bar in panels[1].drawn:
        # The second panel's width follows from its axis, and the room for a value from that width.
        part = (label_width(bar) + 2 * _GAP) / _WIDE
        second = max(second, (bar.length + part * first) / (1 - part))
    names = max((width_in_pixels(bar.name) for bar in panels[1].bars), default=0) / _WIDE
    second = max(second, first * _NARROWEST, names * first / (1 - names) if names < 1 else first + 1)
    return [first, second] if second <= first else []


def label_width(bar: Bar) -> int:
    """The pixels that a bar's value, its softer words and its frame take."""
    words = [each for each in (bar.value, bar.after) if each]
    frame = width_in_pixels(bar.unknown, 13) + 2 * _GAP if bar.unknown else 0
    return 2 * _GAP + sum(width_in_pixels(each) for each in words) + _GAP * len(words[1:]) + frame


def _centre(at: int, thick: float) -> float:
    """Bars stand low in their row: the name is above them."""
    return at + 0.5 - thick / 2 - 0.06


def _hit_area(figure: Figure, panel: Bars, number: int, reach: float) -> None:
    """Nothing to see, all of the row to click: a short bar is as easy to open as a long one."""
    figure.add(
        "bar",
        orientation="h",
        y=list(range(len(panel.bars))),
        x=[reach] * len(panel.bars),
        width=0.98,
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[f"{number}.{at}" for at in range(len(panel.bars))],
        hoverinfo="none",
        **_stays_as_it_is(),
    )


def _parts(figure: Figure, bars: Sequence[Placed], subject: str, thick: float, *, inside: bool = False) -> None:
    """The parts of bars: one trace a drawing."""
    for each in stretches(bars):
        name = each.drawing
        words = each.words if inside and name in ("realised", "to come") else [""] * len(each.words)
        figure.add(
            "bar",
            orientation="h", y=each.middles, x=each.lengths, base=each.starts, width=thick, marker=drawing(name, subject),
            customdata=each.marks, text=words, textposition="inside", insidetextanchor="start", constraintext="inside", textangle=0,
            textfont={"color": words_inside(name), "size": 14}, hovertext=each.hover, hoverinfo="text", cliponaxis=False,
            **_stays_as_it_is(words_inside(name)),
        )  # fmt: skip


def _stays_as_it_is(words: str = INK) -> dict:
    """A clicked bar must not make the others, or the words inside them, pale: they have not changed."""
    same = {"marker": {"opacity": 1}, "textfont": {"color": words}}
    return {"selected": same, "unselected": same}


def _label(figure: Figure, bar: Bar, name: str, centre: float, thick: float) -> None:
    """`name`: that of the bar, folded and escaped."""
    note(figure, f"<b>{name}</b>" if bar.whole else name, x=0, y=centre - thick / 2, xanchor="left", yanchor="bottom", xshift=-2, yshift=1)
    _value(figure, bar, centre)


def _value(figure: Figure, bar: Bar, centre: float, size: int = 14) -> None:
    """What stands behind a bar: bold its value, softer the words after it; all of it soft behind a narrow bar (`size` 13)."""
    shift = _GAP if bar.length else 0
    if bar.value:
        words, colour = (escaped(bar.value), SOFT) if size < 14 else (f"<b>{escaped(bar.value)}</b>", INK)
        note(figure, words, x=bar.length, y=centre, xanchor="left", xshift=shift, font={"color": colour, "size": size})
        shift += width_in_pixels(bar.value) + _GAP
    if bar.after:
        note(figure, escaped(bar.after), x=bar.length, y=centre, xanchor="left", xshift=shift, font={"color": SOFT})
        shift += width_in_pixels(bar.after) + _GAP
    if bar.unknown:
        framed(figure, escaped(bar.unknown), x=bar.length, y=centre, xanchor="left", xshift=shift + 2)
