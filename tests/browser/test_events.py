"""The events page in a real browser: from a cell of the heat map to its records, and sections that open."""

import re

import pytest

from tests.browser.axe import found_by_axe

QUESTIONS = {
    "planned": "What is planned, and what awaits its figures?",
    "series": "Which series are they, and how many come to each?",
    "format": "Are they held in person or online, and how many come?",
    "role": "What is the cluster's part in them?",
    "partner": "Who organises them with the cluster?",
    "feedback": "What do people say of them?",
}


def unfold(visit, *keys):
    for key in keys:
        visit.page.get_by_text(QUESTIONS[key], exact=True).click()
        visit.settled()
    return visit.page


def drawn(visit, server):
    """The page once its heat map stands."""
    page = visit.open(f"{server.address}/events")
    page.wait_for_selector(".st-key-map_events_by_theme_and_month_0 .js-plotly-plot text", timeout=60_000)
    visit.settled()
    return page


def cell(page, row: int, column: int):
    """The middle of a cell of the heat map on the screen, by the place of its row and column."""
    return page.evaluate(
        """([row, column]) => {
          const chart = document.querySelector('.st-key-map_events_by_theme_and_month_0 .js-plotly-plot');
          chart.scrollIntoView({block: 'center'});
          const hits = chart.data[0], at = hits.customdata.indexOf(`0.${row}:${column}`);
          const {xaxis, yaxis} = chart._fullLayout, r = chart.getBoundingClientRect();
          return at < 0 ? null : [r.left + xaxis._offset + xaxis.d2p(hits.x[at]),
                                  r.top + yaxis._offset + yaxis.d2p(hits.base[at] + hits.y[at] / 2), hits.hovertext[at]];
        }""",
        [row, column],
    )


def test_a_click_in_a_cell_opens_as_many_records_as_it_shows(server, visit):
    page = drawn(visit, server)
    columns = page.evaluate("document.querySelector('.st-key-map_events_by_theme_and_month_0 .js-plotly-plot').data[0].customdata")
    first = next(mark for mark in columns if mark.startswith("0.0:"))
    last = max(int(mark.split(":")[1]) for mark in columns if mark.startswith("0.0:"))
    for column in (int(first.split(":")[1]), last):
        x, y, words = cell(page, 0, column)
        page.mouse.click(x, y)
        drawer = page.get_by_role("dialog")
        drawer.wait_for(timeout=20_000)
        visit.settled()
        number = sum(int(each.replace(",", "")) for each in re.findall(r"([\d,]+) (?:held|planned)", words))
        assert drawer.locator("table.rows tbody tr").count() == number, words
        assert words.split(":")[0] in drawer.inner_text()
        page.keyboard.press("Escape")
        drawer.wait_for(state="detached")


def test_a_section_opens_alone_and_its_records_and_table_open_from_it(server, visit):
    page = visit.open(f"{server.address}/events")
    assert page.locator(".st-key-card_events_by_role").count() == 0
    unfold(visit, "role")
    card = page.locator(".st-key-card_events_by_role")
    assert card.locator("h2").inner_text().startswith("The cluster led")
    for words, seen in (("Table", "Contributed"), ("72 records", "Record 1 of 72")):
        card.get_by_role("button", name=words, exact=True).click()
        drawer = page.get_by_role("dialog")
        drawer.wait_for(timeout=20_000)
        visit.settled()
        assert seen in drawer.inner_text()
        page.keyboard.press("Escape")
        drawer.wait_for(state="detached")
    assert card.count() == 1, "the section is still open"


def test_sections_stay_open_under_another_filter(server, visit):
    visit.open(f"{server.address}/events?theme=Diagnostics")
    page = unfold(visit, "series", "planned")
    assert " of 9" in page.locator(".st-key-card_events_by_series h2").inner_text()
    page.get_by_role("button", name="Clear").click()
    page.locator(".st-key-card_events_by_series h2", has_text="of 62").wait_for(timeout=20_000)
    page.locator(".st-key-section_planned h2", has_text="10 events are planned").wait_for(timeout=20_000)


@pytest.mark.parametrize("width", [1440, 400])
def test_axe_finds_nothing_with_every_section_open_and_nothing_scrolls_the_page_sideways(server, visit, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.open(f"{server.address}/events")
    page = unfold(visit, *QUESTIONS)
    assert found_by_axe(page) == []
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
