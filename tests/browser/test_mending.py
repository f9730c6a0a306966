"""A return that stops, mended in a real browser: corrected on the page, published, found behind its bar, and taken back."""

import pytest

from tests.browser.test_journey import drop, go_to, publish
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount", "Date"]
ROWS = [
    ["R-1", "Alpha Ltd", "Innovate UK", "realised", "half a milion", "14/05/2024"],
    ["R-2", "Beta Ltd", "Innovate UK", "in the bag", "£40k", "14/05/2024"],
]


@pytest.fixture
def stopped(tmp_path):
    path = tmp_path / "Return 2024-25 Q1.xlsx"
    path.write_bytes(workbook(None, {"Investments": [HEADINGS, *ROWS]}))
    return path


def test_a_file_that_stops_is_corrected_published_found_behind_its_bar_and_taken_back(own_server, empty_store, visit, stopped):
    server = own_server(empty_store.directory)
    page = visit.open(f"{server.address}/upload")
    drop(visit, stopped)
    assert page.locator(".st-key-publish button").is_disabled()

    page.locator("a.to-cell", has_text="E2").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'cell-E2' && document.activeElement.matches(':target')")
    number = page.locator("#cell-E2 a.badge")
    number.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.startsWith('#finding-') && document.querySelector(':target').innerText.includes('half a milion')")

    page.get_by_label("E2 instead of 'half a milion'").fill("£500k")
    status = page.get_by_label("D3 instead of 'in the bag'")
    status.click()
    status.fill("realised")
    status.press("Enter")
    page.get_by_role("button", name="Check again with these corrections").click()
    page.get_by_role("heading", name="2 cells corrected here").wait_for(timeout=60_000)
    visit.settled()
    cell = page.locator("#cell-E2")
    assert cell.inner_text().split() == ["£500k", "corrected"]
    assert cell.get_attribute("title") == "£500k, as corrected here; the file says half a milion"
    publish(visit)
    assert "2 cells corrected" in page.locator(".st-key-space_receipt").inner_text()

    page = visit.open(server.address)
    chart = page.locator(".st-key-panel_funding_by_source_0 .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    page.mouse.click(box["x"] + 30, box["y"] + box["height"] * 0.5 + 6)
    drawer = page.get_by_role("dialog")
    drawer.wait_for(timeout=20_000)
    visit.settled()
    said = drawer.inner_text()
    assert drawer.locator(".typed").inner_text() == "£500k" and "as typed in Upload" in said
    assert "The file says half a milion" in said.replace("“", "").replace("”", "") and "Corrected by Programme team on" in said
    assert "(corrected)" in drawer.locator("td.the-cell").inner_text()

    page = visit.open(f"{server.address}/history")
    page.get_by_role("button", name="Cells corrected").click()
    listed = page.get_by_role("dialog")
    listed.locator("tbody tr").first.wait_for(timeout=20_000)
    assert [each.split("\t") for each in listed.locator("tbody tr").all_inner_texts()] == [
        ["Investments", "E2", "half a milion", "£500k"], ["Investments", "D3", "in the bag", "realised"]
    ]  # fmt: skip
    page.keyboard.press("Escape")
    listed.wait_for(state="detached")
    page.get_by_role("button", name="Take back").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your name, for History").fill("Programme team")
    dialog.get_by_role("button", name="Take back").click()
    dialog.wait_for(state="detached", timeout=60_000)
    visit.settled()
    assert empty_store.shows_demonstration_store() and visit.outside == []
    go_to(visit, "Upload")
