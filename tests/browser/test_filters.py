"""The filters by keyboard and by the browser's own Back: what was chosen last is undone first, and the focus goes where one types."""

WORDS = ".in-words"
FOCUS = "[document.activeElement.tagName, Boolean(document.activeElement.closest('[data-testid=stPopoverBody]'))]"


def choose(visit, filter_number: int, value: str) -> None:
    """Open a filter by keyboard and type a value."""
    button = visit.page.locator('.st-key-filters [data-testid="stPopover"] button').nth(filter_number)
    button.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("document.activeElement.closest('[data-testid=stPopoverBody]')")
    visit.page.keyboard.type(value)
    visit.page.get_by_role("option", name=value, exact=True).first.click()
    visit.page.wait_for_timeout(400)
    visit.settled()
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_timeout(400)


def test_a_filter_opened_by_keyboard_takes_the_focus_and_gives_it_back(server, visit):
    page = visit.open(f"{server.address}/funding")
    button = page.locator('.st-key-filters [data-testid="stPopover"] button').nth(1)
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.closest('[data-testid=stPopoverBody]')")
    assert page.evaluate(FOCUS) == ["INPUT", True]
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    assert page.evaluate("document.activeElement.innerText").startswith("Source")


def test_enter_takes_what_was_typed_and_nothing_else_that_begins_so(server, visit):
    page = visit.open(f"{server.address}/events")
    page.locator('.st-key-filters [data-testid="stPopover"] button').first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.closest('[data-testid=stPopoverBody]')")
    page.keyboard.type("2024/25")
    page.get_by_role("option", name="2024/25", exact=True).wait_for()
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    visit.settled()
    assert "Filtered: period 2024/25." in page.locator(WORDS).inner_text()


def test_back_undoes_the_last_choice_and_forward_makes_it_again(server, visit):
    page = visit.open(f"{server.address}/funding")
    choose(visit, 1, "angels")
    choose(visit, 2, "realised")
    assert "source angels; status realised" in page.locator(WORDS).inner_text()
    for step, said, label in (
        (page.go_back, "Filtered: source angels.", "angels"), (page.go_back, "Nothing is filtered.", "all"),
        (page.go_forward, "Filtered: source angels.", "angels"),
    ):  # fmt: skip
        step()
        page.wait_for_timeout(500)
        visit.settled()
        assert said in page.locator(WORDS).inner_text()
        assert page.locator('.st-key-filters [data-testid="stPopover"] button').nth(1).inner_text().startswith(f"Source {label}")


def test_clear_is_one_step_that_back_undoes_whole(server, visit):
    page = visit.open(f"{server.address}/funding?source=angels&status=realised")
    page.locator(".st-key-clear button").click()
    page.wait_for_timeout(500)
    visit.settled()
    assert "Nothing is filtered." in page.locator(WORDS).inner_text()
    page.go_back()
    page.wait_for_timeout(500)
    visit.settled()
    assert "source angels; status realised" in page.locator(WORDS).inner_text()
