"""The largest awards and rounds, each once with its tranches and other parts."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money_by_name import Told, by_name
from charts.rows import Row
from charts.specification import Asked, Specification

MOST_LETTERS = 70


def funding_by_award(rows: Sequence[Row], asked: Asked, most: int | None = 15) -> Specification:
    """`rows` of the question of the same name; see `by_name`. Behind a bar stand the parts of its award."""
    return by_name(rows, asked, _AWARDS, "funding_by_award", most)


def called(row: Row) -> str:
    """Who receives it, and what for, where the title does not say who; who gives it where it has no title."""
    organisation, title = row["organisation"] or "", row["title"] or row["source"] or ""
    short = organisation.removesuffix(" Ltd").removesuffix(" Limited")
    said = [title] if short and title.casefold().startswith(short.casefold()) else [organisation, title]
    words = ": ".join(filter(None, said)) or "An award without a name"
    return shortened(words)


def shortened(words: str) -> str:
    """Words that are not too long to stand above a bar."""
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1].rstrip() + "…"


_AWARDS = Told(
    "award",
    "award or round with its parts",
    ("award or round", "awards and rounds"),
    one="All {known} is one {noun}: {name}",
    over_half="Over half of {known} is {stated}",
    part="award or round",
    uncertain="{whole} is secured in {kinds}; which is the largest is not certain",
    draws_rest=False,
    called=called,
)
