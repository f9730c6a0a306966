"""No amount of a confidential deal can be solved for, nor bounded within 10 per cent, from the sums that the board is shown."""

from __future__ import annotations

from fractions import Fraction

import pytest

from queries.door import open_version
from queries.filters import Filters
from queries.registry import VIEWS
from tests import stores
from tests.leaks.deals import deals
from tests.leaks.elimination import fixed, worked_out
from tests.leaks.hushed import hidden
from tests.rules import RULES

SEVERAL = [Filters(), Filters(source=("not disclosed",)), Filters(place=("Stafford",)), Filters(segment=("Imaging",))]


def near(store: stores.Tables, solved: dict[str, Fraction]) -> list[str]:
    """The recipients of the records of which an amount was solved for and is within 10 per cent of the true one."""
    true = {each["record"]: each["amount_low"] for each in hidden(store)}
    names = {each["record"]: each["recipient"] for each in hidden(store)}
    return [names[record] for record, amount in solved.items() if abs(amount - true[record]) * 10 <= true[record]]


@pytest.mark.parametrize("broken", [False, True], ids=["as it is", "the rule taken out"])
def test_exact_elimination_comes_near_no_amount_unless_the_rule_is_taken_out(tmp_path, broken):
    store = deals()
    [rule] = [each for each in RULES if each.name == "the board sees no confidential record" and "+ where false;" in each.change]
    views = VIEWS.read_text(encoding="utf-8")
    door = open_version(stores.write(store, tmp_path / "v1.duckdb"), views=rule.broken_in(views) if broken else views)
    found = near(store, worked_out(door, [each["record"] for each in hidden(store)], SEVERAL))
    door.close()
    assert ("Hushed Spinout" in found and "Hushed Robotics" in found) if broken else not found


def test_elimination_solves_what_two_sums_give_away():
    one = Fraction(1)
    assert fixed([({"a": one, "b": one}, Fraction(30)), ({"a": one, "b": -one}, Fraction(10))]) == {"a": 20, "b": 10}
    assert fixed([({"a": one, "b": one}, Fraction(30)), ({"b": one, "a": one}, Fraction(30))]) == {}
