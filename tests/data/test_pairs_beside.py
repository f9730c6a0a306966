"""A table of two columns beside another is parted from it where its rows show it, else asked about; what one table can read stays one."""

import pytest

from data.spoken import as_json
from tests.data.test_beside_edge import ASKED, stops
from tests.data.test_side_by_side import ALPHA, BETA, HEAD, checked, tables

PAIR = ["Name", "Employees"]
GAMMA, DELTA = ["Gamma Ltd", 5], ["Delta Ltd", 7]
LEFT, RIGHT = ["A", "B", "C", "D"], ["E", "F"]


def named(answer):
    return [[each["values"]["name"], each["values"]["employees"]["low"]] for table in answer["sheets"] if table["kind"] == "members"
            for each in table["records"]]  # fmt: skip


def test_a_pair_behind_an_empty_column_is_a_table_whichever_is_longer(tmp_path):
    beside = [*ALPHA, None, *GAMMA]
    for rows in ([beside, BETA], [beside, [*BETA, None, *DELTA]], [beside, [None] * 5 + DELTA]):
        answer = as_json(checked(tmp_path, [*HEAD, None, *PAIR], *rows))
        assert [(kind, letters) for kind, *_, letters in tables(answer)] == [("investments", LEFT), ("members", ["F", "G"])]
        assert named(answer) == [GAMMA, DELTA][: sum("Delta Ltd" in row for row in rows) + 1] and not stops(answer)


@pytest.mark.parametrize("rows", [[[*ALPHA, *GAMMA], BETA], [[*ALPHA, *GAMMA], [None] * 4 + DELTA]])
def test_a_pair_right_beside_a_longer_or_shorter_table_is_parted_from_it(tmp_path, rows):
    answer = as_json(checked(tmp_path, [*HEAD, *PAIR], *rows))
    assert [(kind, letters) for kind, *_, letters in tables(answer)] == [("investments", LEFT), ("members", RIGHT)]
    assert GAMMA in named(answer) and not stops(answer)


def test_a_pair_on_the_left_is_parted_too(tmp_path):
    answer = as_json(checked(tmp_path, [*PAIR, *HEAD], [*GAMMA, *ALPHA], [None, None, *BETA]))
    assert [letters for *_, letters in tables(answer)] == [["A", "B"], ["C", "D", "E", "F"]] and named(answer) == [GAMMA]


def test_a_pair_whose_rows_show_nothing_is_asked_about(tmp_path):
    assert stops(as_json(checked(tmp_path, [*HEAD, *PAIR], [*ALPHA, *GAMMA], [*BETA, *DELTA]))) == ASKED
    assert stops(as_json(checked(tmp_path, [*HEAD, "Company", "Value"], [*ALPHA, *GAMMA], [*BETA, *DELTA]))) == ASKED


@pytest.mark.parametrize("pair", [
    [PAIR, ["Alpha Ltd", 5], ["Beta Ltd", 7]], [["Member", "Sector"], ["yes", "Imaging"], ["no", "Imaging"]],
    [["Title", "Date"], ["New ward", "May 2024"], ["Old ward", "June 2024"]], [["Name", "Remark"], GAMMA, DELTA],
])  # fmt: skip
def test_two_columns_that_say_more_of_the_same_rows_are_none(tmp_path, pair):
    answer = as_json(checked(tmp_path, *(left + right for left, right in zip([HEAD, ALPHA, BETA], pair, strict=True))))
    assert [(kind, rows) for kind, _, rows, _ in tables(answer)] == [("investments", [2, 3])] and not stops(answer)


def test_a_pair_that_two_kinds_know_is_of_the_one_that_lacks_nothing(tmp_path):
    pair = [["Name", "Headcount"], GAMMA, DELTA]
    answer = as_json(checked(tmp_path, *([*left, None, *right] for left, right in zip([HEAD, ALPHA, BETA], pair, strict=True))))
    assert [kind for kind, *_ in tables(answer)] == ["investments", "members"] and not stops(answer)
