"""Words from cells and addresses where Streamlit would read Markdown: titles of windows, labels of buttons."""

from __future__ import annotations

import html
import re

_TOGETHER = re.compile(r"(?:at least )?\(?[+-]?£[\d.,]+(?:k|m|bn)?(?:-£[\d.,]+(?:k|m|bn)?)?\)?|[+-]?[\d.,]+ %")
_SIGNS = frozenset(r"\`*_{}[]()<>#+-.!|~:$")


def plain(words: str) -> str:
    """The words with every sign of Markdown escaped, so that no link, image or colour comes alive."""
    return "".join(f"\\{each}" if each in _SIGNS else each for each in words)


def as_html(words: str) -> str:
    """Plain words as HTML: escaped, and a figure never broken between its ends or before its per cent sign."""
    return _TOGETHER.sub(lambda found: f'<span class="unbroken">{found[0]}</span>', html.escape(words))
