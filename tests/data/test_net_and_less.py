"""Rows that reckon, and headings that only look like a question: net, less, incl., the total of what is actual, a date of decision."""

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount"]
ALPHA, BETA = ["Alpha Ltd", "MRC", "committed", 150], ["Beta Ltd", "MRC", "committed", 250]


def amounts(answer):
    return [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]]


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_gross_net_and_what_is_included_are_no_records_and_a_deduction_is_asked_about_once(tmp_path):
    rows = [ALPHA, ["incl. capital", None, None, 50], BETA, ["Gross", None, None, 400], ["Less: repaid", None, None, -100],
            ["Net", None, None, 300]]  # fmt: skip
    answer = said(tmp_path, HEAD, *rows)
    assert amounts(answer) == [150, 250] and cells(answer, "total-row") == ["A5", "A7"] and not cells(answer, "total-differs")
    assert [each["row"] for each in answer["sheets"][0]["left_alone"]] == [3, 5, 7]
    assert [each["code"] for each in answer["findings"] if each["severity"] == "stops"] == ["deduction"]


def test_names_that_begin_like_such_words_are_records(tmp_path):
    rows = [["Netcare Ltd", *ALPHA[1:]], ["Inclusive Health Ltd", *ALPHA[1:]], ["Lesstech Ltd", *ALPHA[1:]], ["Less Waste Ltd", *ALPHA[1:]]]
    assert amounts(said(tmp_path, HEAD, *rows)) == [150] * 4


def test_the_total_of_what_is_actual_is_compared_with_its_quarters_and_not_asked_about(tmp_path):
    answer = said(tmp_path, [*HEAD[:2], "Status", "Q1 2024/25", "Q2 2024/25", "Total actual"], [*ALPHA[:2], "realised", 100, 50, 150])
    assert amounts(answer) == [100, 50] and cells(answer, "column-aside") == ["F1"] and not answer["questions"]


def test_a_decision_over_days_is_a_date_and_over_words_a_status(tmp_path):
    answer = said(tmp_path, [*HEAD, "Dates", None], [None, None, None, None, "Application", "Decision"], [*ALPHA, "1/5/2024", "1/6/2024"])
    assert [each["values"]["date"]["text"] for each in answer["sheets"][0]["records"]] == ["1/6/2024"]
    answer = said(tmp_path, ["Recipient", "Funder", "Decision", "Amount"], ALPHA)
    assert [each["values"]["status"] for each in answer["sheets"][0]["records"]] == ["committed"]
