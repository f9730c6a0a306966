"""Each slide as a section of the document: the thought, what shows it, and a foot that says of when, of what and of how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from charts.drawings import DRAWINGS
from charts.faces.svg_marks import swatch
from charts.faces.tiles import in_key
from charts.specification import Bars, Specification, Tiles
from exports.deck.document import escaped, unbroken
from exports.deck.drawn import chart_svg
from exports.deck.wall import Leaf
from exports.pack import UNFILTERED, Beside, Case, Claim, Figures, Front, Headline, Lines

_LONG, _LONGER = 56, 100  # letters of a title from which its type is smaller
_LETTERS = 8  # of the figures of a claim that stand side by side in the largest type
_CASES = ((110, "short"), (260, "fair"), (520, "middling"), (100_000, "long"))  # letters of a case, and its type


def sections(front: Front, shown: Sequence[Leaf]) -> str:
    """All slides, in their order."""
    return "".join(_section(front, leaf, at, len(shown)) for at, leaf in enumerate(shown))


def _section(front: Front, leaf: Leaf, at: int, count: int) -> str:
    slide = leaf.slide
    sort, body = _DRAWN[type(slide.content)](leaf, f"s{at}")
    if at == 0 and isinstance(slide.content, Lines):
        sort = "title"
    own = slide.filters or front.filters.replace(UNFILTERED, "")
    demonstration = '<b class="demonstration">Demonstration data</b>' if front.demonstration else ""
    before = slide.content.before_quoting if isinstance(slide.content, Specification) else ""
    unknown = before.split(". ")[0].rstrip(".") + "." if "unknown" in before.split(". ")[0] else ""
    said = ". ".join(filter(None, (front.edition, front.as_at and f"As at {front.as_at}", own.rstrip("."))))
    return (
        f'<section id="slide{at + 1}" class="{sort}" aria-label="Slide {at + 1} of {count}">'
        f'{_title(leaf, sort)}{_turn(leaf)}{body}<footer><p>{demonstration}{escaped(f"{unknown} {said}.".strip())}</p>'
        f"<p>{at + 1} of {count}</p></footer></section>"
    )


def _title(leaf: Leaf, sort: str) -> str:
    title, takeaway = leaf.title, leaf.slide.takeaway
    size = "longer" if len(title) > _LONGER else "long" if len(title) > _LONG else "short"
    own = f'<p class="measure">{escaped(takeaway)}</p>' if takeaway else ""
    quiet = " quiet" if sort in ("one", "two") and not takeaway else ""  # the figures say the same in large
    return f'<h1 class="{size}{quiet}">{unbroken(title)}</h1>{own}'


def _turn(leaf: Leaf) -> str:
    """Which part of the slide this is, where it is told on several."""
    return f'<p class="turn">{unbroken(leaf.carried)}</p>' if leaf.carried else ""


def _lines(leaf: Leaf, name: str) -> tuple[str, str]:
    return "words", '<div class="lines">' + "".join(f"<p>{unbroken(line)}</p>" for line in leaf.slide.content.lines) + "</div>"


def _figures(leaf: Leaf, name: str) -> tuple[str, str]:
    shown = leaf.slide.content.headlines
    sort = {1: "one", 2: "two", 3: "few", 4: "few"}.get(len(shown), "several")
    return sort, '<div class="figures">' + "".join(map(_headline, shown)) + "</div>"


def _headline(each: Headline) -> str:
    further = "".join(f"<p>{unbroken(words)}</p>" for words in (each.consists_of, each.target, each.change) if words)
    return (
        f'<div class="headline {each.subject}"><h2>{escaped(each.label)}</h2>'
        f'<p class="figure">{unbroken(each.figure)}</p>{further}</div>'
    )


def _chart(leaf: Leaf, name: str) -> tuple[str, str]:
    chart: Specification = leaf.slide.content
    bars = [bar for panel in chart.panels if isinstance(panel, Bars) for bar in panel.drawn]
    met = {part.drawing for bar in bars for part in bar.parts} | {"unknown" for bar in bars if bar.unknown}
    met |= {tile.drawing for panel in chart.panels if isinstance(panel, Tiles) for tile in panel.tiles}
    entries = "".join(_entry(each, chart, f"{name}k{at}") for at, each in enumerate(chart.key) if each in met)
    key = f'<ul class="key">{entries}</ul>' if entries else ""
    drawn = "".join(
        f'<div class="drawn {shape}">{chart_svg(chart, width, f"{name}{shape}", leaf.scale)}</div>' for shape, width in leaf.widths.items()
    )
    return "of-chart", f'<p class="measure">{escaped(chart.subtitle)}</p>{key}<div class="room">{drawn}</div>'


def _entry(name: str, chart: Specification, ids: str) -> str:
    word = escaped(DRAWINGS[name].format(beside=chart.beside))
    sample = '<span class="framed">unknown</span>' if name == "unknown" else swatch(in_key(name, chart.subject), ids)
    return f"<li>{sample}{word}</li>"


def _beside(leaf: Leaf, name: str) -> tuple[str, str]:
    beside: Beside = leaf.slide.content
    head = "".join(f"<th scope=\"col\">{escaped(words)}</th>" for words in ("", beside.mine, beside.its, "Difference"))
    rows = "".join(
        f'<tr><th scope="row">{escaped(label)}</th>' + "".join(f"<td>{unbroken(each)}</td>" for each in figures) + "</tr>"
        for label, *figures in beside.rows
    )
    return "beside", f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _case(leaf: Leaf, name: str) -> tuple[str, str]:
    case: Case = leaf.slide.content
    size = next(words for letters, words in _CASES if len(case.story) <= letters)
    return "case", f'<blockquote class="{size}"><p>{escaped(case.story)}</p></blockquote><p class="told">{escaped(case.told)}</p>'


def _claim(leaf: Leaf, name: str) -> tuple[str, str]:
    """First what was stated, then what the records show, then the gap and the verdict; the last two at once where the records have no
    figure."""
    claim: Claim = leaf.slide.content
    who = ", ".join(filter(None, (claim.said_by, claim.where_said, claim.as_at)))
    gap, share = claim.apart
    size = "short" if max(map(len, (claim.stated, claim.records, gap))) <= _LETTERS else "long"
    stated = f'<p class="label">Stated in public</p><p class="figure">{unbroken(claim.stated)}</p><p>{escaped(who)}</p>'
    shown = f'<p class="label">The records show</p><p class="figure">{unbroken(claim.records)}</p>'
    apart = f'<p class="label">Stated less shown</p><p class="figure">{unbroken(gap)}</p>' if gap else '<p class="label">Verdict</p>'
    verdict = f'<p class="verdict">{escaped(claim.verdict)}</p>'
    more = "".join(f"<p>{unbroken(each)}</p>" for each in (share, claim.plausibility) if each)
    return "claim", (
        f'<p class="measure">{escaped(claim.measure)}</p><div class="claimed {size}"><div>{stated}</div>'
        f'<div data-step="1">{shown}</div><div data-step="{leaf.steps}">{apart}{verdict}{more}</div></div>'
    )


_DRAWN: dict[type, Callable[[Leaf, str], tuple[str, str]]] = {
    Lines: _lines, Figures: _figures, Specification: _chart, Beside: _beside, Case: _case, Claim: _claim,
}  # fmt: skip
