"""Accessibility: axe finds nothing on the staff pages, wide or narrow, with a return on offer and the dialogs open."""

import shutil

import pytest

from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from tests.browser.axe import DROP_ZONE, found_by_axe
from tests.browser.test_journey import MISTAKES, RETURN, drop
from tests.serving import Server


@pytest.fixture(scope="module")
def published(demonstration_store, tmp_path_factory):
    """A server on a store in which one return is published, beside the demonstration."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(demonstration_store / "demonstration", folder / "demonstration")
    publish_returns(Store.open(folder), [check(RETURN, RETURN.name, into=tmp_path_factory.mktemp("checked"))], by="Programme team")
    running = Server(folder, tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.mark.parametrize("width", [400, 820, 1440])
def test_axe_finds_nothing_on_upload_and_it_does_not_scroll_sideways(server, visit, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(f"{server.address}/upload")
    assert found_by_axe(page, DROP_ZONE) == []
    drop(visit, MISTAKES)
    widths = "[document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth]"
    assert max(page.evaluate(widths)) <= width
    assert found_by_axe(page, DROP_ZONE) == []


def test_axe_finds_nothing_with_the_colours_open_and_one_limit_of_a_logo_is_said(published, visit):
    page = visit.open(f"{published.address}/settings")
    field = page.locator('[class*="st-key-setting_logo"]')
    assert field.is_visible() and "MB" not in field.inner_text() and page.get_by_text("A PNG of at most 64 kB").is_visible()
    page.get_by_test_id("stColorPickerBlock").click()
    page.get_by_test_id("stColorPickerPopover").wait_for()
    visit.settled()
    assert found_by_axe(page, DROP_ZONE) == []


@pytest.mark.parametrize("width", [1440, 400])
def test_axe_finds_nothing_on_history_and_settings(published, visit, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(f"{published.address}/settings")
    assert found_by_axe(page, DROP_ZONE) == []
    page = visit.open(f"{published.address}/history")
    assert found_by_axe(page, DROP_ZONE) == []
    page.get_by_role("button", name="Take back").click()
    page.get_by_role("dialog").get_by_text("every page shows the demonstration again").wait_for()
    visit.settled()
    assert found_by_axe(page, DROP_ZONE) == []
