"""What every figure has in common: fonts, margins, no axes, no menus, and the drawings of certainty; and what a figure is."""

from __future__ import annotations

import html
from typing import Any

from charts.palette import CHARCOAL, INK, LINE, RULE, SOFT, SOLID, TINT, WHITE

FONT = '"Source Sans", "Source Sans 3", sans-serif'
CONFIG = {"displayModeBar": False, "showTips": False, "doubleClick": False}
# Advance widths of Source Sans in thousandths of the type's size, by character; measured from the typeface.
_WIDTHS = {
    230: " ij.,l",
    300: "-()f'",
    350: "tr",
    440: "szc",
    490: "xvy",
    510: "0123456789£+e",
    550: "agkobdhnpqu",
    740: "w",
    840: "%m",
}
# What is done, or there: solid in its subject's colour.
_SOLID = (
    "realised", "secured", "held", "attended", "score", "companies", "same companies", "still members", "employees",
    "members", "given", "placed",
)  # fmt: skip
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}


def width_in_pixels(words: str, size: int = 14) -> int:
    """About how wide words are in semibold Source Sans; capitals and the rest count as 600 thousandths."""
    return round(sum(_WIDTH_OF.get(each, 600) for each in words) * size / 1000)


def escaped(words: str) -> str:
    """Words from a cell as Plotly may draw them: no tag, no link, no entity comes alive."""
    return html.escape(words, quote=False)


def drawing(name: str, subject: str) -> dict:
    """The marker of a drawing: solid is done, tint is to come, hatch is what may be."""
    fill, tint, line = SOLID[subject], TINT[subject], LINE[subject]
    outline = {"color": line, "width": 1}
    if name in ("written down", "left out", "not allocated"):
        return {"color": CHARCOAL if name == "written down" else RULE, "line": {"color": SOFT, "width": 1}}
    if name in _SOLID:
        return {"color": fill, "line": {"color": fill, "width": 0}}
    if name in ("to come", "others", "other companies", "left since", "guest"):
        return {"color": tint, "line": outline}
    if name in ("beside", "beside range"):
        shape, size = ("|", 5) if name == "beside" else ("/", 7)
        pattern = {"shape": shape, "size": size, "solidity": 0.45, "fgcolor": CHARCOAL, "bgcolor": WHITE, "fillmode": "overlay"}
        return {"color": WHITE, "line": {"color": CHARCOAL, "width": 1}, "pattern": pattern}
    size, solidity, shape = {
        "range": (7, 0.28, "/"),
        "pipeline": (8, 0.16, "/"),
        "planned": (8, 0.16, "/"),
        "pipeline range": (5, 0.25, "."),
        "target": (8, 0.12, "-"),
    }[name]
    pattern = {"shape": shape, "size": size, "solidity": solidity, "fgcolor": line, "bgcolor": WHITE, "fillmode": "overlay"}
    return {"color": WHITE, "line": outline, "pattern": pattern}


def words_inside(name: str) -> str:
    """The colour of words inside a drawing: white where it reads on it, ink elsewhere."""
    return WHITE if name in ("realised", "secured", "written down", "companies", "members") else INK


def folded(words: str, width: float, size: int = 13) -> str:
    """Words on as many lines as their width in pixels needs, escaped; a word that is wider alone is broken."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_in_pixels(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
        while width_in_pixels(lines[-1], size) > width and len(lines[-1]) > 1:
            fits = max((end for end in range(1, len(lines[-1])) if width_in_pixels(lines[-1][:end], size) <= width), default=1)
            lines[-1:] = [lines[-1][:fits], lines[-1][fits:]]
    return "<br>".join(escaped(each) for each in lines)


class Figure:
    """A Plotly figure as the plain JSON that is sent to the browser: `data` is a list of traces, `layout` a dictionary.

    Plotly's own classes check every property each time that one is set, 15 ms a chart, and their import takes as long as ten charts. Ours
    are the same on every machine: the tests let Plotly check each of them.
    """

    def __init__(self, layout: dict[str, Any]) -> None:
        self.data: list[dict[str, Any]] = []
        self.layout = layout | {"annotations": [], "shapes": []}

    def add(self, type_: str, **trace: Any) -> None:
        """Draw a trace: `bar` or `scatter`, with Plotly's own words."""
        self.data.append({"type": type_, **trace})

    def line(self, **shape: Any) -> None:
        """Draw a straight line."""
        self.layout["shapes"].append({"type": "line", **shape})

    def box(self, **shape: Any) -> None:
        """Draw a rectangle."""
        self.layout["shapes"].append({"type": "rect", **shape})

    def to_dict(self) -> dict[str, Any]:
        """What Plotly takes it for. Never change it."""
        return {"data": self.data, "layout": self.layout}


def blank(height: int, x: dict[str, Any], y: dict[str, Any], **margins: int) -> Figure:
    """An empty figure in our template. `x`, `y`: what is special of the axes; `margins`: l, r, t, b in pixels."""
    axis = {"visible": False, "fixedrange": True}
    return Figure({
        "height": height,
        "margin": {"l": 1, "r": 1, "t": 8, "b": 4, "pad": 0} | margins,
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": WHITE,
        "plot_bgcolor": WHITE,
        "showlegend": False,
        "barmode": "overlay",
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": INK, "bordercolor": INK, "font": {"family": FONT, "size": 14, "color": WHITE}, "align": "left"},
        "uniformtext": {"mode": "hide", "minsize": 13},
        "xaxis": axis | x,
        "yaxis": axis | y,
    })  # fmt: skip


def note(figure: Figure, words: str, **where: Any) -> None:
    """Write words on the figure: `x`, `y`, anchors, shifts and, where it differs, `font`."""
    font = {"family": FONT, "size": 14, "color": INK} | where.pop("font", {})
    figure.layout["annotations"].append({"text": words, "showarrow": False, "borderpad": 0, "align": "left", "font": font} | where)


def framed(figure: Figure, words: str, **where: Any) -> None:
    """Write words in a frame: what is unknown."""
    note(figure, words, bordercolor=SOFT, borderwidth=1, borderpad=2, font={"size": 13}, **where)
