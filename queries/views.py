"""Reads the statements of `views.sql`: what each makes, and what each needs, so that a room makes only what it is asked for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from queries.cells import PART_OF_ROW, cells_view

_MARK = re.compile(r"^-- materialised$", re.MULTILINE)
_MADE = re.compile(r"create (?:view|macro) ([a-z_]+)")
_WORD = re.compile(r"[a-z_]+")


@dataclass(frozen=True)
class View:
    """One view or macro. `needs`: the names of the earlier ones that its text speaks of."""

    name: str
    statement: str  # ready to be executed; a view that is marked as materialised is made as a table, once a version
    needs: frozenset[str]


def views(path: Path) -> dict[str, View]:
    """Everything that the file makes, by name, in its order."""
    return views_of(path.read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=4)
def views_of(sql: str) -> dict[str, View]:
    """Everything that a text makes, by name, in its order. Only the end of a statement ends a line with a semicolon."""
    found: dict[str, View] = {}
    for text in (PART_OF_ROW, cells_view(), *re.split(r";[ ]*$", sql, flags=re.MULTILINE)):
        code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--")).strip()
        if not code:
            continue
        made = _MADE.match(code)
        if not made or made[1] in found:
            raise ValueError(f"neither a view nor a macro of its own: {code[:60]}")
        if _MARK.search(text):
            code = code.replace("create view", "create table", 1)
        found[made[1]] = View(made[1], code, named_in(code, found))
    return found


def named_in(sql: str, names: Iterable[str]) -> frozenset[str]:
    """Which of the names the text speaks of. A name that it uses for something else only makes a view that nobody reads."""
    return frozenset(_WORD.findall(sql)) & frozenset(names)


def needed_for(sql: str, found: dict[str, View]) -> list[View]:
    """The views that a question needs, each after those that it needs itself."""
    wanted = set(named_in(sql, found))
    for name in reversed(found):
        if name in wanted:
            wanted |= found[name].needs
    return [view for name, view in found.items() if name in wanted]
