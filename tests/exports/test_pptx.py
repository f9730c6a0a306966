"""The slides, read back: every number of every chart, its words, its notes, and that it is the same file each time."""

from __future__ import annotations

from dataclasses import replace

from charts.specification import Bars, HeatMap, Specification, Tiles
from charts.specification import Lines as Index
from exports.low_panels import laid_down
from exports.pack import Claim, Figures
from exports.pptx import write
from tests.exports.packs import hostile_pack
from tests.exports.reading_pptx import charts, of_bars, titled, words


def expected(panel, per_unit):
    found = []
    for bar in panel.bars:
        lengths = [part.length / per_unit for part in bar.parts]
        begins = 1 if bar.parts and bar.parts[0].drawing == "gap" else 0
        found.append((bar.name.replace("\n", " "), lengths[:begins] + sorted(lengths[begins:]), bar.length / per_unit))
    return found


def test_every_number_of_a_bar_is_that_of_its_specification(pack, deck):
    for slide in pack.charts:
        panels = laid_down([each for each in slide.content.panels if isinstance(each, Bars) and not each.small])
        wanted = [bar for panel in panels for bar in expected(panel, slide.content.scale)]
        if panels:
            assert sorted(bar for chart in charts(titled(deck, slide.title)) for bar in of_bars(chart)) == sorted(wanted), slide.title


def test_every_point_of_a_line_is_that_of_its_specification_and_what_is_not_known_is_a_gap(pack, deck):
    for slide in pack.charts:
        panels = [each for each in slide.content.panels if isinstance(each, Index)]
        if panels:
            wanted = [
                [point.index_hundredths / 100 for point in line.points if point.index_hundredths is not None]
                for panel in panels for line in panel.lines
            ]  # fmt: skip
            drawn = [[each for each in series.values if each is not None]
                     for chart in charts(titled(deck, slide.title)) for series in chart.plots[0].series]  # fmt: skip
            assert drawn == wanted, slide.title


def test_every_printed_word_of_a_bar_a_cell_and_a_tile_stands_on_its_slides(pack, deck):
    for slide in pack.charts:
        slides = titled(deck, slide.title)
        said = " ".join(map(words, slides)) + " ".join(
            " ".join(chart._chartSpace.xpath(".//a:t/text() | .//c:v/text()")) for chart in charts(slides)
        )  # fmt: skip
        for panel in slide.content.panels:
            printed = [bar.value for bar in panel.bars] + [bar.unknown for bar in panel.bars] if isinstance(panel, Bars) else []
            printed += [part.words for cell in panel.cells for part in cell.parts] if isinstance(panel, HeatMap) else []
            printed += [each for tile in panel.tiles for each in (tile.name, tile.value, tile.unknown)] if isinstance(panel, Tiles) else []
            for each in printed:
                assert all(word in said for word in each.replace("-£", " £").split()), (slide.title, each)


def test_titles_alternative_texts_and_notes_are_there(pack, deck):
    for slide in pack.slides:
        slides = titled(deck, slide.title)
        assert slides, slide.title
        if isinstance(slide.content, Specification):
            for each in slides:
                frame = next(shape for shape in each.shapes if shape.has_chart or shape.has_table)
                assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == slide.content.alt
                notes = each.notes_slide.notes_text_frame.text
                for wanted in (slide.content.basis, slide.content.before_quoting, slide.content.source, slide.way_back):
                    assert wanted in notes


def test_what_notes_say_of_headlines_and_of_a_figure_stated_in_public_are_sentences_and_a_source_is_said_once(pack, deck):
    for slide in pack.slides:
        for each in titled(deck, slide.title):
            paragraphs = each.notes_slide.notes_text_frame.text.split("\n")
            assert len([one for one in paragraphs if one.endswith(pack.front.source)]) <= 1, paragraphs
            if isinstance(slide.content, Figures):
                told = [one for one in paragraphs if ". Basis: " in one]
                assert len(told) == len(slide.content.headlines) and all(one.endswith(".") for one in told)
            if isinstance(slide.content, Claim):
                assert f"Verdict: {slide.content.verdict}." in " ".join(paragraphs)


def test_the_last_slide_says_what_the_figures_are_of_and_each_has_a_foot(pack, deck):
    front, last = pack.front, words(deck.slides[len(deck.slides) - 1])
    for said in (front.edition, front.as_at, front.region, front.filters, *front.left_out, front.source, front.made_by, front.way_back):
        assert said in last
    assert all(front.foot in words(each) for each in deck.slides)


def test_the_same_pack_gives_the_same_bytes(pack, tmp_path):
    short = replace(pack, slides=pack.slides[:4])
    for name in ("one", "two"):
        write(short, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_what_a_cell_holds_stays_plain_text(pack, written):
    deck = written(hostile_pack(replace(pack, slides=pack.slides[:4])))
    for slide in deck.slides:
        parts = [slide.part, slide.notes_slide.part, *(chart.part for chart in charts([slide]))]
        assert not any(rel.is_external for part in parts for rel in part.rels.values())
        fields = slide._element.xpath(".//a:fld/@type | .//a:hlinkClick | .//a:hlinkMouseOver")
        assert fields == ["slidenum"]
