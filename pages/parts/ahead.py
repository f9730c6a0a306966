"""What a first choice in a filter will ask, answered while nobody waits: a changed filter then finds its figures warm.

A page notes what it asked of a view. Once it is drawn, a thread asks the same of the views that are one choice away from the
unfiltered one, once a version, and gives way to every page that is being drawn. What it finds lies in the caches that pages read;
nothing else knows of it, and without it (`CLUSTER_AHEAD=off`) every figure is the same and comes a twentieth of a second later.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from queries.filters import Filters

MOST = 25  # values of one filter, the first of its list: kinds of source, the years and quarters
REST = 2.0  # seconds in which the browser draws the page, often on this machine
_PAUSE = 0.02  # seconds between two answers, and between two looks whether a page is being drawn


class _View(Protocol):
    filters: Filters


Asking = tuple[Callable[..., Any], tuple[Hashable, ...]]  # what is called with a view, and what with it


@dataclass
class Ahead:
    """The askings of pages, and those of them that wait to be asked of other views."""

    noted: dict[_View, set[Asking]] = field(default_factory=dict)  # by views without filters
    waiting: deque[tuple[_View, Asking]] = field(default_factory=deque)
    drawing: int = 0  # pages that are being drawn now
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _thread: threading.Thread | None = None

    def filtered(self, view: _View) -> None:
        """A page with filters shows this view: what is asked of it from now on is noted."""
        self.noted.setdefault(replace(view, filters=Filters()), set())

    def note(self, view: _View, asking: Callable[..., Any], *words: Hashable) -> None:
        """Somebody asked `asking(view, *words)`."""
        whole = replace(view, filters=Filters())
        asked = (asking, words)
        if asked not in self.noted.get(whole, {asked}):
            with self._lock:
                self.noted[whole].add(asked)
                self.waiting.append((whole, asked))

    @contextmanager
    def a_page(self) -> Iterator[None]:
        """Around the drawing of a page."""
        with self._lock:
            self.drawing += 1
        try:
            yield
        finally:
            with self._lock:
                self.drawing -= 1

    def begin(self, choices: Callable[[_View], dict[str, list[str]]]) -> None:
        """Have a thread work off what waits, unless one does or it is switched off. `choices`: the values of each filter."""
        if os.environ.get("CLUSTER_AHEAD") == "off":
            return
        with self._lock:
            if self.waiting and (self._thread is None or not self._thread.is_alive()):
                self._thread = threading.Thread(target=self._work_off, args=(choices,), name="ahead", daemon=True)
                self._thread.start()

    def _work_off(self, choices: Callable[[_View], dict[str, list[str]]]) -> None:
        rest = threading.Event()
        rest.wait(REST)
        for _ in self.each(choices):
            rest.wait(_PAUSE)
            while self.drawing:
                rest.wait(_PAUSE)

    def each(self, choices: Callable[[_View], dict[str, list[str]]]) -> Iterator[None]:
        """Ask what waits, one view after the other: every asking of a view, then the next view."""
        while self.waiting:
            askings: dict[_View, list[Asking]] = {}
            while self.waiting:
                view, asking = self.waiting.popleft()
                askings.setdefault(view, []).append(asking)
            for view, wanted in askings.items():
                for near in one_choice_away(view, choices(view)):
                    for asking, words in wanted:
                        asking(near, *words)
                        yield


def one_choice_away(view: _View, choices: dict[str, list[str]]) -> Iterator[_View]:
    """The views that differ from one without filters by a single value of a single filter."""
    for word, values in choices.items():
        for value in values[:MOST]:
            yield replace(view, filters=Filters(**{word: (value,)}))


AHEAD = Ahead()
