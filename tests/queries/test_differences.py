"""What two versions count otherwise: every difference of a headline is explained by its records, and each says why."""

from __future__ import annotations

import copy
import random
from datetime import date

import pytest

from queries.differences import Known, differences
from queries.door import open_version
from tests.drawn.whole import build
from tests.queries.looks import headline
from tests.stores import act, investment, on, record, upload, write

NO_SUM = ("leverage", "companies supported")


@pytest.fixture
def between(door_to):
    """What differs for the board between two stores: of each headline (title, why, step)."""

    def of(before, after):
        found = differences(Known.of(door_to(before)), Known.of(door_to(after)))
        return {measure: [(each.row["title"], each.why, each.step) for each in several] for measure, several in found.items()}

    return of


def later(store, **more):
    """The store as it was, and a second return of Q2 in it."""
    before = copy.deepcopy(store)
    return before, upload(store, (date(2024, 7, 1), date(2024, 9, 30)), **more)


def test_each_record_that_explains_a_difference_says_why(store, returned, between):
    investment(store, returned, "A", 100, "committed", recipient="Moved")
    investment(store, returned, "B", 200, "realised", recipient="Restated")
    investment(store, returned, "C", 300, "realised", recipient="As it was")
    before, second = later(store)
    investment(store, second, "A", 100, "realised", recipient="Moved", programme_role="co-investment")
    investment(store, second, "B", 250, "realised", recipient="Restated")
    investment(store, second, "D", 70, "realised", recipient="New")
    found = between(before, store)
    assert found["secured funding"] == [("New", "new", 7000), ("Restated", "restated", 5000)]
    assert found["co-investment realised"] == [("Moved", "status moved", 10000)]


def test_a_figure_that_was_not_known_before_restates_none(store, returned, between):
    investment(store, returned, "A", None, "realised", recipient="Undisclosed")
    for name, people in (("Silent", None), ("Larger", 10)):
        record(store, "members", returned, name=name, employees_low=people, employees_high=people, **on("as_at", date(2024, 3, 31)))
    before, second = later(store)
    investment(store, second, "A", 80, "realised", recipient="Undisclosed")
    for name, people in (("Silent", 7), ("Larger", 12)):
        record(store, "members", second, name=name, employees_low=people, employees_high=people, **on("as_at", date(2024, 9, 30)))
    found = between(before, store)
    assert found["secured funding"] == [("Undisclosed", "first known", 8000)]
    assert found["members' employees"] == [("Silent", "first known", 7), ("Larger", "restated", 2)]


def test_what_was_taken_back_is_withdrawn_and_what_a_complete_list_leaves_out_has_ended(store, returned, between):
    first = upload(store, (date(2024, 1, 1), date(2024, 3, 31)))
    investment(store, first, "A", 100, recipient="Taken back")
    investment(store, returned, "B", 50, recipient="Left out")
    before, second = later(store, complete=("investments",))
    investment(store, second, "C", 10, recipient="Kept")
    for each in store["acts"]:
        each["withdrawn"] = each["target"] == first
    assert between(before, store)["secured funding"] == [
        ("Taken back", "withdrawn", -10000), ("Left out", "ended", -5000), ("Kept", "new", 1000),
    ]  # fmt: skip


def test_the_same_record_counts_otherwise_under_another_record_or_setting(store, returned, between):
    investment(store, returned, "A", 100, recipient="A round", level="round")
    record(store, "members", returned, name="Member", **on("joined", date(2024, 8, 1)))
    before, second = later(store)
    investment(store, second, "B", 30, recipient="A part of it", level="tranche", parent="A")
    found = between(before, store)
    assert found["secured funding"] == [("A part of it", "new", 3000), ("A round", "counts otherwise", -3000)]
    assert found["members"] == [("Member", "counts otherwise", 1)], "another as-at day"
    act(store, "setting", "as_at", "2024-07-15")
    assert "members" not in between(before, store)


def test_the_board_is_told_of_no_confidential_record_whichever_version_hides_it(store, returned, door_to, tmp_path):
    investment(store, returned, "A", 100, recipient="Secret Ltd", source="Backer")
    investment(store, returned, "B", 10, recipient="Open Ltd")
    before, second = later(store)
    investment(store, second, "A", 100, recipient="Secret Ltd", source="Backer", confidential=True)
    today = door_to(store)
    withheld = [row["mark"] for row in today.ask("withheld", audience="staff")]
    assert len(withheld) == 1 and not any(word in withheld[0] for word in ("A", "secret"))
    edition = open_version(write(before, tmp_path / "edition.duckdb"), withheld=withheld)
    assert differences(Known.of(edition), Known.of(today)) == {}
    assert headline(edition, "secured funding")["low"] == 1000
    assert [row["organisation"] for row in edition.ask("records")] == ["Open Ltd"]
    assert "Secret" in str(edition.ask("records", audience="staff"))
    edition.close()


@pytest.mark.parametrize("seed", range(2))
def test_the_steps_of_the_records_add_up_to_what_a_headline_moves(door_to, seed):
    after = build(random.Random(seed), 2)
    before = copy.deepcopy(after)
    last = max((each for each in before["acts"] if each["act"] == "upload" and not each["withdrawn"]), key=lambda each: each["sequence"])
    last["withdrawn"] = True
    was, now = door_to(before), door_to(after)
    found = differences(Known.of(was), Known.of(now))
    old, new = ({row["measure"]: row for row in door.ask("headlines")} for door in (was, now))
    for measure in old.keys() - set(NO_SUM):
        explained = sum(each.step for each in found.get(measure, []))
        assert explained == (new[measure]["low"] or 0) - (old[measure]["low"] or 0), measure
        unknown = sum(each.unknown for each in found.get(measure, []))
        assert unknown == (new[measure]["unknown"] or 0) - (old[measure]["unknown"] or 0) or measure == "net growth", measure
