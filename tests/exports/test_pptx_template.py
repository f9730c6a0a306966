"""Slides in the house's template and in the cluster's own: its colour, its logo, its places for words."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from pptx import Presentation

from exports.pack import UnusableTemplate
from exports.pptx import house, write
from tests.exports.packs import crowd
from tests.exports.reading_pptx import charts, lie_apart, of_bars, titled, words


def test_the_title_slide_has_the_clusters_colour_and_its_logo(pack, written):
    file = io.BytesIO()
    Image.new("RGB", (60, 20), "white").save(file, "PNG")
    deck = written(replace(pack, slides=pack.slides[:1], front=replace(pack.front, colour="#4A1D3D", logo=file.getvalue())))
    assert b'<a:dk2><a:srgbClr val="4A1D3D"/>' in house.theme(deck).blob
    logo = next(shape for shape in deck.slides[0].placeholders if hasattr(shape, "image"))
    assert logo.width == 3 * logo.height and logo._element.nvPicPr.cNvPr.get("descr") == "Logo of Health Innovation Cluster"
    lie_apart(deck)


def test_the_committed_template_is_what_its_script_makes(tmp_path):
    house.make(tmp_path / "made.pptx")
    made, committed = Presentation(tmp_path / "made.pptx"), Presentation(house.TEMPLATE)
    assert [each._element.xml for each in made.slide_layouts] == [each._element.xml for each in committed.slide_layouts]
    assert [each.name for each in committed.slide_layouts] == list(house.LAYOUTS)


def test_a_template_of_the_clusters_own_is_taken_without_its_slides(pack, written, tmp_path):
    own = Presentation()  # four to three, with layouts that know no chart
    own.slides.add_slide(own.slide_layouts[0]).shapes.title.text = "An old slide"
    own.save(tmp_path / "own.pptx")
    short = replace(pack, slides=(*pack.slides[:2], *crowd(20)))
    deck, ours = written(short, tmp_path / "own.pptx"), written(short)
    lie_apart(deck)
    assert deck.slide_width == own.slide_width and not titled(deck, "An old slide")
    for slide in short.slides:
        drawn = [[bar for chart in charts(titled(each, slide.title)) if chart.plots[0] for bar in of_bars(chart)] for each in (deck, ours)]
        assert drawn[0] == drawn[1]
    assert all("as at 31 March 2025" in words(each) or "rest is in the notes" in words(each) for each in deck.slides)


def test_of_several_places_for_words_the_largest_is_taken(pack, written, tmp_path):
    own = Presentation(house.TEMPLATE)
    for at, layout in enumerate(own.slide_layouts):
        layout._element.cSld.set("name", f"Layout {at}")
    own.save(tmp_path / "own.pptx")
    deck = written(replace(pack, slides=(*pack.slides[:2], *pack.slides[-3:])), tmp_path / "own.pptx")
    lie_apart(deck)
    assert len(titled(deck, pack.slides[-1].title)) == 1


@pytest.mark.parametrize(("made", "said"), [
    (lambda path: path.write_bytes(b"no package"), "cannot be opened as a PowerPoint file"),
    (lambda path: untitled(path), "has no layout with a title"),
])  # fmt: skip
def test_a_template_that_cannot_be_used_is_refused_in_one_sentence(pack, tmp_path, made, said):
    path = tmp_path / "own.pptx"
    made(path)
    with pytest.raises(UnusableTemplate, match=said):
        write(pack, tmp_path / "board.pptx", path)
    assert not (tmp_path / "board.pptx").exists()


def untitled(path):
    """A template whose only layout is blank."""
    own = Presentation()
    for each in [each for each in own.slide_layouts if each.name != "Blank"]:
        own.slide_layouts.remove(each)
    own.save(path)
