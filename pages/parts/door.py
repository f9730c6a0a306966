"""The cached door to the store: one door a version, each answer kept under version, question, filters and audience.

Nothing is ever cleared by hand: a new version is a new key.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from data.store.acts import Standing, read_standing
from data.store.viewing import Store
from pages.parts.gate import staff_only
from queries.door import Door, open_version
from queries.filters import WORDS, Filters
from queries.registry import questions


def store() -> Store:
    """The store of this dashboard: where CLUSTER_STORE says, else beside the package."""
    return Store.open()


@dataclass(frozen=True)
class Shown:
    """The version that a page shows. `version` is the key that everything is cached under."""

    version: str
    path: Path
    demonstration: bool
    edition: str = ""  # its name, where an edition is shown
    withheld: tuple[str, ...] = field(default=(), compare=False)  # marks of what is confidential today: an edition hides it too
    settings_of: Path | None = field(default=None, compare=False)  # whose settings hold in place of its own

    @property
    def standing(self) -> Standing:
        """The acts and uploads of what is shown, those of the demonstration included."""
        return read_standing(self.path)

    @property
    def name(self) -> str:
        """`version 7`, for people."""
        return f"version {self.path.stem.removeprefix('v')}"


def shown() -> Shown:
    """The version to show now. Asked anew at every run, since publishing flips it under our feet."""
    now = store().now()
    return Shown(now.version, now.path, now.demonstration)


# Two versions are open while viewers of the old one finish; an edition or two beside them.
@st.cache_resource(max_entries=4, show_spinner=False)
def _door(version: str, _path: Path, _withheld: tuple[str, ...], _settings_of: Path | None) -> Door:
    return open_version(_path, withheld=_withheld, settings_of=_settings_of)


# Rows are shared between viewers and never changed by a page: charts and cards only read them. Streamlit's own cache takes half a
# millisecond to make its key of a question, and a page asks twenty; these keys hash themselves.
@functools.lru_cache(maxsize=4096)
def _answer(shown: Shown, question: str, filters: Filters, who: str, more: tuple) -> list[dict[str, Any]]:
    return _door(shown.version, shown.path, shown.withheld, shown.settings_of).ask(question, filters, who, **dict(more))


def answer(from_: Shown, question: str, filters: Filters, who: str, **more: Any) -> list[dict[str, Any]]:
    """The rows of a question, from the cache where they were asked before. Never change them.

    What staff see is asked of the gate first, whoever asked it before. Raises NotStaff.
    """
    if who != "board":
        staff_only()
    return _answer(from_, question, _touching(question, filters), who, tuple(sorted(more.items())))


@functools.lru_cache(maxsize=512)
def _touching(question: str, filters: Filters) -> Filters:
    """The filters that a question takes: another source chosen changes no answer about events, so that is not asked again."""
    asked = questions().get(question)
    if asked is None:
        return filters  # the door says that there is no such question
    taken = {"period" if word.startswith("period_") else word for word in asked.parameters}
    return Filters(**{word: getattr(filters, word) for word in WORDS if word in taken})
