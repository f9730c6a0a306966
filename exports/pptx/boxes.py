"""Where things stand on a slide, in points: the boxes of placeholders, the free space of a layout, words put into a box."""

from __future__ import annotations

from copy import deepcopy

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.pptx.layouts import LATENT, TITLES
from exports.pptx.words import Paragraph, paragraphs

Box = tuple[float, float, float, float]  # left, top, width, height
_EDGE = 36  # stays free at an edge of a slide where the template says nothing of it
_AIR = 8  # between the title, or the foot, and what stands in the free space


def box_of(shape) -> Box:
    """The box of a shape, of a placeholder that its layout places too."""
    return shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt


def emu(box: Box) -> tuple[int, ...]:
    """A box as python-pptx takes it."""
    return tuple(int(Pt(each)) for each in box)


def free_space(layout, slide_size: tuple[float, float]) -> Box:
    """Of a layout of any template: what lies between its title and its foot, as wide as the title."""
    across, down = slide_size
    title = next(box_of(each) for each in layout.placeholders if each.placeholder_format.type in TITLES)
    top = title[1] + title[3] + _AIR if title[1] + title[3] < down / 2 else _EDGE
    feet = (box_of(each)[1] for each in layout.placeholders if each.placeholder_format.type in LATENT)
    below = [title[1]] if title[1] > down / 2 else []
    bottom = min([down - 2 * _EDGE, *below, *(each for each in feet if each > down / 2)]) - _AIR
    left = min(max(title[0], 0), across / 4)
    return left, top, min(title[2], across - left - _EDGE / 2), bottom - top


def room_in(shape, *, ours: bool) -> tuple[float, float]:
    """The points across and down for words in a shape: of a template that is not ours less its margins, and typefaces that may be wider."""
    _, _, wide, high = box_of(shape)
    return (wide, high) if ours else ((wide - 15) * 0.88, high - 8)


def inherited(slide, place):
    """A placeholder of the layout on a slide, standing and looking as it does there: python-pptx leaves out foot and number."""
    element = deepcopy(place._element)
    element.nvSpPr.cNvPr.set("id", str(max(int(each) for each in slide.shapes._spTree.xpath("//p:cNvPr/@id")) + 1))
    for kept in (element.spPr, element.txBody.find(qn("a:lstStyle")), element.txBody.bodyPr):
        if kept is not None:
            kept.attrib.clear()
            for each in list(kept):
                kept.remove(each)
    slide.shapes._spTree.append(element)
    return slide.placeholders[place.placeholder_format.idx]


def write(shape, words: tuple[Paragraph, ...]) -> None:
    """Put paragraphs into a shape in place of those that it has; its box stays as large as it is."""
    body = shape._element.txBody
    for each in body.p_lst:
        body.remove(each)
    namespace = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    for each in parse_xml(f"<a:list {namespace}>{paragraphs(words)}</a:list>"):
        body.append(each)
    shape.text_frame.word_wrap = True
