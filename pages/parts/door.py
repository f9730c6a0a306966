"""The door to the store for pages: which version is shown now, and who may ask it."""

from __future__ import annotations

import functools
import os
from typing import Any

from data.store.viewing import Store
from pages.parts.access.gate import staff_only
from queries.filters import Filters
from queries.shown import Shown


def store() -> Store:
    """The store of this dashboard: where CLUSTER_STORE says, else beside the package."""
    return _store(os.environ.get("CLUSTER_STORE", ""))


@functools.lru_cache(maxsize=16)
def _store(directory: str) -> Store:
    return Store.open(directory)


def shown() -> Shown:
    """The version to show now."""
    return Shown.now(store())


def today_beside(looked_at: Shown) -> Shown:
    """Today's version beside one that is looked at: that one itself where it is no edition, so that a run of a page knows one today."""
    return shown() if looked_at.edition else looked_at


def answer(from_: Shown, question: str, filters: Filters, who: str, **more: Any) -> list[dict[str, Any]]:
    """The rows of a question, from the cache where they were asked before. Never change them.

    What staff see is asked of the gate first, whoever asked it before. Raises NotStaff.
    """
    if who != "board":
        staff_only()
    return from_.ask(question, filters, who, **more)
