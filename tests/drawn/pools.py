"""Editions that kept a pool of confidential deals: some of what the store has, some of it otherwise by now, and what it never had."""

from __future__ import annotations

from tests import stores
from tests.drawn.choices import Choices
from tests.oracle.pool import mark, pool_offered
from tests.oracle.reckoned import reckoned
from tests.stores import Tables


def draw_pools(store: Tables, choose: Choices) -> None:
    """Up to two editions, the later with some of the earlier one's blocks."""
    kept: list[dict] = []
    for name in ("Spring", "Summer")[: choose.pick([0, 1, 1, 2, 2])]:
        stores.act(store, "edition", name, "[]")
        sequence = len(store["acts"])
        kept = [row for row in kept if not choose.one_in(6)] + _block(store, choose, sequence)
        store["pools"] += [row | {"edition": sequence} for row in kept]


def _block(store: Tables, choose: Choices, sequence: int) -> list[dict]:
    offered = [row for row in pool_offered(reckoned(store, "staff")) if not choose.one_in(5)]
    gone = [{"deal": mark(f"gone {number}"), "recipient": mark(f"recipient {number}"), "low": 100, "high": 200}
            for number in range(choose.pick([0, 0, 1, 3]))]  # fmt: skip
    block = [stores.row("pools", edition=sequence, **row | {"joined": sequence}) for row in (*offered, *gone)]
    for row in block:
        row["high"] += choose.pick([0, 0, 0, 0, 5000])
    return block
