"""Texts and tables as HTML: what a cell held stays text."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence


def text(words: str) -> str:
    """A text that no browser takes for anything else."""
    return html.escape(words)


def css_text(words: str) -> str:
    """A text as a style sheet may hold it: all but letters, digits and blanks by their numbers, so that none ends it."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda found: f"\\{ord(found[0]):x} ", words) + '"'


def paragraph(words: str, kind: str = "") -> str:
    """A text as a paragraph of a kind; nothing for nothing."""
    if not words:
        return ""
    of_kind = f' class="{kind}"' if kind else ""
    return f"<p{of_kind}>{text(words)}</p>"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], label: str, numbers: Sequence[bool] = ()) -> str:
    """A table in a box that scrolls sideways where it must. `label` names the box for who does not see it; `numbers`: which columns are."""
    right = [' class="number"' if at < len(numbers) and numbers[at] else "" for at in range(len(headings))]
    head = "".join(f'<th scope="col"{side}>{text(each)}</th>' for each, side in zip(headings, right, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td{side}>{text(each)}</td>" for each, side in zip(row, right, strict=True)) + "</tr>" for row in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{text(label)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
