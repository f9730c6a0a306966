"""What the first visitor of a server would wait for, asked while their browser still loads: each view of a version is made once."""

from __future__ import annotations

import os
import threading

from pages.parts.door import shown, store
from queries.filters import Filters
from queries.registry import MORE, questions

FIRST = ("headlines", "choices")  # every page asks them


def get_ready() -> None:
    """Have a thread ask today's version what pages ask of it, unless `CLUSTER_AHEAD=off`."""
    if os.environ.get("CLUSTER_AHEAD") != "off":
        threading.Thread(target=ask_everything, name="ready", daemon=True).start()


def ask_everything() -> None:
    """Ask every question once, without filters. Nothing where the demonstration is not made: the first page does that and says so."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        return
    now = shown()
    whole = [name for name, question in questions().items() if not set(MORE) & set(question.parameters)]
    for name in dict.fromkeys((*FIRST, *whole)):
        now.ask(name, Filters(), "board")
