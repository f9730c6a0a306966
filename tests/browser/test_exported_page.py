"""The page in one file in a browser that reaches nobody: it draws, says what the charts say, and can be read at any width."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from charts.specification import Bars, Specification
from charts.tables import printed
from data.store.viewing import Store
from exports.html import write
from queries.door import open_version
from tests.exports.packs import a_pack, hostile_pack

# A chart of each kind: lying and standing bars, small ones, figures in rows and columns, lines, a map.
KINDS = ("funding_by_source", "funding_over_time", "companies_by_place_and_segment", "events_by_theme_and_month", "sector_statistics",
         "figures_by_place")  # fmt: skip
DRAWN = """() => [...document.querySelectorAll("[data-figure]")].map(plot => ({
    bars: plot.data.filter(trace => trace.type === "bar" && trace.hoverinfo === "text").map(trace => (trace.y || []).length),
    svg: plot.querySelectorAll(".main-svg").length, wide: plot.scrollWidth <= plot.clientWidth + 1,
}))"""


@pytest.fixture(scope="module")
def pack(demonstration):
    door = open_version(Store.open(demonstration).now().path)
    yield a_pack(door)
    door.close()


@pytest.fixture(scope="module")
def open_page(chromium, tmp_path_factory):
    """`open_page(pack)`: its page, opened from a folder without a network; gives it, with all that it asked for and complained of."""
    contexts = []

    def opened(pack):
        path = tmp_path_factory.mktemp("stick") / "page.html"
        write(pack, path)
        contexts.append(chromium.new_context(viewport={"width": 1440, "height": 900}, offline=True))
        page = contexts[-1].new_page()
        said = []
        page.on("request", lambda request: said.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-drawn]", timeout=60_000)
        assert said.pop(0) == path.as_uri()
        return page, said

    yield opened
    for each in contexts:
        each.close()


@pytest.fixture(scope="module")
def whole(open_page, pack):
    return open_page(pack)


@pytest.fixture(scope="module")
def brief(open_page, pack):
    """A page with a slide of each kind, and tables of few rows, for axe looks at each cell."""
    slides = [each for each in pack.slides if each not in pack.charts or each.content.name in KINDS]
    return open_page(replace(pack, slides=tuple(map(shortened, slides)), headlines=pack.headlines[:3]))


def shortened(slide):
    chart = slide.content
    if not isinstance(chart, Specification):
        return slide
    return replace(slide, content=replace(chart, table=replace(chart.table, rows=chart.table.rows[:3])))


def test_the_page_draws_every_chart_and_asks_nobody_for_anything(whole, pack):
    page, said = whole
    assert said == []
    drawn = page.evaluate(DRAWN)
    assert len(drawn) >= len(pack.charts) and all(each["svg"] and each["wide"] for each in drawn)
    assert page.locator(".modebar").count() == 0 and "Share" not in page.inner_text("body")


def test_every_table_of_the_page_says_what_its_chart_says(whole, pack):
    page, _ = whole
    numbers = [f"s{at}" for at, slide in enumerate(pack.slides, 1) if slide in pack.charts]
    for anchor, slide in zip(numbers, pack.charts, strict=True):
        rows = page.eval_on_selector_all(
            f"#{anchor} details tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
        )
        assert rows == printed(slide.content.table), slide.content.name
        assert page.locator(f"#{anchor} h2").inner_text() == slide.title


def test_every_part_of_every_bar_is_drawn(whole, pack):
    parts = sum(
        part.drawing != "gap" for slide in pack.charts for panel in slide.content.panels if isinstance(panel, Bars)
        for bar in panel.bars for part in bar.parts
    )  # fmt: skip
    assert parts > 300
    traces = whole[0].evaluate(
        """() => [...document.querySelectorAll("[data-figure]")].flatMap(plot => plot.data).filter(trace => trace.type === "bar"
            && trace.hoverinfo === "text" && trace.marker && trace.base).reduce((sum, trace) => sum + trace.base.length, 0)"""
    )
    assert traces >= parts


@pytest.mark.parametrize("width", (1440, 400))
def test_axe_finds_nothing_and_the_page_scrolls_no_sideways(brief, width):
    page, _ = brief
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")


@pytest.mark.parametrize("width", (820, 1920))
def test_the_page_scrolls_no_sideways(whole, width):
    whole[0].set_viewport_size({"width": width, "height": 900})
    assert whole[0].evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_every_chart_is_drawn_however_soon_and_every_table_is_open_and_closed_again_on_the_screen(brief):
    page, _ = brief
    page.evaluate("Plotly.purge(document.querySelector('[data-figure]'))")  # as before its turn has come
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-figure]:not(:has(.main-svg))").count() == 0
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_what_a_cell_holds_stays_a_text(open_page, pack):
    page, said = open_page(hostile_pack(replace(pack, slides=pack.charts[:8])))
    assert said == []
    assert page.locator("a:not([href^='#'])").count() == page.locator("img").count() == 0
    assert page.locator("section svg a").count() == 0
