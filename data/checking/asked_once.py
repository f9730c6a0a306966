"""What a file must be told, each question once and in the order in which staff should meet them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.marking.places import place
from data.model import Question


def once(asked: Sequence[Question]) -> list[Question]:
    """Every question once, where it stands first, with all the money that hangs on it; those on which most hangs come first.

    Those on which the same hangs, such as none, come as their sheets do in the file, and on a sheet from the first column to the last.
    """
    pence = Counter[str]()
    for each in asked:
        pence[each.setting] += each.pence
    sheets = list(dict.fromkeys(each.sheet for each in asked))

    def comes(each: Question) -> tuple[int, int, int, int]:
        row, column = place(each.cell) or (0, 0)
        return -pence[each.setting], sheets.index(each.sheet), column, row

    first = {each.setting: each for each in reversed(asked)}.values()
    return [replace(each, pence=pence[each.setting]) for each in sorted(first, key=comes)]
