"""Values that are not written as their list writes them: taken where signs or a slip differ, asked about where they may be one."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from data.checking.columns.headings import NONE
from data.checking.names.likeness import Likeness, certain, likenesses, says_more_or_less
from data.checking.values import Reading
from data.grammar.names import normal_text, plain
from data.grammar.places import read_place
from data.kinds import KINDS
from data.lists import by_any_name, may_be, names
from data.model import Field, Question

ASKING = ("choice-asked", "choice-asked-stops", "choice-asked-unstated", "status-asked", "place-asked")  # the findings that ask of a value
LONGEST_STATUS = 40  # letters; a longer text is a remark
LONG_NAME = 8  # letters; of shorter names of places a slip is asked about
_WHERE = {"wider": "wider than the region", "several": "several places", "elsewhere": "outside the region", "": "no place"}
MOST_TEXTS = 500  # a column with more texts that are not listed holds no names of a list, and is not compared with it


def value_setting(list_name: str, text: str) -> str:
    """The name of the setting that says what a text means in a list: `value:sources|innovate uk fund`."""
    return f"value:{list_name}|{plain(text)}"


def list_of(field: Field) -> str:
    """The name of the list that a field's values are of; "" for a field without one."""
    return "places" if field.type == "place" else field.choices


def all_lists() -> list[str]:
    """The lists that values of a return are of, by name."""
    return sorted({list_of(field) for kind in KINDS.values() for field in kind.fields if list_of(field)})


def is_unlisted(reading: Reading, field: Field) -> bool:
    """Whether a cell of a field with a list holds a text that the list does not know."""
    if field.type == "place":
        return reading.stored[2] == "unlisted"
    return field.type == "choice" and reading.stored[1] is not None and reading.stored[0] not in names(field.choices)


def reread(reading: Reading, field: Field, answers: Mapping[str, str]) -> Reading:
    """The reading of an unlisted text: what staff answered; else the name that it is but for its signs; else what it is like."""
    text, listed = reading.stored[-1], list_of(field)
    answer = answers.get(value_setting(listed, text), "")
    if answer in names(listed):
        return Reading(_stored(answer, text, field))
    if answer == NONE:
        return reading
    is_doubted = text.rstrip().endswith("?")  # `Awarded?` says that it may not be
    if not is_doubted and (name := _by_plain_name(listed).get(plain(text))):
        return Reading(_stored(name, text, field))
    found = _meant(text, field)
    words = {"text": text, "field": field.title.lower()}
    if may_be(listed).get(normal_text(text)):
        return _asked_status(reading, field, words)
    if not is_doubted and (one := certain(found)) and not (field.type == "place" and _has_a_short_name(text)):
        return Reading(_stored(one.meaning, text, field), "choice-alike", words | {"name": one.meaning})
    if not found:
        return _asked_status(reading, field, words)
    if field.type == "place":
        return Reading(reading.stored, "place-asked", words | {"name": _with_where(found[0].meaning)})
    code = "choice-asked" if field.open else "choice-asked-stops" if field.stops else "choice-asked-unstated"
    return Reading(reading.stored, code, words | {"name": found[0].meaning})


def _asked_status(reading: Reading, field: Field, words: dict) -> Reading:
    """A status of a programme's own (`Live`): it holds back every row that says so, and nobody but staff can know what it means."""
    if field.choices != "statuses" or not plain(words["text"]) or len(words["text"]) > LONGEST_STATUS:
        return reading
    often = may_be(field.choices).get(normal_text(words["text"]))
    code = "choice-asked-stops" if often else "status-asked"
    return Reading(reading.stored, code, words | {"name": often})


def _stored(name: str, text: str, field: Field) -> tuple:
    """What the store holds of a text that means a name of the list."""
    place = read_place(name) if field.type == "place" else None
    return (place.name, place.code, place.within, text) if place else (name, text)


def _has_a_short_name(text: str) -> bool:
    """Whether a place's name is so short that another town may be called so: Bilton is none of Bilston, Ashton none of Aston."""
    return sum(map(str.isalpha, text)) < LONG_NAME


def _with_where(name: str) -> str:
    """A place of the list, with what that does to the row where it is not inside the region."""
    within = read_place(name).within
    return name if within in ("inside", "region") else f"{name}, which is {_WHERE[within]}"


def value_question(text: str, field: Field, sheet: str, cell: str) -> Question:
    """What is asked of a text that may be a name of a list."""
    listed, is_place = list_of(field), field.type == "place"
    found = _meant(text, field)
    often = may_be(listed).get(normal_text(text))
    meant = [often] if often else [each.meaning for each in found if _is_likely(text, each)]
    likely = [name for name in dict.fromkeys(meant) if name != NONE][:4]
    near = [name for name in dict.fromkeys(each.meaning for each in found) if name not in likely]
    rest = [name for name in names(listed) if name not in likely and name not in near]
    kept = "None of these: keep it as typed" if field.open or is_place else "None of these"
    shown = [(name, _with_where(name) if is_place else name) for name in (*likely, *near)]
    options = [*shown[: len(likely)], (NONE, kept), *shown[len(likely) :], *((name, name) for name in rest)]
    return Question(value_setting(listed, text), sheet, cell, text, field.title, tuple(options))


def _meant(text: str, field: Field) -> list[Likeness]:
    """The names that a text may be, those that it likely is first."""
    return sorted(likenesses(text, _known(list_of(field))), key=lambda each: not _is_likely(text, each))


def _is_likely(text: str, alike: Likeness) -> bool:
    """Of two texts with a word each that the other has not (two councils) neither is likely the other: none is the likely answer."""
    return says_more_or_less(text, alike.known)


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
