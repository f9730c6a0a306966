"""Values that are not written as their list writes them: taken where signs or a slip differ, asked about where they may be one."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from data.checking.headings import NONE
from data.checking.likeness import Likeness, certain, likenesses, says_more_or_less
from data.checking.values import Reading
from data.grammar.names import plain
from data.lists import by_any_name, names
from data.model import Field, Question

MOST_TEXTS = 500  # a column with more texts that are not listed holds no names of a list, and is not compared with it


def value_setting(list_name: str, text: str) -> str:
    """The name of the setting that says what a text means in a list: `value:sources|innovate uk fund`."""
    return f"value:{list_name}|{plain(text)}"


def is_unlisted(reading: Reading, field: Field) -> bool:
    """Whether a cell of a field with a list holds a text that the list does not know."""
    return field.type == "choice" and reading.stored[1] is not None and reading.stored[0] not in names(field.choices)


def reread(reading: Reading, field: Field, answers: Mapping[str, str]) -> Reading:
    """The reading of an unlisted text: what staff answered; else the name that it is but for its signs; else what it is like."""
    text = reading.stored[1]
    answer = answers.get(value_setting(field.choices, text), "")
    if answer in names(field.choices):
        return Reading((answer, text))
    if answer == NONE:
        return reading
    if name := _by_plain_name(field.choices).get(plain(text)):
        return Reading((name, text))
    found = _meant(text, field)
    words = {"text": text, "field": field.title.lower()}
    if one := certain(found):
        return Reading((one.meaning, text), "choice-alike", words | {"name": one.meaning})
    if not found:
        return reading
    code = "choice-asked" if field.open else "choice-asked-stops" if field.stops else "choice-asked-unstated"
    return Reading(reading.stored, code, words | {"name": found[0].meaning})


def value_question(text: str, field: Field, sheet: str, cell: str) -> Question:
    """What is asked of a text that may be a name of a list."""
    likely = list(dict.fromkeys(each.meaning for each in _meant(text, field)))[:4]
    rest = [name for name in names(field.choices) if name not in likely]
    kept = "None of these: keep it as typed" if field.open else "None of these"
    options = [*((name, name) for name in likely), (NONE, kept), *((name, name) for name in rest)]
    return Question(value_setting(field.choices, text), sheet, cell, text, field.title, tuple(options))


def _meant(text: str, field: Field) -> list[Likeness]:
    """The names that a text may be: of two texts with a word each that the other has not (two councils) neither is the other."""
    return [each for each in likenesses(text, _known(field.choices)) if says_more_or_less(text, each.known)]


@functools.cache
def _known(list_name: str) -> tuple[tuple[str, str], ...]:
    return tuple(by_any_name(list_name).items())


@functools.cache
def _by_plain_name(list_name: str) -> dict[str, str]:
    """Every name of a list without its signs -> the name; not where two names are one then."""
    found: dict[str, set[str]] = {}
    for text, name in _known(list_name):
        found.setdefault(plain(text), set()).add(name)
    return {text: meant.pop() for text, meant in found.items() if text and len(meant) == 1}
