"""Columns that hold people's data are found, and columns that do not are left in peace."""

import datetime

import pytest

from data.checking.layout.heading_search import find_table
from data.checking.personal import personal_columns
from data.model import Row, Sheet


def found(*rows, name="Events"):
    sheet = Sheet(name, [Row(number, list(values)) for number, values in enumerate(rows, 1)])
    return personal_columns(sheet, find_table(sheet))


HEAD = ("Title", "Date", "Status", "Role")
EVENT = ("Breakfast", "May 2024", "held", "led")


@pytest.mark.parametrize(
    ("heading", "value", "what"),
    [
        ("E-mail", "x", "e-mail addresses"),
        ("Notes", "write to someone@example.org", "e-mail addresses"),
        ("Mobile", "07700 900123", "telephone numbers"),
        ("Reach on", "0121 496 0000", "telephone numbers"),
        ("Reach on", "+44 7700 900123", "telephone numbers"),
        ("Mobile", 7700900123, "telephone numbers"),
        ("Surname", "x", "people's names"),
        ("Attendees", "Ann Example", "people's names"),
    ],
)
def test_a_column_of_personal_data_stops_and_names_its_letter_but_never_a_value(heading, value, what):
    [stop] = found((*HEAD, heading), (*EVENT, value))
    assert stop.severity == "stops" and what in stop.message and "Column E" in stop.message
    assert "900123" not in stop.message + stop.remedy and "@" not in stop.message


def test_a_list_of_attendees_is_found_even_on_a_sheet_of_no_kind():
    assert found(("Name", "Organisation"), ("Ann Example", "Acme Ltd"), name="Attendees")


@pytest.mark.parametrize(
    ("heading", "value"),
    [("Attendees", 42), ("Attendees", "30-40"), ("Website", "www.example.org"), ("Partners", "Growth Hub; West Company"),
     ("Company number", "01234567"), ("Registered", "120")],
)  # fmt: skip
def test_what_is_no_persons_data_is_left_in_peace(heading, value):
    assert not found((*HEAD, heading), (*EVENT, value))


def test_company_names_are_no_peoples_names():
    assert not found(("Name", "Segment", "Kind"), ("Acme Robotics", "Imaging", "company"), name="Members")


@pytest.mark.parametrize("heading", ["Age", "Gender", "Ethnicity"])
def test_names_beside_what_only_a_person_has_are_peoples_names(heading):
    [said] = found(("Name", heading, "When"), ("Bob", 20, "10/10/2010"), ("Jane", 23, "01/01/2012"))
    assert said.severity == "stops" and said.cell == "A1" and "people's names" in said.message and "Bob" not in said.message


@pytest.mark.parametrize("heading", ["Date of birth", "DOB", "D.O.B.", "Attendee date of birth (dd/mm/yyyy)", "Year of birth"])
@pytest.mark.parametrize("value", ["14/05/1980", datetime.date(1980, 5, 14), 1980])
def test_a_date_of_birth_is_of_a_person_whatever_stands_beside_it(heading, value):
    [said] = found((*HEAD, heading), (*EVENT, value))
    assert said.cell == "E1" and "dates of birth" in said.message and "1980" not in said.message
    assert not found((*HEAD, heading), EVENT)


def test_the_age_of_a_company_makes_no_person_of_it_and_numbers_are_no_names():
    members = ("Name", "Age", "Segment", "Postcode", "Employees"), ("Example Diagnostics Ltd", 4, "Imaging", "B15 2TT", 12)
    assert not found(*members, name="Members")
    assert not found(("Name", "Age", "When"), (1, 20, "10/10/2010"), (2, 23, "01/01/2012"))


ON_STAFF = ("Name", "Profession", "Date of birth"), ("Bob", "actor", "10/10/1960"), ("Jane", "singer", "01/01/1972")


@pytest.mark.parametrize("above", [(("Lots of people",), ("write", "at the", "top")), (("List of 2024", None, None),)])
def test_names_below_other_lines_of_a_sheet_without_records_are_peoples_names(above):
    said, of_births = found(*above, *ON_STAFF, name="other")
    assert said.severity == "stops" and said.cell == f"A{len(above) + 1}" and "people's names" in said.message
    assert of_births.cell == f"C{len(above) + 1}"


def test_a_line_of_a_form_heads_no_list_of_people():
    form = ("About us",), ("A1", "Contact", "Name", "Growth Hub"), ("A2", "Office", "Name", "Programme office"), ("A3", "Age", "4")
    assert not found(*form, name="Start here")
