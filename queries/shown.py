"""A version to ask: one door a version, each answer kept under version, question, filters and audience.

Nothing is ever cleared by hand: a new version is a new key.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from data.store.acts import Standing, read_standing
from data.store.viewing import Store
from queries.door import Door, open_version
from queries.filters import WORDS, Filters
from queries.registry import questions

_OPENING = threading.Lock()


@dataclass(frozen=True)
class Shown:
    """The version that is shown. `version` is the key that everything is cached under."""

    version: str
    path: Path
    demonstration: bool
    edition: str = ""  # its name, where an edition is shown
    withheld: tuple[str, ...] = field(default=(), compare=False)  # marks of what is confidential today: an edition hides it too
    settings_of: Path | None = field(default=None, compare=False)  # whose settings hold in place of its own

    @classmethod
    def now(cls, store: Store) -> Self:
        """The version that a store shows now: publishing flips it under our feet, so ask anew every time."""
        now = store.now()
        return _the_same(cls, now.version, now.path, now.demonstration)

    @property
    def standing(self) -> Standing:
        """The acts and uploads of what is shown, those of the demonstration included."""
        return _standing(self)

    @property
    def name(self) -> str:
        """`version 7`, for people."""
        return f"version {self.path.stem.removeprefix('v')}"

    def ask(self, question: str, filters: Filters, audience: str, **more: Any) -> list[dict[str, Any]]:
        """The rows of a question, from the cache where they were asked before. Never change them. Who may ask is the caller's matter."""
        return _answer(self, question, _touching(question, filters), audience, tuple(sorted(more.items())))

    def each(self, question: str, filters: Filters, audience: str) -> Iterator[dict[str, Any]]:
        """The rows of a question one after another, kept nowhere."""
        return _door(self).each(question, _touching(question, filters), audience)


# One object a version: it stands in the key of all that is kept, and two that are one need not be compared.
@functools.lru_cache(maxsize=16)
def _the_same(shown: type[Shown], *now: Any) -> Shown:
    return shown(*now)


@functools.lru_cache(maxsize=64)
def _standing(shown: Shown) -> Standing:
    return read_standing(shown.path)


# Two versions are open while viewers of the old one finish; an edition or two beside them.
@functools.lru_cache(maxsize=4)
def _opened(shown: Shown) -> Door:
    return open_version(shown.path, withheld=shown.withheld if shown.edition else None, settings_of=shown.settings_of)


def _door(shown: Shown) -> Door:
    with _OPENING:  # two who come at once open it once
        return _opened(shown)


# Rows are shared between viewers and never changed by a page: charts and cards only read them.
@functools.lru_cache(maxsize=4096)
def _answer(shown: Shown, question: str, filters: Filters, audience: str, more: tuple) -> list[dict[str, Any]]:
    return _door(shown).ask(question, filters, audience, **dict(more))


@functools.lru_cache(maxsize=512)
def _touching(question: str, filters: Filters) -> Filters:
    """The filters that a question takes: another source chosen changes no answer about events, so that is not asked again."""
    asked = questions().get(question)
    if asked is None:
        return filters  # the door says that there is no such question
    taken = {"period" if word.startswith("period_") else word for word in asked.parameters}
    return Filters(**{word: getattr(filters, word) for word in WORDS if word in taken})
