"""One page that works from a stick: the story's slides as sections with charts that answer to the pointer, and their tables.

It holds all that it needs and asks nothing of anybody: `page` forbids it in its own content policy.
"""

from __future__ import annotations

from pathlib import Path

from exports.html.page import page
from exports.pack import Pack


def write(pack: Pack, path: Path) -> None:
    """Write the page to `path`. The same pack gives the same bytes."""
    # Half of a sign that stands for two is no text: it becomes a question mark.
    path.write_bytes(page(pack).encode("utf-8", "replace"))
