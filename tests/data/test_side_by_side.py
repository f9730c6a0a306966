"""Two tables side by side on one sheet are two tables, each with its own rows, letters and control totals."""

import pytest

from data.directions import Directions
from data.layouts import Layout
from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook
from tests.saved_as import Laid, as_xlsx

HEAD = ["Recipient", "Funder", "Status", "Amount"]
MEMBERS = ["Name", "Segment", "Employees 2023"]
ALPHA, BETA = ["Alpha Ltd", "MRC", "committed", 100], ["Beta Ltd", "MRC", "committed", 200]


def checked(tmp_path, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Data": list(rows)})
    return check(path, path.name)


def tables(answer):
    return [(each["kind"], each["header_rows"], [record["row"] for record in each["records"]],
             [column["letter"] for column in each["columns"]]) for each in answer["sheets"]]  # fmt: skip


def test_tables_of_two_kinds_side_by_side_are_read_each_for_itself(tmp_path):
    answer = as_json(checked(
        tmp_path, ["Grants", None, None, None, None, "Members"], [*HEAD, None, *MEMBERS], [*ALPHA, None, "Gamma Ltd", "Imaging", 5],
        BETA, ["Total", None, None, 300, None, "Total", None, 5], ["Source: our own figures"],
    ))  # fmt: skip
    assert tables(answer) == [("investments", [2], [3, 4], ["A", "B", "C", "D"]), ("members", [2], [3], ["F", "G", "H"])]
    assert [[each["row"] for each in table["left_alone"]] for table in answer["sheets"]] == [[1, 5, 6], [1, 5]]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "total-row"] == ["A5", "F5"]


def test_a_row_of_the_sheet_counts_once_in_each_table_that_it_is_a_row_of(tmp_path):
    answer = as_json(checked(
        tmp_path, [*HEAD, None, *HEAD], [*ALPHA, None, "Gamma Ltd", "MRC", "eaten", 7], [*BETA, None, "Delta Ltd", "MRC", "committed", 9],
    ))  # fmt: skip
    totals = [[total[name] for name in ("rows_in_file", "rows_taken", "rows_stopped", "rows_left_alone")] for total in answer["totals"]]
    assert totals == [[2, 2, 0, 0], [2, 1, 1, 0]]
    assert [(total["pounds_in_file"], total["pounds_taken"], total["pounds_stopped"]) for total in answer["totals"]] == [
        (300, 300, 0), (16, 9, 7),
    ]  # fmt: skip
    assert [[each["row"] for each in table["stopped"]] for table in answer["sheets"]] == [[], [2]]


def test_headings_may_stand_in_other_rows_and_further_tables_below(tmp_path):
    below = [["Measure", "Value", "Unit", "Place", "Period"], ["Jobs", 5, "jobs", "Birmingham", "2023"]]
    rows = [[*HEAD], [*ALPHA], [*BETA, None, *HEAD], [None] * 5 + ALPHA, [None], *below]
    answer = as_json(checked(tmp_path, *rows))
    assert tables(answer) == [
        ("investments", [1], [2, 3], ["A", "B", "C", "D"]), ("investments", [3], [4], ["F", "G", "H", "I"]),
        ("statistics", [6], [7], ["A", "B", "C", "D", "E"]),
    ]  # fmt: skip


def test_three_tables_side_by_side_are_three(tmp_path):
    row = [*ALPHA, None, *BETA, None, None, "Gamma Ltd", "Imaging", 5]
    answer = as_json(checked(tmp_path, [*HEAD, None, *HEAD, None, None, *MEMBERS], row))
    assert [kind for kind, *_ in tables(answer)] == ["investments", "investments", "members"]


def test_a_blank_column_for_looks_parts_no_table(tmp_path):
    row = [*ALPHA[:2], None, *ALPHA[2:], None, "X", "2024"]
    answer = as_json(checked(tmp_path, [*HEAD[:2], None, *HEAD[2:], None, "Title", "Date"], row))
    assert tables(answer) == [("investments", [1], [2], ["A", "B", "D", "E", "G", "H"])]


def test_records_of_one_row_lead_to_their_own_cells(tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [checked(tmp_path, [*HEAD, None, *HEAD], [*ALPHA, None, *BETA])], by="Staff")
    door = open_version(store.version_path())
    assert {(each["text"], each["cell"]) for each in door.ask("records", kind="investments")} == {("100", "D2"), ("200", "I2")}
    door.close()


def test_the_same_headings_right_beside_themselves_are_two_tables(tmp_path):
    head = ["Recipient", "Funder", "Status", "Amount (£)", "Date"]
    rows = [["Alpha Ltd", "NIHR", "committed", 1000, "May 2024", "Beta Ltd", "MRC", "committed", 2000, "June 2024"],
            ["Gamma Ltd", "NIHR", "committed", 500, "May 2024"]]  # fmt: skip
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Grants": [head * 2, *rows]})
    tables = as_json(check(path, path.name))["sheets"]
    assert [[one["values"]["amount"]["low"] for one in each["records"]] for each in tables] == [[1000, 500], [2000]]
    assert tables[1]["records"][0]["values"]["recipient"] == "Beta Ltd"


def test_tables_of_two_kinds_right_beside_each_other_are_two_where_the_right_one_goes_on_alone(tmp_path):
    beside = [None] * 4
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, "Gamma Ltd", "Imaging", 5], [*beside, "Delta Ltd", "Imaging", 7]))
    assert tables(answer) == [("investments", [1], [2], ["A", "B", "C", "D"]), ("members", [1], [2, 3], ["E", "F", "G"])]
    assert answer["sheets"][0]["records"][0]["values"]["segment"] is None


def test_the_left_of_two_kinds_may_go_on_alone_too(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, "Gamma Ltd", "Imaging", 5], BETA))
    assert tables(answer) == [("investments", [1], [2, 3], ["A", "B", "C", "D"]), ("members", [1], [2], ["E", "F", "G"])]
    assert answer["sheets"][0]["records"][0]["values"]["segment"] is None


OTHER_WORDS = ["Company", "Source", "Stage", "Value"]
GAMMA = ["Gamma Ltd", "NIHR", "realised", 300]


@pytest.mark.parametrize("rows", [
    [[*ALPHA, *GAMMA], BETA], [[*ALPHA, *GAMMA], [*BETA, *GAMMA]], [[*ALPHA, *GAMMA], [*[None] * 4, *GAMMA]],
])  # fmt: skip
def test_two_tables_of_one_kind_under_other_words_are_two_whichever_ends_first(tmp_path, rows):
    [left, right] = as_json(checked(tmp_path, [*HEAD, *OTHER_WORDS], *rows))["sheets"]
    said = [[(each["values"]["recipient"], each["values"]["source"]) for each in table["records"]] for table in (left, right)]
    assert set(said[0]) <= {("Alpha Ltd", "MRC"), ("Beta Ltd", "MRC")} and set(said[1]) == {("Gamma Ltd", "NIHR")}


def test_a_cell_in_the_column_between_two_tables_mixes_none_of_their_rows(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, None, *OTHER_WORDS], [*ALPHA, "checked", *GAMMA], BETA))
    assert [(rows, letters) for _, _, rows, letters in tables(answer)] == [([2, 3], ["A", "B", "C", "D"]), ([2], ["F", "G", "H", "I"])]


@pytest.mark.parametrize(("rows", "heads"), [
    ([[*HEAD], [*ALPHA, *MEMBERS], [*BETA, "Gamma Ltd", "Imaging", 5]], (1, 2)),
    ([[*[None] * 4, *MEMBERS], [*HEAD, "Gamma Ltd", "Imaging", 5], ALPHA], (2, 1)),
])  # fmt: skip
def test_headings_of_two_tables_right_beside_each_other_may_stand_in_other_rows(tmp_path, rows, heads):
    answer = as_json(checked(tmp_path, *rows))
    assert [(kind, head) for kind, head, *_ in tables(answer)] == [("investments", [heads[0]]), ("members", [heads[1]])]
    assert answer["sheets"][1]["records"][0]["values"]["name"] == "Gamma Ltd"


def test_what_stands_between_two_tables_goes_with_the_one_whose_rows_go_on_with_it(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, "Date", *MEMBERS], [*ALPHA, "May 2024", "Gamma Ltd", "Imaging", 5], [*BETA, "June 2024"]))
    assert [letters for *_, letters in tables(answer)] == [["A", "B", "C", "D", "E"], ["F", "G", "H"]]


def test_rows_that_name_the_same_organisations_in_another_order_are_those_of_two_tables(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, "Beta Ltd", "Imaging", 5], [*BETA, "Alpha Ltd", "Imaging", 7]))
    assert [kind for kind, *_ in tables(answer)] == ["investments", "members"]


def test_rows_that_name_one_organisation_twice_are_those_of_one_table(tmp_path):
    answer = as_json(checked(tmp_path, [*HEAD, *MEMBERS], [*ALPHA, "Alpha Ltd", "Imaging", 5], BETA))
    assert [kind for kind, *_ in tables(answer)] == ["investments"]
    assert answer["sheets"][0]["records"][0]["values"]["segment"] == "Imaging" and not answer["questions"]


BESIDE = ([*HEAD, *MEMBERS], [*ALPHA, "Gamma Ltd", "Imaging", 5], [*BETA, "Delta Ltd", "Imaging", 7])


def test_two_kinds_that_end_together_are_asked_about_once_and_nothing_of_them_is_read_before(tmp_path):
    answer = as_json(checked(tmp_path, *BESIDE))
    assert [each["kind"] for each in answer["sheets"]] == [None] and "side by side" in answer["sheets"][0]["reason"]
    assert [(each["code"], each["cell"]) for each in answer["findings"] if each["severity"] == "stops"] == [("tables-beside", "E1")]
    assert "sheet-left" not in {each["code"] for each in answer["findings"]}


def test_a_table_with_fewer_headings_than_the_one_beside_it_is_not_lost(tmp_path):
    head = [*HEAD, "Ward", "Segment", "Start date", "Member company", *(f"Employees Q{at} 2023/24" for at in (1, 2, 3, 4))]
    rows = [[*row, "Ladywood", "Imaging", "2020", name, 5, 6, 7, 8] for row, name in ((ALPHA, "Gamma Ltd"), (BETA, "Delta Ltd"))]
    answer = as_json(checked(tmp_path, head, *rows, [*ALPHA, "Ladywood"]))
    assert [each["code"] for each in answer["findings"] if each["severity"] == "stops"] == ["tables-beside"]


def test_headings_that_both_kinds_know_do_not_hide_that_there_may_be_two(tmp_path):
    head = [*HEAD, "Date", "Segment", "Start date", "Member company", "Employees 2023"]
    rows = [[*row, "May 2024", "Imaging", "2020", name, 5] for row, name in ((ALPHA, "Gamma Ltd"), (BETA, "Delta Ltd"))]
    answer = as_json(checked(tmp_path, head, *rows))
    assert [each["code"] for each in answer["findings"] if each["severity"] == "stops"] == ["tables-beside"]


@pytest.mark.parametrize(("layouts", "kinds"), [
    ({"Data": Layout(headings=(1, 1))}, ["investments"]),
    ({"Data!E1": Layout(first_column="E")}, ["investments", "members"]),
])  # fmt: skip
def test_an_answer_settles_whether_they_are_one_table_or_two(tmp_path, layouts, kinds):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Data": list(BESIDE)})
    answer = as_json(check(path, path.name, directions=Directions(layouts=layouts)))
    assert [kind for kind, *_ in tables(answer)] == kinds
    assert "tables-beside" not in {each["code"] for each in answer["findings"]}


def test_merged_names_beside_several_rows_part_no_table(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    head = ["Recipient", "Funder", "Amount awarded", "Lead partner", "Programme", "Amount paid"]
    content = as_xlsx([Laid([head, ["Alpha Ltd", "MRC", 9, "Beta Ltd", "One", 5], [None, None, None, "Gamma Ltd", "Two", 4]],
                            merged=tuple((2, at, 3, at) for at in range(3)))])  # fmt: skip
    path.write_bytes(content)
    assert len(as_json(check(path, path.name))["sheets"]) == 1


def test_a_table_further_down_that_reaches_below_another_is_not_cut_at_its_edge(tmp_path):
    head = ["Segment", "Name", "Employees (2021)", "Employees (2022)", "Employees (2023)"]
    rows = [[None] * 3 + row for row in (HEAD, ALPHA, BETA)]
    answer = as_json(checked(tmp_path, *rows, [None], ["Members"], head, ["Imaging", "Gamma Ltd", 5, 6, 7]))
    assert [(kind, letters) for kind, _, _, letters in tables(answer)] == [
        ("investments", ["D", "E", "F", "G"]), ("members", ["A", "B", "C", "D", "E"]),
    ]  # fmt: skip
    assert len(answer["sheets"][1]["records"]) == 3


def test_a_table_further_down_whose_last_column_reaches_below_another_keeps_it(tmp_path):
    rows = [[None] * 3 + row for row in (["Segment", *MEMBERS[::2], "Employees 2024"], ["Imaging", "Gamma Ltd", 5, 6])]
    below = [["Recipient", "Ref", "Status", "Amount", "Date"], ["Alpha Ltd", "A-1", "committed", 100, "May 2024"]]
    answer = as_json(checked(tmp_path, *rows, [None], ["Investments"], *below))
    assert [(kind, letters) for kind, _, _, letters in tables(answer)] == [
        ("members", ["D", "E", "F", "G"]), ("investments", ["A", "B", "C", "D", "E"]),
    ]  # fmt: skip


def test_a_table_whose_last_column_stands_over_another_keeps_it(tmp_path):
    rows = [["Company", "Segment", "Employees 2023", "Employees 2024"], ["Gamma Ltd", "Imaging", 5, 6]]
    heads, record = ["Ref", "Amount", "Recipient", "Date", "Status"], ["A-1", 100, "Alpha Ltd", "May 2024", "committed"]
    below = [[None] * 3 + row for row in (heads, record)]
    answer = as_json(checked(tmp_path, *rows, [None], *below))
    assert [(kind, letters) for kind, _, _, letters in tables(answer)] == [
        ("members", ["A", "B", "C", "D"]), ("investments", ["D", "E", "F", "G", "H"]),
    ]  # fmt: skip


def test_a_title_of_the_right_table_may_stand_beside_the_headings_of_the_left_one(tmp_path):
    rows = [[*HEAD, "Members"], ALPHA, [*BETA, *MEMBERS], [*ALPHA, "Gamma Ltd", "Imaging", 5]]
    assert [(kind, head) for kind, head, *_ in tables(as_json(checked(tmp_path, *rows)))] == [("investments", [1]), ("members", [3])]


def test_two_tables_of_one_kind_that_name_the_same_organisations_are_asked_about_unless_their_references_differ(tmp_path):
    total = ["Company", "Source", "Stage", "Total amount"]
    rows = [[*ALPHA, "Alpha Ltd", "NIHR", "realised", 7], [*BETA, "Beta Ltd", "NIHR", "realised", 9]]
    answer = as_json(checked(tmp_path, [*HEAD, *total], *rows))
    assert [(each["code"], each["cell"]) for each in answer["findings"] if each["severity"] == "stops"] == [("tables-beside", "E1")]
    referenced = [[f"A-{at}", *row[:4], f"B-{at}", *row[4:]] for at, row in enumerate(rows)]
    answer = as_json(checked(tmp_path, ["Reference", *HEAD, "Ref", *total], *referenced))
    assert [[each["values"]["amount"]["low"] for each in table["records"]] for table in answer["sheets"]] == [[100, 200], [7, 9]]
