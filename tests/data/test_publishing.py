"""Publishing, taking back, settings and editions: what a store says was done, and what stands in it afterwards."""

import datetime
import multiprocessing
import shutil
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.__main__ import headlines_of
from data.checking.findings import finding
from data.kinds import KINDS
from data.store import publishing
from data.store.acts import read_standing
from data.store.changes import NotAsExpected
from data.store.orders import Edition, Order, Return, Setting, TakeBack
from data.store.publisher import carry_out
from data.store.publishing import order_to_publish
from data.store.versions import NotPossible, Versions
from data.store.viewing import Store
from tests.data.staged import checked_return, event, money, publish, write_rows


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / "store")


@pytest.fixture
def files(tmp_path):
    return tmp_path / "files"


def rows(path: Path, sql: str) -> list[tuple]:
    connection = duckdb.connect(str(path), read_only=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def live(path: Path) -> dict[str, list[tuple]]:
    """Everything that stands in a version, without the names of uploads: which files, in which order, with which records."""
    uploads = [each.upload for each in read_standing(path).live_uploads]
    found = {"files": [each.sha256 for each in read_standing(path).live_uploads]}
    for kind in KINDS:
        found[kind] = sorted(rows(path, f"select * exclude (record, upload) from {kind} where upload in {(*uploads, '')!r}"), key=repr)
    return found


def take_back(store: Store, id: str):
    return carry_out(store.directory, Order("Staff", (TakeBack(id),)))


# publishing


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


# taking back


def test_taking_back_and_taking_back_the_taking_back(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    other = checked_return(files, "q2.xlsx", period="2024/25 Q2", investments=[money("B", 10)])
    published = publish(store.directory, checked, other).acts[0]
    first = publishing.withdraw(store, published.id, by="Staff").acts[0]
    assert [each.file_name for each in store.uploads()] == ["q2.xlsx"]
    second = publishing.withdraw(store, first.id, by="Staff").acts[0]
    assert [each.file_name for each in store.uploads()] == ["q1.xlsx", "q2.xlsx"]
    publishing.withdraw(store, second.id, by="Staff")
    assert [each.file_name for each in store.uploads()] == ["q2.xlsx"]
    assert [act.withdrawn for act in store.history()] == [True, False, False, True, False]
    assert [act.what.split(":")[0] for act in store.history()[2:]] == ["Took back", "Put back", "Took back"]


def test_what_is_taken_back_already_or_was_never_there_cannot_be_taken_back(store, files):
    checked = checked_return(files, "q1.xlsx", investments=[money("A", 10)])
    gone = publish(store.directory, checked).acts[0].id
    take_back(store, gone)
    before = store.version_path().read_bytes() if store.uploads() else Versions(store.directory).path("v2").read_bytes()
    for id, sentence in ((gone, "taken back already"), ("nothing", "no act 'nothing'")):
        with pytest.raises(NotPossible, match=sentence):
            take_back(store, id)
    assert Versions(store.directory).path("v2").read_bytes() == before and store.own_version() == "v2"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 5), min_size=2, max_size=7))
def test_publishing_and_taking_back_in_any_order_is_what_a_store_is_that_never_had_the_upload(tmp_path, choices):
    """0 to 2 publish a return, 3 to 5 take the newest act of that return back (an upload or a withdrawal)."""
    for folder in ("one", "never"):
        shutil.rmtree(tmp_path / folder, ignore_errors=True)
    returns = [
        checked_return(tmp_path / "files", f"{at}.xlsx", period=period, investments=[money("A", at), money(f"B{at}", 5)],
                       events=[event("E", at)])
        for at, period in enumerate(("2023/24 Q4", "2024/25 Q1", None))
    ]  # fmt: skip
    one = Store.open(tmp_path / "one")
    newest: dict[int, str] = {}
    for choice in choices:
        at = choice % 3
        if choice < 3:
            for act in publish(one.directory, returns[at]).acts:
                newest[at] = act.id
        elif at in newest:
            newest[at] = take_back(one, newest[at]).acts[0].id
    if one.own_version() is None:
        return
    never = Store.open(tmp_path / "never")
    standing = [each.sha256 for each in one.uploads()]
    publish(never.directory, *[next(each for each in returns if each.sha256 == sha256) for sha256 in standing])
    if standing:
        assert live(one.version_path()) == live(never.version_path())
        assert headlines_of(one.version_path()) == headlines_of(never.version_path())
    else:
        assert never.own_version() is None and one.shows_demonstration_store()


# settings, answers and editions


def test_a_setting_is_an_act_that_can_be_taken_back(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    publishing.set_value(store, "region", "combined authority", by="Staff")
    newest = publishing.set_value(store, "region", "region", by="Staff").acts[0]
    assert store.settings() == {"region": "region"}
    publishing.withdraw(store, newest.id, by="Staff")
    assert store.settings() == {"region": "combined authority"}
    assert store.history()[1].what == "Which West Midlands: combined authority"


def test_the_same_setting_twice_changes_nothing_and_says_so(store):
    first = carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    again = carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    assert first.version == again.version and "nothing was changed" in again.already["as_at"]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("as_at", "30/06/2024", "written as 2024-06-30"),
        ("region", "Wales", "region, combined authority"),
        ("colour", "blue", "There is no setting 'colour'"),
        ("same:b|a", "same", "the lesser first"),
        ("same:a|b", "perhaps", "same or different"),
    ],
)
def test_a_setting_or_answer_that_does_not_exist_is_refused_in_a_sentence(store, name, value, sentence):
    with pytest.raises(NotPossible, match=sentence.replace("?", r"\?")):
        carry_out(store.directory, Order("Staff", (Setting(name, value),)))
    assert store.own_version() is None


def test_an_answer_whether_two_are_the_same_is_kept(store):
    carry_out(store.directory, Order("Staff", (Setting("same:ref:a|ref:b", "different"),)))
    assert store.settings() == {"same:ref:a|ref:b": "different"}
    assert store.history()[0].what == "ref:a and ref:b are two different things"


def test_an_edition_keeps_its_version_and_its_headlines_whatever_comes_later(store, files):
    first = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    published = publish(store.directory, first).acts[0]
    printed = '[{"measure": "secured funding", "low": 1000, "high": 1000}]'
    publishing.keep_edition(store, "Board, 20 May", printed, by="Staff", on_version="v1")
    publish(store.directory, checked_return(files, "b.xlsx", investments=[money("A", 99)]))
    take_back(store, published.id)
    [edition] = store.editions()
    assert (edition.name, edition.version, edition.headlines[0]["low"]) == ("Board, 20 May", "v2", 1000)
    assert rows(store.version_path("Board, 20 May"), "select amount_low from investments") == [(1000,)]


def test_an_edition_needs_a_name_of_its_own_a_published_return_and_the_version_it_was_printed_from(store, files):
    def keep(name: str, on_version: str | None) -> None:
        carry_out(store.directory, Order("Staff", (Edition(name, "[]"),), on_version=on_version))

    with pytest.raises(NotPossible, match="Nothing is published"):
        keep("Board", None)
    publish(store.directory, checked_return(files, "a.xlsx", events=[event("E", 1)]))
    keep("Board", "v1")
    for name, on_version, sentence in (("Board", "v2", "already"), (" ", "v2", "needs a name"), ("June", "v1", "in the meantime")):
        with pytest.raises(NotPossible, match=sentence):
            keep(name, on_version)
    with pytest.raises(NotPossible, match="stays as it was printed"):
        take_back(store, store.history()[-1].id)


# before publishing


def test_a_preview_is_what_publishing_gives_and_leaves_the_store_alone(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)]))
    checked = checked_return(files, "b.xlsx", period="2024/25 Q2", investments=[money("A", 30)])
    before = sorted(store.directory.rglob("*"))
    with publishing.preview(store, [checked]) as path:
        previewed = live(path)
    assert not path.exists() and sorted(store.directory.rglob("*")) == before
    publish(store.directory, checked)
    assert live(store.version_path()) == previewed


def test_a_preview_of_a_return_that_is_there_already_changes_nothing(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    publish(store.directory, checked)
    with publishing.preview(store, [checked]) as path:
        assert live(path) == live(store.version_path())


def test_a_preview_shows_a_setting_and_a_taking_back_without_doing_them(store, files):
    gone = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    published = publish(store.directory, gone, checked_return(files, "b.xlsx", investments=[money("B", 20)])).acts[0]
    with publishing.preview(store, beside=[TakeBack(published.id), Setting("as_at", "2024-06-30")]) as path:
        standing = read_standing(path)
    assert [each.file_name for each in standing.live_uploads] == ["b.xlsx"] and standing.settings == {"as_at": "2024-06-30"}
    assert [each.file_name for each in store.uploads()] == ["a.xlsx", "b.xlsx"] and store.settings() == {}


def test_answers_are_kept_in_the_same_version_as_the_return_that_raised_them(store, files):
    checked = checked_return(files, "a.xlsx", investments=[money("A", 10)])
    receipt = publishing.publish_returns(store, [checked], by="Staff", answers={"same:ref:a|ref:b": "different"})
    assert receipt.version == store.own_version() == "v2"
    assert [act.act for act in receipt.acts] == ["upload", "setting"]
    assert store.settings() == {"same:ref:a|ref:b": "different"}


def test_a_preview_of_a_demonstration_beside_real_returns_is_refused(store, files):
    publish(store.directory, checked_return(files, "a.xlsx", investments=[money("A", 10)]))
    invented = checked_return(files, "b.xlsx", demonstration=True, investments=[money("B", 10)])
    with pytest.raises(NotPossible, match="never mixed"), publishing.preview(store, [invented]):
        pass


def test_an_order_travels_as_json():
    edition = Edition("n", "[]", ({"deal": "m"},))
    order = Order("Staff", (Return("s", "o", "h", "f", True), TakeBack("x"), Setting("as_at", "2024-06-30"), edition), "v3")
    assert Order.from_json(order.as_json()) == order


def test_times_are_kept_in_utc(store):
    carry_out(store.directory, Order("Staff", (Setting("as_at", "2024-06-30"),)))
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    assert abs(now - store.history()[0].at) < datetime.timedelta(minutes=1)


def test_an_edition_in_the_midst_of_an_order_keeps_what_came_before_it_and_viewers_see_the_whole_at_once(store, files):
    first, second = (checked_return(files, f"{name}.xlsx", investments=[money(name, 10)]) for name in ("A", "B"))
    one, two = (order_to_publish([each], "Staff").asked[0] for each in (first, second))
    steps = []
    done = carry_out(store.directory, Order("Staff", (one, Edition("Board", "[]"), two)), steps.append)
    assert (done.version, store.editions()[0].version) == ("v3", "v2") and len(store.uploads()) == 2
    assert len(read_standing(store.version_path("Board")).uploads) == 1
    assert steps.count("version put") == 2 and steps.count("flipped") == steps.count("current written") == 1
