"""The lists that choices come from: a name, and what it is also called; one CSV file a list."""

from __future__ import annotations

import csv
import functools
from pathlib import Path

from data.grammar.names import normal_text

FOLDER = Path(__file__).parent


@functools.cache
def entries(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/lists/<name>.csv` as they stand, in their order."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@functools.cache
def names(name: str) -> tuple[str, ...]:
    """The names of a list, in their order."""
    return tuple(entry["name"] for entry in entries(name))


@functools.cache
def all_names(*but: str) -> frozenset[str]:
    """The names of all lists, folded: what is a category, a place or a public funder. `but`: lists that are left out."""
    return frozenset(normal_text(each) for file in FOLDER.glob("*.csv") if file.stem not in but for each in names(file.stem))


def listed(name: str, most: int = 14) -> str:
    """The names of a list as a remedy gives them: a longer list is not written out, and says so."""
    return "; ".join(names(name)[:most]) + ("; and others" if len(names(name)) > most else "")


@functools.cache
def may_be(name: str) -> dict[str, str]:
    """The folded words that are no names of a list and often stand for one -> that name: what is chosen when they are asked about."""
    words = ((word, entry["name"]) for entry in entries(name) for word in (entry.get("may_be") or "").split(";"))
    return {normal_text(word): meant for word, meant in words if word.strip()}


@functools.cache
def by_any_name(name: str) -> dict[str, str]:
    """Every folded name and other name of a list -> its name. A name goes before another's other name."""
    found: dict[str, str] = {}
    for entry in entries(name):
        found.setdefault(normal_text(entry["name"]), entry["name"])
    for entry in entries(name):
        for other in (entry.get("also_called") or "").split(";"):
            if other.strip():
                found.setdefault(normal_text(other), entry["name"])
    return found
