"""The gate in a real browser: signing in at the page that was asked for, working, signing out; and a server where nobody is staff."""

import re
import shutil

import pytest

from data.passphrase import seal
from data.store.viewing import Store
from tests.browser.axe import DROP_ZONE, found_by_axe
from tests.browser.test_journey import RETURN
from tests.serving import Server

WORDS = "quiet otters carry lanterns"
STAFF_PAGES = {"Upload", "History", "Settings"}


@pytest.fixture(scope="module")
def store(demonstration_store, tmp_path_factory):
    """A store in which nothing was published before the tests, with the demonstration made already."""
    folder = tmp_path_factory.mktemp("store")
    shutil.copytree(demonstration_store / "demonstration", folder / "demonstration")
    return Store.open(folder)


@pytest.fixture(scope="module")
def guarded(store, tmp_path_factory):
    """A server for everybody, with the passphrase sealed in the file of its secrets."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "secrets.toml").write_text(f'[staff]\npassphrase = "{seal(WORDS)}"\n', encoding="utf-8")
    running = Server(store.directory, folder, bound="0.0.0.0", secrets=folder / "secrets.toml")
    yield running
    running.stop()


def links(page):
    """The names in the navigation."""
    return page.locator('[data-testid="stTopNavLink"]').all_inner_texts()


def sign_in(visit, words=WORDS):
    field = visit.page.get_by_label("Passphrase of staff")
    field.fill(words)
    field.press("Enter")
    said = visit.page.get_by_role("link", name="Sign out") if words == WORDS else visit.page.get_by_role("alert")
    said.first.wait_for(timeout=60_000)
    visit.settled()


def open_drawer(visit):
    visit.page.locator('[data-press="records_headline_secured_funding"]').click()
    drawer = visit.page.get_by_role("dialog")
    drawer.wait_for()
    visit.settled()
    return drawer


def test_one_signs_in_where_one_wanted_to_go_works_there_and_signs_out(guarded, store, visit):
    page = visit.open(f"{guarded.address}/upload")
    assert page.locator(".banner h1").inner_text() == "Sign in as staff"
    assert found_by_axe(page, DROP_ZONE) == []
    assert "Sign in" in links(page) and not STAFF_PAGES & set(links(page)) and page.locator('input[type="file"]').count() == 0
    sign_in(visit, "not this one at all")
    assert "That is not the passphrase. 4 more tries are left." in page.get_by_role("alert").inner_text()
    assert found_by_axe(page, DROP_ZONE) == []

    sign_in(visit)
    assert page.locator(".banner h1").inner_text() == "What does your return hold?" and page.url.endswith("/upload")
    assert set(links(page)) >= STAFF_PAGES | {"Sign out"}
    page.set_input_files('[data-testid="stFileUploaderDropzone"] input', str(RETURN))
    page.locator(".st-key-publishing").wait_for(timeout=60_000)
    visit.settled()
    field = page.get_by_label("Your name, for History")
    field.fill("Programme team")
    field.press("Enter")
    visit.settled()
    page.locator(".st-key-publish button").click()
    page.locator(".st-key-space_receipt").wait_for(timeout=60_000)
    assert [act.by for act in store.history()] == ["Programme team"]

    page.get_by_role("link", name="Overview").first.click()
    page.wait_for_url(re.compile(r"/(\?.*)?$"))
    visit.settled()
    drawer = open_drawer(visit)
    assert "published by Programme team" in drawer.inner_text()
    with page.expect_download() as download:
        drawer.get_by_role("button", name="Original file").click()
    assert download.value.path().read_bytes() == RETURN.read_bytes() and download.value.suggested_filename == RETURN.name
    visit.settled()
    drawer.get_by_role("button", name="Close", exact=True).click()
    drawer.wait_for(state="hidden")

    page.get_by_role("link", name="Sign out").first.click()
    page.wait_for_url("**/sign_in")
    visit.settled()
    assert found_by_axe(page, DROP_ZONE) == []
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("Passphrase of staff").wait_for()
    visit.settled()
    assert not STAFF_PAGES & set(links(page)) and WORDS not in page.url and "passphrase" not in page.url
    page.get_by_role("link", name="Overview").first.click()
    visit.settled()
    drawer = open_drawer(visit)
    assert "published by" not in drawer.inner_text() and drawer.get_by_role("button", name="Original file").count() == 0
    assert visit.outside == []


def test_a_reload_and_another_window_are_not_signed_in(guarded, visit):
    page = visit.open(f"{guarded.address}/history")
    sign_in(visit)
    assert "History" in links(page)
    visit.open(f"{guarded.address}/history")
    assert page.locator(".banner h1").inner_text() == "Sign in as staff"
    assert [each["name"] for each in page.context.cookies() if each["httpOnly"]] == ["cluster_browser"]


@pytest.mark.parametrize(("audience", "words"), [("", "python -m data passphrase"), ("board", "CLUSTER_AUDIENCE=board")])
def test_where_nobody_can_be_staff_a_staff_page_says_why_and_the_board_has_all_of_its_own(
    own_server, demonstration_store, visit, audience, words
):
    server = own_server(demonstration_store, audience, bound="0.0.0.0")
    page = visit.open(f"{server.address}/settings")
    assert page.get_by_role("status").inner_text().count(words) == 1 and page.get_by_text("Page not found").count() == 0
    assert not (STAFF_PAGES | {"Sign in"}) & set(links(page))
    assert found_by_axe(page, DROP_ZONE) == []
    assert page.get_by_label("Passphrase of staff").count() == 0
    page.get_by_role("link", name="Funding").first.click()
    page.locator(".js-plotly-plot").first.wait_for()


def test_on_this_machine_alone_one_is_staff_and_is_asked_nothing(server, visit):
    page = visit.open(server.address)
    assert set(links(page)) >= STAFF_PAGES and not {"Sign in", "Sign out"} & set(links(page))
    assert page.request.get(server.address).headers["x-frame-options"] == "SAMEORIGIN"
