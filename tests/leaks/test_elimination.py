"""No amount of a confidential deal can be solved for, nor bounded within 10 per cent, from the sums that the board is shown."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from queries.door import open_version
from queries.filters import Filters
from queries.registry import VIEWS
from tests import stores
from tests.drawn.whole import build
from tests.leaks.deals import deals
from tests.leaks.elimination import Equation, bounds, fixed, told
from tests.leaks.hushed import before, hidden
from tests.leaks.shown import choices
from tests.leaks.test_leaks import LEAKS, SIZES
from tests.rules import RULES

SEVERAL = [Filters(), Filters(source=("not disclosed",)), Filters(place=("Stafford",)), Filters(segment=("Imaging",))]
MOST_FILTERS = 1 if LEAKS < 10 else 200


def near(store: stores.Tables, equations: Sequence[Equation]) -> list[str]:
    """The recipients of the records whose amount is solved for, or bounded, within 10 per cent of the true one."""
    true = {each["record"]: each["amount_low"] for each in hidden(store) if each["amount_low"]}
    names = {each["record"]: each["recipient"] for each in hidden(store)}
    solved = [record for record, amount in fixed(equations).items() if abs(amount - true.get(record, 0)) * 10 <= true.get(record, -1)]
    within = [
        record
        for record, (low, high) in bounds(equations).items()
        if record in true and high is not None and low * 10 >= true[record] * 9 and high * 10 <= true[record] * 11
    ]
    return sorted({names[each] for each in (*solved, *within)})


def equations_of(folder: Path, store: stores.Tables, several: Sequence[Filters], views: str | None = None) -> list[Equation]:
    """What is told today, and by the edition that was kept before anything was confidential."""
    records = [each["record"] for each in hidden(store)]
    today = open_version(stores.write(store, folder / "v2.duckdb"), views=views)
    marks = [row["mark"] for row in today.ask("withheld", audience="staff")]
    edition = open_version(stores.write(before(store), folder / "v1.duckdb"), views=views, withheld=marks)
    try:
        return [*told(today, records, several), *told(edition, records, several[:1])]
    finally:
        today.close()
        edition.close()


@pytest.mark.parametrize("broken", [False, True], ids=["as it is", "the rule taken out"])
def test_exact_elimination_comes_near_no_amount_unless_the_rule_is_taken_out(tmp_path, broken):
    store = deals()
    [rule] = [each for each in RULES if each.name == "the board sees no confidential record" and "+ where false;" in each.change]
    views = VIEWS.read_text(encoding="utf-8")
    found = near(store, equations_of(tmp_path, store, SEVERAL, rule.broken_in(views) if broken else None))
    assert ("Hushed Spinout" in found and "Hushed Robotics" in found) if broken else not found


@pytest.mark.parametrize("seed", range(LEAKS))
def test_elimination_comes_near_no_amount_of_a_drawn_store(tmp_path, seed):
    source = random.Random(seed)
    store = build(source, SIZES[seed % len(SIZES)])
    door = open_version(stores.write(store, tmp_path / "v0.duckdb"))
    offered = choices([(row["word"], row["value"]) for row in door.ask("choices")])
    door.close()
    assert near(store, equations_of(tmp_path, store, [Filters(), *source.sample(offered, min(MOST_FILTERS, len(offered)))])) == []


def test_elimination_solves_what_two_sums_give_away():
    one = Fraction(1)
    given = [Equation.exactly("ab", 30), Equation({"a": one, "b": -one}, Fraction(10), Fraction(10))]
    assert fixed(given) == {"a": 20, "b": 10}
    assert fixed([Equation.exactly("ab", 30), Equation.exactly("ba", 30)]) == {}


def test_a_sum_bounds_what_is_nearly_all_of_it_and_a_rounded_ratio_what_it_leaves_open():
    assert bounds([Equation.exactly("abc", 100), Equation.exactly("bc", 4)])["a"] == (96, 96)
    assert bounds([Equation.exactly("abc", 100)])["a"] == (0, 100)
    rounded = Equation({"a": Fraction(1)}, Fraction(95), Fraction(105))
    assert bounds([rounded, Equation.exactly("ab", 100)]) == {"a": (95, 100), "b": (0, 5)}
