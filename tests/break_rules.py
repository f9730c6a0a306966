"""Breaks each rule of the views in turn and requires the stores that stay the same, or a test, to notice.

    python -m tests.break_rules [--only NAME] [--jobs 2]

Exit 0: every broken rule was noticed. Exit 1: some were not, or are no valid SQL; they are named.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from unittest import mock

import duckdb
import pytest

from queries.door import open_version
from queries.registry import VIEWS, questions
from queries.views import needed_for, views_of
from tests import stores
from tests.agreement import Asked, answers, differences, everything
from tests.drawn.whole import build
from tests.fixed import FILTERS, FIXED
from tests.rules import RULES, Rule

DRAWN = {f"drawn {seed}": seed for seed in (3, 8)}  # for rules that need a crowd


@dataclass(frozen=True)
class Prepared:
    """A store in a file, and what each question about it must answer."""

    path: Path
    asked: list[Asked]
    must: list[dict]


def prepared_stores(folder: Path) -> dict[str, Prepared]:
    """All stores, written into a folder and reckoned once."""
    made = {name: make() for name, make in FIXED.items()} | {name: build(random.Random(seed), 1) for name, seed in DRAWN.items()}
    prepared = {}
    for number, (name, store) in enumerate(made.items()):
        asked = everything(FILTERS if name in FIXED else [])
        prepared[name] = Prepared(stores.write(store, folder / f"{number}.duckdb"), asked, answers(store, asked))
    return prepared


def noticed_in(prepared: Prepared, views: str) -> str:
    """The first difference that a store shows under other views; "" where it shows none. Raises duckdb.Error."""
    door = open_version(prepared.path, views=views)
    try:
        for asked, must in to_ask(prepared, views):
            if found := differences(door, asked, must):
                return found[0]
        return ""
    finally:
        door.close()


def to_ask(prepared: Prepared, views: str) -> list[tuple[Asked, dict]]:
    """What can be answered otherwise under other views: the questions whose views were changed, those first that need fewest views."""
    stands, broken = views_of(VIEWS.read_text(encoding="utf-8")), views_of(views)
    changed = {name for name in stands.keys() | broken.keys() if stands.get(name) != broken.get(name)}
    needs = {name: {view.name for view in needed_for(_sql(name), stands)} for name in {each[2] for each in prepared.asked}}
    pairs = list(zip(prepared.asked, prepared.must, strict=True))
    touched = [pair for pair in pairs if needs[pair[0][2]] & changed]
    return sorted(touched or pairs, key=lambda pair: (bool(pair[0][1]), len(needs[pair[0][2]])))


def _sql(question: str) -> str:
    return questions()["records" if question == "records of headlines" else question].sql


def noticed_by(test: str, views: str) -> str:
    """The test, where it fails under other views; "" where it passes."""
    with tempfile.TemporaryDirectory() as folder:
        broken = Path(folder) / "views.sql"
        broken.write_text(views, encoding="utf-8")
        with mock.patch("queries.room.VIEWS", broken), contextlib.redirect_stdout(io.StringIO()):
            outcome = pytest.main([test, "-q", "-x", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"])
    return f"{test} fails" if outcome == pytest.ExitCode.TESTS_FAILED else ""


def broken_and_noticed(rule: Rule, sql: str, prepared: dict[str, Prepared]) -> tuple[bool, str]:
    """Whether a rule was noticed to be broken, and by what; or what is wrong with it."""
    if rule.stands(sql) != 1:
        return False, f"its lines stand {rule.stands(sql)} times in views.sql"
    broken = rule.broken_in(sql)
    try:
        if rule.test:
            noticed = noticed_by(rule.test, broken)
            return bool(noticed), noticed or f"{rule.test} did not notice"
        for name in (rule.store, *(each for each in prepared if each != rule.store)):
            if noticed := noticed_in(prepared[name], broken):
                return True, f"{name}: {noticed}"
    except duckdb.Error as wrong:
        return False, f"its broken form is no valid SQL: {wrong}"
    return False, "nothing noticed"


_ready: dict[str, Prepared] = {}  # the stores of a process that breaks rules


def get_ready(folder: Path) -> None:
    """What a process does once, in a folder that outlives it: write the stores and reckon what they must answer."""
    _ready.update(prepared_stores(Path(tempfile.mkdtemp(dir=folder))))


def break_one(number: int) -> tuple[int, bool, str, float]:
    """The rule with this number: whether it was noticed, by what (or what is wrong), and in how many seconds."""
    began = time.monotonic()
    outcome = broken_and_noticed(RULES[number], VIEWS.read_text(encoding="utf-8"), _ready)
    return number, *outcome, time.monotonic() - began


def main(words: list[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.break_rules", description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="NAME", help="the rules whose name holds this")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--slowest", type=int, default=0, metavar="N", help="name the rules that took longest to notice")
    given = parser.parse_args(words)
    chosen = [number for number, rule in enumerate(RULES) if not given.only or given.only in rule.name]
    with tempfile.TemporaryDirectory() as folder, get_context("spawn").Pool(given.jobs, get_ready, (Path(folder),)) as pool:
        outcomes = sorted(pool.imap_unordered(break_one, chosen))
    for number, noticed, words, _ in outcomes:
        if not noticed:
            print(f"{RULES[number].name}: {words}", *RULES[number].change, sep="\n  ")
    for number, _, words, seconds in sorted(outcomes, key=lambda each: -each[3])[: given.slowest]:
        print(f"{seconds:.1f} s {RULES[number].name}: {words[:200]}", *RULES[number].change, sep="\n  ")
    survivors = sum(not noticed for _, noticed, _, _ in outcomes)
    print(f"{len(outcomes) - survivors} of {len(outcomes)} broken rules noticed")
    return 1 if survivors or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main())
