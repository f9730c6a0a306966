"""The door: one room for each audience, locked down, asked from any thread, nothing read or written beside the version."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from queries.door import UnknownQuestion, open_version
from queries.registry import questions
from tests.queries.looks import headline
from tests.stores import empty, investment, on, upload, write


@pytest.fixture
def door(door_to):
    store = empty()
    returned = upload(store)
    for number in range(20):
        investment(store, returned, f"R{number}", number, confidential=number % 2 == 0, place="Stafford")
    return door_to(store)


@pytest.fixture
def outside(tmp_path):
    path = tmp_path / "outside.csv"
    path.write_text("a,b\n1,2\n")
    return path


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_csv('{0}')", "select * from read_text('{0}')", "select * from '{0}'", "select * from glob('{0}')",
        "copy (select 1) to '{0}'", "attach '{0}.db' as other", "export database '{0}.d'", "install httpfs", "load httpfs",
        "set enable_external_access = true", "set memory_limit = '64GB'", "reset lock_configuration",
        "create table version.mine (a integer)", "delete from store.acts", "delete from version.acts", "select * from outside",
        "set profiling_output = '{0}'",
        "set extension_directory = '{0}'",
    ],
)  # fmt: skip
def test_nothing_beside_the_version_can_be_read_or_written(door, outside, sql):
    before = outside.read_text()
    with pytest.raises(duckdb.Error):
        door.room("staff").rows(sql.format(outside), {})
    assert outside.read_text() == before
    assert not list(outside.parent.glob("outside.csv.*"))


def test_the_boards_room_holds_no_confidential_record_in_anything_it_counts(door):
    headline(door, "secured funding")
    hidden = "select count(*) from money where record in (select record from confidential_investments)"
    assert door.room("board").rows(hidden, {})[1] == [(0,)]


def test_every_question_answers_with_the_columns_that_it_declares(door):
    for name, question in questions().items():
        columns, _ = door.room("board").rows(question.sql, dict.fromkeys(question.parameters))
        assert set(question.columns) <= set(columns), name
        assert all(tuple(row) == question.columns for row in door.ask(name)), name


def test_many_threads_get_the_same_right_answer(door):
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(headline, door, "secured funding", audience) for audience in ("board", "staff") * 20]
        answers = [each.result()["low"] for each in asked]
    assert answers == [100_00, 190_00] * 20


def test_a_store_that_holds_nothing_answers_every_question(door_to):
    door = door_to(empty())
    for audience in ("board", "staff"):
        told = {name for name in questions() if door.ask(name, audience=audience)}
        assert told == {"headlines", "figures_by_place", "as_at"}, told
        assert door.ask("as_at", audience=audience) == [{"as_at": None}]
        assert {(row["records"], row["low"]) for row in door.ask("figures_by_place", audience=audience)} == {(0, None)}
        assert {row["records"] for row in door.ask("headlines", audience=audience)} == {0}


def test_a_version_that_was_made_before_a_column_was_declared_is_read(tmp_path):
    store = empty()
    investment(store, upload(store), "A", 100)
    path = write(store, tmp_path / "old.duckdb")
    with duckdb.connect(str(path)) as old:
        old.execute('alter table columns drop column "position"')
        old.execute("alter table investments drop column manager")
        old.execute("drop table targets")
    door = open_version(path)
    for name in questions():
        door.ask(name, audience="staff")
    assert headline(door, "secured funding")["low"] == 100_00
    door.close()


def test_what_does_not_exist_is_refused_in_one_sentence(door):
    for asked in (lambda: door.ask("nothing"), lambda: door.ask("headlines", audience="public"), lambda: door.ask("headlines", record="x")):
        with pytest.raises(UnknownQuestion):
            asked()


def test_a_file_that_is_no_store_is_an_error(outside):
    with pytest.raises(duckdb.Error):
        open_version(outside).ask("headlines")


def test_a_text_in_a_cell_cannot_change_a_sentence_or_a_query(door_to):
    store = empty()
    returned = upload(store)
    nasty = "'); drop table money; -- {money} {name}"
    investment(store, returned, "R", 5, title=nasty, place=nasty, place_within="elsewhere", source=nasty, **on("date", None))
    investment(store, returned, nasty, 3, parent="R")
    door = door_to(store)
    above, below = (door.ask("records", record=each["record"])[0] for each in store["investments"])
    assert (above["title"], above["why"]) == (nasty, f"left out: {nasty} is outside the region")
    assert below["why"] == "counts in full: £3"
    assert headline(door, "secured funding", source=nasty)["low"] == 0
