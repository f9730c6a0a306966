"""The slides on a wall: every word is the pack's, the type is large, nothing is asked of anybody, and what a cell holds stays text."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from charts import CHARTS
from charts.specification import Bars, HeatMap, Specification
from data.store.viewing import Store
from exports.deck import deck, presenters_window
from exports.deck.large import TALLEST, WIDTHS, height, large
from exports.deck.parted import MOST, parted
from exports.deck.wall import Leaf, for_wall, leaves, left_out
from exports.making import make_pack
from exports.pack import NOT_COMPUTED, Beside, Case, Claim, Figures, Lines, Pack, Slide
from exports.story import SHIPPED, Part, Story
from queries.door import open_version
from tests.exports.packs import NEEDS_MORE, a_pack, hostile_pack

STORIES = ("Impact in ten minutes", "Board, quarter")


@pytest.fixture(scope="module")
def packs(demonstration) -> dict[str, Pack]:
    return {name: make_pack(Store.open(demonstration), story=for_wall(SHIPPED[name])) for name in STORIES}


@pytest.fixture(scope="module")
def hostile(demonstration) -> Pack:
    return hostile_pack(a_pack(open_version(Store.open(demonstration).version_path())))


def said(document: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<(style|script)>.*?</\1>", "", document, flags=re.DOTALL)))


def words_of(slide: Slide) -> list[str]:
    content = slide.content
    if isinstance(content, Lines):
        return [slide.title, *content.lines]
    if isinstance(content, Figures):
        return [word for each in content.headlines for word in (each.label, each.figure, each.consists_of, each.target, each.change)]
    if isinstance(content, Case):
        return [slide.title, content.story, content.told]
    if isinstance(content, Claim):
        return [slide.title, content.stated, content.records, content.verdict, *content.apart]
    assert isinstance(content, Specification)
    return [slide.title, content.subtitle, *(bar.value for panel in content.panels if isinstance(panel, Bars) and not panel.upright
                                             for bar in panel.bars)]  # fmt: skip


@pytest.mark.parametrize("story", STORIES)
def test_every_word_on_the_wall_is_the_packs(packs, story):
    document = said(deck(packs[story]))
    for leaf in leaves(packs[story]):
        assert [each for each in words_of(leaf.slide) if each not in document] == []


@pytest.mark.parametrize("story", STORIES)
def test_every_slide_says_that_its_data_is_invented_and_which_edition_it_is_of(packs, story):
    pack = packs[story]
    feet = re.findall(r"<footer>(.*?)</footer>", deck(pack))
    assert len(feet) == len(leaves(pack))
    assert all("Demonstration data" in foot and html.escape(pack.front.edition) in foot for foot in feet)


@pytest.mark.parametrize("story", STORIES)
def test_every_chart_is_told_and_low_enough_for_large_type(packs, story):
    pack = packs[story]
    for leaf in leaves(pack):
        if isinstance(leaf.slide.content, Specification):
            high = {shape: height(large(leaf.slide.content, width, leaf.scale)) for shape, width in WIDTHS.items()}
            assert [shape for shape in high if high[shape] > TALLEST[shape]] == []
    assert {leaf.slide.title for leaf in leaves(pack)} == {each.title for each in pack.slides}
    assert left_out(pack) == ()


def test_no_bar_is_lost_where_a_chart_is_told_on_several_slides(packs):
    pack = packs["Board, quarter"]
    [rounds] = [each.content for each in pack.charts if each.content.name == "funding_rounds"]
    shown = [leaf.slide.content for leaf in leaves(pack) if isinstance(leaf.slide.content, Specification)]
    bars = [bar for chart in shown if chart.name == "funding_rounds" for panel in chart.panels for bar in panel.bars]
    assert bars == list(rounds.panels[0].bars)
    assert all(len(panel.bars) <= MOST for chart in shown if chart.name == "funding_rounds" for panel in chart.panels)


def told_in_parts(pack: Pack, name: str) -> list[Leaf]:
    return [leaf for leaf in leaves(pack) if isinstance(leaf.slide.content, Specification) and leaf.slide.content.name == name]


def panels_of(pack: Pack, name: str) -> tuple:
    [chart] = [each.content for each in pack.charts if each.content.name == name]
    return chart.panels


def cells_of(panel: HeatMap) -> list[tuple[str, ...]]:
    return [(panel.rows[each.row].name, repr(panel.columns[each.column]), repr(each.parts)) for each in panel.cells]


def test_no_cell_of_a_heat_map_is_lost_and_one_colour_is_one_figure_on_all_its_slides(packs):
    pack = packs["Board, quarter"]
    [whole] = panels_of(pack, "events_by_theme_and_month")
    shown = told_in_parts(pack, "events_by_theme_and_month")
    parts = [leaf.slide.content.panels[0] for leaf in shown]
    assert len(parts) > 1
    assert sorted(cell for part in parts for cell in cells_of(part)) == sorted(cells_of(whole))
    assert [column for part in parts for column in part.columns] == list(whole.columns)
    assert {leaf.scale for leaf in shown} == {whole.largest}


def test_the_map_of_places_stands_on_one_slide_and_what_is_at_no_one_place_on_the_next(packs):
    pack = packs["Board, quarter"]
    parts = [leaf.slide.content.panels for leaf in told_in_parts(pack, "figures_by_place")]
    assert parts == [(panel,) for panel in panels_of(pack, "figures_by_place")]


def test_no_place_is_lost_where_a_map_needs_two_slides_from_north_to_south(packs):
    whole, _ = panels_of(packs["Board, quarter"], "figures_by_place")
    [chart] = [each.content for each in packs["Board, quarter"].charts if each.content.name == "figures_by_place"]
    wordy = replace(whole, tiles=tuple(replace(each, unknown="+ 1 of 1,000,000 records is unknown") for each in whole.tiles))
    maps = [part.panels[0] for part, _ in parted(replace(chart, panels=(wordy,)))]
    assert len(maps) > 1
    assert [(each.name, each.column, each.value) for part in maps for each in part.tiles] == [
        (each.name, each.column, each.value) for each in whole.tiles
    ]


@pytest.mark.parametrize("story", STORIES)
def test_no_two_slides_of_a_chart_have_one_title(packs, story):
    for name in {each.content.name for each in packs[story].charts}:
        shown = told_in_parts(packs[story], name)
        assert len({leaf.title for leaf in shown}) == len(shown), name
        assert shown[0].title == shown[0].slide.title and all(shown[0].title in leaf.carried for leaf in shown[1:])


def test_a_further_slide_says_in_its_title_what_it_holds(packs):
    pack = packs["Board, quarter"]
    assert [leaf.title for leaf in told_in_parts(pack, "funding_over_time")][1:] == ["Pipeline: £2.35m-£2.65m, never added"]
    small = told_in_parts(pack, "companies_by_place_and_segment")
    assert small[1].title == "; ".join(f"{panel.name}: {panel.total}" for panel in small[1].slide.content.panels)


def test_a_long_comparison_is_told_on_as_few_slides_as_can_be_about_evenly_and_loses_no_row(packs):
    rows = tuple((f"Headline {at}", "1", "2", "-1") for at in range(19))
    slide = Slide("2024/25 beside 2023/24", Beside("2024/25", "2023/24", rows))
    several = leaves(packs[STORIES[0]].of((slide,)))
    assert [len(leaf.slide.content.rows) for leaf in several] == [7, 6, 6]
    assert sum((leaf.slide.content.rows for leaf in several), ()) == rows
    assert [leaf.title for leaf in several] == [slide.title, "From headline 7 to headline 12", "From headline 13 to headline 18"]


def test_the_records_of_a_claim_are_a_step_of_their_own_only_where_they_have_a_figure():
    claim = Claim("members", "100", "the chair", "a speech", "", "nothing to compare", "", NOT_COMPUTED, "")
    assert Leaf(Slide("One claim", claim)).steps == 1
    assert Leaf(Slide("One claim", replace(claim, records="84", gap="+16", verdict="records show less"))).steps == 2
    assert Leaf(Slide("Words", Lines(()))).steps == 0


def test_a_low_chart_is_enlarged_to_its_slide_and_leaves_on_one_scale_alike(packs):
    pack = packs["Board, quarter"]
    [owner] = told_in_parts(pack, "funding_by_owner")
    assert owner.widths == {"wide": 480, "narrow": 480}
    for name in ("funding_rounds", "official_levels"):
        shown = told_in_parts(pack, name)
        assert len(shown) > 1 and all(leaf.widths == shown[0].widths for leaf in shown)


def test_a_low_panel_of_quarters_lies_on_a_slide_of_its_own_with_the_quarters_that_have_anything(packs):
    secured, pipeline = (leaf.slide.content.panels[0] for leaf in told_in_parts(packs["Board, quarter"], "funding_over_time"))
    assert secured.upright and not pipeline.upright
    assert [(bar.name, bar.value) for bar in pipeline.bars] == [
        ("Q2 2024/25", "£400k"), ("Q3 2024/25", "£650k"), ("Q4 2024/25", "£1.30m-£1.60m")
    ]  # fmt: skip


def test_small_charts_stand_two_by_two_on_one_scale(packs):
    pack = packs["Board, quarter"]
    whole, shown = panels_of(pack, "companies_by_place_and_segment"), told_in_parts(pack, "companies_by_place_and_segment")
    assert tuple(panel for leaf in shown for panel in leaf.slide.content.panels) == whole
    assert {leaf.scale for leaf in shown} == {max(panel.longest for panel in whole)}


def test_a_story_for_a_wall_has_six_bars_at_most_and_counts_the_others(packs):
    [chart] = [each.content for each in packs["Impact in ten minutes"].charts if each.content.name == "funding_by_source"]
    assert len(chart.panels[0].bars) == MOST
    assert chart.panels[0].bars[-1].name.endswith(" others")


class Elements(HTMLParser):
    """Every element of a document's body, as a browser reads it."""

    def __init__(self, document: str):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(document.partition("<body")[2])

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", [name for name in CHARTS if name not in NEEDS_MORE])
def test_every_chart_can_be_told_on_a_wall_or_says_why_not(demonstration, name):
    story = for_wall(Story("One chart", (Part("chart", (name,)),)))
    pack = make_pack(Store.open(demonstration), story=story)
    assert len(leaves(pack)) > 0 or pack.missing or left_out(pack)
    assert deck(pack)


def test_what_a_cell_holds_is_nothing_but_words(hostile):
    for document in (deck(hostile), presenters_window(hostile)):
        elements = Elements(document).found
        assert [tag for tag, _ in elements].count("script") == 1
        assert not {tag for tag, _ in elements} & {"img", "iframe", "object", "form", "base", "meta", "link", "r", "t"}
        assert not [key for _, attributes in elements for key in attributes if key.startswith("on") or key == "style"]
        assert not [each["href"] for _, each in elements if "href" in each and not each["href"].startswith("/")]
        assert "<script>alert(1)</script>" in said(document)


def test_it_asks_nothing_of_anybody_and_runs_no_script_but_its_own(packs):
    document = deck(packs[STORIES[0]])
    assert "default-src 'none'" in document
    assert re.findall(r"script-src '(sha256|unsafe|self)", document) == ["sha256"]
    assert not re.search(r"""(?:src|href|url\()\s*=?\s*["']?https?:""", document)


def test_the_same_pack_gives_the_same_document_whatever_the_clock_says(packs):
    pack = packs[STORIES[0]]
    later = replace(pack, front=replace(pack.front, made_on=pack.front.made_on.replace(year=2030)))
    assert deck(pack) == deck(later)
    assert presenters_window(pack) == presenters_window(later)


def test_the_presenter_reads_what_is_to_be_known_and_finds_the_way_to_the_records(packs):
    pack = packs[STORIES[0]]
    window = presenters_window(replace(pack, missing=("No case is recorded.",)))
    assert "No case is recorded." in window
    for slide in pack.charts:
        assert html.escape(slide.content.before_quoting) in window
        assert f'href="{html.escape(slide.way_back)}"' in window


def test_the_smallest_type_of_a_chart_is_24_pixels_on_a_screen_of_1080(packs):
    for leaf in (leaf for pack in packs.values() for leaf in leaves(pack)):
        if isinstance(leaf.slide.content, Specification):
            drawn = large(leaf.slide.content, WIDTHS["wide"], leaf.scale)
            sizes = [each["font"]["size"] for face in drawn for each in face.figure.layout["annotations"]]
            assert min(sizes) * (1920 - 2 * 120) / WIDTHS["wide"] >= 24
