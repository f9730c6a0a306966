"""What the first visitor of a server would wait for, done while their browser still loads: the views are made by then."""

from __future__ import annotations

import importlib
import inspect
import os
import threading

from charts.said.since_edition import last_edition
from pages.parts.door import shown, store
from queries.editions import differing, edition_before, opened
from queries.filters import Filters

# What every page asks, and the first page of its charts. Nothing whose rows are as many as the records.
FIRST = ("headlines", "as_at", "choices", "funding_by_source", "events_by_theme", "sector_growth", "sector_statistics", "funding_over_time",
         "events_over_time", "members_over_time", "stories", "members_by_segment")  # fmt: skip
# What the first page imports.
PARTS = ("frame.page", "figures.chart_card", "figures.headline", "figures.since_last", "figures.case_story", "figures.about_whom")


def get_ready() -> None:
    """Have a thread ask today's version, unless `CLUSTER_AHEAD=off`."""
    if os.environ.get("CLUSTER_AHEAD") != "off":
        threading.Thread(target=_in_order, name="ready", daemon=True).start()


def _in_order() -> None:
    inspect.stack()  # Streamlit looks once where it was called from, and for that through every module: 0.2 s the first time
    for part in PARTS:
        importlib.import_module(f"pages.parts.{part}")
    ask_first()


def ask_first() -> None:
    """Ask each once, without filters, and what changed since the last edition. Nothing where the demonstration is not made: the first
    page does that and says so."""
    here = store()
    if here.shows_demonstration_store() and not here.demonstration_is_made():
        return
    now = shown()
    last_edition(now)  # every page says its name
    for question in FIRST:
        now.ask(question, Filters(), "board")
    if edition := edition_before(now):
        differing(opened(now, edition), now)
