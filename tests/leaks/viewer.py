"""The curious viewer's ways: other words where nobody may look, older versions, and a deal that was never written."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from queries.door import Door, open_version
from tests import stores
from tests.leaks.hushed import before, twin, versions, without
from tests.leaks.shown import SEVERAL, Answers, everything, moved
from tests.stores import Tables

POOL = ("pool", "pool_kept")  # tells that deals are there, and is told apart (test_pool.py)
IN_WORDS = ("basis", "text", "value", "read_as")  # may say that something is left out, and never what


@dataclass(frozen=True)
class Viewer:
    """Looks at versions that are written to a folder, by these views and under so many choices of filters. Each of the ways gives what
    was answered otherwise because of what a confidential record says, or because it is there; nothing where all is well."""

    folder: Path
    views: str | None = None
    filtered: int = 0
    asked: Sequence[str] = SEVERAL

    def by_other_words(self, store: Tables, seed: int) -> list[str]:
        """Two stores that differ in nothing but what confidential records say."""
        return unlike(self._newest(store, seed), self._newest(twin(store, random.Random(seed)), seed))

    def by_older_versions(self, store: Tables, seed: int) -> list[str]:
        """The edition that was kept before anything was confidential, and what has moved since."""
        return unlike(self._editions(store, seed), self._editions(twin(store, random.Random(seed)), seed))

    def by_versions_in_order(self, store: Tables, seed: int, most: int) -> list[str]:
        """The versions that each upload left behind, opened as editions are, and what has moved between any two of them."""
        return unlike(self._in_order(store, most), self._in_order(twin(store, random.Random(seed)), most))

    def by_its_absence(self, store: Tables, seed: int) -> list[str]:
        """The store as though no confidential record had been written: all but how many are left out must be the same."""
        return unlike(figures(self._newest(store, seed)), figures(self._newest(without(store), seed)))

    def _newest(self, store: Tables, seed: int) -> Answers:
        with self._opened(store) as door:
            return everything(door, random.Random(seed), self.filtered, self.asked)

    def _editions(self, store: Tables, seed: int) -> Answers:
        with self._opened(store) as today:
            marks = [row["mark"] for row in today.ask("withheld", audience="staff")]
            with self._opened(before(store), marks) as edition:
                return everything(edition, random.Random(seed), self.filtered, self.asked) | moved(edition, today)

    def _in_order(self, store: Tables, most: int) -> Answers:
        found: Answers = {}
        with ExitStack() as open_doors:
            today = open_doors.enter_context(self._opened(store))
            marks = [row["mark"] for row in today.ask("withheld", audience="staff")]
            doors = [open_doors.enter_context(self._opened(each, marks)) for each in versions(store)[-most:]] + [today]
            for number, door in enumerate(doors):
                found |= {f"version {number}: {name}": door.ask(name) for name in self.asked}
            for (one, before_it), (other, after_it) in combinations(enumerate(doors), 2):
                found |= {f"{one} to {other}: {asked}": said for asked, said in moved(before_it, after_it).items()}
        return found

    @contextmanager
    def _opened(self, store: Tables, withheld: Sequence[str] | None = None) -> Iterator[Door]:
        path = self.folder / f"v{len(list(self.folder.iterdir()))}.duckdb"
        door = open_version(stores.write(store, path), views=self.views, withheld=withheld)
        try:
            yield door
        finally:
            door.close()


def unlike(one: Answers, other: Answers) -> list[str]:
    """What was asked of both and answered otherwise, or only of one."""
    return sorted(asked for asked in one.keys() | other.keys() if one.get(asked) != other.get(asked))


def figures(answers: Answers) -> Answers:
    """The same answers without the columns that may say that something is left out."""
    return {asked: [_figures(row) for row in rows] for asked, rows in answers.items() if asked.split()[0] not in POOL}


def _figures(row: Any) -> Any:
    return {name: value for name, value in row.items() if name not in IN_WORDS} if isinstance(row, dict) else row
