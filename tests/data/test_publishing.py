"""Publishing: what is published, held back and refused, in which order, and what our own mistakes meet."""

import datetime
import multiprocessing

import duckdb
import pytest

from data.checking.findings import finding
from data.returns import check
from data.store import publishing
from data.store.changes import NotAsExpected
from data.store.orders import Edition, Order, Return, Setting, TakeBack
from data.store.publisher import carry_out
from data.store.versions import NotPossible, Versions
from tests.builders import workbook
from tests.data.staged import checked_return, event, money, publish, write_rows
from tests.data.standing import rows, take_back


def test_a_published_return_stands_with_its_records_its_original_and_its_act(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10), money("B", 20)], events=[event("E", 3)])
    receipt = publishing.publish_returns(store, [checked], by="  Finance   team ")
    assert receipt.version == "v1" and not receipt.held_back
    path = store.version_path()
    assert rows(path, "select count(*), sum(amount_low) from investments") == [(2, 3000)]
    assert rows(path, "select title, attended_low from events") == [("E", 3)]
    assert store.original(checked.sha256).read_bytes() == checked.path.read_bytes()
    [act] = store.history()
    [upload] = store.uploads()
    assert (act.id, act.act, act.by, act.withdrawn) == (upload.upload, "upload", "Finance team", False)
    assert act.what == "q1.xlsx (2024/25 Q1): 2 investments, 1 event"
    assert set(act.as_json()) == {"id", "act", "what", "by", "at", "withdrawn"}


def test_members_of_a_wide_list_are_counted_once_each_in_the_words_of_the_act(store, tmp_path):
    rows = [["Member", "Employees 2023", "Employees 2024"], ["Alpha Ltd", 5, 6], ["Beta Ltd", 7, 8], ["Gamma Ltd", None, 9]]
    path = tmp_path / "members 2024-25 Q1.xlsx"
    workbook(path, {"Members": rows})
    publishing.publish_returns(store, [check(path, path.name)], by="Staff")
    assert store.history()[-1].what.endswith(": 3 members (5 observations)")


def test_several_files_are_published_in_the_order_of_their_periods_as_one_version(store, files):
    returns = [
        checked_return(files, "b.xlsx", period="2024/25 Q2", investments=[money("B", 2)]),
        checked_return(files, "a.xlsx", period="2023/24 Q4", investments=[money("A", 1)]),
        checked_return(files, "none.xlsx", period=None, investments=[money("C", 3)]),
    ]
    receipt = publishing.publish_returns(store, returns, by="Staff")
    assert [each.file_name for each in store.uploads()] == ["none.xlsx", "a.xlsx", "b.xlsx"]
    assert receipt.version == "v3"


def test_the_same_bytes_twice_change_nothing_and_say_so(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    publish(store.directory, checked)
    before = store.version()
    receipt = publishing.publish_returns(store, [checked], by="Somebody else")
    assert store.version() == before and not receipt.acts
    assert "by Staff" in receipt.already[0] and "nothing was changed" in receipt.already[0]


def test_the_same_file_given_twice_is_published_once(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    done = publish(store.directory, checked, checked)
    assert len(store.uploads()) == 1 and "given twice" in done.already[checked.sha256]


def test_a_return_is_published_again_after_it_was_taken_back_under_a_name_of_its_own(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    first = publish(store.directory, checked).acts[0].id
    take_back(store, first)
    second = publish(store.directory, checked).acts[0].id
    assert [each.upload for each in store.uploads()] == [second] != [first]
    records = rows(store.version_path(), "select record, upload from investments")
    assert sorted(records) == sorted([(f"{first}.1.2", first), (f"{second}.1.2", second)])


def test_nothing_in_the_name_of_an_upload_or_a_record_comes_from_the_files_bytes(tmp_path, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    names = [publish(tmp_path / each, checked).acts[0].id for each in ("one", "other")]
    assert names[0] != names[1] and not any(name in checked.sha256 for name in names)


def test_a_demonstration_that_two_processes_make_at_once_has_the_same_names_in_both(tmp_path, files):
    checked = checked_return(files, "q1.xlsx", demonstration=True, investments=[money("A", 10)])
    assert publish(tmp_path / "one", checked).acts[0].id == publish(tmp_path / "other", checked).acts[0].id


def test_rows_that_stop_hold_back_their_file_and_no_other(store, files):
    stop = finding("status-missing", "Investments", "D4")
    stopped = checked_return(files, "stopped.xlsx", investments=[money("A", 10)], findings=[stop])
    fine = checked_return(files, "fine.xlsx", investments=[money("B", 10)])
    receipt = publishing.publish_returns(store, [stopped, fine], by="Staff")
    assert [each.file_name for each in store.uploads()] == ["fine.xlsx"]
    assert [(each.file_name, each.stops) for each in receipt.held_back] == [("stopped.xlsx", True)]
    publishing.publish_returns(store, [stopped], by="Staff", leave_out=True)
    assert {each.file_name: each.left_out for each in store.uploads()} == {"fine.xlsx": False, "stopped.xlsx": True}
    assert "rows that stop were left out" in store.history()[-1].what


def test_leaving_out_is_recorded_only_of_a_file_that_has_rows_that_stop(store, files):
    publishing.publish_returns(store, [checked_return(files, "fine.xlsx", events=[event("E", 1)])], by="Staff", leave_out=True)
    assert [each.left_out for each in store.uploads()] == [False]


def test_a_file_with_personal_data_is_held_back_whatever_is_said(store, files):
    withheld = checked_return(files, "names.xlsx", withheld=True)
    receipt = publishing.publish_returns(store, [withheld], by="Staff", leave_out=True)
    assert "personal data" in receipt.held_back[0].why
    assert not store.directory.exists()


def test_nobody_publishes_without_a_name(store, files):
    with pytest.raises(NotPossible, match="--by"):
        publishing.publish_returns(store, [checked_return(files, "a.xlsx", events=[event("E", 1)])], by=" ")


def test_two_who_publish_at_once_are_put_in_order(store, files):
    returns = [checked_return(files, f"{count}.xlsx", investments=[money(f"R{count}", count)]) for count in range(1, 5)]
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        pool.starmap(publish, [(store.directory, each) for each in returns])
    assert sorted(each.file_name for each in store.uploads()) == ["1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx"]
    assert [act.sequence for act in store.history()] == [1, 2, 3, 4]
    assert store.own_version() == "v4"


def test_a_store_made_before_a_column_was_declared_takes_returns_that_have_it(store, files):
    publish(store.directory, checked_return(files, "old.xlsx", investments=[money("A", 10)]))
    versions = Versions(store.directory)
    connection = duckdb.connect(str(versions.path("v1")))
    connection.execute("alter table investments drop column manager")
    connection.execute("drop table targets")
    connection.close()
    publish(store.directory, checked_return(files, "new.xlsx", investments=[money("B", 10, manager="A manager")], targets=[
        {"key": "t", "keyed_by": "fields", "headline": "members"}]))  # fmt: skip
    assert rows(store.version_path(), "select reference, manager from investments order by 1") == [("A", None), ("B", "A manager")]
    assert rows(store.version_path(), "select headline from targets") == [("members",)]


def test_answers_are_kept_in_the_same_version_as_the_return_that_raised_them(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    receipt = publishing.publish_returns(store, [checked], by="Staff", answers={"same:ref:a|ref:b": "different"})
    assert receipt.version == store.own_version() == "v2"
    assert [act.act for act in receipt.acts] == ["upload", "setting"]
    assert store.settings() == {"same:ref:a|ref:b": "different"}


def test_an_order_travels_as_json():
    edition = Edition("n", "[]", ({"deal": "m"},))
    order = Order("Staff", (Return("s", "o", "h", "f", True), TakeBack("x"), Setting("as_at", "2024-06-30"), edition), "v3")
    assert Order.from_json(order.as_json()) == order


def test_times_are_kept_in_utc(store):
    carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    assert abs(now - store.history()[0].at) < datetime.timedelta(minutes=1)


# what our own mistakes meet


def test_records_without_a_key_or_with_one_name_twice_are_never_published(store, files):
    for mistake in ({"key": None}, {"record": "the same"}):
        checked = checked_return(files, "wrong.xlsx", investments=[money("A", 1, **mistake), money("B", 2, **mistake)])
        with pytest.raises(NotAsExpected, match="investments"):
            publish(store.directory, checked)
    assert store.own_version() is None and not list(store.directory.glob("*/*"))


def test_a_checked_return_of_other_bytes_is_never_published(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 1)])
    checked.path.write_bytes(b"changed since it was checked")
    with pytest.raises(ValueError, match="not the file that was checked"):
        publish(store.directory, checked)
    assert store.own_version() is None and not list(store.directory.glob("*/*"))


def test_a_staged_return_holds_exactly_one_upload(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 1)])
    write_rows(checked.staged, {})
    with pytest.raises(NotAsExpected, match="0 uploads"):
        publish(store.directory, checked)
