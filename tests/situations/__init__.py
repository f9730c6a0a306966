"""The situations that the rules are about: each must occur in enough of the drawn stores, else a rule is never tried."""

from __future__ import annotations

from collections import Counter

from tests.oracle.reckoned import Reckoned
from tests.situations.of_members_and_events import OF_MEMBERS_AND_EVENTS
from tests.situations.of_money import OF_MONEY
from tests.situations.of_returns import OF_RETURNS
from tests.stores import Tables

SITUATIONS = OF_RETURNS | OF_MONEY | OF_MEMBERS_AND_EVENTS
LEAST_SHARE = 20  # one store in twenty


def count(met: Counter, store: Tables, staff: Reckoned, board: Reckoned) -> None:
    """Add one to every situation that occurs in a store."""
    met["stores"] += 1
    met.update(name for name, occurs in SITUATIONS.items() if occurs(store, staff, board))


def too_rare(met: Counter) -> dict[str, int]:
    """The situations that fewer than one store in twenty held, with how many held them."""
    return {name: met[name] for name in SITUATIONS if met[name] * LEAST_SHARE < met["stores"]}
