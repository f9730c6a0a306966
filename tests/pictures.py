"""Makes the picture of the README: the overview with the demonstration data, at 1440 x 900.

    python -m tests.pictures
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from data.store.viewing import Store
from tests.serving import ARGUMENTS, ROOT, Server, chromium_path

PICTURE = ROOT / ".readme" / "overview.png"


def take(path: Path = PICTURE) -> None:
    """Serve a store of its own with the demonstration and take the picture when all charts are drawn."""
    path.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        Store.open(store).make_demonstration()
        server = Server(store, Path(folder), "board")
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
                page = browser.new_page(viewport={"width": 1440, "height": 900})
                page.goto(server.address)
                page.locator(".js-plotly-plot").nth(3).wait_for(timeout=60_000)
                page.wait_for_timeout(1500)
                page.screenshot(path=path)
                browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    take()
