"""Reads slides back with python-pptx: what stands on each, what its charts draw, and that nothing lies over anything."""

from __future__ import annotations

import itertools
import re

from exports.pptx.parts import BEGINS, ENDS


def title_of(slide):
    return slide.shapes.title.text_frame.text


def titled(deck, title):
    """The slide with the title, and those behind it on which it is carried on."""
    found, ours = [], False
    for each in deck.slides:
        ours = title_of(each) == title or (ours and bool(re.search(r" \(\d+\sof\s\d+\)$", title_of(each))))
        found += [each] * ours
    return found


def charts(slides):
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def words(slide):
    """Everything that is written on a slide, in its tables too."""
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    return "\n".join(texts + [cell.text for table in tables for cell in table.iter_cells()])


def of_bars(chart):
    """What a chart of bars draws: for each bar its name, the numbers of its parts, and where it begins."""
    series = {each.name: each.values for each in chart.plots[0].series if each.name in (BEGINS, ENDS)}
    parts = [each.values for each in chart.plots[0].series if each.name not in series]
    assert set(series) == {BEGINS, ENDS}
    return [
        (name, [begins] * bool(begins) + sorted(each[at] for each in parts if each[at] is not None), series[ENDS][at])
        for at, (name, begins) in enumerate(zip(chart.plots[0].categories, series[BEGINS], strict=True))
    ]  # fmt: skip


def lie_apart(deck):
    """No two shapes of a slide overlap, and none leaves it."""
    for slide in deck.slides:
        boxes = [(shape.left, shape.top, shape.left + shape.width, shape.top + shape.height) for shape in slide.shapes]
        wide, high = deck.slide_width, deck.slide_height
        assert all(min(left, top) >= 0 and right <= wide and bottom <= high for left, top, right, bottom in boxes)
        for one, other in itertools.combinations(boxes, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, slide.shapes.title.text_frame.text
