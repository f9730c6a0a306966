"""What the figures do not show, as a list."""

from __future__ import annotations

import html

from charts.said.not_shown import not_shown
from pages.parts.view import View


def not_shown_html(view: View) -> str:
    """The sentences as a list under their heading."""
    items = "".join(f"<li>{html.escape(each)}</li>" for each in not_shown(view))
    return f"<h2>What this does not show</h2><ul>{items}</ul>"
