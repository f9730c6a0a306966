"""Every headline and every chart's question answers what the counting rules say, under any filter, for both audiences."""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.agreement import AUDIENCES, PERIODS, Words, check
from tests.drawn.whole import SIZES, build, drawn_stores
from tests.oracle.reckoned import reckoned
from tests.situations import count, too_rare
from tests.stores import Tables

EXAMPLES = int(os.environ.get("CLUSTER_EXAMPLES", "100"))
ENOUGH_TO_COUNT = 400  # below, a situation of one store in ten may be met in fewer than one in twenty by chance
LONG = EXAMPLES >= ENOUGH_TO_COUNT
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


@st.composite
def asked_stores(draw: st.DrawFn) -> tuple[Tables, list[Words], tuple[str, ...]]:
    """A store, the filters under which it is asked besides none, and for whom: in the long form under up to three and for both, else under
    one at most and for one or the other."""
    several = draw(st.lists(choices(), max_size=3 if LONG else 1))
    audiences = AUDIENCES if LONG else (draw(st.sampled_from(AUDIENCES)),)
    return draw(drawn_stores(beside=[several, audiences])), several, audiences


def test_every_question_answers_what_the_rules_say(tmp_path: Path):
    met: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # `smallest` shrinks by rows, which says more and is quicker
    )
    @given(asked_stores())
    def every_question(asked):
        store, several, audiences = asked
        check(store, tmp_path / "v1.duckdb", several, audiences)
        if LONG:
            count(met, store, reckoned(store, "staff"), reckoned(store, "board"))

    every_question()
    if LONG:
        assert not too_rare(met), f"in {met['stores']} stores"


def test_every_situation_is_met_in_enough_of_the_stores():
    met: Counter[str] = Counter()
    for seed in range(ENOUGH_TO_COUNT):  # the same stores every time: this is about how they are drawn
        store = build(random.Random(seed), SIZES[seed % len(SIZES)])
        count(met, store, reckoned(store, "staff"), reckoned(store, "board"))
    assert not too_rare(met), f"in {met['stores']} stores"
