"""Every chart of the demonstration as SVG: each word that Plotly would write stands in it, and nothing in it is alive."""

import html
import re
from xml.etree import ElementTree

import pytest

from charts.faces import faces
from charts.faces.svg import svg
from charts.faces.svg_marks import swatch
from charts.faces.template import blank, drawing, escaped, note
from data.store.viewing import Store
from exports.making import make_pack
from tests.exports.packs import HOSTILE


@pytest.fixture(scope="module")
def drawn(demonstration):
    charts = make_pack(Store.open(demonstration), story="Board, quarter").charts
    return [face.figure for slide in charts for face in faces(slide.content)]


def words_of(drawing: str) -> str:
    return "".join(ElementTree.fromstring(drawing).itertext())


def test_every_word_of_every_chart_stands_in_its_svg(drawn):
    for at, figure in enumerate(drawn):
        said = words_of(svg(figure, 840, f"f{at}"))
        for each in figure.layout["annotations"]:
            for line in each["text"].split("<br>"):
                assert html.unescape(re.sub(r"<[^>]+>", "", line)) in said


def test_every_part_of_a_bar_is_drawn_as_long_as_it_is():
    figure = blank(100, {"range": [0, 200]}, {"range": [1.5, -0.5]}, l=0, r=0)
    bar = {"orientation": "h", "y": [0], "x": [50], "base": [100], "width": 0.5, "marker": {"color": "#12436D", "line": {"width": 0}}}
    figure.add("bar", **bar)
    [rectangle] = ElementTree.fromstring(svg(figure, 400, "a")).iter("rect")
    assert (rectangle.get("x"), rectangle.get("width")) == ("200", "100")


def test_a_line_is_broken_where_a_figure_is_withheld():
    figure = blank(100, {"range": [0, 3]}, {"range": [0, 10]})
    pen = {"line": {"color": "#000000", "width": 2}, "marker": {"color": "#000000", "size": 5}}
    figure.add("scatter", x=[0, 1, 2, 3], y=[1, 2, None, 3], mode="lines+markers", **pen)
    lines = [each.get("points") for each in ElementTree.fromstring(svg(figure, 400, "a")).iter("polyline")]
    assert [len(each.split()) for each in lines] == [2, 1]


@pytest.mark.parametrize("text", [each for each in HOSTILE if each.isprintable()])
def test_a_cells_text_is_nothing_but_words(text):
    figure = blank(50, {"range": [0, 1]}, {"range": [0, 1]})
    note(figure, escaped(text), x=0, y=0)
    drawing = ElementTree.fromstring(svg(figure, 400, "a"))
    assert text in "".join(drawing.itertext())
    assert {each.tag for each in drawing.iter()} <= {"svg", "text", "tspan"}


def test_a_hatch_is_told_from_a_tint_without_colour():
    assert "<pattern" in swatch(drawing("range", "money"), "a")
    assert "<pattern" not in swatch(drawing("to come", "money"), "a")
