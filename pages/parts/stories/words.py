"""What a slide of a story is of, in words, before it is told."""

from __future__ import annotations

from charts.rows import in_words, named
from exports.story import Part

_SORTS = {
    "title": "Title slide", "headlines": "Headlines", "chart": "Chart", "comparison": "Beside another period or the region",
    "case": "A case", "claim": "A claim and its verdict", "closing": "Closing slide",
}  # fmt: skip


def part_words(part: Part) -> str:
    """`Headlines: leverage, pipeline`, `Chart: funding by source (feature size)`."""
    of = in_words([each.replace("_", " ") for each in part.of]) if part.of else ""
    options = ", ".join(f"{name} {_option(value)}" for name, value in part.options if not isinstance(value, bool))
    said = ": ".join(filter(None, (_SORTS[part.sort], of)))
    return named(said + (f" ({options})" if options else ""))


def _option(value: object) -> str:
    return in_words([str(each) for each in value]) if isinstance(value, tuple) else str(value)
