"""References as Excel leaves them: one that it shortened names no record, and is said."""

from tests.data.said import said

HEAD = ["Reference", "Recipient", "Funder", "Status", "Amount"]


def test_a_reference_that_excel_shortened_is_said_and_tells_no_record_from_another(tmp_path):
    rows = [[text, name, "MRC", "committed", 100] for text, name in (("2.41392E+11", "Alpha Ltd"), ("2,41392E+11", "Beta Ltd"))]
    answer = said(tmp_path, HEAD, *rows, ["12E4", "Gamma Ltd", "MRC", "committed", 100])
    assert [each["cell"] for each in answer["findings"] if each["code"] == "reference-shortened"] == ["A2", "A3"]
    assert [each["values"]["reference"] for each in answer["sheets"][0]["records"]] == [None, None, "12E4"]
    assert not [each for each in answer["findings"] if each["severity"] == "stops"]
