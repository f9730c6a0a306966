"""What staff say of a sheet's layout goes before what the reader finds; rows and pounds are still all accounted for."""

import pytest

from data.directions import Directions
from data.layouts import Layout, read_layout
from data.model import NotUnderstood
from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook

STRANGE = [
    ["Our deals of the quarter"],
    [],
    ["Who", "Out of", "How much", "How far", "When"],
    ["Medmin Ltd", "Innovate UK", 250, "realised", "2024-05-01"],
    ["Orthia Ltd", "NIHR", 100, "committed", "2024-05-02"],
    ["Draft, not agreed", "NIHR", 40, "expected", "2024-06-02"],
]
AS_SAID = Layout(
    "investments", (3, 3), 5, fields={"A": "recipient", "B": "source", "C": "amount", "D": "status", "E": "date"}, units={"C": 1000}
)
KNOWN = [["Recipient", "Source", "Amount", "Status", "Date"], ["Medmin Ltd", "Innovate UK", 250_000, "realised", "2024-05-01"]]


def checked(tmp_path, sheets, **layouts):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    if not path.exists():
        workbook(path, sheets)
    return check(path, path.name, directions=Directions(layouts={name.replace("_", "!"): each for name, each in layouts.items()}))


def amounts(found):
    return {row["row"]: row["amount_low"] for row in found.rows("investments")}


def test_a_sheet_that_the_reader_gave_up_is_read_as_it_was_told(tmp_path):
    assert not checked(tmp_path, {"Deals": STRANGE}).rows("investments")
    found = checked(tmp_path, {"Deals": STRANGE}, Deals=AS_SAID)
    assert not found.stops and amounts(found) == {4: 25_000_000, 5: 10_000_000}
    [sheet] = found.rows("sheets")
    assert (sheet["kind"], sheet["header_rows"], sheet["certainty"]) == ("investments", [3], "directed")
    said = "read as investments, headings in row 3, the table ends with row 5, 5 columns by what they hold"
    assert sheet["layout"] == f"The reader was told: {said}."
    assert [each.message for each in found.findings if each.code == "layout-told"]


def test_rows_below_the_end_that_was_said_are_left_alone_and_accounted_for(tmp_path):
    found = checked(tmp_path, {"Deals": STRANGE}, Deals=AS_SAID)
    assert {row["row"]: row["reason"] for row in found.rows("left_alone")} == {
        1: "it stands above the headings", 6: "staff said that the table ends above it"
    }  # fmt: skip
    [total] = found.rows("totals")
    assert [total[f"rows_{each}"] for each in ("in_file", "taken", "stopped", "left_alone")] == [4, 2, 0, 2]
    assert [total[f"pence_{each}"] for each in ("in_file", "taken", "stopped", "left_alone")] == [39_000_000, 35_000_000, 0, 4_000_000]


def test_people_below_the_end_that_was_said_are_found_all_the_same(tmp_path):
    rows = [*STRANGE, ["a@example.org"], ["b@example.org"]]
    assert checked(tmp_path, {"Deals": rows}, Deals=AS_SAID).withheld


def test_a_sheet_that_was_said_to_be_none_is_left_alone_with_that_reason(tmp_path):
    found = checked(tmp_path, {"Investments": KNOWN, "Old": KNOWN}, Old=Layout("none"))
    assert [row["sheet"] for row in found.rows("investments")] == ["Investments"]
    [old] = [row for row in found.rows("sheets") if row["sheet"] == "Old"]
    assert (old["kind"], old["reason"], old["certainty"]) == (None, "staff said so", "directed")
    assert any(each.code == "sheet-left" and "staff said so" in each.message for each in found.findings)


def test_a_unit_that_was_said_is_that_of_bare_numbers_alone(tmp_path):
    rows = [KNOWN[0], ["A Ltd", "NIHR", 1250, "realised", "2024-05-01"], ["B Ltd", "NIHR", "£250", "realised", "2024-05-01"],
            ["C Ltd", "NIHR", "£2m", "realised", "2024-05-01"]]  # fmt: skip
    assert amounts(checked(tmp_path, {"Investments": rows})) == {2: 125_000, 3: 25_000, 4: 200_000_000}
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(units={"C": 1000}))
    assert amounts(found)[2] == 125_000_000 and amounts(found)[4] == 200_000_000
    assert found.rows("sheets")[0]["layout"] == "The reader was told: column C is in thousands."


def test_what_was_said_of_a_column_goes_before_its_heading_and_before_a_kept_answer(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*KNOWN[0], "Agreed"], [*KNOWN[1], 90_000]]})
    told = Directions(layouts={"Investments": Layout(fields={"F": "amount", "C": "none"})})
    kept = {"heading:investments|agreed": "programme"}
    assert amounts(check(path, path.name, answers=kept)) == {2: 25_000_000}
    found = check(path, path.name, answers=kept, directions=told)
    assert amounts(found) == {2: 9_000_000}
    told = Directions(layouts={"Investments": Layout(fields={"C": "amount"})})
    assert amounts(check(path, path.name, answers={"heading:investments|agreed": "amount"}, directions=told)) == {2: 25_000_000}
    assert "heading:investments|agreed" not in {each.setting for each in found.questions}


def test_a_column_that_could_be_the_same_is_left_alone_without_a_question(tmp_path):
    rows = [[*KNOWN[0], "Agreed"], [*KNOWN[1], 90_000]]
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(fields={"F": "amount"}))
    assert amounts(found) == {2: 9_000_000} and not found.stops
    [said] = [each.message for each in found.findings if each.code == "column-aside"]
    assert said == "Column C ('Amount') is not counted: column F is the amount, as staff said."


def test_columns_outside_of_the_edge_are_left_alone_and_said(tmp_path):
    rows = [[*KNOWN[0], "Programme"], [*KNOWN[1], "Accelerator"]]
    assert [row["programme"] for row in checked(tmp_path, {"Investments": rows}).rows("investments")] == ["Accelerator"]
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(first_column="A", last_column="E"))
    assert [row["programme"] for row in found.rows("investments")] == [None]
    assert [each.cell for each in found.findings if each.code == "column-aside"] == ["F1"]


def test_a_column_without_a_heading_can_be_said(tmp_path):
    rows = [["Recipient", "Source", None, "Status", "Date"], KNOWN[1]]
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(fields={"C": "amount"}, kind="investments", headings=(1, 1)))
    assert amounts(found) == {2: 25_000_000} and not found.stops


def test_a_column_beyond_the_last_heading_can_be_said(tmp_path):
    rows = [["Recipient", "Source", "Amount", "Status"], KNOWN[1]]
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(fields={"E": "date"}))
    assert [str(row["date_start"]) for row in found.rows("investments")] == ["2024-05-01"]


def test_headings_over_two_rows_can_be_said(tmp_path):
    rows = [["What", "we"], ["Recipient", "Source", "Money", "Status", "Date"], ["name", "of it", "agreed", "of it", "of it"], KNOWN[1]]
    fields = {"A": "recipient", "B": "source", "C": "amount", "D": "status", "E": "date"}
    found = checked(tmp_path, {"Investments": rows}, Investments=Layout(headings=(2, 3), fields=fields))
    assert amounts(found) == {4: 25_000_000} and found.rows("sheets")[0]["header_rows"] == [2, 3]


def test_one_of_two_tables_on_a_sheet_is_named_by_where_its_headings_begin(tmp_path):
    events = [["Event", "Date", "Status", "Role"], ["Breakfast", "2024-05-03", "held", "led"], ["Supper", "2024-05-04", "held", "led"]]
    sheets = {"All": [*KNOWN, [], *events]}
    found = checked(tmp_path, sheets)
    assert [row["found_at"] for row in found.rows("sheets")] == ["All!A1", "All!A4"] and len(found.rows("events")) == 2
    told = checked(tmp_path, sheets, All_A4=Layout(last=5))
    assert len(told.rows("events")) == 1 and len(told.rows("investments")) == 1
    assert [row["certainty"] for row in told.rows("sheets")] == ["sure", "directed"]
    assert [row["rows_in_file"] for row in told.rows("totals")] == [1, 2]


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ({"Other": Layout("none")}, "no sheet Other"),
        ({"Deals!A9": Layout(last=5)}, "no sheet Deals!A9"),
        ({"Deals": Layout("investments", (40, 41))}, "Nothing stands in row 40"),
        ({"Deals": Layout("investments", (6, 6), fields={"A": "recipient"})}, "Nothing stands below row 6"),
        ({"Deals": Layout("investments", fields={"A": "recipient"})}, "in which row the headings"),
        ({"Deals": Layout(headings=(3, 3))}, "Say what the sheet Deals holds"),
        ({"Deals": Layout("statistics", (3, 3))}, "at least one column"),
        ({"Deals": Layout("investments", (3, 3), fields={"A": "attended"})}, "nothing that investments hold"),
        ({"Deals": Layout("investments", (3, 3), fields={"A": "recipient", "B": "recipient"})}, "Columns A and B cannot both be recipient"),
        ({"Deals": Layout("investments", (3, 3), fields={"Z": "recipient"})}, "has no column Z"),
        ({"Deals": Layout("investments", (3, 3), fields={"A": "recipient"}, units={"A": 1000})}, "holds no money"),
        ({"Deals": Layout("investments", (3, 3), last_column="B", fields={"C": "amount"})}, "does not reach column C"),
    ],
)
def test_a_layout_that_the_file_cannot_follow_says_why(tmp_path, layout, said):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Deals": STRANGE})
    with pytest.raises(ValueError, match=said):
        check(path, path.name, directions=Directions(layouts=layout))


def test_what_was_asked_for_is_never_said_to_be_given(tmp_path):
    rows = [["Recipient", "Source", "Amount requested", "Status", "Date"], KNOWN[1]]
    with pytest.raises(ValueError, match="asked is not given"):
        checked(tmp_path, {"Investments": rows}, Investments=Layout(fields={"C": "amount"}))


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "deals"}, {"headings": (4, 3)}, {"headings": (3, 3), "last": 3}, {"fields": {"A1": "amount"}}, {"units": {"A": 12}},
     {"first_column": "F", "last_column": "B"}],
)  # fmt: skip
def test_a_layout_that_no_sheet_can_follow_is_not_made(wrong):
    with pytest.raises(NotUnderstood):
        Layout(**wrong)


def test_layouts_are_one_text_whatever_their_order_and_blank_where_nothing_was_decided():
    one = Directions(layouts={"A": Layout(fields={"B": "amount", "A": "source"}, headings=(1, 2)), "B": Layout("none")})
    other = Directions(layouts={"B": Layout("none"), "A": Layout(headings=(1, 2), fields={"A": "source", "B": "amount"})})
    assert one.as_json() == other.as_json() and Directions.from_json(one.as_json()) == one
    assert Directions(layouts={"A": Layout()}).as_json() == ""
    assert Directions({"A!B1": "1"}).as_json() == '{"corrections": {"A!B1": "1"}}'


def test_a_layout_is_written_in_one_line():
    name, layout = read_layout("Sheet 1: headings=3-5, last=40, columns=B-F, E=amount, E unit=1000, kind=investments")
    assert (name, layout) == ("Sheet 1", Layout("investments", (3, 5), 40, "B", "F", {"E": "amount"}, {"E": 1000}))
    assert read_layout("Old: kind=none") == ("Old", Layout("none"))
    assert read_layout("All!A4: headings=4") == ("All!A4", Layout(headings=(4, 4)))
    for wrong in ("headings=3", "S: headings", "S: headings=x", "S: last=3-4", "S: E unit=k", "S: something"):
        with pytest.raises(NotUnderstood):
            read_layout(wrong)


def test_history_says_how_the_layout_was_changed_and_the_other_layout_is_another_upload(tmp_path):
    store = Store(tmp_path / "store")
    receipt = publish_returns(store, [checked(tmp_path, {"Deals": STRANGE}, Deals=AS_SAID)], by="Staff")
    assert "the layout of Deals was changed: read as investments, headings in row 3" in receipt.acts[0].what
    door = open_version(store.version_path())
    try:
        rows = door.ask("funding_by_source", audience="board")
    finally:
        door.close()
    assert sum(row["realised_low"] for row in rows) == 25_000_000
    longer = checked(tmp_path, {"Deals": STRANGE}, Deals=Layout(**{**vars(AS_SAID), "last": 0}))
    assert publish_returns(store, [longer], by="Staff").acts
    assert not publish_returns(store, [longer], by="Staff").acts


CERTAIN = [["Recipient", "Source", "Amount", "Status", "Date", "Our own note"], [*KNOWN[1], "x"]]


@pytest.mark.parametrize(
    ("rows", "certainty", "sentence"),
    [
        (KNOWN, "sure", "Headings in row 1: all 5 columns are known by their headings."),
        (CERTAIN, "sure", "Headings in row 1: 5 of 6 columns are known by their headings, 1 is left alone."),
        ([["Deals"], *[[*row, "x", "y", "z"] for row in CERTAIN]], "likely",
         "Headings in row 2, one row above them: 5 of 9 columns are known by their headings, 4 are left alone."),
        ([["Recipeint", *KNOWN[0][1:]], KNOWN[1]], "likely",
         "Headings in row 1: 4 of 5 columns are known by their headings, 1 is taken by likeness."),
        ([[*KNOWN[0], "Programme scheme"], [*KNOWN[1], "Accelerator"]], "asked",
         "Headings in row 1: 5 of 6 columns are known by their headings, 1 is asked about."),
    ],
)  # fmt: skip
def test_how_sure_the_reader_was_is_said_from_facts(tmp_path, rows, certainty, sentence):
    [sheet] = checked(tmp_path, {"Investments": rows}).rows("sheets")
    assert (sheet["certainty"], sheet["layout"]) == (certainty, sentence)
