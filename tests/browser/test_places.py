"""Places in a real browser: from a tile to its records, on to its authority and back; and no word of the map leaves its tile."""

import pytest

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


def click_tile(visit, row, column):
    """Click in the middle of a tile: rows and columns from 1."""
    chart = visit.page.locator('[class*="st-key-wide_figures_by_place"] .js-plotly-plot')
    chart.scroll_into_view_if_needed()
    visit.page.wait_for_timeout(400)
    visit.page.mouse.wheel(0, 400)
    visit.page.wait_for_timeout(400)
    box = chart.bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] * (column - 0.5) / 6, box["y"] + 34 + (box["height"] - 38) * (row - 0.5) / 7)
    visit.page.get_by_role("dialog").wait_for()
    visit.settled()


def test_a_tile_leads_to_its_records_to_its_authority_and_back_with_filters_and_measure(server, visit):
    page = visit.open(f"{server.address}/places?measure=events+held&period=2023%2F24")
    title = page.locator(".card-head h2").first.inner_text()
    click_tile(visit, 4, 4)
    drawer = page.get_by_role("dialog")
    assert "Events held, Birmingham: 9" in drawer.inner_text() and "9 records" in drawer.inner_text()
    drawer.get_by_role("button", name="Everything that is known of Birmingham").click()
    page.get_by_role("heading", name="What is known of Birmingham?").wait_for()
    visit.settled()
    assert "authority=Birmingham" in page.url and "period=2023%2F24" in page.url
    page.get_by_role("button", name="All authorities on the map").click()
    page.get_by_role("heading", name="Where in the West Midlands does it happen?").wait_for()
    visit.settled()
    assert page.locator(".card-head h2").first.inner_text() == title and "measure=events+held" in page.url


@pytest.mark.parametrize("width", [400, 820, 1440])
@pytest.mark.parametrize("measure", ["secured funding", "members' employees"])
def test_no_word_of_the_map_leaves_it_or_meets_another(server, visit, width, measure):
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(f"{server.address}/places?measure={measure}")
    page.wait_for_selector('[class*="st-key-wide_figures_by_place"] .annotation-text', state="attached")
    visit.settled()
    number, out, met = page.evaluate(WORDS)
    assert number >= 60 and (out, met) == ([], [])
