"""`python -m queries`: pounds in JSON and CSV, words in tables, one line for what cannot be done."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from queries.__main__ import main
from tests.stores import empty, investment, on, upload, write


@pytest.fixture
def folder(tmp_path):
    store = empty()
    returned = upload(store, (date(2024, 4, 1), date(2024, 6, 30)))
    investment(store, returned, "A", None, amount_low=7_535_000_001, amount_high=7_535_000_050, amount_qualifier="range", source="Wellcome",
               **on("date", date(2024, 5, 1)))  # fmt: skip
    investment(store, returned, "B", None, amount_low=1000, amount_qualifier="at least", status="announced")
    investment(store, returned, "C", None, source="Wellcome", confidential=True)
    investment(store, returned, "G", 3, status="realised", programme_role="own grant")
    investment(store, returned, "I", 10, status="realised", programme_role="co-investment", owner="private")
    (tmp_path / "versions").mkdir()
    (tmp_path / "CURRENT").write_text("v1\n")
    write(store, tmp_path / "versions" / "v1.duckdb")
    return tmp_path


def ask(capsys, folder, *words):
    code = main([*words, "--store", str(folder)])
    said = capsys.readouterr()
    return code, said.out, said.err


def asked_json(capsys, folder, *words):
    code, out, _ = ask(capsys, folder, *words, "--format", "json")
    assert code == 0
    return json.loads(out)


def test_json_of_headlines_is_in_pounds_with_null_for_unknown(capsys, folder):
    rows = {row["measure"]: row for row in asked_json(capsys, folder, "headlines")}
    secured = rows["secured funding"]
    assert (secured["low"], secured["high"], secured["unit"], secured["unknown"]) == (75350013.01, 75350013.5, "GBP", 0)
    assert secured["basis"] == "committed or realised, each record once, gross; without 1 confidential record"
    assert secured["as_at"] == "2024-06-30"
    assert (rows["pipeline"]["low"], rows["pipeline"]["high"]) == (10, None)
    assert (rows["leverage"]["low"], rows["leverage"]["unit"]) == (3.33, "ratio")
    assert rows["events held"]["low"] is None


def test_the_json_of_a_figure_has_at_most_two_decimals(capsys, folder):
    main(["headlines", "--format", "json", "--store", str(folder)])
    assert '"low": 75350013.01' in capsys.readouterr().out


def test_csv_has_the_columns_of_the_question(capsys, folder):
    _, out, _ = ask(capsys, folder, "funding_by_source", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (rows[0]["source_type"], rows[0]["to_come_high"]) == ("charity or foundation", "75350000.5")


def test_the_audience_is_the_board_unless_said(capsys, folder):
    assert len(asked_json(capsys, folder, "records")) == 4
    assert len(asked_json(capsys, folder, "records", "--audience", "staff")) == 5


def test_filters_are_the_words_of_the_address(capsys, folder):
    rows = asked_json(capsys, folder, "funding_by_single_source", "--filter", "period=2024/25-Q1", "--filter", "period=2024/25-Q2")
    assert [row["source"] for row in rows] == ["Wellcome"]
    assert asked_json(capsys, folder, "records", "--kind", "investments", "--filter", "source=nobody") == []


def test_a_filter_is_taken_as_it_is_listed_and_what_no_record_has_is_said(capsys, folder):
    code, out, err = ask(capsys, folder, "headlines", "--filter", "source=wellcome  trust", "--filter", "source=WELLCOME")
    assert (code, err) == (0, "") and out.startswith("Filtered: source Wellcome.")
    code, out, err = ask(capsys, folder, "headlines", "--filter", "source=Wellcom")
    assert code == 0 and err.splitlines() == ["Nothing is recorded with the source 'Wellcom'; what there is: python -m queries choices."]


def test_a_table_prints_figures_as_the_pages_do_and_says_what_is_filtered(capsys, folder):
    code, out, _ = ask(capsys, folder, "headlines", "--filter", "source=Wellcome")
    assert code == 0
    assert out.startswith("Filtered: source Wellcome.\n")
    assert "£75.4m" in out and "secured funding" in out
    assert "No rows." in ask(capsys, folder, "events_by_theme")[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing"], "There is no question"), (["headlines", "--filter", "colour=blue"], "There is no filter"),
        (["headlines", "--filter", "period"], "word=value"), (["headlines", "--filter", "period=soon"], "cannot be read"),
        (["headlines", "--filter", "status=Committd"], "target, expected, announced, committed, realised, lapsed"),
        (["headlines", "--record", "x"], "takes no record"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_one_line_on_stderr(capsys, folder, words, said):
    code, out, err = ask(capsys, folder, *words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


@pytest.mark.parametrize("words", [["headlines", "--audience", "public"], [], ["headlines", "--colour"], ["records", "--kind", "pigeons"]])
def test_a_mistake_in_the_words_is_one_line_on_stderr(capsys, folder, words):
    with pytest.raises(SystemExit) as left:
        main([*words, "--store", str(folder)])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_store_that_cannot_be_read_is_one_line_on_stderr(capsys, folder):
    (folder / "versions" / "v1.duckdb").write_text("this is no store")
    code, out, err = ask(capsys, folder, "headlines")
    assert (code, out, err.count("\n")) == (2, "", 1)
