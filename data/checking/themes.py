"""Events of several themes: the first is the primary one, on which the bars of the chart add up, and the rest are further themes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.grammar.names import normal_text
from data.lists import by_any_name

if TYPE_CHECKING:
    from data.checking.batch import Batch

_BETWEEN = re.compile(r"[;\n]")
_MAY_BE_BETWEEN = re.compile(r"[;\n,/|+&]|\band\b")  # where the list knows every part, and not the whole: `Data and AI` is one theme


def take_the_primary_theme(batch: Batch) -> None:
    """Take the first theme of a cell that gives several, as if it stood there alone, and keep the text as it was typed."""
    field = batch.kind["theme"]
    texts, further = list(batch.columns["theme_text"]), batch.columns["further_themes"]
    given = {text: themes for text in set(texts) - {None} if len(themes := themes_of(text)) > 1}
    several = [index for index, text in enumerate(texts) if text in given]
    if not several:
        return
    batch.unsay_values(field, several)
    for index in several:
        further[index] = "; ".join(filter(None, (*given[texts[index]][1:], further[index])))
        batch.columns["theme"][index] = batch.columns["theme_text"][index] = None
    batch.take_texts(field, [given[text][0] if text in given else None for text in texts], beside=True)
    batch.columns["theme_text"] = texts
    for index in several:
        batch.say(index, "themes-several", "theme", first=batch.columns["theme"][index])


def themes_of(text: str) -> list[str]:
    """The themes that a cell gives, in its order and words; one where nothing parts it."""
    listed = by_any_name("themes")
    if normal_text(text) in listed:
        return [text]
    themes: list[str] = []
    for part in _parted(_BETWEEN, text):
        smaller = [] if normal_text(part) in listed else _parted(_MAY_BE_BETWEEN, part)
        themes += smaller if smaller and all(normal_text(each) in listed for each in smaller) else [part]
    return themes


def _parted(between: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in between.split(text) if part.strip()]
