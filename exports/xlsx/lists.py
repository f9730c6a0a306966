"""The sheets that are lists: headlines, claims, how we count, sources."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from exports.pack import Beside, Case, Claim, Headline, Rule, Slide, Source
from exports.xlsx.book import Book
from exports.xlsx.list_sheet import list_sheet

_HUNDREDTHS = {"GBP": "GBP", "ratio": "ratio"}  # units whose figures are held as hundredths, and how they are written


def headlines_sheet(book: Book, headlines: Sequence[Headline]) -> str:
    """Every headline in words, and its figure as numbers; gives the sheet's name."""
    headings = (
        "Headline", "In words", "Low", "High", "Unit", "Amounts unknown", "Records", "What it consists of", "Target", "Change",
        "Basis", "As at", "Definition", "Note",
    )  # fmt: skip
    rows = [
        (
            each.label, each.figure, _figure(each, each.low), _figure(each, each.high), _unit(each.unit), (each.unknown, "count"),
            (each.records, "count"), each.consists_of, each.target, each.change, each.basis, each.as_at, each.definition, each.note,
        )
        for each in headlines
    ]  # fmt: skip
    says = "A range has a low and a high end. Where a low end stands alone there is no upper limit; where neither stands nothing is known."
    return list_sheet(book, "Headlines", says, headings, rows, widest=30)


def claims_sheet(book: Book, claims: Sequence[Claim]) -> str:
    """What was stated in public beside the records; gives the sheet's name."""
    headings = ("What was said", "Stated", "The records show", "Stated less shown", "Verdict", "Said by", "Where", "As at", "Plausibility")
    rows = [
        (each.measure, each.stated, each.records, each.gap, each.verdict, each.said_by, each.where_said, each.as_at, each.plausibility)
        for each in claims
    ]
    return list_sheet(book, "Claims", "Figures that were stated in public, beside what the records show.", headings, rows)


def cases_sheet(book: Book, cases: Sequence[Case]) -> str:
    """What organisations let us tell; gives the sheet's name."""
    rows = [(each.organisation, each.story, each.told) for each in cases]
    says = "What organisations let the cluster tell of an outcome, in their own words."
    return list_sheet(book, "Cases", says, ("Organisation", "Its story", "What came about, where and when"), rows, widest=72)


def beside_sheet(book: Book, slide: Slide, beside: Beside) -> str:
    """A slide of headlines beside those of another period or of the region; gives the sheet's name."""
    headings = ("Headline", beside.mine, beside.its, "Difference")
    return list_sheet(book, "Comparison", slide.title, headings, beside.rows)


def rules_sheet(book: Book, rules: Sequence[Rule]) -> str:
    """The counting rules; gives the sheet's name."""
    rows = [(each.section, each.name, each.sentences) for each in rules]
    says = "The rules that decide what counts, as they stand where the figures are made."
    return list_sheet(book, "How we count", says, ("Part", "Rule", "What it says"), rows, widest=72)


def sources_sheet(book: Book, sources: Sequence[Source]) -> str:
    """The returns that the figures come from; gives the sheet's name."""
    rows = [(each.file_name, each.period, each.published, each.upload) for each in sources]
    says = "The returns that the figures come from. Under the name of its upload History has each, with its file."
    return list_sheet(book, "Sources", says, ("File", "Period", "Published", "Upload"), rows, widest=68)


def _figure(headline: Headline, value: int | None) -> tuple[int | Decimal | None, str]:
    if headline.unit in _HUNDREDTHS and value is not None:
        return Decimal(value) / 100, _HUNDREDTHS[headline.unit]
    return value, _HUNDREDTHS.get(headline.unit, "count")


def _unit(unit: str) -> str:
    return {"GBP": "pounds", "ratio": "pounds to £1 of grant"}.get(unit, unit)
