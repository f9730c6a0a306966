"""Makes a store in which something is wrong smaller, row by row, and prints it: what a person needs to see a rule fail."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.stores import DEFAULTS, Tables

KINDS = ("investments", "events", "members", "outcomes", "statistics", "claims", "targets")


def smallest(store: Tables, wrong: Callable[[Tables], bool], seconds: float = 60) -> Tables:
    """The store without the rows and settings that it is wrong without too; stops looking after `seconds`."""
    until, halving = time.monotonic() + seconds, True
    while halving and time.monotonic() < until:
        halving = False
        for kind in (*KINDS, "acts"):
            step = max(1, len(store[kind]) // 2)
            while step and time.monotonic() < until:
                smaller = _without(store, kind, step, wrong, until)
                halving = halving or len(smaller[kind]) < len(store[kind])
                store, step = smaller, step // 2
    return store


def _without(store: Tables, kind: str, step: int, wrong: Callable[[Tables], bool], until: float) -> Tables:
    """The store without every run of `step` rows of one kind that it does not take. What was published stays published."""
    place = 0
    while place < len(store[kind]) and time.monotonic() < until:
        gone, kept = store[kind][place : place + step], store[kind][:place] + store[kind][place + step :]
        if not any(each.get("act") == "upload" for each in gone) and wrong({**store, kind: kept}):
            store = {**store, kind: kept}
        else:
            place += step
    return store


def printed(store: Tables) -> str:
    """The rows of a store with what is filled in besides the defaults, for people."""
    lines = []
    for each in store["uploads"]:
        words = [str(each["period_start"]), str(each["period_end"]), *each["complete"], "demonstration" * each["demonstration"]]
        lines.append(f"upload {each['upload']}: {' '.join(words)}")
    for each in store["acts"]:
        if each["act"] != "upload" or each["withdrawn"]:
            lines.append(f"{each['act']} {each['target']} {each['value'] or ''} {'withdrawn' if each['withdrawn'] else ''}")
    for kind in KINDS:
        for each in store[kind]:
            plain = DEFAULTS.get(kind, {}) | {"sheet": kind, "row": each["row"], "upload": each["upload"]}
            filled = {name: value for name, value in each.items() if value is not None and plain.get(name) != value}
            lines.append(f"{kind}: " + ", ".join(f"{name} {value}" for name, value in filled.items()))
    return "\n".join(lines)
