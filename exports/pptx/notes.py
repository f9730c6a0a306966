"""The notes page of a slide: what to say, how the figures come about, what to know before quoting, and the way back to the records."""

from __future__ import annotations

from charts.specification import Specification
from exports.pack import Claim, Figures, Headline, Pack, Slide, found_at


def slide_notes(pack: Pack, slide: Slide) -> str:
    """The notes of a slide of the story, a paragraph each."""
    content = slide.content
    said = [slide.speaker_notes, slide.takeaway]
    if isinstance(content, Specification):
        said += _of_chart(content)
    elif isinstance(content, Figures):
        said += [_of_headline(each) for each in content.headlines]
    elif isinstance(content, Claim):
        said += [f"{content.measure}: {content.verdict}. {content.gap}".strip(), content.plausibility]
    said += [slide.note and f"A note of the cluster's: {slide.note}", f"Filters: {slide.filters or pack.front.filters}"]
    said += [pack.front.edition, pack.front.as_at and f"As at {pack.front.as_at}.", f"Source: {pack.front.source}"]
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


def _of_chart(chart: Specification) -> list[str]:
    return [
        chart.subtitle, f"How it is counted: {chart.basis}" if chart.basis else "",
        f"Before quoting: {chart.before_quoting}" if chart.before_quoting else "", f"Source of the chart: {chart.source}", chart.apart,
    ]  # fmt: skip


def _of_headline(headline: Headline) -> str:
    said = (f"{headline.label}: {headline.figure}.", headline.definition, headline.basis, headline.consists_of, headline.note)
    return " ".join(each for each in said if each)


def _way_back(address: str) -> str:
    return f"The records: {found_at(address)}." if address else ""


def _joined(paragraphs: list[str]) -> str:
    return "\n".join(each.strip() for each in paragraphs if each and each.strip())
