"""Accessibility: axe finds nothing with the drawer and the table open, and the keyboard reaches everything."""

import pytest

from tests.browser.axe import found_by_axe


def test_what_axe_must_find_is_found(visit):
    visit.page.set_content('<html lang="en"><title>A page</title><main><h1>A picture</h1><img src="data:,"></main></html>')
    assert "image-alt" in [rule for rule, _, _ in found_by_axe(visit.page)]


@pytest.mark.parametrize("button", ["records_funding_by_source", "table_funding_by_source"])
def test_axe_finds_nothing_in_what_opens(server, visit, button):
    page = visit.open(f"{server.address}/funding")
    page.locator(f'[data-press="{button}"]').click()
    page.get_by_role("dialog").wait_for()
    visit.settled()
    assert page.get_by_role("dialog").locator("table").count(), "it is open, and holds what it is to show"
    assert found_by_axe(page) == []


def test_everything_of_a_chart_can_be_reached_by_the_keyboard(server, visit):
    page = visit.open(f"{server.address}/funding")
    page.locator('[data-press="records_funding_by_source"]').focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    drawer.wait_for()
    visit.settled()
    assert page.evaluate("document.querySelector('[role=dialog]').contains(document.activeElement)")
    drawer.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.drawer .count').innerText.startsWith('Record 2')")
    visit.settled()
    page.keyboard.press("Escape")
    drawer.wait_for(state="detached")
