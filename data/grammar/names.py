"""Folds names and headings to the form by which they are compared; what is shown is always the cell's own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from data.grammar.cells import one_kind_of_sign

_LEGAL_FORM = re.compile(r"(?<=.) (?:limited|ltd|plc|llp|public limited company)$")
_SIGNS = re.compile(r"[^a-z0-9%]+")
_MARKS_THAT_JOIN = re.compile(r"['.\u00b4`]")


def normal_text(text: str) -> str:
    """A heading or a key for comparing: small letters, one kind of blank, dash and quote."""
    return " ".join(one_kind_of_sign(text).casefold().split())


def normal_texts(texts: Sequence[str]) -> list[str]:
    """The same of many texts: at one look where no sign or blank of theirs is to be folded, as in most references."""
    joined = "|".join(texts)
    if joined.isascii() and joined.isprintable() and " " not in joined and joined.count("|") == len(texts) - 1:
        return joined.casefold().split("|")
    return list(map(normal_text, texts))


def normal_name(text: str) -> str:
    """An organisation's name for comparing: without accents, punctuation and legal form, & as and; "" only for a blank text.

    `Bp P.L.C.` and `BP plc` are one name, `Marks & Spencer Ltd` and `Marks and Spencer Limited` too.
    """
    folded = one_kind_of_sign(text).casefold()
    if not folded.isascii():  # twice, because a letter may have a capital hidden in it
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", folded).casefold())
        folded = "".join(each for each in folded if not unicodedata.combining(each))
    folded = folded.replace("&", " and ")
    folded = _MARKS_THAT_JOIN.sub("", folded)
    name = " ".join("".join(each if each.isalnum() else " " for each in folded).split())
    shorter = _LEGAL_FORM.sub("", name)
    while shorter != name:
        name, shorter = shorter, _LEGAL_FORM.sub("", shorter)
    return name or normal_text(text)


def plain(text: str) -> str:
    """A text without case, signs and apostrophes, & as and: how a heading or a value of a list is kept that staff said the meaning of."""
    return _SIGNS.sub(" ", one_kind_of_sign(text).casefold().replace("&", " and ").replace("'", "")).strip()
