"""Each slide as a section of the document: the thought, what shows it, and a foot that says of when, of what and of how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from charts.drawings import DRAWINGS
from charts.faces.svg_marks import swatch
from charts.specification import Specification
from exports.deck.document import escaped
from exports.deck.drawn import WIDTHS, chart_svg
from exports.deck.wall import Leaf
from exports.pack import UNFILTERED, Beside, Case, Claim, Figures, Front, Headline, Lines, Slide

_LONG, _LONGER = 58, 100  # letters of a title from which its type is smaller
_CASES = ((220, "short"), (520, "middling"), (100_000, "long"))  # letters of a case, and its type


def sections(front: Front, shown: Sequence[Leaf]) -> str:
    """All slides, in their order."""
    return "".join(_section(front, leaf, at, len(shown)) for at, leaf in enumerate(shown))


def _section(front: Front, leaf: Leaf, at: int, count: int) -> str:
    slide = leaf.slide
    sort, body = _DRAWN[type(slide.content)](slide, f"s{at}")
    if at == 0 and isinstance(slide.content, Lines):
        sort = "title"
    own = slide.filters or front.filters.replace(UNFILTERED, "")
    demonstration = '<b class="demonstration">Demonstration data</b>' if front.demonstration else ""
    before = slide.content.before_quoting if isinstance(slide.content, Specification) else ""
    unknown = before.split(". ")[0].rstrip(".") + "." if "unknown" in before.split(". ")[0] else ""
    said = ". ".join(filter(None, (front.edition, front.as_at and f"As at {front.as_at}", own.rstrip("."))))
    turn = f'<p class="turn">{leaf.turn[0]} of {leaf.turn[1]} of this chart</p>' if leaf.turn[1] > 1 else ""
    return (
        f'<section id="slide{at + 1}" class="{sort}" aria-label="Slide {at + 1} of {count}">'
        f'{_title(slide, sort)}{turn}{body}<footer><p>{demonstration}{escaped(f"{unknown} {said}.".strip())}</p>'
        f"<p>{at + 1} of {count}</p></footer></section>"
    )


def _title(slide: Slide, sort: str) -> str:
    size = "longer" if len(slide.title) > _LONGER else "long" if len(slide.title) > _LONG else "short"
    own = f'<p class="measure">{escaped(slide.takeaway)}</p>' if slide.takeaway else ""
    quiet = " quiet" if sort in ("one", "two") and not slide.takeaway else ""  # the figures say the same in large
    return f'<h1 class="{size}{quiet}">{escaped(slide.title)}</h1>{own}'


def _lines(slide: Slide, name: str) -> tuple[str, str]:
    return "words", '<div class="lines">' + "".join(f"<p>{escaped(line)}</p>" for line in slide.content.lines) + "</div>"


def _figures(slide: Slide, name: str) -> tuple[str, str]:
    shown = slide.content.headlines
    sort = "one" if len(shown) == 1 else "two" if len(shown) == 2 else "several"
    return sort, '<div class="figures">' + "".join(map(_headline, shown)) + "</div>"


def _headline(each: Headline) -> str:
    further = "".join(f"<p>{escaped(words)}</p>" for words in (each.consists_of, each.target, each.change) if words)
    return (
        f'<div class="headline {each.subject}"><h2>{escaped(each.label)}</h2>'
        f'<p class="figure">{escaped(each.figure)}</p>{further}</div>'
    )


def _chart(slide: Slide, name: str) -> tuple[str, str]:
    chart: Specification = slide.content
    entries = "".join(_entry(each, chart, f"{name}k{at}") for at, each in enumerate(chart.key))
    key = f'<ul class="key">{entries}</ul>' if entries else ""
    drawn = "".join(f'<div class="drawn {shape}">{chart_svg(chart, width, f"{name}{shape}")}</div>' for shape, width in WIDTHS.items())
    return "of-chart", f'<p class="measure">{escaped(chart.subtitle)}</p>{key}<div class="room">{drawn}</div>'


def _entry(name: str, chart: Specification, ids: str) -> str:
    word = escaped(DRAWINGS[name].format(beside=chart.beside))
    sample = '<span class="framed">unknown</span>' if name == "unknown" else swatch(name, chart.subject, ids) if _has_swatch(name) else ""
    return f"<li>{sample}{word}</li>"


def _has_swatch(name: str) -> bool:
    return name not in ("nought", "no data", "not known", "outside", "not chosen")


def _beside(slide: Slide, name: str) -> tuple[str, str]:
    beside: Beside = slide.content
    head = "".join(f"<th scope=\"col\">{escaped(words)}</th>" for words in ("", beside.mine, beside.its, "Difference"))
    rows = "".join(
        f'<tr><th scope="row">{escaped(label)}</th>' + "".join(f"<td>{escaped(each)}</td>" for each in figures) + "</tr>"
        for label, *figures in beside.rows
    )
    return "beside", f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _case(slide: Slide, name: str) -> tuple[str, str]:
    case: Case = slide.content
    size = next(words for letters, words in _CASES if len(case.story) <= letters)
    return "case", f'<blockquote class="{size}"><p>{escaped(case.story)}</p></blockquote><p class="told">{escaped(case.told)}</p>'


def _claim(slide: Slide, name: str) -> tuple[str, str]:
    """First what was stated, then what the records show, then the verdict."""
    claim: Claim = slide.content
    who = ", ".join(filter(None, (claim.said_by, claim.where_said, claim.as_at)))
    stated = f'<p class="label">Stated in public</p><p class="figure">{escaped(claim.stated)}</p><p>{escaped(who)}</p>'
    shown = f'<p class="label">The records show</p><p class="figure">{escaped(claim.records)}</p>'
    gap = f"<p>Stated less shown: {escaped(claim.gap)}</p>" if claim.gap else ""
    verdict = f'<p class="label">So</p><p class="verdict">{escaped(claim.verdict)}</p>{gap}'
    more = f"<p>{escaped(claim.plausibility)}</p>" if claim.plausibility else ""
    return "claim", (
        f'<p class="measure">{escaped(claim.measure)}</p><div class="claimed"><div>{stated}</div>'
        f'<div data-step="1">{shown}</div><div data-step="2">{verdict}{more}</div></div>'
    )


_DRAWN: dict[type, Callable[[Slide, str], tuple[str, Any]]] = {
    Lines: _lines, Figures: _figures, Specification: _chart, Beside: _beside, Case: _case, Claim: _claim,
}  # fmt: skip
