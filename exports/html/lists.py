"""The sections behind the story: all headlines, all claims, how we count, sources."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from exports.html.sections import Section, section
from exports.html.texts import paragraph, table, text
from exports.pack import Claim, Headline, Rule, Source


def headlines(rows: Sequence[Headline]) -> Section | None:
    """Every headline with what it means."""
    texts = [(each.label, each.figure, each.consists_of, each.target, each.change, each.definition, each.basis) for each in rows]
    heads = ("Headline", "Figure", "What it consists of", "Target", "Change", "Definition", "Basis")
    return section("headlines", "All headlines", table(heads, texts, "Table: all headlines", (False, True))) if rows else None


def claims(rows: Sequence[Claim]) -> Section | None:
    """What was stated in public beside what the records show."""
    heads = ("What was said", "Stated", "The records show", "Stated less shown", "Verdict", "By whom", "Where", "As at", "Plausibility")
    texts = [
        (each.measure, each.stated, each.records, each.gap, each.verdict, each.said_by, each.where_said, each.as_at, each.plausibility)
        for each in rows
    ]
    found = table(heads, texts, "Table: claims beside the records", (False, True, True, True))
    return section("claims", "What was said in public, beside the records", found) if rows else None


def rules(rows: Sequence[Rule]) -> Section | None:
    """The counting rules, under the parts that they belong to."""
    parts = "".join(
        f"<h3>{text(part)}</h3>" + "".join(f"<h4>{_sentence(each.name)}</h4>{paragraph(each.sentences)}" for each in found)
        for part, found in groupby(rows, key=lambda each: each.section)
    )
    return section("rules", "How we count", f'<div class="rules">{parts}</div>') if rows else None


def sources(rows: Sequence[Source]) -> Section | None:
    """The returns that the figures come from."""
    texts = [(each.file_name, each.period, each.published, each.upload) for each in rows]
    heads = ("File", "Period", "Published", "Upload")
    return section("sources", "Sources", table(heads, texts, "Table: sources")) if rows else None


def _sentence(words: str) -> str:
    return text(words[:1].upper() + words[1:])
