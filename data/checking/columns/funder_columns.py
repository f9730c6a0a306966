"""A column a funder: headings that are names of sources, over money, are each what that source gave; a record a row and funder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_content import MONEY, Beneath
from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import year_of
from data.checking.columns.period_headings import ALLOCATION, meaning_of
from data.grammar.dates import read_when
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Field, Kind, NotUnderstood, When

if TYPE_CHECKING:
    from data.checking.columns.headings import Column, Table
    from data.checking.layout.heading_rows import Heading

FEWEST = 2  # columns of sources; one alone may be a mark of whatever kind, unless its heading says that it is money
_OTHERS = {"other", "others", "other funder", "other funders", "other funding", "other source", "other sources"}
_MARKS = " -–:,;/|()[]"  # that part the words of a heading
_MONEY = re.compile(r" (?:grant|award|funding|contribution|investment|money|loan)s?(?: amount| value)?$", re.IGNORECASE)
_NO_FUNDER = re.compile(r"\b(?:total|sum|overall|match)\b", re.IGNORECASE)


def by_funder(columns: list[Column], headings: Sequence[Heading], kind: Kind, beneath: Beneath) -> list[Column]:
    """The columns of a sheet of money without a column of sources: those headed by a source and no more, as money of that source.

    At least two, one of them of the list of sources, or one of it that says that it is money (`ERDF grant`), beside who gets the money
    or what for. Another column of money among them may be that of a funder whom no list knows: it is asked about.
    """
    fields = {column.field.name for column in columns if column.field is not None}
    if kind.name != "investments" or "source" in fields or not fields & {"recipient", "title"}:
        return columns
    free = [column for column in columns if column.field is None and not (column.told or column.aside or column.answer)]
    found = {column.position: said for column in free if (said := _said(headings[column.position], kind))}
    named = [position for position, (source, *_) in found.items() if normal_text(source) in by_any_name("sources")]
    certain = len(found) >= FEWEST or any(_MONEY.search(unit_of(headings[position].text)[0]) for position in named)
    if not certain or not named or not any(beneath(position) == MONEY for position in found):
        return columns
    return [_taken(column, found, kind, beneath) for column in columns]


def _taken(column: Column, found: dict[int, tuple[str, Field, When | None, int]], kind: Kind, beneath: Beneath) -> Column:
    """A column as the money of the funder that its heading names, or that staff said it to be."""
    if column.position in found:
        source, field, when, unit = found[column.position]
        return replace(column, field=field, as_at=when, unit=unit, says=(("source", source),))
    plain, unit = unit_of(column.header)
    is_among = min(found) < column.position <= max(found) + 1 and not _NO_FUNDER.search(column.header)
    if (column.answer or column.told) and column.field is kind["amount"] and is_among:
        name, when = next(((name, when) for name, rest in _in_two(plain) if (when := _period(rest))), (plain, column.as_at))
        return replace(column, as_at=when, says=(("source", name),))
    if column.field is None and not (column.aside or column.told or column.answer) and is_among and beneath(column.position) == MONEY:
        return replace(column, asked=(kind["amount"],), unit=unit)
    return column


def _said(heading: Heading, kind: Kind) -> tuple[str, Field, When | None, int] | None:
    """`Innovate UK (£k)`, `NIHR 2023/24`, `MRC` beneath `Realised`: source, field, period and unit that a heading says."""
    if not heading.text or meaning_of(heading.text) in ("expected", ALLOCATION):
        return None
    units = [unit_of(f" {part}") for part in heading.parts or (heading.text,)]
    texts = [part for text, _ in units if text.strip() for part in _parted(text.strip(), kind)]
    sources = [text for text in texts if names_a_source(text)]
    if len(sources) != 1:
        return None
    field, when = kind["amount"], None
    for text in (each for each in texts if each is not sources[0]):
        said = _field_and_period(text, kind)
        if said is None or (said[1] and when):
            return None
        field, when = said[0] or field, said[1] or when
    return sources[0], field, when, next((unit for _, unit in reversed(units) if unit != 1), 1)


def _parted(text: str, kind: Kind) -> tuple[str, ...]:
    """`NIHR: realised 2023/24` as the source and what stands beside its name, where that is a stage or a period; else as it is."""
    if names_a_source(text):
        return (text,)
    if names_a_source(alone := _MONEY.sub("", text)):
        return (alone,)
    pairs = (pair for one, other in _in_two(text) for pair in ((one, other), (other, one)))
    return next((pair for pair in pairs if names_a_source(pair[0]) and _field_and_period(pair[1], kind)), (text,))


def _in_two(text: str) -> Iterator[tuple[str, str]]:
    """A text parted at each of its blanks, without the marks that part its words."""
    words = text.split()
    for at in range(1, len(words)):
        yield tuple(" ".join(part).strip(_MARKS) for part in (words[:at], words[at:]))


def _field_and_period(text: str, kind: Kind) -> tuple[Field | None, When | None] | None:
    """`Realised`, `2023/24` or `realised 2023/24`: the field and the period that a text names, and no more; None for any other."""
    known = next((each for each in kind.fields if each.type == "amount" and _is_called(each, text)), None)
    if known:
        return known, None
    when = _period(text)
    return (None, when) if when else year_of(text, kind.name)


def names_a_source(text: str) -> bool:
    """Whether a text is the name of a source, of a class of sources, or says that they are others."""
    plain = normal_text(text)
    return plain in by_any_name("sources") or plain in by_any_name("source_types") or plain in _OTHERS


def _is_called(field: Field, text: str) -> bool:
    return folded(text) in map(folded, (field.name, field.title, *field.aliases))


def _period(text: str) -> When | None:
    try:
        when = read_when(text)
    except NotUnderstood:
        return None
    return when if when.start else None


def may_be_a_funder(table: Table, column: Column) -> bool:
    """Whether a column that is asked about stands among those of funders."""
    return bool(column.asked) and column.asked[0].type == "amount" and any(each.says for each in table.taken)
