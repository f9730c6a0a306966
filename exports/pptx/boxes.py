"""Where things stand on a slide, in points: the boxes of placeholders, the free space of a layout, words put into a box."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.pptx.layouts import LATENT, TITLES, WORDS
from exports.pptx.words import Paragraph, paragraphs

Box = tuple[float, float, float, float]  # left, top, width, height
_EDGE = 36  # stays free at an edge of a slide where the template says nothing of it
_AIR = 8  # between the title, or the foot, and what stands in the free space


@dataclass(frozen=True)
class Ground:
    """A layout, looked at once for all slides that stand on it: its placeholders by number, and its free space."""

    layout: Any
    types: Mapping[int, Any]
    boxes: Mapping[int, Box]
    free: Box  # between its title and its foot, as wide as the title

    @classmethod
    def of(cls, layout, slide_size: tuple[float, float]) -> Ground:
        types = {each.placeholder_format.idx: each.placeholder_format.type for each in layout.placeholders}
        boxes = {each.placeholder_format.idx: (each.left.pt, each.top.pt, each.width.pt, each.height.pt) for each in layout.placeholders}
        return cls(layout, types, boxes, _free(types, boxes, slide_size))

    @property
    def title(self) -> int:
        return next(at for at, each in self.types.items() if each in TITLES)

    @property
    def words(self) -> list[int]:
        """The placeholders for words, in the order of the layout."""
        return [at for at, each in self.types.items() if each in WORDS]

    @property
    def largest(self) -> list[int]:
        """The largest placeholder for words alone; none where there is none."""
        return sorted(self.words, key=lambda at: self.boxes[at][2] * self.boxes[at][3])[-1:]

    def number(self, type_) -> int | None:
        """The first placeholder of a type."""
        return next((at for at, each in self.types.items() if each == type_), None)


def _free(types: Mapping[int, Any], boxes: Mapping[int, Box], slide_size: tuple[float, float]) -> Box:
    across, down = slide_size
    title = next(boxes[at] for at, each in types.items() if each in TITLES)
    top = title[1] + title[3] + _AIR if title[1] + title[3] < down / 2 else _EDGE
    feet = [boxes[at][1] for at, each in types.items() if each in LATENT and boxes[at][1] > down / 2]
    below = [title[1]] if title[1] > down / 2 else []
    bottom = min([down - 2 * _EDGE, *below, *feet]) - _AIR
    left = min(max(title[0], 0), across / 4)
    return left, top, min(title[2], across - left - _EDGE / 2), bottom - top


def emu(box: Box) -> tuple[int, ...]:
    """A box as python-pptx takes it."""
    return tuple(int(Pt(each)) for each in box)


def room_in(box: Box, *, ours: bool) -> tuple[float, float]:
    """The points across and down for words in a box: of a template that is not ours less its margins, for typefaces that may be wider."""
    return box[2:] if ours else ((box[2] - 15) * 0.88, box[3] - 8)


def inherited(slide, ground: Ground, number: int):
    """The element of a placeholder of the layout on a slide, as it stands there: python-pptx leaves out foot and number."""
    place = next(each for each in ground.layout.placeholders if each.placeholder_format.idx == number)
    element = deepcopy(place._element)
    element.nvSpPr.cNvPr.set("id", str(1000 + number))  # beyond those of the other shapes
    for kept in (element.spPr, element.txBody.find(qn("a:lstStyle")), element.txBody.bodyPr):
        if kept is not None:
            kept.attrib.clear()
            for each in list(kept):
                kept.remove(each)
    slide.shapes._spTree.append(element)
    return element


def stand(element, box: Box) -> None:
    """Place a shape's element."""
    element.x, element.y, element.cx, element.cy = emu(box)


def write(element, words: tuple[Paragraph, ...]) -> None:
    """Put paragraphs into a shape's element in place of those that it has; its box stays as large as it is."""
    body = element.txBody
    for each in body.p_lst:
        body.remove(each)
    namespace = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    for each in parse_xml(f"<a:list {namespace}>{paragraphs(words)}</a:list>"):
        body.append(each)
    body.bodyPr.set("wrap", "square")
