"""Which records are live: restated, withdrawn, ended, confidential, asked about."""

from __future__ import annotations

from datetime import date

import pytest

from tests.queries.looks import bounds, counted, headline, record
from tests.stores import act, investment, upload

Q1, Q2, Q3 = ((date(2024, month, 1), date(2024, month + 2, 30)) for month in (4, 7, 10))


def test_the_later_period_wins_whatever_was_published_first(store, door_to):
    late, early, undated = upload(store, Q2), upload(store, Q1), upload(store)
    for returned, pounds in ((late, 2), (early, 1), (undated, 3)):
        investment(store, returned, "A", pounds)
    assert counted(door_to(store)) == {"A": 2}


def test_of_one_period_the_later_publication_wins(store, door_to):
    for pounds in (1, 2):
        investment(store, upload(store, Q1), "A", pounds)
    assert counted(door_to(store)) == {"A": 2}


def test_a_withdrawn_upload_is_as_if_it_had_never_been(store, door_to):
    investment(store, upload(store, Q1), "A", 1)
    investment(store, upload(store, Q2, withdrawn=True), "A", 2)
    assert counted(door_to(store)) == {"A": 1}


def test_demonstration_returns_count_only_where_nothing_else_stands(store, door_to):
    investment(store, upload(store, Q2, demonstration=True), "D", 1)
    assert counted(door_to(store)) == {"D": 1}
    investment(store, upload(store, Q1), "A", 2)
    assert counted(door_to(store)) == {"A": 2}


def test_repeats_of_a_key_in_one_return_are_separate_records_and_replace_all_older_ones(store, door_to):
    first, second = upload(store, Q1), upload(store, Q2)
    for returned, several in ((first, (1, 2, 3)), (second, (10, 20))):
        for pounds in several:
            investment(store, returned, "A", pounds)
    assert bounds(door_to(store), "secured funding") == (30, 30)


def test_a_complete_list_ends_what_it_does_not_hold(store, door_to):
    first = upload(store, Q1)
    investment(store, first, "A", 1)
    investment(store, first, "B", 20)
    second = upload(store, Q2, complete=("investments",))
    store["uploads"][-1]["period_text"] = "Q2 2024/25"
    investment(store, second, "B", 30)
    investment(store, upload(store, Q3), "C", 400)
    door = door_to(store)
    assert counted(door) == {"B": 30, "C": 400}
    assert record(door, "A")["why"] == "left out: the complete list of Q2 2024/25 no longer holds it"


def test_a_part_that_has_ended_gives_its_money_back_to_its_parent(store, door_to):
    first = upload(store, Q1)
    investment(store, first, "R", 1000)
    investment(store, first, "A", 400, parent="R")
    investment(store, first, "B", 100, parent="A")
    second = upload(store, Q2, complete=("investments",))
    investment(store, second, "R", 1000)
    investment(store, second, "B", 100, parent="A")
    assert counted(door_to(store)) == {"R": 900, "B": 100}


def test_the_as_at_date_is_the_newest_period_or_the_setting(store, door_to):
    investment(store, upload(store, Q2), "A", 1)
    upload(store, Q1)
    assert headline(door_to(store), "secured funding")["as_at"] == Q2[1]
    act(store, "setting", "as_at", "2024-05-20")
    act(store, "setting", "as_at", "2024-05-21", withdrawn=True)
    assert headline(door_to(store), "secured funding")["as_at"] == date(2024, 5, 20)


def test_the_board_sees_no_confidential_record_nor_what_is_below_one_and_is_told_so(store, door_to):
    returned = upload(store)
    investment(store, returned, "R", 1000)
    investment(store, returned, "A", 400, parent="R", confidential=True)
    investment(store, returned, "B", 100, parent="A")
    door = door_to(store)
    assert counted(door) == {"R": 1000}
    assert counted(door, "staff") == {"R": 600, "A": 300, "B": 100}
    assert headline(door, "secured funding")["basis"].endswith("; without 2 confidential records")
    assert not [row for row in door.ask("why") if row["record"] != store["investments"][0]["record"]]


def again(store, pounds=1000, status="realised", **values):
    investment(store, upload(store, Q1), "OLD", 1000, status="committed", source="Innovate UK")
    investment(store, upload(store, Q2), None, pounds, status=status, source="innovate uk ", title="NEW", **values)


def titles_that_count(door):
    return {row["reference"] or row["title"] for row in door.ask("records") if row["counts"] == "counts"}


@pytest.mark.parametrize(("status", "counts"), [("realised", {"NEW"}), ("announced", {"OLD"}), ("committed", {"OLD", "NEW"})])
def test_of_two_that_are_likely_the_same_only_the_further_one_counts(store, door_to, status, counts):
    again(store, status=status, pounds=1010)
    assert titles_that_count(door_to(store)) == counts


@pytest.mark.parametrize("values", [{"pounds": 1011}, {"recipient": "Somebody else"}, {"reference": None, "amount_currency": "EUR"}])
def test_what_differs_is_not_asked_about(store, door_to, values):
    again(store, **{key: value for key, value in values.items() if key != "reference"})
    assert "OLD" in titles_that_count(door_to(store))


@pytest.mark.parametrize(("answer", "counts"), [("different", {"OLD", "NEW"}), ("same", {"NEW"})])
def test_an_answer_is_kept(store, door_to, answer, counts):
    again(store)
    key = store["investments"][1]["key"]
    act(store, "setting", "same:" + "|".join(sorted(["old", key])), answer)
    door = door_to(store)
    assert titles_that_count(door) == counts
    assert door.ask("open_questions") == []


def test_an_open_question_says_so(store, door_to):
    again(store)
    door = door_to(store)
    assert "nobody has answered yet" in record(door, "OLD")["why"]
    assert [row["pair"] for row in door.ask("open_questions")] == ["investments 3|old"]
    assert headline(door, "secured funding")["basis"].endswith("; without 1 record likely the same as another, not answered yet")


def test_all_below_a_record_that_is_likely_the_same_goes_with_it(store, door_to):
    again(store)
    investment(store, store["uploads"][0]["upload"], "PART", 300, parent="OLD", recipient="Another Ltd")
    assert titles_that_count(door_to(store)) == {"NEW"}


def test_a_cell_that_names_a_confidential_record_does_not_say_which(store, returned, door_to):
    investment(store, returned, "SECRET 1", 100, confidential=True)
    investment(store, returned, "OPEN 1", 100)
    for reference, funder in (("A", "secret 1"), ("B", "OPEN 1")):
        investment(store, returned, reference, 10, level="secondary", funded_from=funder)
    door = door_to(store)
    named = {
        audience: [(row["text"], row["read_as"]) for row in door.ask("why", audience=audience) if row["field"] == "funded_from"]
        for audience in ("board", "staff")
    }
    assert named["board"] == [("a confidential record",) * 2, ("OPEN 1",) * 2] and named["staff"][0] == ("secret 1",) * 2
    assert "secret" not in str(door.ask("why")).casefold()
