"""Events held and planned, by theme and over time, and their attendances."""

from __future__ import annotations

from datetime import date

from tests.queries.looks import headline, record, rows_by
from tests.stores import act, on, upload
from tests.stores import record as stored


def event(store, returned, reference, status="held", role="led", attended=None, **values):
    low, high = attended if isinstance(attended, tuple) else (attended, attended)
    return stored(store, "events", returned, reference=reference, title=reference, status=status, role=role, attended_low=low,
                  attended_high=high, **values)  # fmt: skip


def test_held_and_planned_are_what_the_cluster_led_or_co_led(store, door_to):
    returned = upload(store)
    for number, role in enumerate(("led", "co-led", "contributed", "attended", "promoted", None)):
        event(store, returned, f"H{number}", role=role)
        event(store, returned, f"P{number}", status="planned", role=role)
    event(store, returned, "C", status="cancelled")
    event(store, returned, "D", status="postponed")
    door = door_to(store)
    assert [headline(door, f"events {what}")["low"] for what in ("held", "planned")] == [2, 2]
    assert record(door, "H3")["why"] == "left out: the cluster only attended it"
    assert record(door, "C")["why"] == "left out: it was cancelled"
    assert record(door, "H5")["why"] == "left out: the cluster's part in it is not stated"


def test_attendances_are_added_as_ranges_and_a_missing_one_is_missing(store, door_to):
    returned = upload(store)
    event(store, returned, "A", attended=(30, 40))
    event(store, returned, "B", attended=12)
    event(store, returned, "C")
    event(store, returned, "D", status="planned", attended=500)
    row = headline(door_to(store), "attendances")
    assert (row["low"], row["high"], row["unknown"], row["records"]) == (42, 52, 1, 3)


def test_attendances_of_which_none_is_known_are_unknown(store, door_to):
    event(store, upload(store), "A", theme="Regulation")
    door = door_to(store)
    assert (headline(door, "attendances")["low"], rows_by(door, "events_by_theme", "theme")["Regulation"]["attended_high"]) == (None, None)


def test_planned_in_one_return_and_held_in_the_next_is_one_event(store, door_to):
    event(store, upload(store, (date(2024, 4, 1), date(2024, 6, 30))), "A", status="planned")
    event(store, upload(store, (date(2024, 7, 1), date(2024, 9, 30))), "A")
    door = door_to(store)
    assert [headline(door, f"events {what}")["low"] for what in ("held", "planned")] == [1, 0]


def test_an_event_that_staff_say_has_moved_counts_once(store, door_to):
    event(store, upload(store, (date(2024, 4, 1), date(2024, 6, 30))), "A", status="planned", series="S", key="one")
    event(store, upload(store, (date(2024, 7, 1), date(2024, 9, 30))), "A", status="planned", series="s ", key="two")
    assert headline(door_to(store), "events planned")["low"] == 2
    act(store, "setting", "same:one|two", "same")
    assert headline(door_to(store), "events planned")["low"] == 1


def test_an_earlier_planned_event_of_the_same_series_title_and_venue_asks_whether_it_moved(store, door_to):
    first, second = (upload(store, (date(2024, month, 1), date(2024, month + 2, 30))) for month in (4, 7))
    alike = {"series": "S", "venue": "Hall"}
    for key, day, more in (
        ("one", 1, {}), ("two", 20, {}), ("known", 3, {}), ("held", 4, {"status": "held"}), ("away", 5, {"venue": "Barn"}),
        ("attended", 6, {"role": "attended"}),
    ):  # fmt: skip
        event(store, first, "Talk", **{"key": key, "status": "planned", **alike, **on("start", date(2024, 6, day)), **more})
    for key, day in (("new", 9), ("newer", 30), ("known", 3)):
        event(store, second, "TALK", key=key, **alike, **on("start", date(2024, 7, day)))
    event(store, second, "Walk", key="walk", **alike)
    door = door_to(store)
    assert [(row["kind"], row["pair"]) for row in door.ask("open_questions")] == [("events", "new|one"), ("events", "new|two")]
    assert headline(door, "events planned")["low"] == 3
    act(store, "setting", "same:new|one", "same")
    act(store, "setting", "same:new|two", "different")
    assert [row["pair"] for row in door_to(store).ask("open_questions")] == ["newer|two"]


def test_a_planned_event_whose_day_has_passed_awaits_its_figures(store, door_to):
    returned = upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    event(store, returned, "A", status="planned", **on("start", date(2024, 6, 29)))
    event(store, returned, "B", status="planned", **on("start", date(2024, 6, 29)), **on("end", date(2024, 7, 1)))
    event(store, returned, "C", status="planned")
    door = door_to(store)
    [row] = door.ask("events_by_theme")
    assert (row["theme"], row["planned"], row["awaits"]) == ("not stated", 3, 1)
    assert headline(door, "events planned")["basis"].endswith("; of them 1 event whose day has passed")


def test_bars_by_theme_add_up_on_the_primary_theme(store, door_to):
    returned = upload(store)
    for number, theme in enumerate(("Digital health", "Digital health", "Regulation", None)):
        event(store, returned, f"A{number}", theme=theme, further_themes="Regulation", attended=10)
    rows = rows_by(door_to(store), "events_by_theme", "theme")
    assert {theme: (row["held"], row["attended_low"]) for theme, row in rows.items()} == {
        "Digital health": (2, 20), "Regulation": (1, 10), "not stated": (1, 10),
    }  # fmt: skip


def test_every_quarter_between_the_first_and_the_last_has_a_row_and_what_is_too_coarse_stands_apart(store, door_to):
    returned = upload(store)
    event(store, returned, "A", **on("start", date(2024, 1, 5)))
    event(store, returned, "B", **on("start", date(2024, 7, 1), date(2024, 7, 31)))
    event(store, returned, "C", **on("start", date(2024, 1, 1), date(2024, 12, 31)))
    rows = door_to(store).ask("events_over_time")
    assert [(row["period"], row["held"]) for row in rows] == [("2023/24-Q4", 1), ("2024/25-Q1", 0), ("2024/25-Q2", 1), (None, 1)]


def test_events_obey_period_theme_and_place_and_no_other_filter(store, door_to):
    returned = upload(store)
    event(store, returned, "A", theme="Regulation", place="Stafford", place_code="E07000197", **on("start", date(2024, 5, 1)))
    event(store, returned, "B", **on("start", date(2024, 6, 1), date(2024, 8, 1)))
    door = door_to(store)
    assert [headline(door, "events held", **chosen)["low"] for chosen in (
        {"theme": "Regulation"}, {"place": "Stafford"}, {"place": "E07000197"}, {"source": "Wellcome"}, {"theme": "nothing"},
    )] == [1, 1, 1, 2, 0]  # fmt: skip
    row = headline(door, "events held", period="2024/25-Q1")
    assert (row["low"], row["too_coarse"]) == (1, 1)
