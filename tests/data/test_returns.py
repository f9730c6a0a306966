"""One return through the child that reads it: what comes back, what is refused, and what is never kept."""

from pathlib import Path

import pytest

from data.inspection import Refused
from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
HEAD = ["Ref", "Recipient", "Funder", "Status", "Amount", "When"]
ROW = ["A1", "Acme Ltd", "Innovate UK", "committed", "£250k", "14/05/2024"]


def written(folder: Path, sheets: dict, name: str = "Return 2024-25 Q1.xlsx") -> Path:
    path = folder / name
    path.write_bytes(workbook(None, sheets))
    return path


def test_a_return_comes_back_with_its_period_its_records_and_their_cells(tmp_path):
    progress = []
    path = written(tmp_path, {"Notes": [["for the board"]], "Investments": [HEAD, ROW]})
    said = as_json(check(path, path.name, on_progress=lambda *words: progress.append(words)))
    assert (said["period"]["start"], said["period"]["end"], said["period"]["from"]) == ("2024-04-01", "2024-06-30", "the file name")
    notes, investments = said["sheets"]
    assert (notes["kind"], investments["kind"], investments["header_rows"]) == (None, "investments", [1])
    [record] = investments["records"]
    assert record["row"] == 2
    assert record["values"]["amount"] == {"low": 250000, "high": 250000, "qualifier": "exact", "currency": "GBP", "text": "£250k"}
    assert record["values"]["date"] == {"start": "2024-05-14", "end": "2024-05-14", "precision": "day", "text": "14/05/2024"}
    assert {"letter": "E", "header": "Amount", "field": "amount"} in investments["columns"]
    assert said["totals"][0]["pounds_in_file"] == said["totals"][0]["pounds_taken"] == 250000
    assert progress


def test_the_source_is_the_cells_own_words_and_what_it_was_matched_to_stands_beside(tmp_path):
    path = written(tmp_path, {"Investments": [HEAD, [*ROW[:2], " Innovate-UK ", *ROW[3:]]]})
    [record] = as_json(check(path, path.name))["sheets"][0]["records"]
    assert record["values"]["source"] == "Innovate-UK" and record["matched"]["source"] == "Innovate UK"


def test_a_sheet_with_two_tables_is_two_entries_of_that_name(tmp_path):
    rows = [
        ["Our money"], ["Recipient", "Source", "Status", "Amount"], ["Alpha Ltd", "Fund", "committed", "£1m"], ["Total", None, None, "£1m"],
        [], ["Our events"], ["Title", "Date", "Status", "Role", "Attended"], ["Breakfast", "4 May 2024", "held", "led", 30],
        ["Lunch", "5 May 2024", "eaten", "led", 30],
    ]  # fmt: skip
    path = written(tmp_path, {"Both": rows})
    said = as_json(check(path, path.name))
    money, events = said["sheets"]
    assert [money["name"], money["kind"], events["name"], events["kind"]] == ["Both", "investments", "Both", "events"]
    assert [each["header_rows"] for each in said["sheets"]] == [[2], [7]]
    assert [[each["row"] for each in table["records"]] for table in said["sheets"]] == [[3], [8]]
    assert [[each["row"] for each in table["left_alone"]] for table in said["sheets"]] == [[1, 4], [6]]
    assert [[each["row"] for each in table["stopped"]] for table in said["sheets"]] == [[], [9]]


STACKED = [
    ["Grants"], ["Recipient", "Source", "Status", "Amount (£k)"], ["Alpha Ltd", "Fund", "committed", 250],
    ["Recipient", "Source", "Status", "Amount (£k)"], ["Beta Ltd", "Fund", "committed", 20],
    [], ["Equity"], ["Source", "Recipient", "Amount", "Status"], ["Angels", "Gamma Ltd", 7000, "realised"],
]  # fmt: skip


def test_two_tables_of_one_kind_on_a_sheet_are_each_read_under_their_own_headings(tmp_path):
    path = written(tmp_path, {"Both": STACKED})
    said = as_json(check(path, path.name))
    first, second = said["sheets"]
    assert [first["kind"], second["kind"]] == ["investments", "investments"]
    assert [first["header_rows"], second["header_rows"]] == [[2], [8]]
    amounts = [[(each["values"]["recipient"], each["values"]["amount"]["low"]) for each in table["records"]] for table in said["sheets"]]
    assert amounts == [[("Alpha Ltd", 250_000), ("Beta Ltd", 20_000)], [("Gamma Ltd", 7_000)]]
    assert [each["letter"] for each in second["columns"]] == ["A", "B", "C", "D"]
    assert [each["field"] for each in second["columns"]] == ["source", "recipient", "amount", "status"]
    assert [total["rows_in_file"] for total in said["totals"]] == [4, 2]


def test_a_record_of_the_second_table_leads_to_its_own_cells(tmp_path):
    path = written(tmp_path, {"About this return": [["Period", "2024/25 Q1"]], "Both": STACKED})
    store = Store.open(tmp_path / "store")
    publish_returns(store, [check(path, path.name)], by="Staff")
    door = open_version(store.version_path())
    cells = {(each["text"], each["cell"]) for each in door.ask("why", audience="staff") if each["field"] in ("recipient", "amount")}
    door.close()
    assert cells == {("Alpha Ltd", "A3"), ("250", "D3"), ("Beta Ltd", "A5"), ("20", "D5"), ("Gamma Ltd", "B9"), ("7000", "C9")}


def test_of_a_file_with_personal_data_nothing_is_kept(tmp_path):
    rows = [["Title", "Date", "Status", "Role", "Contact"], ["Breakfast", "May 2024", "held", "led", "someone@example.org"]]
    path = written(tmp_path, {"Events": rows, "Investments": [HEAD, ROW]})
    checked = check(path, path.name)
    assert checked.withheld and [each.code for each in checked.stops] == ["personal-data"]
    assert checked.rows("events") == checked.rows("investments") == []
    assert b"someone@example.org" not in checked.staged.read_bytes()


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "empty"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04 broken", "damaged")], ids=["empty", "pdf", "broken zip"]
)
def test_a_file_that_cannot_be_read_is_refused_with_one_sentence(tmp_path, content, words):
    path = tmp_path / "return.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        check(path, path.name)
    assert words in str(refused.value) and "\n" not in str(refused.value) and str(refused.value).endswith(".")


def test_an_answer_that_is_no_period_or_no_kind_is_said(tmp_path):
    path = written(tmp_path, {"Investments": [HEAD, ROW]}, "book.xlsx")
    with pytest.raises(ValueError, match="soon"):
        check(path, path.name, period="soon")
    with pytest.raises(ValueError, match="cats"):
        check(path, path.name, complete=("cats",))
    assert check(path, path.name, period="2024/25 Q2").about["period_from"] == "the answer in Upload"


def test_the_temporary_folder_goes_with_the_answer(tmp_path):
    path = written(tmp_path, {"Investments": [HEAD, ROW]})
    checked = check(path, path.name)
    staged = checked.staged
    assert staged.exists()
    del checked
    assert not staged.exists()


@pytest.mark.skipif(not (SHARED / "practice").is_dir(), reason="the practice files are absent")
@pytest.mark.parametrize("path", sorted((SHARED / "practice" / "attack").glob("*")), ids=lambda path: path.name)
def test_an_attack_is_refused_with_a_sentence_or_read_within_the_limits(path):
    try:
        checked = check(path, path.name)
    except Refused as refused:
        assert str(refused).endswith(".") and "\n" not in str(refused)
    else:
        assert [each.code for each in checked.stops] == ["no-records"]


@pytest.mark.skipif(not (SHARED / "facts").is_dir(), reason="the facts are absent")
@pytest.mark.parametrize(("name", "records"), [("investments", 17), ("events", 20), ("claims", 11), ("statistics", 6)])
def test_the_published_facts_are_read_as_they_are(name, records):
    path = SHARED / "facts" / f"{name}.csv"
    [sheet] = as_json(check(path, path.name))["sheets"]
    assert (sheet["kind"], len(sheet["records"]), sheet["stopped"]) == (name, records, [])
