"""How a cluster appears: its name, its logo, one colour and a template of slides of its own, kept as settings; they change no figure."""

from __future__ import annotations

import base64
import binascii
import functools
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.png import plain_png, size
from data.refused import Refused
from data.store.slide_template import check_template
from data.store.versions import NotPossible

LONGEST_NAME = 60  # letters
# What words and lines in the accent stand on (white and the wash of the pages), and what WCAG 2.2 asks there (1.4.3 and 1.4.11).
GROUNDS = {"white": "#FFFFFF", "the pages' light grey": "#F3F5F7"}
OF_WORDS, OF_LINES = 4.5, 3.0
_COLOUR = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True)
class Appearance:
    """What stands on every page; blank where staff set nothing."""

    name: str = ""
    logo: bytes = b""
    accent: str = ""
    template: bytes = b""  # of slides, a .pptx

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> Appearance:
        """That of the settings that stand."""
        logo, template = (_decoded(settings.get(each, "")) for each in ("logo", "template"))
        return cls(settings.get("name", ""), logo, settings.get("accent", ""), template)


@functools.lru_cache(maxsize=8)
def _decoded(value: str) -> bytes:
    return base64.b64decode(value)


def logo_value(sent: bytes) -> str:
    """A picture as the setting `logo` keeps it. Raises NotPossible where it is no plain PNG."""
    try:
        return base64.b64encode(plain_png(sent)).decode("ascii")
    except Refused as why:
        raise NotPossible(str(why)) from None


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (`#12436D`) as WCAG 2.2 defines it: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _check_name(value: str) -> str:
    if not value or value != " ".join(value.split()) or len(value) > LONGEST_NAME or not value.isprintable():
        raise NotPossible(f"The cluster's name is one line of at most {LONGEST_NAME} letters.")
    return f"The cluster's name: {value}"


def _check_logo(value: str) -> str:
    try:
        sent = base64.b64decode(value, validate=True)
    except binascii.Error:
        raise NotPossible("A logo is kept as the bytes of a PNG, in base 64.") from None
    if logo_value(sent) != value:
        raise NotPossible("A logo is kept without anything that does not draw it.")
    width, height = size(sent)
    return f"Logo: a PNG of {width:,} by {height:,} pixels ({hashlib.sha256(sent).hexdigest()[:8]})"


def _check_accent(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise NotPossible("Write the colour as # and six digits or letters A to F, such as #12436D.")
    ground = min(GROUNDS, key=lambda each: contrast(value, GROUNDS[each]))
    found = contrast(value, GROUNDS[ground])
    if found < OF_WORDS:
        lines = "lines and frames" if found < OF_LINES else ""
        need = f"words need {OF_WORDS} to 1" + (f", and {lines} {OF_LINES:.0f} to 1" if lines else "")
        raise NotPossible(f"{value} has a contrast of {int(found * 10) / 10} to 1 on {ground}; {need}. Choose a darker colour.")
    return f"Accent colour: {value}"


APPEARANCE: Mapping[str, Callable[[str], str]] = {
    "name": _check_name, "logo": _check_logo, "accent": _check_accent, "template": check_template,
}  # fmt: skip
