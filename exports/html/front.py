"""The top of the page and its foot: whose it is, of what day and of what, what is left out, and the way back."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from exports.html.sections import Section
from exports.html.texts import paragraph, text
from exports.pack import Front, found_at


def head(front: Front) -> str:
    """The band with the title, and what must be known before any figure."""
    picture = base64.b64encode(front.logo).decode() if front.logo else ""
    logo = f'<img src="data:image/png;base64,{picture}" alt="{text(front.cluster)}">' if picture else ""
    framed = '<span class="framed">Demonstration data</span>' if front.demonstration else ""
    made = f"{front.made_on.day} {front.made_on:%B %Y, %H:%M}"
    facts = (
        ("Edition", front.edition), ("As at", front.as_at), ("Region", front.region), ("Filters", front.filters), ("Source", front.source),
        ("Left out", *front.left_out), ("Made", f"{made}, by {front.made_by}" if front.made_by else made),
        ("Back to the records", found_at(front.way_back)),
    )  # fmt: skip
    lines = "".join(f"<dt>{label}</dt>" + "".join(f"<dd>{text(each)}</dd>" for each in words) for label, *words in facts if any(words))
    return (
        f'<header><div class="band"><div class="inner">{logo}<p class="kicker">{text(front.cluster)} {framed}</p>'
        f"<h1>{text(front.title)}</h1></div></div><div class=\"inner\"><dl>{lines}</dl></div></header>"
    )


def contents(sections: Sequence[Section]) -> str:
    """The way to each section."""
    lines = "".join(f'<li><a href="#{each.anchor}">{text(each.title)}</a></li>' for each in sections)
    without = "<noscript><p>Charts are drawn by a script. Each has its table below it, with the same figures.</p></noscript>"
    return f'<nav aria-label="Contents"><details><summary>Contents</summary><ol>{lines}</ol></details></nav>{without}'


def foot(front: Front) -> str:
    """The line that says on the last screen, as on every printed page, what this is."""
    return f'<footer><div class="inner">{paragraph(front.foot)}</div></footer>'
