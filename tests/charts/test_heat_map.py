"""The heat map of events: what is in a cell and what is not, its totals, the months that it shows, and its title both ways."""

import datetime

import pytest

from charts.events_by_theme_and_month import MOST_QUARTERS, MOST_THEMES, events_by_theme_and_month
from charts.faces import faces
from charts.faces.heat_map import step
from charts.months import months_shown
from charts.specification import Asked
from tests.charts.checked import checked
from tests.charts.rows import month

ASKED = Asked(source="returns")
MAY, JUNE = datetime.date(2024, 5, 1), datetime.date(2024, 6, 1)


def chart(*rows):
    return events_by_theme_and_month(list(rows), ASKED)


def cells(found):
    """Each cell by the names of its row and column: its parts."""
    [panel] = found.panels
    return {
        (panel.rows[cell.row].name, panel.columns[cell.column].name.replace("\n", " ")): {part.drawing: part.length for part in cell.parts}
        for cell in panel.cells
    }


def test_held_and_planned_share_a_cell_and_are_never_added():
    found = cells(chart(month("Regulation", MAY, 2, 1), month("Regulation", JUNE, 0, 3)))
    assert found["Regulation", "May"] == {"held": 2, "planned": 1}
    assert found["Regulation", "Jun"] == {"planned": 3}
    assert found["Regulation", "Held"] == {"held": 2} and found["Regulation", "Planned"] == {"planned": 4}
    assert found["All themes: held", "May"] == {"held": 2} and found["All themes: planned", "Planned"] == {"planned": 4}
    assert ("Regulation", "Apr") not in found and ("All themes: held", "Jun") not in found and ("All themes: held", "Planned") not in found


def test_an_event_in_no_month_stands_in_a_column_of_its_own_and_in_the_totals():
    found = chart(month("Regulation", MAY, 2), month("Regulation", None, 1))
    assert cells(found)["Regulation", "No month"] == {"held": 1} and cells(found)["Regulation", "Held"] == {"held": 3}
    assert found.before_quoting.startswith("1 event stands in no month")
    assert "every event here has a month" in chart(month("Regulation", MAY, 2)).before_quoting.lower()


def test_the_busiest_month_is_named_only_where_there_is_one():
    may, june = month("Regulation", MAY, 2), month("Diagnostics", JUNE, 1)
    assert chart(may, june).title == "May 2024 was the busiest month: 2 of 3 events held"
    undated = month("Diagnostics", None, 1)
    assert chart(may, june, undated).title == "May 2024 leads the months that are known: 2 of 3 events"
    assert chart(may, month("Diagnostics", JUNE, 2), undated).title == "No month is known for more than 2 of 5 events held"
    assert chart(may, month("Diagnostics", JUNE, 2)).title == "No month had more than 2 of 4 events held"
    assert chart(may).title == "All of 2 dated events held fall in May 2024"
    assert chart(month("Regulation", None, 2)).title == "2 events held, none with a known month"
    assert chart(month("Regulation", MAY, 0, 2)).title == "No event held yet; 2 events planned"


@pytest.mark.parametrize("year", ["financial", "calendar"])
def test_months_stand_under_the_quarters_of_the_chosen_year(year):
    [panel] = events_by_theme_and_month([month("Regulation", MAY, 2)], Asked(year=year)).panels
    quarter = {"financial": "Q1 2024/25", "calendar": "Q2 2024"}[year]
    assert [(column.name, column.group) for column in panel.columns[:3]] == [(name, quarter) for name in ("Apr", "May", "Jun")]


def test_what_is_before_or_after_the_months_that_are_shown_is_summed_and_not_lost():
    rows = [month("Regulation", datetime.date(year, 5, 1), 1) for year in range(2015, 2026)]
    found = chart(*rows, month("Regulation", datetime.date(2031, 5, 1), 0, 1))
    drawn = cells(found)
    assert drawn["Regulation", "Earlier"] == {"held": 9} and drawn["Regulation", "Later"] == {"planned": 1}
    assert drawn["Regulation", "Held"] == {"held": 11}
    [panel] = found.panels
    assert [column.name for column in panel.columns][:1] == ["Earlier"] and panel.columns[-3].name == "Later"
    earlier = next(cell for cell in panel.cells if panel.columns[cell.column].name == "Earlier")
    assert earlier.behind.among == ("month", tuple(f"{year}-05" for year in range(2015, 2024)))


def test_an_event_planned_far_ahead_does_not_push_out_what_was():
    done = [MAY]
    shown = months_shown([MAY, datetime.date(2060, 1, 1)], done, 10)
    assert shown[0] == datetime.date(2024, 4, 1) and len(shown) <= 3 * MOST_QUARTERS


def test_the_tail_of_many_themes_is_one_row_that_opens():
    found = chart(*[month(f"Theme {number:02}", MAY, 60 - number) for number in range(60)])
    [panel] = found.panels
    assert len([row for row in panel.rows if not row.total]) == MOST_THEMES
    tail = next(cell for cell in panel.cells if panel.rows[cell.row].name == "37 others")
    assert len(dict(tail.behind.where)["theme"]) == 37
    assert sum(part.length for cell in panel.cells if panel.columns[cell.column].name == "May" and not panel.is_total(cell)
               for part in cell.parts) == sum(range(1, 61))  # fmt: skip


def test_a_name_of_seventy_characters_is_folded_and_whole():
    name = "Wound care and tissue viability for community nursing teams in regions"
    annotations = checked(faces(chart(month(name, MAY, 1)))[0]).layout.annotations
    folded = next(each.text for each in annotations if each.text.startswith("Wound"))
    assert folded.replace("<br>", " ") == name and "<br>" in folded
    annotations = checked(faces(chart(month("W" * 70, MAY, 1)))[0]).layout.annotations
    unbroken = next(each.text for each in annotations if each.text.startswith("WW"))
    assert unbroken.replace("<br>", "") == "W" * 70 and "<br>" in unbroken


def test_a_figure_is_the_darker_the_larger_it_is():
    assert [step(value, 4, 4) for value in (1, 2, 3, 4)] == [0, 1, 2, 3]
    assert [step(value, 1, 4) for value in (1,)] == [0]
    assert [step(value, 100, 4) for value in (1, 25, 26, 100)] == [0, 0, 1, 3]
