"""Every headline and every chart's question answers what the counting rules say, under any filter, for both audiences."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from queries import Filters
from queries.door import Door, open_version
from tests import stores
from tests.drawn.whole import drawn_stores
from tests.oracle.answers import ANSWERS, answer
from tests.oracle.filters import Chosen
from tests.oracle.reckoned import Reckoned, reckoned
from tests.smallest import printed, smallest

Words = dict[str, tuple[str, ...]]
EXAMPLES = int(os.environ.get("CLUSTER_EXAMPLES", "100"))
PERIODS = {
    "2023/24": (date(2023, 4, 1), date(2024, 3, 31)),
    "2023/24-Q2": (date(2023, 7, 1), date(2023, 9, 30)),
    "2023/24-Q3": (date(2023, 10, 1), date(2023, 12, 31)),
    "2024-05": (date(2024, 5, 1), date(2024, 5, 31)),
    "2023-10..2024-09": (date(2023, 10, 1), date(2024, 9, 30)),
}
WORDS = {
    "source": ["Innovate UK", "Wellcome", "charity or foundation", "not disclosed", "not broken down"],
    "status": ["realised", "committed", "announced", "target"],
    "programme": ["Accelerator", "Hub"],
    "place": ["Birmingham", "E07000197", "West Midlands", "Leeds"],
    "theme": ["Diagnostics", "A theme of our own"],
    "segment": ["Digital health", "Imaging"],
}


@st.composite
def choices(draw: st.DrawFn) -> Words:
    """Words of one to three filters, one or two values each."""
    names = draw(st.lists(st.sampled_from(["period", "period", *WORDS]), min_size=1, max_size=3, unique=True))
    return {
        name: tuple(draw(st.lists(st.sampled_from(WORDS.get(name) or list(PERIODS)), min_size=1, max_size=2, unique=True)))
        for name in names
    }


def chosen(words: Words) -> Chosen:
    """The oracle's form of what the address says."""
    return Chosen(**words | {"period": tuple(PERIODS[each] for each in words.get("period", ()))})


def differences(door: Door, known: Reckoned, audience: str, name: str, words: Words) -> list[str]:
    """What a question answers and what it must, column by column; empty where they agree."""
    _, key = ANSWERS[name]
    must = answer(known, name, chosen(words))
    answered = {tuple(row[column] for column in key): row for row in door.ask(name, Filters(**words), audience)}
    said = f"{name} for {audience}, {words or 'no filter'}"
    found = [f"{said}: {which} is not answered: {must[which]}" for which in must.keys() - answered.keys()]
    if name != "records":
        found += [f"{said}: {which} should not be there: {answered[which]}" for which in answered.keys() - must.keys()]
    for which in must.keys() & answered.keys():
        found += [
            f"{said}: {which} {column} is {answered[which][column]!r}, must be {value!r}"
            for column, value in must[which].items()
            if column in answered[which] and answered[which][column] != value
        ]
    return found


def wrong(store: stores.Tables, path: Path, several: list[Words], audiences: tuple[str, ...] = ("board", "staff")) -> list[str]:
    """All differences of a store: every question, without a filter and under each of several."""
    path.unlink(missing_ok=True)
    door = open_version(stores.write(store, path))
    try:
        found = []
        for audience in audiences:
            known = reckoned(store, audience)
            for words in [{}, *several]:
                for name in ANSWERS:
                    found += differences(door, known, audience, name, words)
        return found
    finally:
        door.close()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # `smallest` shrinks by rows, which says more and is quicker
)
@given(store=drawn_stores(), several=st.lists(choices(), max_size=3))
def test_every_question_answers_what_the_rules_say(tmp_path_factory: pytest.TempPathFactory, store, several):
    path = tmp_path_factory.mktemp("drawn") / "v1.duckdb"
    if found := wrong(store, path, several):
        small = smallest(store, lambda each: bool(wrong(each, path, several)))
        raise AssertionError("\n".join([*wrong(small, path, several)[:8], "", printed(small), "", *found[:8]]))
    path.unlink()
