"""Numbers that only count the rows of a sheet are no references; two quarters that both count from 1 keep all their records."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook


def checked(tmp_path, quarter, *rows, heading="No.", more=()):
    path = tmp_path / f"return 2024-25 {quarter}.xlsx"
    workbook(path, {"Investments": [(heading, "Recipient", "Funder", "Status", "Amount", *more), *rows]})
    return check(path, path.name)


def row(number, recipient, amount, *more):
    return (number, recipient, "Innovate UK", "realised", amount, *more)


def test_two_quarters_that_both_number_their_rows_from_one_keep_all_their_records(tmp_path):
    checks = [
        checked(tmp_path, "Q1", row(1, "Acme Ltd", 1_000), row(2, "Brum Bio Ltd", 2_000)),
        checked(tmp_path, "Q2", row(1, "Coventry Scan Ltd", 4_000), row(2, "Dudley Med Ltd", 8_000)),
    ]
    keys = [key for each in checks for key in (record["key"] for record in each.rows("investments"))]
    assert len(set(keys)) == 4 and all(key.startswith("fields:") for key in keys)
    assert [each.cell for each in checks[0].findings if each.code == "row-numbers"] == ["A1"]


@pytest.mark.parametrize(
    ("numbers", "heading", "more", "kept"),
    [
        ((1, 2), "No.", (), False), (("1.", "2."), "No", (), False), ((1, 1), "No.", (), False), ((3, 4), "No.", (), True),
        ((1, 1), "Ref", (), False), ((1, 3), "Ref", (), True), ((1, 2), "Ref", ("Part of",), False),
        ((1, 3), "No.", (), True), ((1, 2), "No.", ("Part of",), False),
    ],
)  # fmt: skip
def test_only_a_count_from_one_under_a_heading_that_says_no_more_is_left(tmp_path, numbers, heading, more, kept):
    result = checked(tmp_path, "Q1", *(row(number, f"Firm {number} Ltd", 1_000, *(None for _ in more)) for number in numbers),
                     heading=heading, more=more)  # fmt: skip
    assert [each["reference"] is not None for each in result.rows("investments")] == [kept] * 2


@pytest.mark.parametrize("heading", ["Ref", "No."])
def test_numbers_that_name_other_rows_are_references_and_that_is_said(tmp_path, heading):
    rows = row(1, "Acme Ltd", 3_000, None), row("2.", "Acme Ltd", 1_000, 1)
    result = checked(tmp_path, "Q1", *rows, heading=heading, more=("Part of",))
    assert [each["reference"] for each in result.rows("investments")] == ["1", "2."] and not result.stops
    [said] = [each for each in result.findings if each.code == "numbers-name-rows"]
    assert (said.cell, said.severity) == ("A1", "warns") and "column F ('Part of') names rows by them" in said.message


SETTING = "numbers:investments|ref"


@pytest.mark.parametrize("heading", ["Ref", "ID", "Reference"])
def test_numbers_that_may_be_references_are_asked_about_and_overwrite_nothing_until_it_is_said(tmp_path, heading):
    checks = [
        checked(tmp_path, "Q1", row(1, "Acme Ltd", 1_000), row(2, "Brum Bio Ltd", 2_000), heading=heading),
        checked(tmp_path, "Q2", row(1, "Coventry Scan Ltd", 4_000), row(2, "Dudley Med Ltd", 8_000), heading=heading),
    ]
    assert len({record["key"] for each in checks for record in each.rows("investments")}) == 4
    for each in checks:
        assert [(found.cell, found.severity) for found in each.findings if found.code == "row-numbers-asked"] == [("A1", "warns")]
    [question] = checks[1].questions
    assert (question.setting, question.pence, question.answer) == (f"numbers:investments|{heading.lower()}", 1_200_000, "")
    assert question.in_words("Ref") == "Are the numbers under Ref references, or do they only count the rows?"


@pytest.mark.parametrize(
    ("answer", "code", "kept"), [("counting", "row-numbers-answered", None), ("reference", "numbers-are-references", "1")]
)
def test_what_numbers_are_is_kept_heeded_and_not_asked_again(run, tmp_path, answer, code, kept):
    checked(tmp_path, "Q1", row(1, "Acme Ltd", 1_000), heading="Ref")
    path = tmp_path / "return 2024-25 Q1.xlsx"
    said = run("check", path)[1]
    assert "are the numbers under 'ref' references" in said.casefold() and f"set '{SETTING}' counting --by NAME" in said
    assert "(or: reference)" in said
    [asked] = as_json(check(path, path.name))["questions"]
    assert (asked["setting"], asked["likely"], asked["options"]) == (SETTING, "counting", ["counting", "reference"])
    assert run("set", SETTING, answer, "--by", "Me")[0] == 0
    out = run("check", path, "--json")[1]
    assert out["questions"] == [] and code in [each["code"] for each in out["findings"]]
    assert out["sheets"][0]["records"][0]["values"]["reference"] == kept


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [("numbers:investments|Ref", "counting", "in small letters"), ("numbers:money|ref", "counting", "Name the kind"),
     (SETTING, "perhaps", "counting, reference")],
)  # fmt: skip
def test_an_answer_that_is_none_is_refused(run, name, value, why):
    code, out, err = run("set", name, value, "--by", "Me")
    assert code == 2 and not out and why in err


def test_an_answer_about_numbers_does_not_touch_references_under_the_same_heading(run, tmp_path):
    run("set", SETTING, "counting", "--by", "Me")
    checked(tmp_path, "Q1", row("INV-01", "Acme Ltd", 1_000), row("INV-02", "Brum Bio Ltd", 1_000), heading="Ref")
    out = run("check", tmp_path / "return 2024-25 Q1.xlsx", "--json")[1]
    assert [each["values"]["reference"] for each in out["sheets"][0]["records"]] == ["INV-01", "INV-02"]
