"""The slides, read back with python-pptx: every number of every chart, its words, its place, and that it is the same file each time."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace

import pytest
from PIL import Image
from pptx import Presentation

from charts import CHARTS
from charts.specification import Bars, HeatMap, Part, Specification, Tiles
from charts.specification import Lines as Index
from data.store.viewing import Store
from exports.pack import Beside, Figures, Lines, Slide, UnusableTemplate
from exports.pptx import house, write
from exports.pptx.lines import line_chart
from exports.pptx.parts import BEGINS, ENDS, Asked
from queries.door import open_version
from tests.charts import rows
from tests.exports.packs import ASKED, MADE_ON, a_pack, hostile_pack

LONG = "Programme {} of the regional consortium for the accelerated evaluation of"


@pytest.fixture(scope="module")
def pack(demonstration):
    return a_pack(open_version(Store.open(demonstration).version_path()))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write a pack and read it back."""

    def write_and_read(pack, template=None):
        path = tmp_path_factory.mktemp("slides") / "board.pptx"
        write(pack, path, template)
        return Presentation(path)

    return write_and_read


@pytest.fixture(scope="module")
def deck(pack, written):
    return written(pack)


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


def expected(panel, per_unit):
    found = []
    for bar in panel.bars:
        lengths = [part.length / per_unit for part in bar.parts]
        begins = 1 if bar.parts and bar.parts[0].drawing == "gap" else 0
        found.append((bar.name.replace("\n", " "), lengths[:begins] + sorted(lengths[begins:]), bar.length / per_unit))
    return found


def test_every_number_of_a_bar_is_that_of_its_specification(pack, deck):
    for slide in pack.charts:
        panels = [each for each in slide.content.panels if isinstance(each, Bars) and not each.small]
        wanted = [bar for panel in panels for bar in expected(panel, slide.content.scale)]
        if panels:
            assert [bar for chart in charts(titled(deck, slide.title)) for bar in of_bars(chart)] == wanted, slide.title


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


def test_the_last_slide_says_what_the_figures_are_of_and_each_has_a_foot(pack, deck):
    front, last = pack.front, words(deck.slides[len(deck.slides) - 1])
    for said in (front.edition, front.as_at, front.region, front.filters, *front.left_out, front.source, front.made_by, front.way_back):
        assert said in last
    assert all(front.foot in words(each) for each in deck.slides)


def test_the_last_slide_says_nothing_twice_and_all_of_it_at_a_smaller_size_before_it_goes_on(pack, written):
    said = [f"{number} records of money are left out, and listed." for number in range(10, 22)]
    closing = Slide("How to check", Lines(tuple(each.removesuffix(".") for each in said)))
    deck = written(replace(pack, front=replace(pack.front, left_out=tuple(said)), slides=(*pack.slides[:1], closing)))
    [last] = titled(deck, "How to check")
    assert [words(last).count(each) for each in said] == [1] * len(said)


def crowd(number):
    """A slide of each form with so many rows, columns or panels, and names of seventy letters."""
    charts = {name: CHARTS[name](getattr(rows, name)(), ASKED) for name in (
        "funding_by_source", "funding_over_time", "events_by_theme_and_month", "companies_by_place_and_segment", "figures_by_place",
    )}  # fmt: skip
    for name, chart in charts.items():
        panels = chart.panels
        if name == "companies_by_place_and_segment":
            panels = tuple(replace(panels[0], name=LONG.format(at)[:70]) for at in range(number))
        elif isinstance(panels[0], HeatMap):
            headings = tuple(replace(panels[0].rows[0], name=LONG.format(at)[:70]) for at in range(number))
            panels = (replace(panels[0], rows=headings, cells=tuple(each for each in panels[0].cells if each.row < number)),)
        elif isinstance(panels[0], Bars):
            bars = tuple(
                replace(panels[0].bars[at % 8], name=f"Q{at % 4 + 1}\n{2000 + at // 4}" if panels[0].upright else LONG.format(at)[:70])
                for at in range(number)
            )  # fmt: skip
            panels = (replace(panels[0], bars=bars),)
        yield Slide(chart.title, replace(chart, panels=panels))


@pytest.mark.parametrize("number", (1, 3, 20, 60))
def test_nothing_overlaps_and_nothing_leaves_the_slide(pack, written, number):
    headlines = (pack.headlines * 8)[:number]
    beside = Beside("2024/25", "2023/24", tuple((LONG.format(at)[:70], "£9.80m", "£7.15m", "£2.65m more") for at in range(number)))
    slides = (*crowd(number), Slide("Headlines", Figures(headlines)), Slide("Beside", beside))
    deck = written(replace(pack, slides=slides))
    lie_apart(deck)
    assert all(len(list(chart.plots[0].categories)) <= 12 for chart in charts(deck.slides))


def lie_apart(deck):
    """No two shapes of a slide overlap, and none leaves it."""
    for slide in deck.slides:
        boxes = [(shape.left, shape.top, shape.left + shape.width, shape.top + shape.height) for shape in slide.shapes]
        wide, high = deck.slide_width, deck.slide_height
        assert all(min(left, top) >= 0 and right <= wide and bottom <= high for left, top, right, bottom in boxes)
        for one, other in itertools.combinations(boxes, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, slide.shapes.title.text_frame.text


def test_a_long_chart_is_carried_on_and_says_so(pack, written):
    deck = written(replace(pack, slides=tuple(crowd(20))[:1]))
    carried = [words(each) for each in deck.slides][1:-1]
    assert len(carried) == 4 and "1 of 4, continued" in carried[0] and "Continued 4 of 4" in carried[3]


def test_a_heat_map_is_parted_by_its_columns_alone_where_lower_rows_hold_all_of_it(pack, deck):
    [heat] = [each for each in pack.charts if each.content.name == "events_by_theme_and_month"]
    tables = [shape.table for slide in titled(deck, heat.title) for shape in slide.shapes if shape.has_table]
    assert len(tables) > 1
    assert {len(each.rows) for each in tables} == {2 + len(heat.content.panels[0].rows)}


def test_a_cell_without_words_makes_its_row_no_higher(deck):
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    empty = [each for table in tables for each in table._tbl.xpath(".//a:p[not(a:r)]")]
    assert empty
    assert {size for each in empty for size in each.xpath("a:endParaRPr/@sz") or [""]} == {"100"}


def test_the_last_figures_of_lines_that_end_together_stand_on_one_another_nowhere_and_not_above_the_chart(pack):
    [chart] = [each.content for each in pack.charts if each.content.name == "sector_statistics"]
    panel = chart.panels[0]
    together = replace(panel, lines=tuple(replace(panel.lines[0], name=f"Area {at}") for at in range(8)))
    drawn = line_chart([together], Asked(chart, (852, 330), MADE_ON))
    plot = 1 - drawn.margins.top - drawn.margins.bottom
    ends = [[value for value in each.values if value is not None][-1] for each in drawn.series]
    moved = [label.up for each in drawn.series for label in each.labels if label]
    low, high = drawn.scale.low, drawn.scale.high
    stand = sorted((end - low) / (high - low) * plot + up for end, up in zip(ends, moved, strict=True))
    assert len(stand) == 8 and stand[-1] <= plot + 1e-9
    assert min(above - below for below, above in itertools.pairwise(stand)) >= 16 / 330


def test_no_two_slides_of_a_chart_have_one_title(pack, deck):
    for slide in pack.charts:
        titles = [title_of(each) for each in titled(deck, slide.title)]
        assert titles[0] == slide.title and len(set(titles)) == len(titles)


def test_a_round_stands_on_a_slide_with_its_tranches(pack, deck):
    [slide] = [each for each in pack.charts if each.content.name == "funding_rounds"]
    rounds = {bar.name for bar in slide.content.panels[0].bars if bar.whole}
    last = [list(chart.plots[0].categories)[-1] for chart in charts(titled(deck, slide.title))]
    assert len(last) > 1 and not rounds & set(last)


def test_what_stands_beside_a_bar_is_a_bar_of_its_own_below_it(pack, written):
    slide = next(iter(crowd(2)))
    other = replace(slide.content.panels[0].bars[0], parts=(Part("beside", 500_00),), value="£500")
    bars = tuple(replace(each, beside=other) for each in slide.content.panels[0].bars)
    chart = replace(slide.content, panels=(replace(slide.content.panels[0], bars=bars),), beside="2023/24")
    (drawn,) = charts(written(replace(pack, slides=(Slide(slide.title, chart),))).slides)
    assert [name for name, *_ in of_bars(drawn)] == [bars[0].name, "2023/24", bars[1].name, "2023/24"]
    assert of_bars(drawn)[1][1:] == ([500], 500) and "2023/24" in [each.name for each in drawn.plots[0].series]


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
