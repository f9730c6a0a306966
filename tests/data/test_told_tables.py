"""Tables of a sheet that staff tell one by one, or that have no headings: no cell is read twice, and no row or pound goes missing."""

import pytest

from data.directions import Directions
from data.emptying import without_people
from data.layouts import Layout, read_layout, read_layouts
from data.model import NotUnderstood
from data.returns import check
from data.spoken import as_json
from tests.builders import csv_file, workbook
from tests.data.test_emptied import are_found

DEALS = [
    ["Medmin Ltd", "Innovate UK", 250, "realised", "2024-05-01"],
    ["Orthia Ltd", "NIHR", 100, "committed", "2024-05-02"],
    ["Draft Ltd", "NIHR", 40, "expected", "2024-06-02"],
]
EVENTS = [["Breakfast", "2024-05-03", "held", "led"], ["Supper", "2024-05-04", "held", "led"]]
OF_DEALS = {"A": "recipient", "B": "source", "C": "amount", "D": "status"}
OF_EVENTS = dict(zip("FGHI", ("title", "start", "status", "role"), strict=True))
BARE = Layout("investments", first=1, fields={**OF_DEALS, "E": "date"}, units={"C": 1000})
SIDE = [
    ["Board paper"], [], ["Whom", "Out of", "Much", "Far", None, "Which", "Day", "State", "Ours"],
    [*DEALS[0][:4], None, *EVENTS[0]], [*DEALS[1][:4], None, *EVENTS[1]], DEALS[2][:4], [], ["Prepared for the board"],
]  # fmt: skip
STACK = [["Board paper"], ["Whom", "Out of", "Much", "Far"], *(row[:4] for row in DEALS), ["Events of the quarter"],
         ["Which", "Day", "State", "Ours"], *EVENTS]  # fmt: skip


def checked(tmp_path, rows, layouts, form="xlsx"):
    """A check of one sheet, called All; of a CSV that is the file's name."""
    path = tmp_path / f"All.{form}"
    path.write_bytes(csv_file(rows) if form == "csv" else workbook(None, {"All": rows}))
    return check(path, path.name, period="2024/25 Q1", directions=Directions(layouts=layouts))


def amounts(found):
    return {row["row"]: row["amount_low"] for row in found.rows("investments")}


def totals(found, what="rows"):
    rows = sorted(found.rows("totals"), key=lambda row: row["position"])
    return [tuple(row[f"{what}_{part}"] for part in ("in_file", "taken", "stopped", "left_alone")) for row in rows]


def left(found):
    return {(row["position"], row["row"]): row["reason"] for row in found.rows("left_alone")}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_table_without_headings_is_read_when_its_columns_are_told(tmp_path, form):
    found = checked(tmp_path, DEALS, {"All": BARE}, form)
    assert not found.stops and amounts(found) == {1: 25_000_000, 2: 10_000_000, 3: 4_000_000}
    [sheet] = as_json(found)["sheets"]
    assert sheet["header_rows"] == [] and {each["header"] for each in sheet["columns"]} == {""}
    said = "read as investments, no headings and records from row 1, 5 columns by what they hold"
    assert sheet["layout"] == f"The reader was told: {said}." and found.rows("sheets")[0]["found_at"] == "All!A1"


def test_all_other_rules_hold_without_headings(tmp_path):
    """A unit above, a total below, a row that stops, a column that nobody told."""
    rows = [["Our deals, in £000s"], [], *DEALS, ["Wrong Ltd", "NIHR", "a lot", "realised"], ["Total", None, 390]]
    rows[2] = [*rows[2], "our own note"]
    found = checked(tmp_path, rows, {"All": Layout("investments", first=3, fields=OF_DEALS)})
    assert amounts(found) == {3: 25_000_000, 4: 10_000_000, 5: 4_000_000}
    assert totals(found) == [(6, 3, 1, 2)] and totals(found, "pence") == [(78_000_000, 39_000_000, 0, 39_000_000)]
    assert left(found)[1, 1] == "staff said that the table begins below it" and "it is a total" in left(found)[1, 7]
    assert [(each.cell, each.message) for each in found.findings if each.code == "column-left"] == [
        ("E3", "Column E is left alone."), ("F3", "Column F is left alone.")
    ]  # fmt: skip


def test_pounds_above_the_first_row_that_was_told_are_left_alone_and_counted_as_such(tmp_path):
    found = checked(tmp_path, DEALS, {"All": Layout("investments", first=2, fields=OF_DEALS)})
    assert list(amounts(found)) == [2, 3]
    assert totals(found) == [(3, 2, 0, 1)] and totals(found, "pence") == [(39_000, 14_000, 0, 25_000)]


def test_a_sheet_left_alone_for_want_of_headings_says_so_and_what_to_do(tmp_path):
    found = checked(tmp_path, [["Our deals"], *DEALS], {})
    assert found.rows("sheets")[0]["reason"] == "it has no row of headings; what its columns are can be said in Upload"
    found = checked(tmp_path, SIDE, {})
    assert found.rows("sheets")[0]["reason"] == "its headings are those of no kind of record"


@pytest.mark.parametrize(
    ("first_row", "none"),
    [(["Medmin Ltd", "£250k"], True), (["Medmin Ltd", "01/05/2024"], True), (["Medmin Ltd", 250], True), (["Whom", 2023, 2024], False),
     (["Whom", "Much in 2023"], False), (["Notes", "Lists"], False)],
)  # fmt: skip
def test_a_figure_or_a_date_heads_no_column(tmp_path, first_row, none):
    found = checked(tmp_path, [first_row, ["x", "y", "z"]], {})
    assert found.rows("sheets")[0]["reason"].startswith("it has no row of headings") is none


def side_by_side(**more):
    return {"All!A3": Layout("investments", fields=OF_DEALS, **more), "All!F3": Layout("events", fields=OF_EVENTS)}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_two_tables_side_by_side_are_told_each_on_its_own(tmp_path, form):
    found = checked(tmp_path, SIDE, side_by_side(), form)
    assert not found.stops and list(amounts(found)) == [4, 5, 6] and [row["row"] for row in found.rows("events")] == [4, 5]
    assert [row["found_at"] for row in found.rows("sheets")] == ["All!A3", "All!F3"]
    assert [{row["letter"] for row in found.rows("columns") if row["position"] == at} for at in (1, 2)] == [set("ABCD"), set("FGHI")]
    assert totals(found) == [(5, 3, 0, 2), (2, 2, 0, 0)] and totals(found, "pence")[0] == (39_000, 39_000, 0, 0)
    assert left(found) == {(1, 1): "it stands above the headings", (1, 8): "it holds one remark and no record"}


def test_rows_and_pounds_that_no_told_table_reaches_are_left_alone_with_their_reason(tmp_path):
    found = checked(tmp_path, SIDE, side_by_side(last=5))
    assert list(amounts(found)) == [4, 5] and left(found)[1, 6] == "staff said that the table ends above it"
    assert totals(found) == [(5, 2, 0, 3), (2, 2, 0, 0)] and totals(found, "pence")[0] == (39_000, 35_000, 0, 4_000)


def test_cells_beside_a_told_table_are_columns_that_it_does_not_reach(tmp_path):
    found = checked(tmp_path, SIDE, {"All!A3": Layout("investments", fields=OF_DEALS, last_column="D")})
    assert list(amounts(found)) == [4, 5, 6] and not found.rows("events")
    assert [each.cell for each in found.findings if each.code == "column-aside"] == ["F3", "G3", "H3", "I3"]


def test_two_stacked_tables_are_told_and_the_title_between_is_of_the_lower_one(tmp_path):
    lower = Layout("events", fields=dict(zip("ABCD", OF_EVENTS.values(), strict=True)))
    found = checked(tmp_path, STACK, {"All!A2": Layout("investments", fields=OF_DEALS), "All!A7": lower})
    assert not found.stops and list(amounts(found)) == [3, 4, 5] and [row["row"] for row in found.rows("events")] == [8, 9]
    assert left(found) == {(1, 1): "it stands above the headings", (2, 6): "it stands above the headings"}
    assert totals(found) == [(4, 3, 0, 1), (3, 2, 0, 1)]


def test_one_table_is_told_and_the_reader_finds_the_other_in_what_is_left(tmp_path):
    known = [["Recipient", "Source", "Amount", "Status"], *(row[:4] for row in DEALS), ["Gathering", "Start", "Status", "Role"], *EVENTS]
    assert checked(tmp_path, known, {}).stops, "under an unknown heading and without a blank row between them they are taken for one"
    found = checked(tmp_path, known, {"All!A5": Layout("events", fields={"A": "title"})})
    assert not found.stops and list(amounts(found)) == [2, 3, 4] and len(found.rows("events")) == 2
    assert [row["certainty"] for row in found.rows("sheets")] == ["sure", "directed"]
    assert [each.message.split(":")[0] for each in found.findings if each.code == "layout-told"] == ["The sheet is read as staff said"]


def test_one_table_where_the_reader_found_two(tmp_path):
    other = ["Recipient", "Amount", "Source", "Status"]
    known = [["Recipient", "Source", "Amount", "Status"], DEALS[0][:4], [], other, ["Note", "of", "our", "own"], DEALS[1][:4]]
    assert len(checked(tmp_path, known, {}).rows("sheets")) == 2
    found = checked(tmp_path, known, {"All!A1": Layout(last=6)})
    assert [row["found_at"] for row in found.rows("sheets")] == ["All!A1"] and {2, 6} <= set(amounts(found))


def test_a_block_can_be_told_to_be_none_beside_a_table(tmp_path):
    known = [["Recipient", "Source", "Amount", "Status", None, "Sum"], *([*row[:4], None, 9] for row in DEALS)]
    found = checked(tmp_path, known, {"All!F1": Layout("none")})
    assert list(amounts(found)) == [2, 3, 4] and [row["reason"] for row in found.rows("sheets")] == [None, "staff said so"]


@pytest.mark.parametrize(
    ("layouts", "said"),
    [
        ({"All!A3": Layout("investments", last_column="F"), "All!F3": Layout("events")}, "would both have the cell F3"),
        ({"All!A2": Layout("investments", last=8), "All!A7": Layout("events")}, "would both have the cell A7"),
        ({"All!Z3": Layout("events")}, "no table that begins there"),
        ({"All!A30": Layout("events")}, "no table that begins there"),
        ({"All": Layout("events", first=30, fields={"A": "title"})}, "cannot begin in row 30"),
        ({"All": Layout(first=3)}, "Say what the sheet All holds"),
        ({"All": Layout("investments", first=3)}, "at least one column"),
        ({"All!A3": Layout("investments", fields={"F": "recipient"}), "All!F3": Layout("events", fields=OF_EVENTS)}, "no column F"),
    ],
)
def test_tables_that_the_sheet_cannot_have_are_said_to_be_impossible(tmp_path, layouts, said):
    with pytest.raises(ValueError, match=said):
        checked(tmp_path, SIDE, layouts)


def test_tables_are_written_in_one_line_each():
    bare = "All: headings=none, first=5, kind=events, A=title"
    assert read_layout(bare) == ("All", Layout("events", first=5, fields={"A": "title"}))
    assert read_layout("All: headings=none, kind=events")[1].first == 1
    assert list(read_layouts(["All: headings=3, columns=A-D", "All: headings=3, columns=F-J", "Old: kind=none"])) == [
        "All!A3", "All!F3", "Old"
    ]  # fmt: skip
    assert list(read_layouts(["All: headings=3", "All!A9: last=12", "Other: last=3"])) == ["All", "All!A9", "Other"]
    for wrong in (["All: headings=3", "All: headings=3"], ["All: last=9", "All: last=4"], ["All: first=3"], ["All: headings=none, first=0"],
                  ["All: headings=none, first=9, last=4"], ["All: columns=F-A"], ["All: headings=9, last=4"]):  # fmt: skip
        with pytest.raises(NotUnderstood):
            read_layouts(wrong)


def test_what_was_told_comes_back_from_what_is_kept():
    told = Directions(layouts={"All": BARE, **side_by_side()})
    assert Directions.from_json(told.as_json()) == told
    with pytest.raises(NotUnderstood):
        Layout(headings=(1, 1), first=2)


PEOPLE = [
    ["Guests of our breakfasts"],
    ["Which", "When", "State", "Ours", "Contact name", "Contact no", "Write to"],
    ["Breakfast", "2024-05-03", "held", "led", "Ann Zebedee", "07700 900123", "ann.example@example.org"],
    ["Supper", "2024-05-04", "held", "led", "Bob Zebedee", "+44 7700 900456", "bob.sample@example.org"],
]
OF_GUESTS = dict(zip("ABCD", OF_EVENTS.values(), strict=True))
UNDER_HEADINGS = Layout("events", (2, 2), fields=OF_GUESTS)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize(
    ("rows", "layout", "columns"),
    [
        ([row[:5] for row in PEOPLE], UNDER_HEADINGS, "E"),
        (PEOPLE, UNDER_HEADINGS, "EFG"),
        (PEOPLE[2:], Layout("events", first=1, fields=OF_GUESTS), "FG"),
        (PEOPLE[2:], Layout("events", first=1, fields=OF_GUESTS, first_column="A", last_column="D"), "FG"),
    ],
)
def test_people_whom_only_a_told_layout_shows_stop_the_sheet_and_can_be_emptied(tmp_path, form, rows, layout, columns):
    found = checked(tmp_path, rows, {"All": layout}, form)
    assert found.withheld and "".join(each.letter for each in found.people) == columns
    assert not found.rows("events") and not are_found(found.staged.read_bytes()), "nothing of the file is kept"
    directions = Directions(layouts={"All": layout})
    path = tmp_path / f"All.{form}"
    copy = without_people(path, path.name, tmp_path, directions=directions.as_json())
    assert "".join(each.letter for each in copy.columns) == columns
    again = check(copy.path, path.name, period="2024/25 Q1", directions=directions)
    assert not again.withheld and [row["title"] for row in again.rows("events")] == ["Breakfast", "Supper"]


def test_names_under_a_heading_that_only_staff_named_were_not_seen_before(tmp_path):
    rows = [row[:5] for row in PEOPLE]
    assert not checked(tmp_path, rows, {}).withheld, "the reader took the title for the headings"


def test_people_beside_and_below_told_tables_are_found_too(tmp_path):
    rows = [*SIDE, [], [None] * 5 + ["ann.example@example.org"], [None] * 5 + ["bob.sample@example.org"]]
    assert checked(tmp_path, rows, side_by_side(last=5)).withheld
    rows = [[*row, *[None] * (9 - len(row)), None, "Mobile" if at == 2 else f"07700 90012{at}"] for at, row in enumerate(SIDE)]
    layouts = side_by_side()
    layouts["All!F3"] = Layout("events", fields=OF_EVENTS, last_column="I")
    assert [each.letter for each in checked(tmp_path, rows, layouts).people] == ["K"]


def test_names_without_a_heading_are_found_on_a_sheet_of_attendees(tmp_path):
    path = tmp_path / "Attendees.csv"
    path.write_bytes(csv_file([[*EVENTS[0], "Ann Zebedee"], [*EVENTS[1], "Bob Zebedee"]]))
    layout = Layout("events", first=1, fields=OF_GUESTS)
    found = check(path, path.name, directions=Directions(layouts={"Attendees": layout}))
    assert [each.letter for each in found.people] == ["E"]
    [said] = [each for each in found.findings if each.code == "personal-data"]
    assert said.cell == "E1" and said.message == "Column E holds people's names. Nothing of this file is kept."
