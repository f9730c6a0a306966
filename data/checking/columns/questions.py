"""A heading that asks, as online forms write it (`What is the name of your company?`): the field whose heading has the same words."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import fields_by_content, known_headings
from data.grammar.cells import word_set
from data.model import Field

_ASKS = re.compile(r"\?\s*$|^\s*(?:what|who|which|where|when|how|please|has|have|did|do|does|is|are)\b.*\s", re.IGNORECASE)
_IN_A_TIME = re.compile(r"\b(?:this|last|in the (?:last|past)|over the (?:last|past)|during the|in) (?:\w+ )?(?:quarter|year|months?)\b")
_NO_MEANING = word_set(
    """what who which where when how is are was were be been the a an of your you we our do does did has have had please enter give state
    provide tell us for it its this that to in at any if by with would best describes describe many much number no called present currently
    current now part"""
)
_WHOSE = word_set("company companie busines businesse organisation event project member")  # of whom every heading of a form may speak
_BEING = word_set("held hold tak plac happen locat bas")  # `Where did it take place?` asks no more than where
_ENDING = re.compile(r"(?:ing|ed|s|e)$")
_TYPES = {
    "when": ("date",), "how much": ("amount",), "how many": ("count",), "has": ("choice", "yes_no"), "have": ("choice", "yes_no"),
    "is": ("choice", "yes_no"), "was": ("choice", "yes_no"), "did": ("choice", "yes_no"), "are": ("choice", "yes_no"),
    "do": ("choice", "yes_no"), "does": ("choice", "yes_no"),
}  # fmt: skip


@dataclass(frozen=True)
class _Known:
    """A heading of a field, in the words that mean something; `passed` is how many of its words do not."""

    field: Field
    rank: int
    words: tuple[str, ...]
    passed: int


@functools.lru_cache(maxsize=1 << 12)
def asked_for(text: str, kind: str) -> tuple[int, Field] | None:
    """The field of a kind that a heading asks for, and how early its heading stands among those of the field; None where the heading is
    no question, or may ask for several. `What type of funding?` is `Type of funding` before it is `Funding type`."""
    if not _ASKS.search(text):
        return None
    plain = folded(unit_of(text.strip().rstrip("?").strip())[0])
    types = next((types for begins, types in _TYPES.items() if plain.startswith(f"{begins} ")), ())
    known = [each for each in _known(kind) if not types or each.field.type in types]
    words = _words(_IN_A_TIME.sub(" ", plain))
    fewer = tuple(word for word in words if word not in _WHOSE)
    if not set(fewer) - _BEING and plain.split()[:1] in (["when"], ["where"]):
        return known_headings(kind).get(plain.split()[0])
    for asked in (words, fewer):
        for is_it in (lambda each, asked=asked: each.words == asked, lambda each, asked=asked: set(each.words) == set(asked)):
            found = [each for each in known if is_it(each)] if asked else []
            closest = [each for each in found if each.passed == min(other.passed for other in found)]
            if len({each.field.name for each in closest}) == 1:
                return closest[0].rank, closest[0].field
    return None


def _words(heading: str) -> tuple[str, ...]:
    """The words of a folded heading that mean something, without their endings: `name of your companies` is (`nam`, `companie`)."""
    return tuple(_ENDING.sub("", word) if len(word) > 3 else word for word in heading.split() if word not in _NO_MEANING)


@functools.cache
def _known(kind: str) -> tuple[_Known, ...]:
    """Every heading that a kind knows, also those that mean what stands beneath them."""
    headings = [(heading, rank, field) for heading, (rank, field) in known_headings(kind).items()]
    headings += [(heading, len(headings), field) for heading, fields in fields_by_content(kind).items() for field in fields]
    said = ((heading, rank, field, _words(heading)) for heading, rank, field in headings)
    return tuple(_Known(field, rank, words, len(heading.split()) - len(words)) for heading, rank, field, words in said if words)
