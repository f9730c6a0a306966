"""Which cell styles of an .xlsx strike their text through or fill their cell with a colour: looks, never values."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data.archive import Archive
from data.reading.markup import elements

Elements = Sequence[tuple[str, str, Mapping[str, str]]]
WHITE = "FFFFFF"
IN_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)))  # as cells count them
ON = ("1", "true", "on", "")


class Look(NamedTuple):
    """What a cell looks like, as far as anybody might mean something by it."""

    is_struck: bool
    colour: str  # six hexadecimal digits; "" for none and for white


def looks_of_styles(styles: Elements, archive: Archive, theme: str) -> dict[int, Look]:
    """The styles of cells, by their number, that strike through or fill with a colour; most workbooks have few or none.

    `theme` is the name of the part that holds the workbook's own colours.
    """
    used = [
        tuple(int(attributes.get(name, "")) if attributes.get(name, "").isdecimal() else 0 for name in ("fontId", "fillId"))
        for parent, element, attributes in styles if element == "xf" and parent == "cellXfs"
    ]  # fmt: skip
    return looks_of(used, _struck_fonts(styles), _fills(styles), archive, theme)


def looks_of(
    used: Sequence[tuple[int, int]], struck: Sequence[bool], fills: Sequence[Mapping[str, str]], archive: Archive, theme: str
) -> dict[int, Look]:
    """The same by the font and the fill that each style uses, by which fonts strike through, and by what fills say of their colour."""
    if not any(struck) and not any(fills):
        return {}
    palette = _palette(archive, theme) if any("theme" in fill for fill in fills) else {}
    colours = [_colour(fill, palette) for fill in fills]
    looks = (Look(font < len(struck) and struck[font], colours[fill] if fill < len(colours) else "") for font, fill in used)
    return {number: look for number, look in enumerate(looks) if any(look)}


def _struck_fonts(styles: Elements) -> list[bool]:
    """For each font of cells whether it strikes through; those of conditions stand elsewhere and are passed over."""
    fonts, inside = [], False
    for parent, element, attributes in styles:
        if element == "font":
            inside = parent == "fonts"
            fonts += [False] if inside else []
        elif inside and element == "strike" and parent == "font":
            fonts[-1] = attributes.get("val", "1") in ON
    return fonts


def _fills(styles: Elements) -> list[Mapping[str, str]]:
    """For each fill of cells what is said of its colour; nothing where it is none that covers the cell."""
    fills, inside, is_solid = [], False, False
    for parent, element, attributes in styles:
        if element == "fill":
            inside = parent == "fills"
            fills += [{}] if inside else []
        elif inside and element == "patternFill":
            is_solid = attributes.get("patternType") == "solid"
        elif inside and is_solid and element == "fgColor" and parent == "patternFill":
            fills[-1] = attributes
    return fills


def _palette(archive: Archive, theme: str) -> dict[str, str]:
    """The colours of the theme by the names that it gives them."""
    found = {}
    for parent, element, attributes in elements(archive.windows(theme)) if theme in archive else ():
        if parent in IN_THEME and element in ("srgbClr", "sysClr"):
            found.setdefault(parent, attributes.get("lastClr") or attributes.get("val", ""))
    return found


def _colour(said: Mapping[str, str], palette: Mapping[str, str]) -> str:
    colour = said.get("rgb", "")[-6:].upper()
    if "theme" in said and said["theme"].isdecimal() and int(said["theme"]) < len(IN_THEME):
        colour = palette.get(IN_THEME[int(said["theme"])], "").upper()
    if len(colour) != 6 or not set(colour) <= set("0123456789ABCDEF"):
        return ""
    try:
        tint = float(said.get("tint", "0"))
    except ValueError:
        tint = 0.0
    return "" if (tinted := _tinted(colour, tint)) == WHITE else tinted


def _tinted(colour: str, tint: float) -> str:
    """A colour made lighter (above 0) or darker (below 0), as Excel reckons it."""
    if not -1 <= tint <= 1 or not tint:
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(each * 255):02X}" for each in colorsys.hls_to_rgb(hue, light, saturation))
