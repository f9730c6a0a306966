"""What holds of every page of the board, at every width: each is opened once, and then looked at for one thing after the other."""

from itertools import combinations, pairwise

import pytest

from tests.browser.axe import found_by_axe

PAGES = ("", "funding", "events", "growth", "places", "places?authority=Birmingham", "organisations",
         "organisations?organisation=Whistledene+Health", "outcomes", "editions", "method", "present")
WITH_CHARTS = ("", "funding", "events", "growth")


def at(pages, *widths):
    """Pages at widths, for a test that looks at them."""
    looks = [pytest.param((page, width), id=f"{page or 'overview'} at {width}") for page in pages for width in widths]
    return pytest.mark.parametrize("look", looks)


@at(PAGES, 1440)
def test_no_page_asks_anything_of_anybody_outside(opened, look):
    visit = opened(*look)
    assert visit.outside == []
    assert visit.page.get_by_text("This page could not be shown").count() == 0


@at(PAGES, 400, 820)
def test_no_page_scrolls_sideways(opened, look):
    page = opened(*look).page
    widths = page.evaluate("[document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]")
    assert max(widths) <= look[1]
    hidden = "[...document.querySelectorAll('.st-key-filters')].filter(bar => bar.scrollWidth > bar.clientWidth + 1).length"
    assert not page.evaluate(hidden), "a filter lies beyond the edge"


@at(PAGES, 1440)
def test_every_chart_has_a_name_and_headings_go_down_one_by_one(opened, look):
    page = opened(*look).page
    for chart in page.locator('[data-testid="stPlotlyChart"]').all():
        named = chart.evaluate("node => (node.closest('[aria-label]') || node.querySelector('[aria-label]'))?.getAttribute('aria-label')")
        assert named and len(named) > 20
    levels = [int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName)")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@at(PAGES, 1440)
def test_axe_finds_nothing_on_a_page(opened, look):
    assert found_by_axe(opened(*look).page) == []


COMPARED = "?period=2024/25&compare=2023/24"


@at([f"organisations{COMPARED}", f"organisations{COMPARED}&organisation=Whistledene+Health"], 1440)
def test_axe_finds_nothing_on_organisations_beside_another_period(opened, look):
    page = opened(*look).page
    assert page.get_by_text("2023/24:").count() or page.get_by_text("2024/25 beside 2023/24").count(), "a comparison is open"
    assert found_by_axe(page) == []


@at([page for page in PAGES if page not in ("events", "method")] + ["places?authority=Coventry"], 400)
def test_axe_finds_nothing_on_a_phone(opened, look):
    assert found_by_axe(opened(*look).page) == []


# The lines under a headline that are cut off, the words that leave their chart, and the tables that are wider than their place.
CUT_OFF = """() => [...document.querySelectorAll(".headline p")]
  .filter(line => line.offsetParent !== null && line.scrollWidth > line.clientWidth + 1).map(line => line.textContent)"""
OUTSIDE = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap(chart => {
  const edge = chart.getBoundingClientRect();
  return [...chart.querySelectorAll(".annotation-text")].filter(text => text.getBoundingClientRect().right > edge.right + 1)
    .map(text => text.textContent);
})"""
SIDEWAYS = """() => [...document.querySelectorAll("table.rows")]
  .filter(table => table.scrollWidth > table.parentElement.clientWidth + 1).length"""


@at(WITH_CHARTS, 400, 768, 1024)
def test_nothing_is_cut_off(opened, look):
    page = opened(*look).page
    assert (page.evaluate(CUT_OFF), page.evaluate(OUTSIDE)) == ([], [])


@at(["outcomes"], 400, 768, 1024)
def test_no_claim_is_wider_than_its_place(opened, look):
    assert opened(*look).page.evaluate(SIDEWAYS) == 0


# Where every text of the heat map stands, and the chart itself.
BOXES = """() => {
  const chart = document.querySelector('.st-key-map_events_by_theme_and_month_0 .js-plotly-plot');
  const box = node => { const r = node.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const texts = [...chart.querySelectorAll('text')].filter(node => node.textContent.trim() && node.textContent !== '·');
  return [box(chart), texts.map(node => [node.textContent, ...box(node)])];
}"""


@at(["events"], 400, 820, 1440, 1920)
def test_no_text_of_the_heat_map_meets_another_or_leaves_it(opened, look):
    page = opened(*look).page
    page.wait_for_selector(".st-key-map_events_by_theme_and_month_0 .js-plotly-plot text", timeout=60_000)
    (left, top, right, bottom), texts = page.evaluate(BOXES)
    assert len(texts) > 100
    for words, x0, y0, x1, y1 in texts:
        assert left - 1 <= x0 and x1 <= right + 1 and top - 1 <= y0 and y1 <= bottom + 1, words
    for (one, *a), (other, *b) in combinations(texts, 2):
        apart = a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 3 or b[3] <= a[1] + 3
        assert apart, f"{one!r} meets {other!r}"


@at(["events", "places"], 400, 820, 1440)
def test_a_chart_that_goes_on_to_the_right_says_so_and_no_other(opened, look):
    page = opened(*look).page
    page.wait_for_selector('[class*="st-key-map_"], [class*="st-key-wide_"]', timeout=60_000)
    boxes = page.locator('[class*="st-key-map_"], [class*="st-key-wide_"]').all()
    goes_on = [box.evaluate("box => box.scrollWidth > box.clientWidth + 1") for box in boxes]
    assert boxes and [box.locator(".sideways").is_visible() for box in boxes] == goes_on


# Boxes of the words of the map that leave the drawing, or meet one another.
WORDS = """() => {
  const chart = document.querySelector('[class*="st-key-wide_figures_by_place"] .js-plotly-plot')
  const whole = chart.getBoundingClientRect()
  const boxes = [...chart.querySelectorAll('.annotation-text')].map(node => [node.textContent, node.getBoundingClientRect()])
  const out = boxes.filter(([, box]) => box.left < whole.left - 1 || box.right > whole.right + 1
    || box.top < whole.top - 1 || box.bottom > whole.bottom + 1)
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  const met = boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) => meet(a, b)).map(([other]) => [one, other]))
  return [boxes.length, out.map(([words]) => words), met]
}"""


@at(["places", "places?measure=members' employees"], 400, 820, 1440)  # money is the measure that the page begins with
def test_no_word_of_the_map_leaves_it_or_meets_another(opened, look):
    visit = opened(*look)
    visit.page.wait_for_selector('[class*="st-key-wide_figures_by_place"] .annotation-text', state="attached")
    number, out, met = visit.page.evaluate(WORDS)
    assert number >= 60 and (out, met) == ([], [])
