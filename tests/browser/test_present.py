"""A story on a wall, as a presenter plays it: keys, sizes, the place in the address, and a talk that goes on when the server is gone."""

import re
import socket

import pytest
from playwright.sync_api import expect

from tests.browser.axe import found_by_axe

SHORT, LONG = "/present?story=Impact+in+ten+minutes", "/present?story=Board,+quarter"
SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)]
# What leaves the screen, or stands over the foot of its slide; and the smallest type, as on a screen of 1080.
LEAVES = """() => [...document.querySelectorAll("section")].flatMap(slide => {
  const foot = slide.querySelector("footer").getBoundingClientRect().top;
  const words = [...slide.querySelectorAll("h1:not(.quiet), h2, p, li, td, th, text")].filter(each => each.getClientRects().length);
  return words.map(each => [each, each.getBoundingClientRect()]).filter(([each, box]) => box.left < -1 || box.top < -1
    || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
    || (!each.closest("footer") && !slide.classList.contains("title") && box.bottom > foot + 2)).map(([each]) => each.textContent);
})"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll("section :is(h1, h2, p, li, td, th, text)")]
  .filter(each => each.getClientRects().length && !each.matches(".quiet")).map(each =>
    parseFloat(getComputedStyle(each).fontSize) * (each.tagName === "text" ? each.getScreenCTM().a : 1) * 1080 / innerHeight))"""


@pytest.fixture
def wall(chromium, server):
    """Open an address on a screen of a size: `wall(address, width, height)`."""
    opened = []

    def make(address: str, width: int = 1920, height: int = 1080, base: str = ""):
        page = chromium.new_page(viewport={"width": width, "height": height})
        opened.append(page)
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto((base or server.address) + address)
        page.evaluate("document.fonts.ready")
        return page

    yield make
    for page in opened:
        page.close()


def place(page) -> str:
    return page.evaluate("new URL(location).searchParams.get('slide')")


def foot(page) -> str:
    return page.locator("section.now footer p").last.inner_text()


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("story", [SHORT, LONG], ids=["short", "long"])
def test_nothing_scrolls_and_no_word_leaves_its_slide(wall, size, story):
    page = wall(story, *size)
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(LEAVES) == []
    if size[0] * 9 == size[1] * 16:
        assert page.evaluate(SMALLEST) >= 23.9


def test_every_key_does_what_it_says_and_the_place_stands_in_the_address(wall):
    page = wall(SHORT)
    for key, there in [("ArrowRight", 2), ("PageDown", 3), (" ", 4), ("ArrowLeft", 3), ("PageUp", 2), ("End", 12), ("ArrowRight", 12),
                       ("Home", 1), ("ArrowLeft", 1)]:  # fmt: skip
        page.keyboard.press(key)
        assert (place(page), foot(page)) == (str(there), f"{there} of 12")
    for key in ("1", "0", "Enter"):
        page.keyboard.press(key)
    assert place(page) == "10"
    assert "Slide 10 of 12" in page.locator("#said").inner_text()
    page.reload()
    assert foot(page) == "10 of 12"
    for light in ("b", "Escape", "ArrowLeft"):
        page.keyboard.press("b")
        assert page.locator("#black").is_visible()
        page.keyboard.press(light)
        assert not page.locator("#black").is_visible()
    assert foot(page) == "9 of 12"
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    page.keyboard.press("f")
    page.wait_for_function("!document.fullscreenElement")


def test_a_step_takes_no_time_and_asks_nothing(wall):
    page = wall(SHORT)
    page.asked.clear()
    slowest = page.evaluate("""async () => {
      let slowest = 0
      for (let at = 0; at < 14; at++) {
        const began = performance.now()
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }))
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
        slowest = Math.max(slowest, performance.now() - began)
      }
      return slowest
    }""")
    assert slowest < 400
    assert page.asked == []


def test_a_claim_comes_before_its_records_and_they_before_the_verdict(wall):
    page = wall(SHORT + "&slide=11")
    seen = []
    for _ in range(3):
        seen.append([each.is_visible() for each in page.locator("section.now .claimed > div").all()])
        page.keyboard.press("ArrowRight")
    assert seen == [[True, False, False], [True, True, False], [True, True, True]]
    assert place(page) == "12"
    page.keyboard.press("ArrowLeft")
    assert page.locator("section.now .verdict").is_visible()
    page.keyboard.press("ArrowLeft")
    page.reload()
    assert [each.is_visible() for each in page.locator("section.now .claimed > div").all()] == [True, True, False]


def test_a_tap_goes_on_and_on_the_left_edge_back(wall):
    page = wall(SHORT)
    page.mouse.click(1500, 500)
    page.mouse.click(1500, 500)
    assert place(page) == "3"
    page.mouse.click(100, 500)
    assert place(page) == "2"


def test_the_presenters_window_and_the_wall_step_together_and_hide_names_together(wall):
    page = wall(SHORT + "&from=funding")
    page.keyboard.press("ArrowRight")
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    desk = opened.value
    expect(desk.locator("article:not([hidden]) .place")).to_have_text("2 of 12")
    desk.locator("#next").click()
    expect(page.locator("section.now")).to_have_id("slide3")
    assert desk.locator("article:not([hidden]) a").get_attribute("href").startswith("/funding")
    page.keyboard.press("End")
    expect(desk.locator("#coming")).to_have_text("This is the last slide.")
    assert found_by_axe(desk) == []
    desk.set_viewport_size({"width": 1100, "height": 420})  # the list of slides is longer than the window
    page.keyboard.press("Home")
    page.keyboard.press("End")
    expect(desk.locator("nav [aria-current]")).to_have_text(re.compile("^12"))
    for there in (desk.locator("nav [aria-current]"), desk.locator("article:not([hidden]) h1")):
        expect(there).to_be_in_viewport(ratio=1)
    page.keyboard.press("1")
    page.keyboard.press("0")
    page.keyboard.press("Enter")
    expect(desk.locator("article:not([hidden]) h1")).to_have_text("A case: Bellwattle Infusion Ltd")
    desk.locator("#names").click()
    for window in (page, desk):
        expect(window.locator("section.now h1, article:not([hidden]) h1")).to_have_text("A case: Company A")
    assert page.locator("body").get_attribute("data-back") == "funding", "Escape leads to where one was, with names and without"
    desk.locator("#names").click()
    expect(page.locator("section.now h1")).to_have_text("A case: Bellwattle Infusion Ltd")
    assert page.locator("body").get_attribute("data-back") == "funding"
    desk.close()


def test_escape_leads_back_to_the_page_with_its_filters(wall):
    page = wall("/funding?period=2024/25")
    expect(page.get_by_text("Filtered: period 2024/25").first).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Present", exact=True).click()
    page.get_by_role("link", name="Play").first.click(timeout=30_000)
    assert "Filtered" in page.locator("section.now footer").inner_text()
    page.keyboard.press("Escape")
    page.wait_for_url("**/funding?period=2024*")


def test_what_does_not_exist_is_said(wall):
    assert "There is no story" in wall("/present?story=Nothing").inner_text("body")
    assert "There is no edition" in wall(SHORT + "&edition=Never").inner_text("body")


def test_a_talk_goes_on_when_the_server_is_gone_and_a_foyers_screen_begins_anew_when_it_is_back(wall, own_server, demonstration_store):
    away = own_server(demonstration_store)
    page, foyer = wall(SHORT, base=away.address), wall(SHORT + "&auto=1", base=away.address)
    away.stop()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert foot(page) == "6 of 12"
    with socket.create_server(("127.0.0.1", away.port)):  # who takes a connection and says nothing is waited for by nobody
        for _ in range(3):
            expect(foyer.locator("section.now footer p").last).not_to_have_text(foot(foyer))
    with foyer.expect_navigation(timeout=60_000):
        own_server(demonstration_store, port=away.port)
    foyer.wait_for_selector("section.now")


def test_axe_finds_nothing_on_a_slide(wall):
    page = wall(SHORT + "&slide=3")
    assert found_by_axe(page) == []
    page.keyboard.press("End")
    assert found_by_axe(page) == []
