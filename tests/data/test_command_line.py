"""The command line as staff and scripts meet it: what it prints, its JSON, its exit codes, and one line for what is not possible."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.builders import workbook
from tests.data.conftest import HEADINGS, a_return

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = sorted((ROOT / "data" / "samples" / "published").glob("*.xlsx"))
FACTS = ROOT.parent / "shared" / "facts"


def figure(changes: list[dict], measure: str) -> dict:
    return next(each for each in changes if each["measure"] == measure)


# check


def test_check_says_what_was_found_and_stores_nothing(run, fine, tmp_path):
    code, out, err = run("check", fine)
    assert code == 0 and not err
    assert "2024/25 Q1 (from the sheet About this return)" in out
    assert "Investments: investments, 1 row: 1 taken, 0 stopped, 0 left alone; £250k in the file" in out
    assert out.strip().endswith("Nothing stops it.")
    assert not (tmp_path / "store").exists()


def test_check_names_cell_message_and_remedy_of_what_stops_it_on_stdout(run, stopped):
    code, out, err = run("check", stopped)
    assert code == 1 and not err
    [line] = [line for line in out.splitlines() if line.strip().startswith("stops")]
    assert "Investments!D2" in line and "£450k-£550k" in line
    assert "1 finding stops it." in out


def test_check_as_json_holds_sheets_findings_and_totals(run, stopped):
    code, out, _ = run("check", stopped, "--json")
    assert code == 1
    [sheet] = [each for each in out["sheets"] if each["kind"] == "investments"]
    assert [each["field"] for each in sheet["columns"]] == ["reference", "recipient", "source", "amount", "status", "programme_role"]
    assert sheet["records"][0]["values"]["amount"]["low"] == 100_000
    [stop] = [each for each in out["findings"] if each["severity"] == "stops"]
    assert stop["cell"] == "D2" and stop["remedy"]
    assert out["totals"][0]["rows_in_file"] == 2


def test_several_files_are_a_list_and_the_worst_is_the_exit_code(run, fine, stopped, refused):
    code, out, _ = run("check", fine, stopped, "--json")
    assert code == 1 and [each["file"] for each in out["files"]] == ["fine.xlsx", "stopped.xlsx"]
    code, out, err = run("check", fine, refused, "--json")
    assert code == 2 and out["files"][1]["refused"] in err


def test_the_period_and_the_complete_list_may_be_answered(run, tmp_path):
    path = a_return(tmp_path / "undated.xlsx", ["A", "One Ltd", "Innovate UK", "£1k", "realised", "other"], period=None)
    _, out, _ = run("check", path, "--json")
    assert out["period"] is None
    _, out, _ = run("check", path, "--json", "--period", "2024/25 Q1", "--complete", "investments", "--complete", "members")
    assert (out["period"]["start"], out["period"]["end"]) == ("2024-04-01", "2024-06-30")
    assert out["complete"] == ["investments", "members"]


# publish


def test_publish_takes_the_return_and_says_what_it_did(run, fine):
    code, out, err = run("publish", fine, "--by", "Finance team")
    assert code == 0 and not err
    assert "Done, as version v1:" in out and "1 investment" in out and "co-investment realised: £250k" in out
    code, out, _ = run("history", "--json")
    assert [(act["act"], act["by"], act["withdrawn"]) for act in out] == [("upload", "Finance team", False)]
    assert list(out[0]) == ["id", "act", "what", "by", "at", "withdrawn"]


def test_publishing_what_is_already_there_is_done_and_says_so(run, fine):
    run("publish", fine, "--by", "Me")
    code, out, _ = run("publish", fine, "--by", "Me")
    assert code == 0 and "Already published" in out and "nothing was changed" in out


def test_what_stops_holds_back_its_file_and_the_others_are_published(run, fine, stopped):
    code, out, _ = run("publish", stopped, fine, "--by", "Me")
    assert code == 1
    assert "Held back: stopped.xlsx" in out and "Investments!D2" in out and "fine.xlsx (2024/25 Q1" in out
    code, out, _ = run("publish", stopped, fine, "--by", "Me", "--json")
    assert code == 1 and len(out["already"]) == 1
    [held] = out["held_back"]
    assert held["file"] == "stopped.xlsx" and any(each["cell"] == "D2" for each in held["findings"])


def test_leaving_rows_out_publishes_the_rest_and_is_recorded(run, stopped):
    code, out, _ = run("publish", stopped, "--by", "Me", "--leave-out", "--json")
    assert code == 0 and figure(out["headlines"], "co-investment realised")["after"] == {"low": 100_000, "high": 100_000, "unknown": 0}
    assert "rows that stop were left out" in run("history")[1]


def test_a_refused_file_is_one_line_on_stderr_and_the_others_are_published(run, fine, refused):
    code, out, err = run("publish", refused, fine, "--by", "Me")
    assert code == 2 and len(err.splitlines()) == 1 and err.startswith("refused.xlsx: ")
    assert "fine.xlsx" in out
    code, out, err = run("publish", refused, "--by", "Me", store=None)
    assert code == 2 and not out and len(err.splitlines()) == 1


def test_demonstration_data_is_refused_beside_real_returns(run, fine, tmp_path):
    invented = a_return(tmp_path / "demo.xlsx", ["Z", "Nine Ltd", "Innovate UK", "£1k", "realised", "other"], demonstration_data="yes")
    assert run("publish", fine, "--by", "Me")[0] == 0
    code, _, err = run("publish", invented, "--by", "Me")
    assert code == 2 and "never mixed" in err and len(err.splitlines()) == 1


def test_the_published_samples_publish_in_one_go_and_again_change_nothing(run):
    code, out, _ = run("publish", *reversed(PUBLISHED), "--by", "Me", "--json")
    assert code == 0 and out["held_back"] == []
    assert [act["what"].split(" from")[0] for act in out["acts"]] == ["Return 2022-23 Q1", "Return 2023-24 Q2", "Return 2025-26 Q1"]
    assert figure(out["headlines"], "co-investment realised")["after"]["low"] == 59_400_000
    assert figure(out["headlines"], "leverage")["after"] == {"low": 3.41, "high": 3.41, "unknown": 0}
    code, out, _ = run("publish", *PUBLISHED, "--by", "Me", "--json")
    assert code == 0 and len(out["already"]) == 3 and out["acts"] == []


@pytest.mark.skipif(not FACTS.is_dir(), reason="the facts lie beside the project only where it is made")
def test_the_facts_publish_as_they_are(run):
    files = [FACTS / f"{name}.csv" for name in ("investments", "events", "claims")]
    code, out, err = run("publish", *files, "--by", "Me", "--json")
    assert (code, out["held_back"], err) == (0, [], "")


# taking back, editions, back-up


def test_taking_back_gives_the_figures_as_before_and_putting_back_gives_them_again(run, fine, tmp_path):
    later = a_return(tmp_path / "later.xlsx", ["A", "One Ltd", "Innovate UK", "£400k", "realised", "co-investment"], period="2024/25 Q2")
    run("publish", fine, "--by", "Me")
    _, published, _ = run("publish", later, "--by", "Me", "--json")
    up = figure(published["headlines"], "co-investment realised")
    assert (up["before"]["low"], up["after"]["low"]) == (250_000, 400_000)
    code, taken, _ = run("withdraw", published["acts"][0]["id"], "--by", "Me", "--json")
    down = figure(taken["headlines"], "co-investment realised")
    assert code == 0 and (down["before"], down["after"]) == (up["after"], up["before"])
    code, put, _ = run("withdraw", taken["acts"][0]["id"], "--by", "Me", "--json")
    assert code == 0 and put["headlines"] == published["headlines"]
    assert [(act["act"], act["withdrawn"]) for act in run("history", "--json")[1]] == [
        ("upload", False), ("upload", False), ("withdrawal", True), ("withdrawal", False),
    ]  # fmt: skip


def test_an_edition_and_a_restored_store(run, fine, tmp_path):
    run("publish", fine, "--by", "Me")
    assert run("edition", "Board, 20 May", "--by", "Me")[0] == 0
    assert run("backup", tmp_path / "backup.zip")[0] == 0
    new = tmp_path / "new"
    code, out, _ = run("restore", tmp_path / "backup.zip", store=new)
    assert code == 0 and "version v2" in out
    assert run("history", "--json", store=new)[1] == run("history", "--json")[1]
    code, _, err = run("restore", tmp_path / "backup.zip", store=new)
    assert code == 2 and len(err.splitlines()) == 1


def test_an_edition_holds_no_confidential_amount(run, tmp_path):
    from data.store.viewing import Store

    path = tmp_path / "secret.xlsx"
    workbook(path, {"About this return": [["Period", "2024/25 Q1"]], "Investments": [
        [*HEADINGS, "Confidential"], ["A", "One Ltd", "Innovate UK", "£250k", "realised", "co-investment", "no"],
        ["B", "Secret Ltd", "Innovate UK", "£7m", "realised", "co-investment", "yes"]]})  # fmt: skip
    run("publish", path, "--by", "Me")
    run("edition", "Board", "--by", "Me")
    [edition] = Store.open(tmp_path / "store").editions()
    [kept] = [each for each in edition.headlines if each["measure"] == "co-investment realised"]
    assert kept["low"] == 25_000_000 and "Secret" not in json.dumps(edition.headlines)


def test_the_template_filled_in_is_a_return(run, tmp_path):
    path = tmp_path / "template.xlsx"
    assert run("template", path, store=None)[0] == 0
    book = openpyxl.load_workbook(path)
    book["About this return"]["B1"] = "2024/25 Q1"
    sheet = book["Investments"]
    titles = [cell.value for cell in sheet[1]]
    for title, value in (("Reference", "A"), ("Recipient", "One Ltd"), ("Status", "realised"), ("Amount", "£2m")):
        sheet.cell(3, titles.index(title) + 1, value)
    book.save(path)
    code, out, _ = run("publish", path, "--by", "Me", "--json")
    assert code == 0 and "1 investment" in out["acts"][0]["what"]
    assert figure(out["headlines"], "secured funding")["after"]["low"] == 2_000_000


def test_a_history_of_nothing(run):
    assert run("history", "--json") == (0, [], "")
    assert "demonstration" in run("history")[1]


def test_check_reads_a_sheet_as_layout_says_it_is_laid_out(run, tmp_path):
    path = tmp_path / "deals.xlsx"
    workbook(path, {"Deals": [["Who", "Of", "Money"], ["A Ltd", "NIHR", 250]]})
    said = "Deals: kind=investments, headings=1, A=recipient, B=source, C=amount, C unit=1000"
    code, out, err = run("check", path, "--layout", said, "--json")
    [sheet] = out["sheets"]
    assert (sheet["kind"], sheet["certainty"], not err) == ("investments", "directed", True)
    assert out["totals"][0]["pounds_in_file"] == 250_000
    for wrong in (said.replace("headings=1", "headings=x"), said.replace("Deals", "Others")):
        code, out, err = run("check", path, "--layout", wrong)
        assert code == 2 and not out and len(err.splitlines()) == 1
    code, _, err = run("check", path, "--layout", said, "--layout", "Deals: last=9")
    assert code == 2 and "one --layout" in err
