"""Accessibility: axe finds nothing on the staff pages, wide or narrow, with a return on offer and the dialogs open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from data.returns import check
from data.store.publishing import publish_returns
from tests.browser.test_board_access import RULES
from tests.browser.test_journey import MISTAKES, RETURN, drop

# Streamlit's own drop zone has a role that says nothing and a name: minor, and not ours to mend.
OPTIONS = {**RULES, "rules": {"presentation-role-conflict": {"enabled": False}}}


def nothing_is_found(page):
    found = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(each["id"], each["impact"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found] == []


@pytest.mark.parametrize("width", [1440, 400])
def test_axe_finds_nothing_on_upload(own_server, empty_store, visit, width):
    server = own_server(empty_store.directory)
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(f"{server.address}/upload")
    nothing_is_found(page)
    drop(visit, MISTAKES)
    nothing_is_found(page)


@pytest.mark.parametrize("width", [1440, 400])
def test_axe_finds_nothing_on_history_and_settings(own_server, empty_store, visit, width):
    publish_returns(empty_store, [check(RETURN, RETURN.name)], by="Programme team")
    server = own_server(empty_store.directory)
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(f"{server.address}/settings")
    nothing_is_found(page)
    page = visit.open(f"{server.address}/history")
    nothing_is_found(page)
    page.get_by_role("button", name="Take back").click()
    page.get_by_role("dialog").get_by_text("every page shows the demonstration again").wait_for()
    visit.settled()
    nothing_is_found(page)
