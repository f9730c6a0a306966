"""A ticket platform's list with a row an attendee: one event from its rows, and a registration is no attendance."""

import pytest

from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import csv_file
from tests.data.test_emptied import are_found
from tests.data.test_without_people import every_byte
from tests.saved_as import FORMATS, Laid

HEAD = ["Order no.", "Order Date", "First Name", "Last Name", "Email", "Company", "Ticket Type", "Attendee Status", "Checked in",
        "Event Name", "Event ID", "Event Date", "Venue Name"]  # fmt: skip
BREAKFAST = ["Breakfast", "700", "14/05/2024", "Town Hall, Birmingham"]
SUPPER = ["Supper", "701", "20/06/2024", "Guild Hall, Coventry"]
NAME = "attendees 2024-25 Q1"
PEOPLE = ["Ann", "Bob", "Cas", "Dee", "Eve"]
NOBODY = [f"{name.lower()}.quill@example.org" for name in PEOPLE] + ["Quill", "Acme Zed"]


def attendee(number, status, checked_in, event):
    name = PEOPLE[number]
    return [f"10{number}", "01/05/2024", name, "Quill", f"{name.lower()}.quill@example.org", "Acme Zed", "Free", status, checked_in, *event]


ROWS = [
    attendee(0, "Attending", "Yes", BREAKFAST), attendee(1, "Attending", "No", BREAKFAST), attendee(2, "Cancelled", "No", BREAKFAST),
    attendee(3, "Attending", None, SUPPER), attendee(4, "Checked In", "Yes", BREAKFAST), attendee(0, "Refunded", None, SUPPER),
]  # fmt: skip


@pytest.fixture(scope="module", params=["xlsx", "csv", "xls", "ods"])
def sent(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("sent") / f"{NAME}.{request.param}"
    path.write_bytes(FORMATS[request.param]([Laid([HEAD, *ROWS], name="Attendees")]))
    return path


@pytest.fixture(scope="module")
def dropped(sent):
    """The list, read without its people: once for all who look at it."""
    return check(sent, sent.name, without_people=True)


@pytest.fixture
def table(dropped):
    [table] = as_json(dropped)["sheets"]
    return table


def test_with_its_people_it_is_held_back_and_every_column_about_them_is_named(sent):
    checked = check(sent, sent.name)
    assert checked.withheld
    assert [each.heading for each in checked.people] == ["Order no.", "First Name", "Last Name", "Email", "Company"]


def test_the_rows_of_one_event_are_one_record_that_leads_to_its_first_row(table):
    values = [each["values"] for each in table["records"]]
    assert [each["row"] for each in table["records"]] == [2, 5]
    assert [(each["title"], each["reference"], each["start"]["text"], each["venue"]) for each in values] == [
        ("Breakfast", "700", "14/05/2024", "Town Hall, Birmingham"), ("Supper", "701", "20/06/2024", "Guild Hall, Coventry"),
    ]  # fmt: skip


def test_who_cancelled_is_not_registered_and_only_who_was_checked_in_was_there(table):
    breakfast, _ = (each["values"] for each in table["records"])
    assert (breakfast["registered"]["low"], breakfast["attended"]["low"], breakfast["status"]) == (3, 2, "held")
    assert breakfast["note"] == "Counted from 4 rows of attendees: 3 registered, 2 checked in, 1 cancelled or refunded."
    assert breakfast["attendance_known"] == "checked in on the ticket platform"


def test_without_a_check_in_the_attendance_is_unknown_and_not_nought(dropped, table):
    _, supper = (each["values"] for each in table["records"])
    assert (supper["registered"]["low"], supper["attended"], supper["status"]) == (1, None, "planned")
    [warned] = [each for each in dropped.findings if each.code == "nobody-checked-in"]
    assert warned.cell == "J5" and "Of 1 registered nobody is marked as checked in" in warned.message


def test_every_other_row_says_with_which_it_is_counted_and_the_control_totals_hold(dropped, table):
    assert [(each["row"], each["reason"]) for each in table["left_alone"]] == [
        (3, "it is one attendee of the event in row 2, registered, and is counted there"),
        (4, "it is one attendee of the event in row 2, cancelled or refunded, and is counted there"),
        (6, "it is one attendee of the event in row 2, checked in, and is counted there"),
        (7, "it is one attendee of the event in row 5, cancelled or refunded, and is counted there"),
    ]
    [total] = dropped.rows("totals")
    assert [total[f"rows_{part}"] for part in ("in_file", "taken", "stopped", "left_alone")] == [6, 2, 0, 4]


def test_it_is_published_with_its_attendances_and_nobody_of_it_is_in_the_store(sent, tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [check(sent, sent.name, without_people=True)], by="Staff")
    assert are_found(sent.read_bytes(), NOBODY) == NOBODY
    assert not are_found(every_byte(store.directory), NOBODY)
    door = open_version(store.version_path())
    attended = [(each["field"], each["text"]) for each in door.ask("why", audience="staff") if each["field"] in ("title", "registered")]
    records = door.ask("records", kind="events")
    headlines = {each["measure"]: each["low"] for each in door.ask("headlines")}
    door.close()
    assert ("title", "Breakfast") in attended and len(records) == 2
    assert [headlines[name] for name in ("events held", "events planned", "attendances")] == [1, 1, 2]


def test_it_is_taken_as_led_unless_a_column_says_another_part(tmp_path):
    path = tmp_path / "report 2024-25 Q1.csv"
    head, row = ["Event Name", "Event Date", "Order ID", "Ticket Type"], ["Supper", "20/06/2024", "1", "Free"]
    for more, role in ((["Role"], "led"), (["Cluster role"], "promoted")):
        path.write_bytes(csv_file([[*head, *more], [*row, "promoted"]]))
        checked = check(path, path.name)
        assert as_json(checked)["sheets"][0]["records"][0]["values"]["role"] == role
    assert "is taken as led" in next(each.message for each in checked.findings if each.code == "known-file")


@pytest.mark.parametrize("heading", ["Name", "Attendee", "Buyer surname"])
def test_a_list_of_attendees_whose_names_stand_in_one_column_is_held_back_whatever_its_sheet_is_called(tmp_path, heading):
    path = tmp_path / "report 2024-25 Q1.csv"
    path.write_bytes(csv_file([["Event Name", "Order ID", "Ticket Type", heading], ["Supper", "1", "Free", "Ann Quill"]]))
    assert [each.heading for each in check(path, path.name).people] == ["Order ID", heading]


def test_an_order_of_several_tickets_is_as_many_people_and_a_moment_is_a_check_in(tmp_path):
    head = ["Event Name", "Event Date", "Order ID", "Ticket Type", "Quantity", "Checked in at"]
    path = tmp_path / "orders 2024-25 Q1.csv"
    supper = ["Supper", "20/06/2024"]
    path.write_bytes(csv_file([head, [*supper, "1", "Free", 3, "20/06/2024 18:05"], [*supper, "2", "Free", 1, ""]]))
    [record] = as_json(check(path, path.name))["sheets"][0]["records"]
    assert (record["values"]["registered"]["low"], record["values"]["attended"]["low"]) == (4, 3)


def test_the_role_of_an_attendee_is_not_that_of_the_cluster(tmp_path):
    rows = [["Event name", "Event date", "Attendee status", "Role"], ["Clinic", "1/5/2024", "Checked in", "Speaker"],
            ["Clinic", "1/5/2024", "Attending", "Nurse"]]  # fmt: skip
    path = tmp_path / "attendees 2024-25 Q1.csv"
    path.write_bytes(csv_file(rows))
    [event] = check(path, path.name).rows("events")
    assert (event["role"], event["registered_low"], event["attended_low"]) == ("led", 2, 1)
