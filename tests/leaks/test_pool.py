"""The pool: what confidential deals have together is told of three or more recipients only, and no two states of it tell of fewer."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from queries.door import open_version
from tests import stores
from tests.agreement import AUDIENCES, wrong
from tests.drawn.choices import Choices
from tests.drawn.pools import draw_pools
from tests.drawn.whole import build
from tests.leaks.elimination import Equation, bounds, fixed
from tests.oracle.pool import mark, may_be_told
from tests.stores import Tables, investment, on

MAY = on("date", date(2024, 5, 4))
OFFERED = {"A": 400_000, "B": 300_000, "C": 200_000}


def deal(store: Tables, name: str, pounds: int | None, **values: Any) -> None:
    """One confidential deal of a recipient of its own."""
    given = {"recipient": f"Hushed {name} Ltd", "confidential": True, **MAY, **values}
    investment(store, "u1", name, pounds, values.pop("status", "realised"), **{each: given[each] for each in given if each != "status"})


def store_of(deals: dict[str, int]) -> Tables:
    """A store of one public deal and these confidential ones."""
    store = stores.empty()
    stores.upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    investment(store, "u1", "OPEN", 100_000, "realised", recipient="Open Ltd", **MAY)
    for name, pounds in deals.items():
        deal(store, name, pounds)
    return store


class Kept:
    """Editions of one store, one after another, as staff keep them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.acts, self.pools = [], []

    def standing(self, store: Tables) -> Tables:
        """The store with the editions that were kept before."""
        now = copy.deepcopy(store) | {"pools": list(self.pools)}
        now["acts"] += [stores.row("acts", **each) for each in self.acts]
        return now

    def ask(self, store: Tables, question: str, audience: str = "board", withheld: Sequence[str] | None = None) -> list[dict]:
        path = self.folder / f"{len(list(self.folder.iterdir()))}.duckdb"
        door = open_version(stores.write(self.standing(store), path), withheld=withheld)
        try:
            return door.ask(question, audience=audience)
        finally:
            door.close()

    def keep(self, store: Tables, name: str) -> list[dict]:
        """Keep an edition, and say what the board is told of the pool from then on."""
        sequence = len(store["acts"]) + len(self.acts) + 1
        rows = self.ask(store, "pool_kept", "staff")
        self.acts.append({"sequence": sequence, "id": name, "act": "edition", "what": name, "by": "staff", "at": None, "target": name,
                          "withdrawn": False})  # fmt: skip
        self.pools += [stores.row("pools", edition=sequence, **each | {"joined": each["joined"] or sequence}) for each in rows]
        return self.ask(store, "pool")


@pytest.fixture
def kept(tmp_path) -> Kept:
    return Kept(tmp_path)


def pounds(rows: Sequence[dict]) -> int | None:
    """What the pool tells, in pounds; None where it tells nothing."""
    return next((row["low"] // 100 for row in rows if row["low"] == row["high"]), None)


def test_nothing_is_told_before_an_edition_keeps_it_and_then_the_sum(kept):
    store = store_of(OFFERED)
    assert kept.ask(store, "pool") == []
    assert kept.keep(store, "May") == [{"edition": "May", "deals": 3, "recipients": 3, "low": 90_000_000, "high": 90_000_000}]


def test_two_recipients_are_never_told_together(kept):
    assert kept.keep(store_of({"A": 400_000, "B": 300_000}), "May") == []
    store = store_of({"A": 400_000, "B": 300_000})
    deal(store, "A-2", 100_000, recipient="Hushed A Ltd")
    assert kept.keep(store, "June") == []


@pytest.mark.parametrize(("number", "told"), [("07351913", None), ("07351914", 1_050_000)])
def test_a_company_that_deals_name_in_two_ways_is_one_recipient(kept, number, told):
    store = store_of({"B": 300_000})
    deal(store, "A", 400_000, company_number="07351913")
    deal(store, "A-2", 350_000, recipient="Hushed Holdings Ltd", company_number=number)
    assert pounds(kept.keep(store, "May")) == told


@pytest.mark.parametrize(("most", "told"), [(2_833_000, 3_333_000), (2_834_000, None)])
def test_one_recipient_has_at_most_85_per_cent(kept, most, told):
    assert pounds(kept.keep(store_of({"A": most, "B": 300_000, "C": 200_000}), "May")) == told


def test_the_pool_changes_only_when_three_have_joined(kept):
    kept.keep(store_of(OFFERED), "May")
    two = store_of(OFFERED | {"D": 100_000, "E": 110_000})
    assert pounds(kept.keep(two, "June")) == 900_000
    three = store_of(OFFERED | {"D": 100_000, "E": 110_000, "F": 120_000})
    assert pounds(kept.ask(three, "pool")) == 900_000, "and only when an edition is kept"
    assert pounds(kept.keep(three, "July")) == 1_230_000


def test_the_pool_changes_only_when_three_have_left_and_what_stays_could_be_told_alone(kept):
    several = OFFERED | {"D": 100_000, "E": 110_000, "F": 120_000}
    kept.keep(store_of(several), "May")
    four = {name: several[name] for name in "ABCD"}
    assert pounds(kept.keep(store_of(four), "June")) == 1_230_000, "two have left"
    three = {name: several[name] for name in "ABC"}
    assert pounds(kept.keep(store_of(three), "July")) == 900_000


def test_an_amount_that_is_stated_anew_is_not_told_by_the_difference(kept):
    kept.keep(store_of(OFFERED), "May")
    assert pounds(kept.keep(store_of(OFFERED | {"A": 410_000}), "June")) == 900_000


def test_a_deal_that_left_the_pool_does_not_join_it_again(kept):
    kept.keep(store_of(OFFERED), "May")
    kept.keep(store_of({}), "June")
    assert kept.keep(store_of(OFFERED), "July") == []


def test_what_is_public_by_now_hides_nobody_today_or_in_an_edition(kept):
    store = store_of(OFFERED)
    kept.keep(store, "May")
    public = store_of({"B": 300_000, "C": 200_000})
    investment(public, "u1", "A", 400_000, "realised", recipient="Hushed A Ltd", **MAY)
    marks = [row["mark"] for row in kept.ask(public, "withheld", "staff")]
    assert kept.ask(public, "pool") == [] and len(marks) == 2
    assert kept.ask(store, "pool", withheld=marks) == [], "the edition of May, opened today"


def test_the_pool_holds_no_part_of_what_is_public_and_nothing_that_is_only_hoped_for(kept):
    store = store_of(OFFERED)
    investment(store, "u1", "ROUND", 900_000, "realised", level="round", recipient="Open Ltd", **MAY)
    deal(store, "PART", 500_000, level="tranche", parent="ROUND")
    deal(store, "HOPE", 500_000, status="announced")
    deal(store, "NOT KNOWN", None)
    assert pounds(kept.keep(store, "May")) == 900_000


@pytest.mark.parametrize("third", [None, 0])
def test_a_deal_without_a_known_amount_of_secured_money_makes_no_third_recipient(kept, third):
    store = store_of({"A": 400_000, "B": 300_000})
    deal(store, "C", third)
    assert kept.keep(store, "May") == []


def test_what_the_pool_is_made_of_is_for_staff(kept):
    store = store_of(OFFERED)
    kept.keep(store, "May")
    assert len(kept.ask(store, "pool_kept", "staff")) == 3 and kept.ask(store, "pool_kept") == []


def states(kept: Kept, several: Sequence[dict[str, int]]) -> Iterator[tuple[dict[str, int], int]]:
    """The pools that are told one after another, each with the deals that it may be of."""
    for number, deals in enumerate(several):
        rows = kept.keep(store_of(deals), f"Edition {number}")
        if (told := pounds(rows)) is not None:
            still = {mark(each.casefold()) for each in deals}
            newest = [each for each in kept.pools if each["edition"] == max(row["edition"] for row in kept.pools)]
            blocks = {each["joined"] for each in newest if may_be_told(
                row for row in newest if row["joined"] == each["joined"] and row["deal"] in still)}  # fmt: skip
            yield {(each["deal"], each["low"]): each["low"] for each in newest if each["joined"] in blocks}, told


def test_no_deal_can_be_solved_for_from_all_pools_that_were_told(kept):
    several = [OFFERED, OFFERED | {"D": 1, "E": 2, "F": 2, "G": 4}, dict.fromkeys("DEFG", 10), OFFERED | dict.fromkeys("DEHIJ", 10)]
    told = list(states(kept, several))
    assert len(told) > 1
    equations = [Equation.exactly(deals, sum_told * 100) for deals, sum_told in told]
    true = {each: amount for deals, _ in told for each, amount in deals.items()}
    assert not fixed(equations)
    for each, (low, high) in bounds(equations).items():
        assert low * 10 < true[each] * 9 or high * 10 > true[each] * 11


def test_each_of_two_pools_and_their_difference_is_of_three_recipients(kept):
    told = [set(deals) for deals, _ in states(kept, [OFFERED, OFFERED | {"D": 3, "E": 4, "F": 4, "G": 5}, {"D": 3, "E": 4, "F": 4}])]
    assert all(not one ^ other or len(one ^ other) >= 3 for one, other in combinations(told, 2)) and all(len(each) >= 3 for each in told)


@pytest.mark.parametrize("seed", range(4))
def test_the_pool_of_a_drawn_store_is_what_the_rules_say(tmp_path, seed):
    source = random.Random(seed)
    store = build(source, 1)
    for row in store["investments"]:
        row["confidential"] = row["confidential"] or source.random() < 0.4
    draw_pools(store, Choices(source.randbytes(40)))
    asked = [(audience, {}, question) for audience in AUDIENCES for question in ("pool", "pool_kept")]
    assert wrong(store, tmp_path / "v1.duckdb", asked) == []
