"""The same money twice: asked about, counted twice until staff answer, and never asked of a series (counting rules, section 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.queries.looks import headline, record
from tests.stores import act, investment, on, upload

DAY = date(2024, 5, 2)


def alike(store, returned, *references, days=30, **values):
    for number, reference in enumerate(references):
        given = {"source": "Wellcome", **on("date", DAY + timedelta(days * number)), **values}
        investment(store, returned, reference, 1000, **given)


def pairs(door):
    return [(row["asks"], row["pair"]) for row in door.ask("open_questions", audience="staff")]


def test_two_look_alikes_both_count_and_every_figure_of_money_says_so(store, returned, door_to):
    alike(store, returned, "A", "B")
    door = door_to(store)
    assert pairs(door) == [("alike", "a|b")]
    said = headline(door, "secured funding")
    assert said["low"] == 200_000
    assert said["basis"].endswith("; with 1 pair of records that may be the same money, not answered yet")
    assert "same money" not in headline(door, "members")["basis"]


def test_of_two_that_staff_say_are_one_the_first_counts_and_the_other_says_why(store, returned, door_to):
    alike(store, returned, "A", "B")
    act(store, "setting", "same:a|b", "same")
    door = door_to(store)
    said = headline(door, "secured funding")
    assert said["low"] == 100_000 and "same money" not in said["basis"]
    assert record(door, "B")["why"] == "left out: staff said that it is the same as A, and one of the two counts"
    assert pairs(door) == []


def test_an_answer_that_is_taken_back_asks_again(store, returned, door_to):
    alike(store, returned, "A", "B")
    act(store, "setting", "same:a|b", "same", withdrawn=True)
    assert pairs(door_to(store)) == [("alike", "a|b")]


def test_two_that_differ_both_count_and_are_not_asked_about_again(store, returned, door_to):
    alike(store, returned, "A", "B")
    act(store, "setting", "same:a|b", "different")
    door = door_to(store)
    assert pairs(door) == [] and headline(door, "secured funding")["low"] == 200_000


@pytest.mark.parametrize("days", [0, 30, 90])
def test_nothing_is_asked_of_a_series(store, returned, door_to, days):
    alike(store, returned, "A", "B", "C", days=days)
    door = door_to(store)
    assert pairs(door) == [] and headline(door, "secured funding")["low"] == 300_000


def test_a_third_is_asked_about_beside_the_one_of_two_that_counts(store, returned, door_to):
    alike(store, returned, "A", "B", "C")
    act(store, "setting", "same:a|b", "same")
    assert pairs(door_to(store)) == [("alike", "a|c")]


def test_the_board_is_not_told_of_a_pair_of_which_one_is_confidential(store, returned, door_to):
    alike(store, returned, "A")
    alike(store, returned, "B", confidential=True)
    door = door_to(store)
    assert pairs(door) and door.ask("open_questions") == []
    assert "same money" not in headline(door, "secured funding")["basis"]


@pytest.mark.parametrize("amounts", [lambda number: 1000, lambda number: 1000 + number])
def test_thousands_of_one_recipient_are_compared_in_moments(store, door_to, amounts):
    name = upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    for number in range(20_000):
        investment(store, name, f"R{number}", amounts(number), source="Wellcome", **on("date", DAY))
    assert pairs(door_to(store)) == []


def test_nothing_is_asked_of_two_noughts(store, returned, door_to):
    for reference in ("A", "B"):
        investment(store, returned, reference, 0, source="Wellcome", **on("date", DAY))
    assert pairs(door_to(store)) == []
