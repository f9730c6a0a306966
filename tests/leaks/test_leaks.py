"""What a confidential deal says can be worked out from nothing that the board is shown; and the test of that can fail."""

from __future__ import annotations

import os
import random

import pytest

from queries.registry import VIEWS
from tests.drawn.whole import build
from tests.leaks.deals import deals
from tests.leaks.shown import SEVERAL
from tests.leaks.viewer import Viewer
from tests.rules import RULES

LEAKS = int(os.environ.get("CLUSTER_LEAKS", "1"))  # drawn stores; by hundreds before a release
LONG = LEAKS >= 10
FILTERED = 10_000 if LONG else 2  # choices of filters of a store: all of them, or some drawn
SIZES = (0.25, 0.5, 1)
A_FEW = ("headlines", "why", "funding_by_single_source")
# Of each rule the form in which it is broken, and the way that finds the leak.
BREAKING = {
    "the board sees no confidential record": ("+ where false;", Viewer.by_other_words),
    "the parts of a confidential record are confidential too": ("+     on false", Viewer.by_other_words),
    "a confidential funder is treated as one that no return holds": ("+   on above.record = referenced.record", Viewer.by_its_absence),
    "what is confidential today is so in every edition": (
        "-       or mark_of(live_records.key) in (select mark from withheld)", Viewer.by_older_versions,
    ),
    "a cell that names a confidential record does not say which": ("+         and false as names_hidden", Viewer.by_other_words),
    "what was found about a confidential record is for staff": ("+ where true;", Viewer.by_its_absence),
    "the marks of what is confidential are for staff": ("+ where true", Viewer.by_other_words),
}  # fmt: skip
BEHIND = ("why", "findings_left", "withheld")  # where the leaks of the last three are found


def test_nothing_that_is_shown_depends_on_what_a_confidential_deal_says(tmp_path):
    assert Viewer(tmp_path, filtered=FILTERED).by_other_words(deals(), 1) == []


@pytest.mark.parametrize("way", [Viewer.by_older_versions, Viewer.by_its_absence])
def test_no_older_version_tells_of_it_nor_does_any_figure_that_it_is_there(tmp_path, way):
    assert way(Viewer(tmp_path, asked=A_FEW), deals(), 1) == []


@pytest.mark.parametrize("seed", range(LEAKS))
def test_nothing_that_is_shown_of_a_drawn_store_depends_on_it(tmp_path, seed):
    viewer = Viewer(tmp_path, filtered=FILTERED, asked=SEVERAL if LONG else A_FEW)
    store = build(random.Random(seed), SIZES[seed % len(SIZES)])
    assert viewer.by_other_words(store, seed) + viewer.by_older_versions(store, seed) + viewer.by_its_absence(store, seed) == []
    assert viewer.by_versions_in_order(store, seed, most=10 if LONG else 1) == []


@pytest.mark.parametrize("name", BREAKING)
def test_the_viewer_finds_the_leak_when_a_rule_is_taken_out(tmp_path, name):
    line, way = BREAKING[name]
    [rule] = [each for each in RULES if each.name == name and line in each.change]
    broken = rule.broken_in(VIEWS.read_text(encoding="utf-8"))
    assert way(Viewer(tmp_path, views=broken, asked=A_FEW + BEHIND), deals(), 1)
