"""Places leaves on slides: words into placeholders where the template has them, a chart or table into its place or the free space."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptx.oxml import parse_xml
from pptx.util import Pt

from exports.pptx.boxes import Box, Ground, emu, inherited, room_in, stand, write
from exports.pptx.chart import NativeChart
from exports.pptx.house import TEMPLATE
from exports.pptx.layouts import DRAWN, TYPE, layouts, opened
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
        self._size = self.file.slide_width.pt, self.file.slide_height.pt
        self._grounds = {kind: Ground.of(each, self._size) for kind, each in layouts(self.file, template or TEMPLATE).items()}
        self._foot = foot
        self._ours = template is None

    def room(self, kind: str) -> tuple[float, float]:
        """The points across and down that a chart or table, or else the first words, have on a slide of this kind."""
        ground = self._grounds[kind]
        if kind not in DRAWN:
            places = self._words(ground)
            return room_in(ground.boxes[places[0]], ours=self._ours) if places else ground.free[2:]
        place = next((at for at, each in ground.types.items() if each in (TYPE.CHART, TYPE.TABLE)), None)
        return (_below_measure(ground.free) if place is None else ground.boxes[place])[2:]

    def add(self, leaf: Leaf) -> None:
        """Add a slide."""
        ground = self._grounds[leaf.kind]
        slide = self.file.slides.add_slide(ground.layout)
        places = {each.placeholder_format.idx: each for each in slide.placeholders}
        title = places.pop(ground.title)
        size = largest_size(leaf.title, ground.boxes[ground.title][2:], _COVERS if leaf.kind == "Title" else _TITLES, bold=True, serif=True)
        title.text_frame.text = legible(leaf.title)
        title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        drawn = leaf.drawing is not None and self._draw(slide, leaf, ground, places)
        self._write(slide, leaf, ground, places, in_place=leaf.drawing is None or drawn)
        if leaf.picture and (logo := places.pop(ground.number(TYPE.PICTURE), None)):
            _show(logo, ground.boxes[logo.placeholder_format.idx], leaf)
        for empty in places.values():
            empty._element.getparent().remove(empty._element)
        self._put_foot(slide, ground)
        slide.notes_slide.notes_text_frame.text = legible(leaf.notes)

    def _draw(self, slide, leaf: Leaf, ground: Ground, places: dict[int, Any]) -> bool:
        """Put the chart or the table into its place, else into the free space; whether there was a place."""
        drawing, free = leaf.drawing, _below_measure(ground.free)
        number = ground.number(TYPE.CHART if isinstance(drawing, NativeChart) else TYPE.TABLE)
        place = places.pop(number, None)
        left, top, wide, high = whole = free if place is None else ground.boxes[number]
        box = (left, top, drawing.room[0], high) if leaf.beside else whole
        if place is not None:  # python-pptx would look for each side of its box anew
            stand(place._element, box)
        if isinstance(drawing, NativeChart):
            frame = place.insert_chart(None, drawing) if place is not None else slide.shapes.add_chart(None, *emu(box), drawing)
        else:
            size = len(drawing.rows), len(drawing.widths)
            frame = place.insert_table(*size) if place is not None else slide.shapes.add_table(*size, *emu(free))
            drawing.put_into(frame)
        frames = [frame]
        if leaf.beside:
            across = leaf.beside.room[0]
            frames.append(slide.shapes.add_chart(None, *emu((left + wide - across, top, across, high)), leaf.beside))
        for each in frames:
            each._element.nvGraphicFramePr.cNvPr.set("descr", legible(leaf.alt))
        return place is not None

    def _write(self, slide, leaf: Leaf, ground: Ground, places: dict[int, Any], *, in_place: bool) -> None:
        """Each text into its placeholder; all of them into the only one that there is, or into a box of their own."""
        numbers = [at for at in self._words(ground) if at in places] if in_place else []
        texts = leaf.texts if len(numbers) >= len(leaf.texts) else (_together(leaf),)
        for number, text in zip(numbers, texts, strict=False):
            if text:
                write(places.pop(number)._element, fitted(text, room_in(ground.boxes[number], ours=self._ours)))
        if not numbers and any(texts):
            box = (*ground.free[:3], _MEASURE) if leaf.drawing else ground.free
            write(slide.shapes.add_textbox(*emu(box))._element, fitted(texts[0], room_in(box, ours=False)))

    def _words(self, ground: Ground) -> list[int]:
        """Where words go: of a template that is not ours all into the largest place, as nothing says what the others are for."""
        return ground.words if self._ours else ground.largest

    def _put_foot(self, slide, ground: Ground) -> None:
        """The foot and the number of the slide, which python-pptx leaves in the layout."""
        number, foot = ground.number(TYPE.SLIDE_NUMBER), ground.number(TYPE.FOOTER)
        if number is not None:
            body = inherited(slide, ground, number).txBody
            for each in body.p_lst[1:]:
                body.remove(each)
            body.replace(body.p_lst[0], parse_xml(_NUMBER % len(self.file.slides)))
        box = self._foot_box(ground)
        if foot is None:
            element = slide.shapes.add_textbox(*emu(box))._element
        else:
            element = inherited(slide, ground, foot)
            if not self._ours:
                stand(element, box)
        write(element, fitted(((Words(self._foot, _FOOT),),), room_in(box, ours=self._ours)))

    def _foot_box(self, ground: Ground) -> Box:
        """Where the foot stands: that of most templates is too narrow for it, and goes on to the number of the slide."""
        number, foot = ground.number(TYPE.SLIDE_NUMBER), ground.number(TYPE.FOOTER)
        if foot is not None and self._ours:
            return ground.boxes[foot]
        left, _, wide, _ = ground.free
        end = ground.boxes[number][0] if number is not None and ground.boxes[number][0] > left else left + wide - 60
        _, top, _, high = ground.boxes[foot] if foot is not None else (0, self._size[1] - 50, 0, 40)
        higher = max(high, _FOOT_HIGH)
        return left, top + high - higher, end - left - 4, higher


def _below_measure(free: Box) -> Box:
    left, top, wide, high = free
    return left, top + _MEASURE, wide, high - _MEASURE


def _show(place, box: Box, leaf: Leaf) -> None:
    """The logo, whole, as large as its place allows."""
    left, top, wide, high = box
    shown = place.insert_picture(io.BytesIO(leaf.picture))
    shown.crop_left = shown.crop_right = shown.crop_top = shown.crop_bottom = 0
    across, down = shown.image.size
    scale = min(wide / across, high / down)
    shown.left, shown.top, shown.width, shown.height = emu((left, top, across * scale, down * scale))
    shown._element.nvPicPr.cNvPr.set("descr", legible(leaf.alt))


def _together(leaf: Leaf) -> Text:
    """All texts of a leaf for the only place that there is, none of it so large that the others have no room."""
    return tuple(tuple(replace(run, size=min(run.size, _LARGEST)) for run in each) for text in leaf.texts for each in text)
