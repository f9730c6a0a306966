"""Places leaves on slides: words into placeholders where the template has them, a chart or table into its place or the free space."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from pptx.oxml import parse_xml

from exports.pptx.boxes import Box, box_of, emu, free_space, inherited, room_in, write
from exports.pptx.chart import NativeChart
from exports.pptx.house import TEMPLATE
from exports.pptx.layouts import DRAWN, TITLES, TYPE, WORDS, layouts, opened
from exports.pptx.leaf import Leaf, Text
from exports.pptx.widths import largest_size
from exports.pptx.words import Words, fitted, legible

_TITLES = (32, 28, 24, 20, 18, 16, 14)
_COVERS = (44, 36, 32, 28, 24, 20)
_MEASURE = 44  # points for the line of measure above a chart, where no placeholder takes it
_FOOT, _FOOT_HIGH = 12, 37  # points: its type, and two lines of it
_LARGEST = 40  # points, where all words of a slide stand in one place
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
        self._ours = template is None
        self._size = self.file.slide_width.pt, self.file.slide_height.pt

    def room(self, kind: str) -> tuple[float, float]:
        """The points across and down that a chart or table, or else the first words, have on a slide of this kind."""
        places = {each.placeholder_format.type: each for each in reversed(list(self._layouts[kind].placeholders))}
        if kind not in DRAWN:
            words = next((places[each] for each in WORDS if each in places), None)
            return room_in(words, ours=self._ours) if words is not None else free_space(self._layouts[kind], self._size)[2:]
        place = next((places[each] for each in (TYPE.CHART, TYPE.TABLE) if each in places), None)
        return (box_of(place) if place is not None else self._below_measure(self._layouts[kind]))[2:]

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
        self._put_foot(slide, layout)
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
        texts = leaf.texts if len(places) >= len(leaf.texts) else (_together(leaf),)
        for place, text in zip(places, texts, strict=False):
            write(place, fitted(text, room_in(place, ours=self._ours)))
        if not places and any(texts):
            place = slide.shapes.add_textbox(*emu((*free[:3], _MEASURE) if leaf.drawing else free))
            write(place, fitted(texts[0], room_in(place, ours=False)))

    def _show(self, place, leaf: Leaf) -> None:
        """The logo, whole, as large as its place allows."""
        left, top, wide, high = box_of(place)
        shown = place.insert_picture(io.BytesIO(leaf.picture))
        shown.crop_left = shown.crop_right = shown.crop_top = shown.crop_bottom = 0
        across, down = shown.image.size
        scale = min(wide / across, high / down)
        shown.left, shown.top, shown.width, shown.height = emu((left, top, across * scale, down * scale))
        shown._element.nvPicPr.cNvPr.set("descr", legible(leaf.alt))

    def _put_foot(self, slide, layout) -> None:
        """The foot and the number of the slide, which python-pptx leaves in the layout."""
        latent = {each.placeholder_format.type: each for each in layout.placeholders}
        if TYPE.SLIDE_NUMBER in latent:
            body = inherited(slide, latent[TYPE.SLIDE_NUMBER])._element.txBody
            for each in body.p_lst[1:]:
                body.remove(each)
            body.replace(body.p_lst[0], parse_xml(_NUMBER % len(self.file.slides)))
        left, _, wide, _ = free_space(layout, self._size)
        if TYPE.FOOTER in latent:
            foot = inherited(slide, latent[TYPE.FOOTER])
            if not self._ours:  # most are too narrow for it
                end = box_of(latent[TYPE.SLIDE_NUMBER])[0] if TYPE.SLIDE_NUMBER in latent else 0
                _, top, _, high = box_of(foot)
                higher = max(high, _FOOT_HIGH)
                box = (left, top + high - higher, (end if end > left else left + wide) - left - 4, higher)
                foot.left, foot.top, foot.width, foot.height = emu(box)
        else:
            foot = slide.shapes.add_textbox(*emu((left, self._size[1] - 50, wide - 60, 40)))
        write(foot, fitted(((Words(self._foot, _FOOT),),), room_in(foot, ours=self._ours)))


def _together(leaf: Leaf) -> Text:
    """All texts of a leaf for the only place that there is, none of it so large that the others have no room."""
    return tuple(tuple(replace(run, size=min(run.size, _LARGEST)) for run in each) for text in leaf.texts for each in text)


def _is_empty(place) -> bool:
    """Whether nothing was put into a placeholder."""
    if place.has_text_frame:
        return not place.text_frame.text
    return place.placeholder_format.type in (TYPE.PICTURE, TYPE.CHART, TYPE.TABLE) and not (place.has_chart or place.has_table)
