"""The presenter's window: what is on the wall and what comes next, the notes, the clock, and where each figure comes from."""

from __future__ import annotations

import html
from collections.abc import Sequence

from charts.specification import Specification
from exports.deck.document import escaped
from exports.deck.wall import Leaf
from exports.pack import Case, Claim, Figures, Pack, Slide


def desk(pack: Pack, shown: Sequence[Leaf], missing: Sequence[str], names_hidden: str) -> str:
    """The body of the window."""
    front = pack.front
    demonstration = "Demonstration data. " if front.demonstration else ""
    switch = "Hide names of organisations" if "names=hidden" in names_hidden else "Show names"
    names = f'<a id="names" href="{html.escape(names_hidden)}">{switch}</a>' if names_hidden else ""
    absent = "".join(f"<li>{escaped(each)}</li>" for each in missing)
    left = f"<h2>Slides that left themselves out</h2><ul>{absent}</ul>" if absent else ""
    items = "".join(
        f'<li><button type="button" data-to="{at}">{at + 1}. {escaped(leaf.title)}{_turn(leaf)}</button></li>'
        for at, leaf in enumerate(shown)
    )
    return (
        f'<header><p>{escaped(front.title)}</p><p>{escaped(demonstration + front.edition)}</p>{names}'
        '<p>Clock <b id="clock"></b></p><p>Elapsed <b id="elapsed"></b></p></header>'
        f'<main>{"".join(_notes(leaf, at, len(shown)) for at, leaf in enumerate(shown))}<div class="acts">'
        '<button type="button" id="back">Back</button><button type="button" id="next">Next</button></div>'
        '<h2>Next</h2><p id="coming"></p></main>'
        f'<nav aria-label="All slides"><h2>All slides</h2><ol>{items}</ol>{left}</nav><p id="said" aria-live="polite"></p>'
    )


def _turn(leaf: Leaf) -> str:
    return f" ({leaf.turn[0]}\u00a0of\u00a0{leaf.turn[1]})" if leaf.turn[1] > 1 else ""


def _notes(leaf: Leaf, at: int, count: int) -> str:
    slide = leaf.slide
    own = f'<p class="own">{escaped(slide.speaker_notes)}</p>' if slide.speaker_notes else '<p class="none">No notes were written.</p>'
    further = "".join(f"<p>{escaped(each)}</p>" for each in (leaf.carried, *_known(slide), slide.note, slide.filters) if each)
    way = (
        f'<p><a href="{html.escape(slide.way_back)}" target="_blank" rel="noopener">Where it comes from: its page and records</a></p>'
        if slide.way_back.startswith("/")
        else ""
    )
    return (
        f'<article data-steps="{leaf.steps}" hidden><p class="place">{at + 1} of {count}</p><h1>{escaped(leaf.title)}{_turn(leaf)}</h1>'
        f"{own}{way}{further}</article>"
    )


def _known(slide: Slide) -> tuple[str, ...]:
    """What a presenter may be asked about the slide."""
    content = slide.content
    if isinstance(content, Specification):
        return (content.subtitle, f"Before quoting: {content.before_quoting}" if content.before_quoting else "", content.basis,
                f"Source: {content.source}.")  # fmt: skip
    if isinstance(content, Figures):
        return tuple(f"{each.label}: {each.definition} Basis: {each.basis}." for each in content.headlines)
    if isinstance(content, Case):
        return (content.told,)
    if isinstance(content, Claim):
        return (f"{content.measure}: {content.stated} stated, {content.records} in the records: {content.verdict}.", content.plausibility)
    return ()
