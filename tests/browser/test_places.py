"""Places in a real browser: from a tile to its records, on to its authority and back."""


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
