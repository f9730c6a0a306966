"""What axe finds on a page: the rules of WCAG 2.2 AA and good practice."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DROP_ZONE = "presentation-role-conflict"  # Streamlit's own drop zone has a role that says nothing and a name: minor, and not ours to mend


def found_by_axe(page: Page, *left_out: str) -> list[tuple[str, str, list[str]]]:
    """Each rule that is broken, how badly, and the first elements that break it. `left_out`: rules that are not asked."""
    options = {"runOnly": RULES, "rules": {rule: {"enabled": False} for rule in left_out}}
    found = Axe().run(page, options=options).response["violations"]
    return [(each["id"], each["impact"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found]
