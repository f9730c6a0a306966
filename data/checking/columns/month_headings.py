"""Headings that name one month and no year (`Apr`, `Spend in April`): which month it is of a financial year."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import pairwise

OF_A_YEAR = ("April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February", "March")
_MONTH = re.compile(
    r"\b(apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|jan(?:uary)?|feb(?:ruary)?"
    r"|mar(?:ch)?)\b\.?",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:to|by|until|end|at|since|from|before|after)(?: (?:the )?end(?: of)?)?\W*$", re.IGNORECASE)


@functools.lru_cache(maxsize=1 << 14)
def month_of(heading: str) -> str:
    """The one month that a heading names, as `April`; blank for none, for several, and for one up to which a figure runs."""
    found = list(_MONTH.finditer(heading))
    if len(found) != 1 or _UP_TO.search(heading[: found[0].start()]):
        return ""
    return next(month for month in OF_A_YEAR if month.lower().startswith(found[0][1].lower()[:3]))


def without_month(heading: str) -> str:
    """A heading without its month: `Spend in April (£)` is `Spend in (£)`."""
    return " ".join(_MONTH.sub(" ", heading, count=1).split())


def with_year(month: str, year: str) -> str:
    """`April 2024`, the month of the financial year `2024/25`; its March is of 2025."""
    first = int(year[:4])
    return f"{month} {first + (OF_A_YEAR.index(month) > 8)}"


def are_in_order(headings: Iterable[str]) -> bool:
    """Whether months stand from April to March, once or again and again: from January to December they are of no financial year."""
    places = [OF_A_YEAR.index(month) for heading in headings if (month := month_of(heading))]
    blocks: list[list[int]] = [[]]
    for place in places:
        if blocks[-1] and place < blocks[-1][-1]:
            blocks.append([])
        blocks[-1].append(place)
    return all(set(one) & set(other) for one, other in pairwise(blocks))
