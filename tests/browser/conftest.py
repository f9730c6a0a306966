"""A real server on a store of its own and a real browser that may speak to nobody else. Nothing here is ever skipped."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from data.store import Store

ROOT = Path(__file__).parent.parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run", "--disable-default-apps"]  # fmt: skip


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The dashboard as a person starts it, on a port of its own; `log` is what it said."""

    def __init__(self, store: Path, folder: Path, audience: str = "staff"):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"server-{self.port}.log"
        environment = {**os.environ, "CLUSTER_STORE": str(store), "CLUSTER_AUDIENCE": audience, "PYTHONWARNINGS": "default"}
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(self.port), "--server.headless", "true",
                   "--server.address", "127.0.0.1"]  # fmt: skip
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:
                    if answer.read() == b"ok":
                        return
            except OSError:
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"the server did not come up: {self.log.read_text(errors='replace')}")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)


@pytest.fixture(scope="session")
def demonstration_store(tmp_path_factory) -> Path:
    """The folder of a store that shows the demonstration, made once."""
    folder = tmp_path_factory.mktemp("store")
    Store.open(folder).make_demonstration()
    return folder


@pytest.fixture(scope="session")
def server(demonstration_store, tmp_path_factory):
    """One server for all tests that only look."""
    running = Server(demonstration_store, tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture
def own_server(tmp_path_factory):
    """Make a server of one's own: `own_server(store)`. It is stopped afterwards."""
    running = []

    def make(store: Path, audience: str = "staff") -> Server:
        running.append(Server(store, tmp_path_factory.mktemp("server"), audience))
        return running[-1]

    yield make
    for each in running:
        each.stop()


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "there is no Chromium on this machine: install it, or name it in CHROMIUM; these tests are never skipped"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=ARGUMENTS)
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
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000)
        self.page.wait_for_selector(".banner h1", timeout=60_000)
        self.page.wait_for_timeout(600)


@pytest.fixture
def visit(chromium):
    """A fresh visitor with a window of 1440 x 900, allowed to read and write the clipboard."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    yield Visit(context.new_page())
    context.close()
