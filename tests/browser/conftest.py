"""A real server on a store of its own and a real browser that may speak to nobody else. Nothing here is ever skipped."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from data.store.viewing import Store
from tests.serving import ARGUMENTS, Server, chromium_path


@pytest.fixture(scope="session")
def demonstration_store(demonstration, tmp_path_factory) -> Path:
    """The folder of a store that shows the demonstration: a copy of its own, for servers write beside it."""
    folder = tmp_path_factory.mktemp("store")
    shutil.copytree(demonstration / "demonstration", folder / "demonstration")
    return folder


@pytest.fixture
def empty_store(demonstration_store, tmp_path) -> Store:
    """A store in which nothing was published, with the demonstration made already."""
    shutil.copytree(demonstration_store / "demonstration", tmp_path / "store" / "demonstration")
    return Store.open(tmp_path / "store")


@pytest.fixture(scope="session")
def server(demonstration_store, tmp_path_factory):
    """One server for all tests that only look."""
    running = Server(demonstration_store, tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture
def own_server(tmp_path_factory):
    """Make a server of one's own: `own_server(store)`, with what `Server` takes besides. It is stopped afterwards."""
    running = []

    def make(store: Path, audience: str = "", **more) -> Server:
        running.append(Server(store, tmp_path_factory.mktemp("server"), audience, **more))
        return running[-1]

    yield make
    for each in running:
        each.stop()


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as play:
        yield play


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
    yield browser
    browser.close()


class Visit:
    """A browser's page with what it asked of whom."""

    def __init__(self, page):
        self.page = page
        self.outside: list[str] = []
        page.on("request", self._note)

    def _note(self, request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
            self.outside.append(request.url)

    def open(self, address: str):
        """Go there and wait until the page stands still."""
        self.page.goto(address)
        self.settled()
        return self.page

    def settled(self) -> None:
        """Wait until the script has run and its charts are drawn."""
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=180_000)
        self.page.wait_for_selector(".banner h1", timeout=180_000)
        self.page.wait_for_timeout(600)


@pytest.fixture
def visit(chromium):
    """A fresh visitor with a window of 1440 x 900, allowed to read and write the clipboard."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    yield Visit(context.new_page())
    context.close()


@pytest.fixture(scope="session")
def opened(playwright, server, tmp_path_factory):
    """`opened(page, width)`: a page of the demonstration for tests that only look at it. The last one stays open for the tests that ask for
    it next, and is made wider rather than opened again, as a tablet that is turned; tests/conftest.py puts the widths of a page one behind
    another, the narrowest first, because a telephone is never widened. They share a profile on the disk, in which Chromium keeps what it
    compiled of Streamlit: a quarter of a page's time."""
    last = []

    def open_once(name: str, width: int) -> Visit:
        if not last or last[0] != name:
            close()
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 900})
            last[:] = [name, Visit(page)]
            last[1].open(f"{server.address}/{name}")
        elif last[1].page.viewport_size["width"] != width:
            last[1].page.set_viewport_size({"width": width, "height": 900})
            last[1].settled()
        return last[1]

    def close() -> None:
        if last:
            last[1].page.close()
            last.clear()

    profile = tmp_path_factory.mktemp("profile")
    context = playwright.chromium.launch_persistent_context(profile, executable_path=chromium_path(), args=ARGUMENTS)
    yield open_once
    context.close()
