"""Every headline and every chart's question answers what the counting rules say, under any filter, for both audiences."""

from __future__ import annotations

import os
import random
from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from queries import Filters
from queries.door import Door, open_version
from tests import stores
from tests.drawn.whole import SIZES, build, drawn_stores
from tests.oracle.answers import ANSWERS, answer
from tests.oracle.filters import Chosen
from tests.oracle.reckoned import Reckoned, reckoned
from tests.situations import count, too_rare
from tests.smallest import printed, smallest

Words = dict[str, tuple[str, ...]]
EXAMPLES = int(os.environ.get("CLUSTER_EXAMPLES", "100"))
ENOUGH_TO_COUNT = 400  # below, a situation of one store in ten may be met in fewer than one in twenty by chance
PERIODS = {
    "2023/24": (date(2023, 4, 1), date(2024, 3, 31)),
    "2023/24-Q2": (date(2023, 7, 1), date(2023, 9, 30)),
    "2023/24-Q3": (date(2023, 10, 1), date(2023, 12, 31)),
    "2024/25-Q1": (date(2024, 4, 1), date(2024, 6, 30)),
    "2024/25-Q2": (date(2024, 7, 1), date(2024, 9, 30)),
    "2024-05": (date(2024, 5, 1), date(2024, 5, 31)),
    "2023-10..2024-09": (date(2023, 10, 1), date(2024, 9, 30)),
}
WORDS = {
    "source": ["Innovate UK", "Wellcome", "charity or foundation", "not disclosed", "not broken down"],
    "status": ["realised", "committed", "announced", "target"],
    "programme": ["Accelerator", "Hub"],
    "place": ["Birmingham", "E07000197", "West Midlands", "Leeds"],
    "theme": ["Diagnostics", "A theme of our own", "not stated"],
    "segment": ["Digital health", "Imaging", "not stated"],
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


Asked = tuple[str, Words, str]  # audience, filters, question


def wrong(store: stores.Tables, path: Path, asked: list[Asked]) -> list[tuple[Asked, list[str]]]:
    """The differences of each question that is not answered as it must be."""
    path.unlink(missing_ok=True)
    door = open_version(stores.write(store, path))
    try:
        known = {audience: reckoned(store, audience) for audience in {each[0] for each in asked}}
        found = [(each, differences(door, known[each[0]], each[0], each[2], each[1])) for each in asked]
        return [(each, several) for each, several in found if several]
    finally:
        door.close()


def everything(several: list[Words]) -> list[Asked]:
    """Every question for both audiences, without a filter and under each of several."""
    return [(audience, words, name) for audience in ("board", "staff") for words in [{}, *several] for name in ANSWERS]


def explained(store: stores.Tables, path: Path, asked: Asked) -> str:
    """What is wrong with one question, in a store that is as small as it can be made in a minute."""
    small = smallest(store, lambda each: bool(wrong(each, path, [asked])))
    return "\n".join([*wrong(small, path, [asked])[0][1][:8], "", printed(small)])


def check(store: stores.Tables, path: Path, several: list[Words]) -> None:
    """Every question answers what the rules say."""
    if found := wrong(store, path, everything(several)):
        raise AssertionError("\n".join([explained(store, path, found[0][0]), "", *[each for _, lines in found for each in lines[:2]][:12]]))


def test_every_question_answers_what_the_rules_say(tmp_path: Path):
    met: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # `smallest` shrinks by rows, which says more and is quicker
    )
    @given(store=drawn_stores(), several=st.lists(choices(), max_size=3))
    def every_question(store, several):
        check(store, tmp_path / "v1.duckdb", several)
        count(met, store, reckoned(store, "staff"), reckoned(store, "board"))

    every_question()
    if EXAMPLES >= ENOUGH_TO_COUNT:
        assert not too_rare(met), f"in {met['stores']} stores"


def test_every_situation_is_met_in_enough_of_the_stores():
    met: Counter[str] = Counter()
    for seed in range(ENOUGH_TO_COUNT):  # the same stores every time: this is about how they are drawn
        store = build(random.Random(seed), SIZES[seed % len(SIZES)])
        count(met, store, reckoned(store, "staff"), reckoned(store, "board"))
    assert not too_rare(met), f"in {met['stores']} stores"
