"""Rows that name the source of the rows below them are carried down where the layout makes it certain, and only there."""

import pytest

from data.printed import print_check
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Recipient", "Status", "Amount", "Date"]
GROUPED = [
    ["Innovate UK"], ["Alpha Ltd", "committed", "£1m", "May 2024"], ["Beta Ltd", "committed", "£2m", "May 2024"],
    ["Total", None, "£3m"], ["Wellcome"], ["Gamma Ltd", "realised", "£4m", "May 2024"],
]  # fmt: skip


def sources(answer):
    return [(each["row"], each["values"]["source"], each["matched"].get("source")) for each in answer["sheets"][0]["records"]]


def test_a_source_on_a_line_of_its_own_is_that_of_the_rows_below(tmp_path):
    answer = said(tmp_path, HEAD, *GROUPED)
    assert sources(answer) == [(3, "Innovate UK", "Innovate UK"), (4, "Innovate UK", "Innovate UK"), (7, "Wellcome", "Wellcome")]
    assert [each["row"] for each in answer["sheets"][0]["left_alone"]] == [2, 5, 6] and not answer["sheets"][0]["stopped"]
    notes = [(each["cell"], each["message"]) for each in answer["findings"] if each["code"] == "group-heading"]
    assert notes[0] == ("A2", "This row names the source of rows 3 to 4: Innovate UK.") and notes[1][0] == "A6"
    assert answer["totals"][0]["pounds_taken"] == 7_000_000


def test_an_empty_column_for_the_source_is_filled_and_a_filled_one_is_believed(tmp_path):
    head = ["Recipient", "Source", *HEAD[1:]]
    empty = [[row[0], None, *row[1:]] for row in GROUPED]
    assert [source for _, source, _ in sources(said(tmp_path, head, *empty))] == ["Innovate UK", "Innovate UK", "Wellcome"]
    filled = [*empty[:2], ["Beta Ltd", "NIHR", *GROUPED[2][1:]], *empty[3:]]
    answer = said(tmp_path, head, *filled)
    assert "group-heading" not in {each["code"] for each in answer["findings"]}
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2, 6]


def test_a_line_that_no_list_knows_ends_the_group_above_it_and_is_asked_about(tmp_path):
    answer = said(tmp_path, HEAD, *GROUPED[:3], ["Delta Ltd"], GROUPED[5])
    assert [source for _, source, _ in sources(answer)] == ["Innovate UK", "Innovate UK", None]
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [5]


def test_lines_that_no_list_knows_are_not_taken_for_sources(tmp_path):
    answer = said(tmp_path, HEAD, ["Strand one"], *GROUPED[1:3])
    assert [source for _, source, _ in sources(answer)] == [None, None]
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2]


def test_a_theme_on_a_line_of_its_own_is_that_of_the_events_below(tmp_path):
    head = ["Event name", "Date", "Attendance", "Status", "Role"]
    rows = [["Digital health"], ["Hack day", "12 April 2024", 40, "Held", "Led"], ["Sub-total", None, 40], ["Medical devices"],
            ["Forum", "3 May 2024", 25, "Held", "Led"], ["TOTAL", None, 65], ["* attendance excludes speakers"]]  # fmt: skip
    answer = said(tmp_path, head, *rows)
    assert [each["values"]["theme"] for each in answer["sheets"][0]["records"]] == ["Digital health", "Medical devices"]
    assert not answer["sheets"][0]["stopped"]
    notes = [each["message"] for each in answer["findings"] if each["code"] == "group-heading"]
    assert notes == [f"This row names the theme of row {each}." for each in ("3: Digital health", "6: Medical devices")]


def test_the_title_or_the_sheet_names_the_source_of_a_table_without_a_column_for_it(tmp_path):
    row = ["Alpha Ltd", "committed", "£1m", "May 2024"]
    titled = said(tmp_path, ["Wellcome"], HEAD, row)
    assert sources(titled)[0][1:] == ("Wellcome", "Wellcome")
    assert ("A1", "said-above") in {(each["cell"], each["code"]) for each in titled["findings"]}
    assert sources(said(tmp_path, ["Wellcome bids"], HEAD, row))[0][1] is None
    assert sources(said(tmp_path, ["Wellcome"], [*HEAD, "Funder"], [*row, "NIHR"]))[0][1] == "NIHR"
    workbook(tmp_path / "sheets 2024-25 Q1.xlsx", {"NIHR": [HEAD, row], "Awards": [HEAD, row]})
    named = as_json(check(tmp_path / "sheets 2024-25 Q1.xlsx", "sheets 2024-25 Q1.xlsx"))
    assert [each["records"][0]["values"]["source"] for each in named["sheets"]] == ["NIHR", None]


def test_sums_carried_from_page_to_page_are_no_records(tmp_path):
    rows = [["Alpha Ltd", "paid", 1000, "May 2024"], ["Carried forward", None, 1000], ["Brought forward", None, 1000],
            ["Beta Ltd", "paid", 500, "May 2024"], ["Balance c/f", None, 1500]]  # fmt: skip
    answer = said(tmp_path, HEAD, *rows)
    assert [each["row"] for each in answer["sheets"][0]["records"]] == [2, 5] and not answer["sheets"][0]["stopped"]
    assert "total-differs" not in {each["code"] for each in answer["findings"]}


def test_a_line_that_may_head_rows_is_asked_about_once(tmp_path):
    gamma = ["Gamma Ltd", "realised", "lots", "May 2024"]
    answer = said(tmp_path, HEAD, ["Midlands Seed Fund"], *GROUPED[1:3], ["Angels of the city"], gamma)
    stops = [(each["cell"], each["code"]) for each in answer["findings"] if each["severity"] == "stops"]
    assert sorted(stops) == [("A2", "line-alone"), ("A5", "line-alone"), ("C6", "amount-not-understood")]
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [2, 5, 6] and len(answer["sheets"][0]["records"]) == 2
    assert len({each["message"] for each in answer["findings"] if each["code"] == "line-alone"}) == 1


LINES = [["Strand A"], GROUPED[1], ["Angels of the city"], GROUPED[2], ["Innovate UK"], GROUPED[5]]


@pytest.mark.parametrize(("answer", "taken", "stopped", "left"), [
    ("", [None, None, "Innovate UK"], [2, 4], [6]), ("records", [None, None, "Innovate UK"], [2, 4], [6]),
    ("naming", ["Strand A", "Angels of the city", "Innovate UK"], [], [2, 4, 6]),
    ("heading", [None, None, "Innovate UK"], [], [2, 4, 6]),
])  # fmt: skip
def test_lines_that_no_list_knows_are_one_question_of_the_sheet_and_its_answer_is_taken(tmp_path, answer, taken, stopped, left):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Grants Q1": [HEAD, *LINES]})
    setting = "lines:investments|source|grants|recipient, status, amount, date"
    read = check(path, path.name, answers={setting: answer} if answer else None)
    assert [source for _, source, _ in sources(as_json(read))] == taken
    [sheet] = as_json(read)["sheets"]
    assert [each["row"] for each in sheet["stopped"]] == stopped and [each["row"] for each in sheet["left_alone"]] == left
    open_ones = [each for each in read.questions if each.setting.startswith("lines:")]
    assert [(each.setting, each.cell, each.options[0][0], each.answer) for each in open_ones] == (
        [(setting, "A2", "naming", answer)] if stopped else []
    )
    asked = "asks   Grants Q1!A2: 'Strand A' stands on a line of its own, as others may. What are such lines of this sheet?"
    assert (asked in print_check(read)) == (bool(stopped) and not answer)


@pytest.mark.parametrize(("line", "head", "likely"), [
    ("Delta Ltd", HEAD, "records"), ("Strand A", HEAD, "naming"), ("Strand A", [*HEAD, "Funder"], "heading"),
])  # fmt: skip
def test_what_such_a_line_likely_is_goes_by_its_words_and_by_what_the_rows_say(tmp_path, line, head, likely):
    answer = said(tmp_path, head, [line], [*GROUPED[1], "NIHR"][: len(head)])
    assert [each["likely"] for each in answer["questions"] if each["setting"].startswith("lines:")] == [likely]


def test_a_line_in_the_column_of_the_source_names_it_though_no_list_knows_it(tmp_path):
    head = ["Source", *HEAD]
    rows = [["Midlands Seed Fund"], *([None, *row] for row in GROUPED[1:3]), ["Angels of the city"], [None, *GROUPED[5]]]
    rows += [["Source: ledger"]]
    answer = said(tmp_path, head, *rows)
    assert [source for _, source, _ in sources(answer)] == ["Midlands Seed Fund"] * 2 + ["Angels of the city"]
    assert [each["row"] for each in answer["sheets"][0]["left_alone"]] == [2, 5, 7] and not answer["sheets"][0]["stopped"]


def test_a_source_and_a_colon_begin_a_remark(tmp_path):
    answer = said(tmp_path, HEAD, GROUPED[1], ["Source: ledger"])
    assert [each["row"] for each in answer["sheets"][0]["left_alone"]] == [3] and not answer["sheets"][0]["stopped"]


def test_a_title_speaks_of_the_rows_above_the_first_line_that_names_another(tmp_path):
    head = ["Company", "Funder", "Value"]
    answer = said(tmp_path, ["Secured"], head, ["Alpha Ltd", "NIHR", 100], ["Subtotal", None, 100], [], ["Withdrawn"], head,
                  ["Beta Ltd", "NIHR", 400], ["Subtotal", None, 400])  # fmt: skip
    assert [each["values"]["status"] for each in answer["sheets"][0]["records"]] == ["committed", "lapsed"]
    assert [each["cell"] for each in answer["findings"] if each["code"] in ("said-above", "group-heading")] == ["A6", "A1"]


@pytest.mark.parametrize(("funders", "blank"), [
    (["NIHR", None, None, "MRC", None], ["B3", "B4", "B6"]), (["NIHR", None, "MRC", None, "NIHR"], []),
    ([None, "NIHR", None, "MRC", None], []),
    (["NIHR", "MRC", None, "UKSPF", "DSIT"], []), (["NIHR", None, None, None, None], []),
])  # fmt: skip
def test_a_source_on_the_first_row_of_each_group_alone_is_not_carried_down_but_asked_once(tmp_path, funders, blank):
    rows = [[f"Firm {number} Ltd", funder, "committed", 100 + number, "May 2024"] for number, funder in enumerate(funders)]
    answer = said(tmp_path, [HEAD[0], "Funder", *HEAD[1:]], *rows)
    assert [each["cell"] for each in answer["findings"] if each["code"] == "blank-below"] == blank
    assert [each["values"]["source"] for each in answer["sheets"][0]["records"]].count(None) == funders.count(None)
    assert [(each["cell"], each["likely"]) for each in answer["questions"] if each["text"] == "source"] == [
        (cell, "above") for cell in blank[:1]
    ]
    assert len({each["message"] for each in answer["findings"] if each["code"] == "blank-below"}) == bool(blank)


@pytest.mark.parametrize(("totals", "answer", "taken", "codes"), [
    (("NIHR Total", "Total: MRC"), "", ["NIHR", "NIHR", "MRC", "MRC"], {"blanks-carried"}),
    (("NIHR Total", "MRC Total"), "unknown", ["NIHR", None, "MRC", None], set()),
    (("NIHR Total", "Total"), "", ["NIHR", None, "MRC", None], {"blank-below"}),
    (("NIHR Total", None), "", ["NIHR", None, "MRC", None], {"blank-below"}),
    ((None, None), "above", ["NIHR", "NIHR", "MRC", "MRC"], {"blanks-carried"}),
])  # fmt: skip
def test_a_blank_source_is_the_one_above_where_each_group_ends_in_a_total_of_that_name_or_staff_said_so(
    tmp_path, totals, answer, taken, codes
):
    groups = [[[funder, f"{funder} One Ltd", "committed", 100], [None, f"{funder} Two Ltd", "committed", 200], [total, None, None, 300]]
              for funder, total in zip(("NIHR", "MRC"), totals, strict=True)]  # fmt: skip
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [row for group in groups for row in group if row[0] or row[1]]
    workbook(path, {"Investments": [["Funder", "Recipient", "Status", "Amount"], *rows]})
    setting = "blanks:investments|source|investments|funder, recipient, status, amount"
    found = as_json(check(path, path.name, answers={setting: answer} if answer else None))
    assert [source for _, source, _ in sources(found)] == taken
    assert {each["code"] for each in found["findings"] if each["code"].startswith("blank")} == codes


@pytest.mark.parametrize(("title", "start"), [("2022/23", "2022-04-01"), ("Q1 2024/25", None)])
def test_a_year_in_the_title_dates_the_rows_above_the_line_that_names_another_year(tmp_path, title, start):
    head = ["Company", "Funder", "Value", "Status"]
    answer = said(tmp_path, [title], head, ["Alpha Ltd", "NIHR", 100, "Awarded"], [], ["2023/24"], head,
                  ["Beta Ltd", "NIHR", 400, "Awarded"])  # fmt: skip
    dates = [each["values"]["date"] for each in answer["sheets"][0]["records"]]
    assert [each and each["start"] for each in dates] == [start, "2023-04-01"]
