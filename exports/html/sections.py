"""Each slide of the story as a section of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from charts.specification import Specification
from charts.tables import printed
from exports.html.figures import Figures as Drawn
from exports.html.key import key
from exports.html.texts import paragraph, table, text
from exports.pack import Beside, Case, Claim, Figures, Headline, Lines, Slide, found_at


@dataclass(frozen=True)
class Section:
    """A part of the page that the contents lead to."""

    anchor: str
    title: str
    html: str


def section(anchor: str, title: str, inside: str) -> Section:
    """A section with its heading."""
    return Section(anchor, title, f'<section id="{anchor}" aria-labelledby="{anchor}-title"><h2 id="{anchor}-title">{text(title)}</h2>'
                                  f"{inside}</section>")  # fmt: skip


def sections(slides: Sequence[Slide], drawn: Drawn) -> list[Section]:
    """A section a slide, in the story's order. `drawn` takes the charts."""
    return [section(f"s{number}", each.title, _inside(each, f"s{number}", drawn)) for number, each in enumerate(slides, 1)]


def _inside(slide: Slide, anchor: str, drawn: Drawn) -> str:
    takeaway = paragraph(slide.takeaway, "takeaway")
    return takeaway + _content(slide, anchor, drawn) + _below(slide)


def _content(slide: Slide, anchor: str, drawn: Drawn) -> str:
    content = slide.content
    if isinstance(content, Specification):
        return _chart(content, anchor, drawn)
    if isinstance(content, Figures):
        return f'<div class="headlines">{"".join(map(_headline, content.headlines))}</div>'
    if isinstance(content, Beside):
        return table(("", content.mine, content.its, "Difference"), content.rows, slide.title, (False, True, True, True))
    if isinstance(content, Case):
        told = paragraph(f"{content.organisation}. {content.told} Told with its permission.", "before")
        return f"<blockquote><p>{text(content.story)}</p></blockquote>{told}"
    if isinstance(content, Claim):
        return _claim(content)
    assert isinstance(content, Lines)
    return "".join(map(paragraph, content.lines))


def _below(slide: Slide) -> str:
    """The slide's own filters, the note of staff and the way back, for any content."""
    back = f"The same with its records: {found_at(slide.way_back)}" if slide.way_back else ""
    return paragraph(slide.note, "note") + paragraph(slide.filters, "before") + paragraph(back, "before")


def _chart(chart: Specification, anchor: str, drawn: Drawn) -> str:
    said = paragraph(chart.subtitle, "subtitle") + paragraph(chart.apart, "before")
    if chart.empty:
        return said + paragraph(chart.missing, "missing")
    before = f"<b>Before quoting:</b> {text(chart.before_quoting)} " if chart.before_quoting else ""
    source = f" Source: {text(chart.source)}." if chart.source else ""
    quoting = f'<p class="before">{before}{text(chart.basis)}{source}</p>'
    columns = chart.table.columns
    rows = table(
        [each.heading for each in columns], printed(chart.table), f"Table {anchor.removeprefix('s')}: {chart.title}",
        [each.unit != "text" for each in columns],
    )  # fmt: skip
    return f"{said}{key(chart)}{drawn.of(chart)}{quoting}<details><summary>Table</summary>{rows}</details>"


def _headline(headline: Headline) -> str:
    definition = "".join(
        paragraph(each, "before")
        for each in (headline.definition, f"Basis: {headline.basis}." if headline.basis else "",
                     f"As at {headline.as_at}." if headline.as_at else "")
    )  # fmt: skip
    # The name of a headline stands in its summary, so that who hears it knows whose definition opens.
    return (
        f'<div class="headline"><h3>{text(headline.label)}</h3><p class="figure">{text(headline.figure)}</p>'
        f"{paragraph(headline.consists_of, 'soft')}{paragraph(headline.target, 'soft')}{paragraph(headline.change)}"
        f"{paragraph(headline.note, 'note')}<details><summary>Definition</summary>{definition}</details></div>"
    )


def _claim(claim: Claim) -> str:
    said = ", ".join(filter(None, (claim.said_by, claim.where_said, claim.as_at)))
    rows = [("What was said", f"{claim.measure}: {claim.stated}"), ("By whom and where", said), ("The records show", claim.records),
            ("Stated less shown", claim.gap), ("Verdict", claim.verdict), ("Plausibility", claim.plausibility)]  # fmt: skip
    lines = "".join(f"<dt>{label}</dt><dd>{text(words)}</dd>" for label, words in rows if re.search(r"\S", words))
    return f"<dl>{lines}</dl>"
