"""What the first visitor of a server would wait for, asked while their browser still loads: the views behind it are made by then."""

from __future__ import annotations

import os
import threading

from pages.parts.door import shown, store
from queries.filters import Filters

# What every page asks, and the first page of its charts. Nothing whose rows are as many as the records.
FIRST = ("headlines", "choices", "members_by_segment", "funding_by_source", "events_by_theme", "sector_growth", "sector_statistics")


def get_ready() -> None:
    """Have a thread ask today's version, unless `CLUSTER_AHEAD=off`."""
    if os.environ.get("CLUSTER_AHEAD") != "off":
        threading.Thread(target=ask_first, name="ready", daemon=True).start()


def ask_first() -> None:
    """Ask each once, without filters. Nothing where the demonstration is not made: the first page does that and says so."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        return
    now = shown()
    for question in FIRST:
        now.ask(question, Filters(), "board")
