"""Which layout of a template each kind of slide takes: ours by their names, of the cluster's own those that have the places for it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as TYPE
from pptx.exc import PythonPptxError
from pptx.opc.packuri import PackURI

from exports.pack import UnusableTemplate
from exports.pptx.house import LAYOUTS

TITLES = (TYPE.TITLE, TYPE.CENTER_TITLE)
WORDS = (TYPE.BODY, TYPE.SUBTITLE, TYPE.OBJECT)
LATENT = (TYPE.FOOTER, TYPE.SLIDE_NUMBER, TYPE.DATE)
DRAWN = ("Headlines", "Chart", "Table")


def opened(template: Path):
    """The template as a presentation of python-pptx, without the slides that it has."""
    try:
        deck = Presentation(str(template))
    except (PythonPptxError, KeyError, ValueError, OSError, zipfile.BadZipFile, XMLSyntaxError) as reason:
        words = f"{template.name} cannot be opened as a PowerPoint file (.pptx): save it as one and set it again."
        raise UnusableTemplate(words) from reason
    listed = deck.slides._sldIdLst
    for each in list(listed):
        deck.part.drop_rel(each.rId)
        listed.remove(each)
    for section in deck._element.xpath("p:extLst"):  # names slides that are no longer there
        deck._element.remove(section)
    deck.part.package.next_partname = _numbered(deck.part.package.next_partname)
    return deck


def _numbered(first: Callable[[str], PackURI]) -> Callable[[str], PackURI]:
    """Names for new parts, counted on: python-pptx looks through the whole package for each, longer with every slide."""
    counts: dict[str, int] = {}

    def name(template: str) -> PackURI:
        counts[template] = counts[template] + 1 if template in counts else int(re.search(r"(\d+)\.\w+$", first(template))[1])
        return PackURI(template % counts[template])

    return name


def layouts(deck, template: Path) -> dict[str, object]:
    """The layout for each kind of slide."""
    named = {each.name: each for each in deck.slide_layouts}
    if all(name in named and _fits(named[name], places) for name, places in LAYOUTS.items()):
        return {name: named[name] for name in LAYOUTS}
    titled = [each for each in deck.slide_layouts if _types(each) & set(TITLES)]
    if not titled:
        raise UnusableTemplate(f"{template.name} has no layout with a title, so no slide can be made from it: add one and set it again.")
    cover = _first(titled, lambda types: TYPE.CENTER_TITLE in types or {TYPE.TITLE, TYPE.SUBTITLE} <= types)
    bare = _first(titled, lambda types: not types - set(TITLES) - set(LATENT))
    wordy = [each for each in titled if TYPE.TITLE in _types(each) and _types(each) - set(TITLES) - set(LATENT) <= set(WORDS)]
    words = max(wordy, key=_room_for_words, default=None)
    charts = _first(titled, lambda types: TYPE.CHART in types and not types - set(TITLES) - set(LATENT) - {TYPE.CHART})
    plain = bare or words or titled[0]
    found = {name: plain if name in DRAWN else words or plain for name in LAYOUTS}
    return found | {"Title": cover or words or plain, "Chart": charts or plain}


def _first(several: Iterable, suits) -> object | None:
    return next((each for each in several if suits(_types(each))), None)


def _room_for_words(layout) -> int:
    """How large the largest place for words is; nothing where there is none."""
    return max((each.width * each.height for each in layout.placeholders if each.placeholder_format.type in WORDS), default=0)


def _types(layout) -> set:
    return {each.placeholder_format.type for each in layout.placeholders}


def _fits(layout, places) -> bool:
    """Whether a layout by the name of ours has the places of ours."""
    return {each.number for each in places} <= {each.placeholder_format.idx for each in layout.placeholders}
