"""What stands behind an amount and leaves it as it is: a part of it in brackets (`of which £0.4m match`), and the mark of a footnote."""

from __future__ import annotations

import re

from data.grammar.cells import LONGEST_TEXT, one_kind_of_sign, word_set

_FLAGS = re.IGNORECASE | re.ASCII
_PART = re.compile(
    r"(?P<whole>[^()]*[^() ]) ?\(of which,? (?P<part>[^()]*?[0-9][^()a-z]*(?:k|m|mn|bn|thousand|million)?) (?P<of>[a-z -]+)\)", _FLAGS
)
_MARK = re.compile(r"(?<=[A-Za-z0-9)+]) ?([*\u2020\u2021\u00a7]{1,3})")

# What a part may be said to be: whose money it is and of what sort. Anything else (paid, repaid, to come) may change the amount.
_SORTS = word_set(
    """grant grants equity loan debt capital revenue cash match matched funding finance money public private government
    co-investment co-funding from the in is as a our own programme industry university council nhs"""
)


def without_mark(words: str) -> tuple[str, str]:
    """The text without the mark of a footnote at its end (`£1.25M*`), and the mark; "" where there is none."""
    match = _MARK.search(words)
    return (words[: match.start()], match[1]) if match and match.end() == len(words) else (words, "")


def with_part(words: str) -> tuple[str, str] | None:
    """`£1.2m (of which £0.4m match)` -> the amount and that of its part, where no more is said of the part than what sort it is."""
    match = _PART.fullmatch(words)
    if not match or any(each not in _SORTS for each in match["of"].lower().split()):
        return None
    return match["whole"], match["part"]


def said_beside(text: str) -> str:
    """What an amount that was read says beside it and is not reckoned with: the part, or the mark of a footnote; "" for neither."""
    if text[-1:].isdigit() or len(text) > LONGEST_TEXT:
        return ""
    words, mark = without_mark(one_kind_of_sign(text))
    if mark:
        return f"the mark {mark} of a footnote"
    return f"the part in brackets ({of_which[1]})" if (of_which := with_part(words)) else ""
