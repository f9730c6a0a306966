"""Finds organisations by what a reader remembers of them: a name, a former name or a company number, nearly as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from charts.rows import Row
from data.grammar.names import normal_name

NEARLY = 75  # out of 100: how like a word must be that is not the word itself
LONG_ENOUGH = 4  # letters: a shorter word that is nearly another is another


def found(rows: Sequence[Row], text: str) -> list[Row]:
    """Rows of the question `organisations` that the text may mean, in their order; all for a blank text.

    Each word of the text is a word of one of the organisation's names, begins one, or is nearly one; or the text begins its number.
    Where some are found by the words as they are written, those that are only nearly so are left out.
    """
    if not text.strip():
        return list(rows)
    exactly = [row for row in rows if _has_number(row, text) or any(_meets(text, name, is_there) for name in names(row))]
    return exactly or [row for row in rows if any(_meets(text, name, is_nearly) for name in names(row))]


def names(row: Row) -> list[str]:
    """All names of an organisation, the one that it goes by first."""
    return [row["name"], *filter(None, (row["other_names"] or "").split("; "))]


def named_by(rows: Sequence[Row], word: str) -> Row | None:
    """The organisation that an address means: by its own word, else the only one with that name; None where none or several are."""
    [*by_word] = [row for row in rows if row["organisation"] == word]
    by_name = [row for row in rows if normal_name(word) in map(normal_name, names(row))]
    return by_word[0] if by_word else by_name[0] if len(by_name) == 1 else None


def _has_number(row: Row, text: str) -> bool:
    typed = "".join(filter(str.isalnum, text)).upper().lstrip("0")
    number = (row["company_number"] or "").lstrip("0")
    return len(typed) > 2 and any(map(str.isdigit, typed)) and number.startswith(typed)


def _meets(text: str, name: str, alike) -> bool:
    words = normal_name(name).split()
    return all(any(alike(typed, word) for word in words) for typed in normal_name(text).split())


def is_there(typed: str, word: str) -> bool:
    return word.startswith(typed)


def is_nearly(typed: str, word: str) -> bool:
    return is_there(typed, word) or (len(typed) >= LONG_ENOUGH and fuzz.ratio(typed, word) >= NEARLY)
