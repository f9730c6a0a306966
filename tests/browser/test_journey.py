"""The main job in a real browser: from the demonstration to a published return, to the cell behind a bar, and back again."""

import json
import re

from data.samples import make_mistakes, make_published
from data.store.viewing import Store

RETURN = sorted(make_published.FOLDER.glob("Return 2025-26*.xlsx"))[0]
MISTAKES = make_mistakes.FOLDER / make_mistakes.EVERYTHING
CHARTS = ("funding_by_source", "events_by_theme", "sector_growth")


def overview(visit, server):
    """What the overview shows: its headlines and its three charts, as texts that can be compared."""
    page = visit.open(server.address)
    figures = page.locator(".headline .figure").all_inner_texts()
    words = ".card-head, .panel-head, .before, .missing"
    charts = {name: page.locator(f".st-key-card_{name}").locator(words).all_inner_texts() for name in CHARTS}
    drawn = {
        name: [json.dumps(each.evaluate("node => node.data.map(trace => [trace.name, trace.x, trace.y])"))
               for each in page.locator(f".st-key-card_{name} .js-plotly-plot").all()]
        for name in CHARTS
    }  # fmt: skip
    return {"figures": figures, "charts": charts, "drawn": drawn, "demonstration": page.locator(".banner .framed").count()}


def go_to(visit, name):
    """Follow the navigation, so that the session stays the same."""
    visit.page.get_by_role("link", name=name, exact=True).first.click()
    visit.page.wait_for_url(re.compile(f"/{name.lower()}"))
    visit.settled()


def drop(visit, *paths):
    visit.page.set_input_files('[data-testid="stFileUploaderDropzone"] input', [str(path) for path in paths])
    visit.page.locator(".st-key-publishing").wait_for(timeout=60_000)
    visit.settled()


def publish(visit):
    field = visit.page.get_by_label("Your name, for History")
    field.fill("Programme team")
    field.press("Enter")
    visit.settled()
    visit.page.locator(".st-key-publish button").click()
    visit.page.locator(".st-key-space_receipt").wait_for(timeout=60_000)
    visit.settled()


def test_from_the_demonstration_to_a_published_return_to_its_cell_and_back(own_server, empty_store, visit):
    server = own_server(empty_store.directory)
    before = overview(visit, server)
    assert before["demonstration"] == 1

    go_to(visit, "Upload")
    drop(visit, RETURN)
    page = visit.page
    assert "32 rows read, none stops" in page.locator(".banner h1").inner_text()
    assert page.locator(".findings code.cell").first.inner_text() == "P5"
    assert page.locator(".drawn td.warns").inner_text().startswith("INV-02")
    effect = page.locator("tr", has_text="Co-investment realised").first.inner_text()
    assert "£59.4m" in effect
    assert empty_store.own_version() is None, "nothing is stored before Publish"

    publish(visit)
    assert "Programme team" in page.locator(".st-key-space_receipt").inner_text()
    after = overview(visit, server)
    assert after["demonstration"] == 0
    assert after["figures"] != before["figures"]
    for name in CHARTS:
        assert after["charts"][name] != before["charts"][name], name

    from_bar_to_cell(visit, server)

    page = visit.open(f"{server.address}/history")
    page.get_by_role("button", name="Take back").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("every page shows the demonstration again").wait_for()
    dialog.get_by_label("Your name, for History").fill("Programme team")
    dialog.get_by_role("button", name="Take back").click()
    dialog.wait_for(state="detached", timeout=60_000)
    visit.settled()
    assert page.get_by_text("Took back: Return 2025-26 Q1").count() == 1
    assert overview(visit, server) == before
    assert visit.outside == []


def from_bar_to_cell(visit, server):
    """Click the longest bar of the first chart; its first record ends at a cell of the file that was published."""
    page = visit.open(server.address)
    chart = page.locator(".st-key-panel_funding_by_source_0 .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    rows = chart.evaluate("node => node.data[0].y.length")
    page.mouse.click(box["x"] + 30, box["y"] + box["height"] * 0.5 / rows + 6)
    drawer = page.get_by_role("dialog")
    drawer.wait_for(timeout=20_000)
    visit.settled()
    assert drawer.locator("code.cell").inner_text() == "Investments!H6"
    said = drawer.inner_text()
    assert RETURN.name in said and "Programme team" in said
    assert drawer.locator(".typed").inner_text() == "£36.3m"
    assert drawer.locator(".read").inner_text() == "£36,300,000"
    with page.expect_download() as download:
        drawer.get_by_role("button", name="Original file").click()
    assert download.value.path().read_bytes() == RETURN.read_bytes()


def test_a_return_full_of_mistakes_is_held_back_until_its_rows_are_left_out(own_server, empty_store, visit):
    server = own_server(empty_store.directory)
    page = visit.open(f"{server.address}/upload")
    page.get_by_role("button", name="Try a return full of mistakes").click()
    page.locator(".st-key-publishing").wait_for(timeout=60_000)
    visit.settled()
    findings = {each.locator("code.cell").first.inner_text(): each.inner_text() for each in page.locator("ol.findings > li").all()}
    assert "several hundred thousand" in findings["H5"] and "Stops row 5." in findings["H5"]
    assert "is not a status" in findings["G6"] and "in the bag" in findings["G6"]
    number = page.locator("ol.findings > li", has_text="in the bag").locator(".badge").inner_text()
    assert page.locator(".drawn td.stops", has_text="in the bag").locator(".badge").inner_text() == number
    assert page.locator(".st-key-publish button").is_disabled()
    page.get_by_text("Leave these rows out").click()
    visit.settled()
    assert page.locator(".st-key-publish button").inner_text() == "Publish 33 rows"
    publish(visit)
    [upload] = empty_store.uploads()
    assert upload.left_out and upload.demonstration
    go_to(visit, "History")
    assert "rows that stop were left out" in page.locator(".act").first.inner_text()


def test_an_attendee_list_leaves_nothing_behind(server, demonstration_store, visit):
    visit.open(f"{server.address}/upload")
    drop(visit, make_mistakes.FOLDER / make_mistakes.ATTENDEE_LIST)
    page = visit.page
    assert "holds people's data" in page.locator(".banner h1").inner_text()
    assert "e-mail addresses" in page.locator(".st-key-space_refused").inner_text()
    assert "@" not in page.locator('[data-testid="stMain"]').inner_text()
    assert page.locator(".st-key-publish button").is_disabled()
    assert Store.open(demonstration_store).own_version() is None
