"""The board's pages in a real browser: the first look, links, and from bar to cell."""

import csv
import re


def test_the_first_deep_link_after_a_start_finds_its_page(own_server, demonstration_store, visit):
    server = own_server(demonstration_store)
    page = visit.open(f"{server.address}/funding?source=angels")
    assert page.get_by_text("Page not found").count() == 0
    assert page.locator(".banner h1").inner_text() == "Who funds the cluster, and how certain is it?"
    assert "source angels" in page.locator(".in-words").inner_text()


def test_the_overview_stands_at_its_name_too_with_what_is_chosen(server, visit):
    page = visit.open(f"{server.address}/overview?source=angels")
    page.locator(".in-words").get_by_text("source angels").wait_for(timeout=60_000)
    assert page.get_by_text("Page not found").count() == 0 and page.url.endswith("/?source=angels")


def test_the_overview_shows_eight_figures_and_a_chart_above_the_fold(server, visit):
    page = visit.open(server.address)
    headlines = page.locator(".headline")
    for place in range(8):
        box = headlines.nth(place).bounding_box()
        assert box["y"] + box["height"] <= 900, place
    assert page.locator(".card-head h2").first.bounding_box()["y"] < 880
    assert page.locator(".banner .framed").inner_text() == "Demonstration data"
    assert page.locator(".js-plotly-plot").count() >= 3


def click_row(visit, card: str, row: int, panel: int = 0):
    """Click in the middle of a row of a chart, where its bar may or may not reach."""
    chart = visit.page.locator(f".st-key-panel_{card}_{panel} .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    rows = visit.page.evaluate(f"document.querySelector('.st-key-panel_{card}_{panel} .js-plotly-plot').data[0].y.length")
    visit.page.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * (row + 0.5) / rows)
    visit.page.get_by_role("dialog").wait_for(timeout=20_000)
    visit.settled()
    return visit.page.get_by_role("dialog")


def test_a_click_on_a_bar_opens_its_records_which_add_up_to_it(server, visit):
    visit.open(f"{server.address}/funding")
    drawer = click_row(visit, "funding_by_source", 1)
    title = (
        drawer.locator("h1, h2, [data-testid=stDialogHeader]").first.inner_text() if drawer.locator("h2").count() else drawer.inner_text()
    )
    total = drawer.locator("tfoot td").last.inner_text()
    figure = re.search(r"£[\d.]+[km]+(-£[\d.]+[km]+)?", total)[0]
    assert figure in title
    number = int(re.search(r"([\d,]+) records?", drawer.locator("th").first.inner_text())[1])
    assert drawer.locator("table.rows tbody tr").count() == number
    names = drawer.locator("table.rows tbody td:first-child")
    assert not names.evaluate_all("cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.innerText)")


def test_the_drawer_ends_at_the_cell_as_typed_and_as_read(server, visit):
    visit.open(f"{server.address}/funding")
    drawer = click_row(visit, "funding_by_source", 0)
    assert re.fullmatch(r".+![A-Z]+\d+", drawer.locator("code.cell").inner_text())
    assert drawer.locator(".typed").inner_text().strip() and drawer.locator(".read").inner_text().startswith("£")
    assert drawer.locator(".sheet td.the-cell").inner_text() == drawer.locator(".typed").inner_text()
    first = drawer.locator("code.cell").inner_text()
    drawer.get_by_role("button", name="Next").click()
    visit.page.wait_for_function("() => document.querySelector('.drawer .count').innerText.startsWith('Record 2')")
    visit.settled()
    assert drawer.locator("code.cell").inner_text() != first
    with visit.page.expect_download() as download:
        drawer.get_by_role("button", name=re.compile("as CSV")).click()
    rows = list(csv.DictReader(download.value.path().read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) > 1 and {"Secured, low (GBP)", "File", "Cell", "As typed", "Why"} <= set(rows[0])


def test_the_same_bar_opens_again_after_the_drawer_was_closed(server, visit):
    visit.open(f"{server.address}/events")
    for _ in range(2):
        drawer = click_row(visit, "events_by_theme", 0)
        assert "held" in drawer.inner_text()
        visit.page.keyboard.press("Escape")
        drawer.wait_for(state="detached")


def test_a_link_restores_the_view_and_its_copy_is_the_address(server, visit):
    page = visit.open(f"{server.address}/funding?period=2024%2F25&source=angels&source=crowd")
    words = page.locator(".in-words").inner_text()
    assert "period 2024/25" in words and "source angels or crowd" in words
    figures = page.locator(".banner .answer").inner_text()
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Link copied").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == page.url and "source=crowd" in address
    again = visit.open(address)
    assert again.locator(".banner .answer").inner_text() == figures


def test_a_choice_stands_in_the_address_and_goes_along_to_the_next_page(server, visit):
    page = visit.open(server.address)
    before = page.locator(".banner .answer").inner_text()
    page.get_by_role("button", name=re.compile("^Source")).click()
    page.locator(".list:popover-open").get_by_label("angels", exact=True).check()
    page.wait_for_url("**source=angels**")
    visit.settled()
    assert page.locator(".banner .answer").inner_text() != before
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Funding").first.click()
    page.wait_for_url("**/funding**")
    visit.settled()
    assert "source angels" in page.locator(".in-words").inner_text()
    page.get_by_role("button", name="Clear").click()
    page.get_by_text("Nothing is filtered").wait_for()
    visit.settled()
    assert "source" not in page.url


def test_the_board_has_no_page_of_the_staff(own_server, demonstration_store, visit):
    server = own_server(demonstration_store, "board")
    page = visit.open(server.address)
    shown = page.locator('[data-testid="stTopNavLink"]').all_inner_texts() or page.locator("header a").all_inner_texts()
    assert "Funding" in shown and not {"Upload", "History", "Settings"} & set(shown)
    drawer_button = page.locator('[data-press="records_headline_secured_funding"]')
    drawer_button.click()
    drawer = page.get_by_role("dialog")
    drawer.wait_for()
    visit.settled()
    assert "published by" not in drawer.inner_text() and drawer.get_by_role("button", name="Original file").count() == 0


def test_an_embedded_page_has_no_chrome(server, visit):
    page = visit.open(f"{server.address}/funding?embed=true")
    assert page.locator('[data-testid="stLogo"], [data-testid="stHeaderLogo"]').count() == 0
    assert page.get_by_role("link", name="Overview").count() == 0


def test_the_demonstration_is_made_on_the_first_visit_with_progress(own_server, tmp_path, visit):
    server = own_server(tmp_path / "store")
    visit.page.goto(server.address)
    visit.page.get_by_text("Making the demonstration data").wait_for(timeout=60_000)
    visit.page.wait_for_selector(".banner h1", timeout=180_000)
    visit.settled()
    assert visit.page.locator(".banner .framed").inner_text() == "Demonstration data"


def test_on_paper_no_chart_is_cut_off_and_nothing_stands_there_that_can_only_be_pressed(server, visit):
    page = visit.open(server.address)
    page.locator(".js-plotly-plot .main-svg").nth(11).wait_for(state="attached")  # four charts, of three layers each
    page.get_by_text("More headlines").click()
    page.locator(".headline").nth(16).wait_for()
    page.emulate_media(media="print")
    paper = 1123 - 2 * 38  # A4 lying, less its margins, in pixels
    charts = page.evaluate("[...document.querySelectorAll('.js-plotly-plot')].map(chart => chart.getBoundingClientRect().width)")
    assert len(charts) == 4 and max(charts) <= paper
    assert charts[0] > 0.6 * paper, "it has a sheet with the case, and was drawn for three fifths of a screen"
    for pressed in ('[data-testid="stHeader"]', ".st-key-filters", ".acts"):
        found = page.locator(pressed)
        assert found.count() and not any(each.is_visible() for each in found.all())
    flows = "getComputedStyle(document.querySelector('[data-testid=stMain]')).overflowY"
    assert page.evaluate(flows) == "visible", "a box that scrolls prints what is seen of it"
    assert page.locator(".headline").count() == 17 and page.locator(".before").last.is_visible()


def test_on_paper_a_chart_that_fits_below_the_band_stands_there_and_two_that_fit_one_sheet_share_it(server, visit):
    page = visit.open(f"{server.address}/funding")
    page.locator(".st-key-card_funding_rounds .js-plotly-plot .main-svg").first.wait_for(state="attached")
    sheets = re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))
    assert 4 <= len(sheets) <= 7, "more where the room below a card sends its chart to the next sheet"


def test_on_paper_no_sheet_is_empty_where_the_questions_at_the_end_stay_closed(server, visit):
    page = visit.open(f"{server.address}/growth")
    page.locator('[class*="st-key-card_sector_statistics"] .js-plotly-plot .main-svg').nth(11).wait_for(state="attached")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))) == 3
