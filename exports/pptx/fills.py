"""How each drawing of certainty looks in a native chart or table: solid is done, a tint is still to come, a hatch is what may be."""

from __future__ import annotations

from charts.palette import CHARCOAL, LINE, RULE, SOFT, SOLID, TINT, WHITE

NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_TINTED = ("to come", "others", "other companies", "left since", "guest")
_PLAIN = {"written down": CHARCOAL, "left out": RULE, "not allocated": RULE}
# Office knows hatches by name: a wide one for a range, light ones for what is not there yet.
_HATCHES = {
    "range": "wdUpDiag",
    "pipeline": "ltUpDiag",
    "planned": "ltUpDiag",
    "pipeline range": "pct10",
    "target": "dashHorz",
    "beside": "ltVert",
    "beside range": "wdUpDiag",
}


def colour(code: str) -> str:
    """A colour of the palette as Office writes it, or one of the template's by its name: "tx1" is that of its text."""
    return f'<a:srgbClr val="{code[1:]}"/>' if code.startswith("#") else f'<a:schemeClr val="{code}"/>'


def solid(code: str) -> str:
    return f"<a:solidFill>{colour(code)}</a:solidFill>"


def outline(code: str, points: float = 0.75, dash: str = "") -> str:
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{round(points * 12700)}">{solid(code)}{dashed}</a:ln>'


def hatch(name: str, lines: str, ground: str = WHITE) -> str:
    """A hatch by Office's name for it, in a colour on another."""
    return f'<a:pattFill prst="{name}"><a:fgClr>{colour(lines)}</a:fgClr><a:bgClr>{colour(ground)}</a:bgClr></a:pattFill>'


def drawing(name: str, subject: str) -> str:
    """The fill and the outline of a drawing (see charts.drawings); a gap is nothing to see."""
    if name == "gap":
        return NOTHING
    if name in _PLAIN:
        return solid(_PLAIN[name]) + outline(SOFT)
    if name in _TINTED:
        return solid(TINT[subject]) + outline(LINE[subject])
    if name in _HATCHES:
        line = CHARCOAL if name.startswith("beside") else LINE[subject]
        return hatch(_HATCHES[name], line) + outline(line)
    return solid(SOLID[subject]) + outline(SOLID[subject])
