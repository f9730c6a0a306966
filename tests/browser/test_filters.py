"""The filters by keyboard and by the browser's own Back: what was chosen last is undone first, and the focus goes where one types."""

import re

from tests.browser.axe import found_by_axe

WORDS = ".in-words"
FIELD = ".list:popover-open input[type=text]"


def button_of(page, name: str):
    return page.locator(".st-key-filters").get_by_role("button", name=re.compile(f"^{name} "))


def unfold(page, name: str) -> None:
    """Open a filter by keyboard, and wait until it has the focus."""
    button_of(page, name).focus()
    page.keyboard.press("Enter")
    page.locator(f"{FIELD}:focus").wait_for()


def choose(visit, name: str, value: str) -> None:
    """Open a filter by keyboard, type a value and take it."""
    unfold(visit.page, name)
    visit.page.keyboard.type(value)
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_timeout(400)
    visit.settled()
    visit.page.keyboard.press("Escape")


def test_a_filter_opened_by_keyboard_takes_the_focus_and_gives_it_back(server, visit):
    page = visit.open(f"{server.address}/funding")
    unfold(page, "Source")
    page.keyboard.press("Escape")
    page.locator(".list:popover-open").wait_for(state="hidden")
    assert button_of(page, "Source").evaluate("button => button.matches(':focus')")


def test_enter_takes_what_was_typed_and_nothing_else_that_begins_so(server, visit):
    page = visit.open(f"{server.address}/events")
    choose(visit, "Period", "2024/25")
    assert "Filtered: period 2024/25." in page.locator(WORDS).inner_text()
    choose(visit, "Period", "2024")
    assert "Filtered: period 2024/25." in page.locator(WORDS).inner_text(), "2024 is a part of many"


def test_several_values_ticked_at_once_are_all_chosen_and_one_that_is_not_listed_can_be_typed(server, visit):
    page = visit.open(f"{server.address}/funding")
    button_of(page, "Source").click()
    for name in ("angels", "crowd", "corporate"):
        page.locator(".list:popover-open").get_by_label(name, exact=True).check()
    page.get_by_text("source angels or crowd or corporate").wait_for(timeout=20_000)
    visit.settled()
    assert button_of(page, "Source").inner_text().split() == ["Source", "angels", "+", "2"]
    assert found_by_axe(page) == []
    page.keyboard.press("Escape")
    choose(visit, "Period", "may 2024")
    assert "period=2024-05" in page.url and "period May 2024" in page.locator(WORDS).inner_text()


def test_back_undoes_the_last_choice_and_forward_makes_it_again(server, visit):
    page = visit.open(f"{server.address}/funding")
    choose(visit, "Source", "angels")
    choose(visit, "Status", "realised")
    assert "source angels; status realised" in page.locator(WORDS).inner_text()
    for step, said, label in (
        (page.go_back, "Filtered: source angels.", "angels"), (page.go_back, "Nothing is filtered.", "all"),
        (page.go_forward, "Filtered: source angels.", "angels"),
    ):  # fmt: skip
        step()
        page.wait_for_timeout(500)
        visit.settled()
        assert said in page.locator(WORDS).inner_text()
        assert button_of(page, "Source").inner_text() == f"Source {label}"


def test_clear_is_one_step_that_back_undoes_whole(server, visit):
    page = visit.open(f"{server.address}/funding?source=angels&status=realised")
    page.get_by_role("button", name="Clear").click()
    page.wait_for_timeout(500)
    visit.settled()
    assert "Nothing is filtered." in page.locator(WORDS).inner_text()
    page.go_back()
    page.wait_for_timeout(500)
    visit.settled()
    assert "source angels; status realised" in page.locator(WORDS).inner_text()
