"""The notes page of a slide: what to say, how the figures come about, what to know before quoting, and the way back to the records."""

from __future__ import annotations

from charts.rows import sentences
from charts.specification import Specification
from exports.pack import Case, Claim, Figures, Headline, Pack, Slide, found_at


def slide_notes(pack: Pack, slide: Slide) -> str:
    """The notes of a slide of the story, a paragraph each."""
    content = slide.content
    said = [slide.speaker_notes, slide.takeaway]
    if isinstance(content, Specification):
        said += _of_chart(content, pack.front.source)
    elif isinstance(content, Figures):
        said += [_of_headline(each) for each in content.headlines]
    elif isinstance(content, Claim):
        said += [_of_claim(content), content.plausibility]
    elif isinstance(content, Case):
        said += [f"{content.organisation}: {content.told}"]
    dated = ", ".join(filter(None, (pack.front.edition, pack.front.as_at and f"as at {pack.front.as_at}")))
    said += [slide.note and f"A note of the cluster's: {slide.note}", f"Filters: {slide.filters or pack.front.filters}"]
    said += [sentences(dated), sentences(f"Source: {pack.front.source}")]
    return _joined([*said, _way_back(slide.way_back or pack.front.way_back)])


def front_notes(pack: Pack) -> str:
    """What the presenter is told on the first slide: of what it all is, and which slides left themselves out."""
    return _joined([*about(pack), *pack.missing])


def about(pack: Pack) -> list[str]:
    """Of what the figures are, what they leave out, who made the slides, and how to get back: a sentence each."""
    front = pack.front
    made = f"Made on {front.made_on.day} {front.made_on:%B %Y}" + (f" by {front.made_by}." if front.made_by else ".")
    dated = ", ".join(filter(None, (front.edition, front.as_at and f"as at {front.as_at}")))
    return [
        f"{dated}. {front.region}.", front.filters, *front.left_out, f"Source: {front.source}.", made, _way_back(front.way_back),
    ]  # fmt: skip


def _of_chart(chart: Specification, source: str) -> list[str]:
    """A paragraph each. `source`: what all figures come from, which stands below and is not said twice."""
    return [
        sentences(chart.subtitle), f"How it is counted: {chart.basis}" if chart.basis else "",
        f"Before quoting: {chart.before_quoting}" if chart.before_quoting else "",
        sentences(f"Source of the chart: {chart.source}") if chart.source != source else "", chart.apart,
    ]  # fmt: skip


def _of_headline(headline: Headline) -> str:
    further = "" if headline.basis.startswith(headline.consists_of) else headline.consists_of
    return sentences(f"{headline.label}: {headline.figure}", headline.definition, f"Basis: {headline.basis}", further, headline.note)


def _of_claim(claim: Claim) -> str:
    said = ", ".join(filter(None, (claim.said_by, claim.where_said, claim.as_at)))
    stated = f"{claim.measure}: {claim.stated} stated in public" + (f" ({said})" if said else "")
    shown = f"The records show {claim.records}" if claim.is_compared else ""
    return sentences(stated, shown, f"Verdict: {claim.verdict}", claim.difference)


def _way_back(address: str) -> str:
    return f"The records: {found_at(address)}." if address else ""


def _joined(paragraphs: list[str]) -> str:
    return "\n".join(each.strip() for each in paragraphs if each and each.strip())
