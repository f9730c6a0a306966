"""Places leaves on slides: words into placeholders where the template has them, a chart or table into its place or the free space."""

from __future__ import annotations

import io
from pathlib import Path

from pptx.oxml import parse_xml

from charts.palette import QUIET, SOFT
from exports.pptx.boxes import Box, box_of, emu, free_space, inherited, write
from exports.pptx.chart import NativeChart
from exports.pptx.house import TEMPLATE
from exports.pptx.layouts import TITLES, TYPE, WORDS, layouts, opened
from exports.pptx.leaf import Leaf
from exports.pptx.widths import largest_size
from exports.pptx.words import Words, fitted, legible

_TITLES = (32, 28, 24, 20, 18, 16, 14)
_COVERS = (44, 36, 32, 28, 24, 20)
_MEASURE = 44  # points for the line of measure above a chart, where no placeholder takes it
_FOOT = 12
_NUMBER = (
    '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" '
    'type="slidenum"><a:rPr lang="en-GB"/><a:t>%d</a:t></a:fld></a:p>'
)


class Deck:
    """The slides of one export, made from a template: ours, or (`template`) one of the cluster's."""

    def __init__(self, template: Path | None, foot: str) -> None:
        self.file = opened(template or TEMPLATE)
        self._layouts = layouts(self.file, template or TEMPLATE)
        self._foot = foot
        self._size = self.file.slide_width.pt, self.file.slide_height.pt

    def room(self, kind: str) -> tuple[float, float]:
        """The points across and down that a chart or table has on a slide of this kind."""
        layout = self._layouts[kind]
        place = next((each for each in layout.placeholders if each.placeholder_format.type in (TYPE.CHART, TYPE.TABLE)), None)
        return (box_of(place) if place is not None else self._below_measure(layout))[2:]

    def add(self, leaf: Leaf) -> None:
        """Add a slide."""
        layout = self._layouts[leaf.kind]
        slide = self.file.slides.add_slide(layout)
        title = next(each for each in slide.placeholders if each.placeholder_format.type in TITLES)
        sizes = _COVERS if leaf.kind == "Title" else _TITLES
        size = largest_size(leaf.title, box_of(title)[2:], sizes, bold=True, serif=True)
        title.text_frame.text = legible(leaf.title)
        title.text_frame.paragraphs[0].runs[0].font.size = emu((0, 0, 0, size))[3]
        drawn = leaf.drawing is not None and self._draw(slide, leaf, self._below_measure(layout))
        self._write(slide, leaf, free_space(layout, self._size), in_place=not leaf.drawing or drawn)
        for each in list(slide.placeholders):
            if each.placeholder_format.type == TYPE.PICTURE and leaf.picture:
                self._show(each, leaf)
            elif _is_empty(each):
                each._element.getparent().remove(each._element)
        self._put_foot(slide, layout, quiet=leaf.kind == "Title")
        slide.notes_slide.notes_text_frame.text = legible(leaf.notes)

    def _below_measure(self, layout) -> Box:
        left, top, wide, high = free_space(layout, self._size)
        return left, top + _MEASURE, wide, high - _MEASURE

    def _draw(self, slide, leaf: Leaf, free: Box) -> bool:
        """Put the chart or the table into its place, else into the free space; whether there was a place."""
        drawing = leaf.drawing
        kind = TYPE.CHART if isinstance(drawing, NativeChart) else TYPE.TABLE
        place = next((each for each in slide.placeholders if each.placeholder_format.type == kind), None)
        if isinstance(drawing, NativeChart):
            frame = place.insert_chart(None, drawing) if place else slide.shapes.add_chart(None, *emu(free), drawing)
        else:
            size = len(drawing.rows), len(drawing.widths)
            frame = place.insert_table(*size) if place else slide.shapes.add_table(*size, *emu(free))
            drawing.put_into(frame)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", legible(leaf.alt))
        return place is not None

    def _write(self, slide, leaf: Leaf, free: Box, *, in_place: bool) -> None:
        """Each text into its placeholder; all of them into the only one that there is, or into a box of their own."""
        places = [each for each in slide.placeholders if each.placeholder_format.type in WORDS] if in_place else []
        texts = leaf.texts if len(places) >= len(leaf.texts) else (tuple(each for text in leaf.texts for each in text),)
        for place, text in zip(places, texts, strict=False):
            write(place, fitted(text, box_of(place)[2:]))
        if not places and any(texts):
            box = (*free[:3], _MEASURE) if leaf.drawing else free
            write(slide.shapes.add_textbox(*emu(box)), fitted(texts[0], box[2:]))

    def _show(self, place, leaf: Leaf) -> None:
        """The logo, whole, as large as its place allows."""
        left, top, wide, high = box_of(place)
        shown = place.insert_picture(io.BytesIO(leaf.picture))
        shown.crop_left = shown.crop_right = shown.crop_top = shown.crop_bottom = 0
        across, down = shown.image.size
        scale = min(wide / across, high / down)
        shown.left, shown.top, shown.width, shown.height = emu((left, top, across * scale, down * scale))
        shown._element.nvPicPr.cNvPr.set("descr", legible(leaf.alt))

    def _put_foot(self, slide, layout, *, quiet: bool) -> None:
        """The foot and the number of the slide, which python-pptx leaves in the layout."""
        latent = {each.placeholder_format.type: each for each in layout.placeholders}
        if TYPE.SLIDE_NUMBER in latent:
            body = inherited(slide, latent[TYPE.SLIDE_NUMBER])._element.txBody
            for each in body.p_lst[1:]:
                body.remove(each)
            body.replace(body.p_lst[0], parse_xml(_NUMBER % len(self.file.slides)))
        if TYPE.FOOTER in latent:
            foot = inherited(slide, latent[TYPE.FOOTER])
        else:
            left, _, wide, _ = free_space(layout, self._size)
            foot = slide.shapes.add_textbox(*emu((left, self._size[1] - 60, wide - 60, 44)))
        write(foot, fitted(((Words(self._foot, _FOOT, colour=QUIET if quiet else SOFT),),), box_of(foot)[2:]))


def _is_empty(place) -> bool:
    """Whether nothing was put into a placeholder."""
    if place.has_text_frame:
        return not place.text_frame.text
    return place.placeholder_format.type in (TYPE.PICTURE, TYPE.CHART, TYPE.TABLE) and not (place.has_chart or place.has_table)
