"""The cluster's own template of slides: checked when it is sent, kept without its slides, used until it is taken back."""

import base64
import io
import json
import zipfile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

from data.store.publishing import set_value, withdraw
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.exporting import Order, export
from exports.story import Part
from exports.template import usable_template
from tests.pages.conftest import put, small

MASTER = "Drawn on the master of the cluster"


def own(change=lambda deck: None) -> bytes:
    """A template with a slide of its own and words on its master."""
    deck, file = Presentation(), io.BytesIO()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "An old slide"
    deck.slide_master.placeholders[0].text_frame.text = MASTER
    change(deck)
    deck.save(file)
    return file.getvalue()


def with_file(name: str) -> bytes:
    sent = io.BytesIO(own())
    with zipfile.ZipFile(sent, "a") as package:
        package.writestr(name, b"runs")
    return sent.getvalue()


def without_titles(deck) -> None:
    for each in [each for each in deck.slide_layouts if each.name != "Blank"]:
        if not any(slide.slide_layout == each for slide in deck.slides):
            deck.slide_layouts.remove(each)
    title = deck.slide_layouts[0].placeholders[0]._element
    title.getparent().remove(title)


def linked(deck) -> None:
    deck.slide_layouts[5].part.relate_to("https://example.org/picture.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)


def linked_from_a_slide(deck) -> None:
    box = deck.slides[0].shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame
    box.text = "a link"
    box.paragraphs[0].runs[0].hyperlink.address = "https://example.org/"


def test_what_is_kept_makes_slides_and_holds_none(tmp_path):
    value = usable_template(own(linked_from_a_slide), "Cluster.pptx")
    deck = Presentation(io.BytesIO(base64.b64decode(value)))
    assert len(deck.slides) == 0 and deck.slide_master.placeholders[0].text_frame.text == MASTER
    assert value == usable_template(own(linked_from_a_slide), "Cluster.pptx")


@pytest.mark.parametrize(("sent", "said"), [
    (b"no slides", "Cluster.pptx cannot be opened as a PowerPoint file"),
    (own(without_titles), "Cluster.pptx has no layout with a title"),
    (own(linked), "leads to https://example.org/picture.png, outside itself"),
], ids=("no package", "no titles", "leads outside"))  # fmt: skip
def test_what_cannot_be_used_or_may_fetch_is_refused_in_a_sentence(sent, said):
    with pytest.raises(NotPossible, match=said):
        usable_template(sent, "Cluster.pptx")


@pytest.mark.parametrize("sent", [b"no package", with_file("ppt/vbaProject.bin"), own(linked), b"PK" + bytes(3 * 1024 * 1024)],
                         ids=("no package", "macros", "leads outside", "large"))  # fmt: skip
def test_the_store_itself_takes_none_that_runs_or_leads_anywhere(tmp_path, sent):
    with pytest.raises(NotPossible):
        set_value(Store.open(tmp_path), "template", base64.b64encode(sent).decode(), by="Programme team")


def test_slides_and_a_chart_alone_are_made_from_it_until_it_is_taken_back(tmp_path):
    put(small(), tmp_path / "store")
    store = Store.open(tmp_path / "store")
    [act] = set_value(store, "template", usable_template(own(), "Cluster.pptx"), by="Programme team").acts
    assert act.what.startswith("Template of slides: a .pptx of ")
    orders = Order("pptx", "Impact in ten minutes"), Order("pptx", slide=json.dumps(Part("chart", ("funding_by_source",)).as_json()))

    def masters() -> list[bool]:
        found = []
        for order in orders:
            export(store, order, tmp_path / "deck.pptx")
            shapes = Presentation(tmp_path / "deck.pptx").slide_master.shapes
            found.append(any(each.has_text_frame and each.text_frame.text == MASTER for each in shapes))
        return found

    assert masters() == [True, True]
    withdraw(store, act.id, by="Programme team")
    assert masters() == [False, False]
    assert {each.name for each in tmp_path.iterdir()} == {"store", "deck.pptx"}
