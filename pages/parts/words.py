"""Words from cells and addresses where Streamlit would read Markdown: titles of windows, labels of buttons."""

from __future__ import annotations

_SIGNS = frozenset(r"\`*_{}[]()<>#+-.!|~:$")


def plain(words: str) -> str:
    """The words with every sign of Markdown escaped, so that no link, image or colour comes alive."""
    return "".join(f"\\{each}" if each in _SIGNS else each for each in words)
