"""How we count: made from the views, the declarations and the data, so that neither a rule nor an example can drift."""

import datetime

import pytest

from data.kinds import KINDS
from data.lists import entries
from pages.parts.method.quality import finding_words
from pages.parts.method.text import kinds_html
from queries.registry import VIEWS
from queries.rules import rules
from tests import stores
from tests.pages.conftest import put
from tests.pages.test_pages import run, written

MAY = stores.on("date", datetime.date(2024, 5, 4))


def test_no_rule_is_said_in_words_of_those_who_wrote_it():
    said = " ".join(f"{rule.section} {rule.name} {rule.sentences}" for rule in rules(VIEWS.read_text(encoding="utf-8"))).casefold()
    authors = ("null", "folded", "wanted:", "superseded", "bounds", "macro", "counting rules, section")
    assert [words for words in authors if words in said] == []


@pytest.fixture
def taught(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    fund = {"recipient": "Round Ltd", "title": "A seed round", "amount_text": "£1.45m", **MAY}
    stores.investment(store, upload, "R", 1_450_000, "realised", level="round", **fund)
    for number, (source, pounds) in enumerate((("A fund", 500_000), ("Another fund", 250_000))):
        part = {"level": "tranche", "parent": "R", "source": source, "recipient": "Round Ltd", **MAY}
        stores.investment(store, upload, f"R{number}", pounds, "realised", **part)
    stores.investment(store, upload, "L", 70_000, "lapsed", recipient="Gone Ltd", title="What lapsed", **MAY)
    day = stores.on("start", MAY["date_start"])
    stores.record(store, "events", upload, reference="E-2", title="Unknown", status="held", role="led", **day)
    store["findings"].append(
        stores.row("findings", upload=upload, severity="warns", code="amount-currency", message="The amount is in a secret")
    )
    put(store, tmp_path / "taught")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "taught"))


def test_the_rules_are_the_comments_of_the_views_and_show_the_record_that_they_leave_out(taught):
    said = written(run("method"))
    named = {rule.name for rule in rules(VIEWS.read_text(encoding="utf-8"))}
    assert "An envelope, a budget that others are paid out of, is in no total." in said and len(named) > 60
    assert "Lapsed money counts nowhere" in said and "Example: What lapsed, left out: it lapsed (" in said
    assert "Secret" not in said and "9.00m" not in said


def test_a_round_is_reckoned_from_its_records_and_leads_to_them(taught):
    app = run("method", period=["2023/24"])
    said = written(app).replace('<span class="unbroken">', "").replace("</span>", "")
    assert "the round itself counts only for the £700k that they do not explain" in said
    assert "Together they count for" in said and "£1.45m" in said
    app.button(key="records_a_round").click().run()
    assert not app.exception and "Record 1 of 3" in written(app) and '<td class="number" colspan="2">£1.45m</td>' in written(app)


def test_an_example_is_left_out_where_no_record_shows_its_rule(small_store):
    said = written(run("method"))
    assert "A round and its parts count once" not in said and "Attendances count visits" in said
    assert "2.90" in said and "private money realised" in said  # £1.45m for £0.5m of grant


def test_what_is_not_shown_is_said_with_how_much_it_is(taught):
    said = written(run("method"))
    assert "Of attendances 1 event of 2 is unknown" in said and "without 1 confidential record" in said and "All results are gross" in said


def test_what_is_not_shown_is_said_only_while_it_is_true(tmp_path, monkeypatch):
    store = stores.empty()
    stores.upload(store)
    put(store, tmp_path / "nothing")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "nothing"))
    said = written(run("method"))
    without = said.split("What this does not show")[1].split("<h2>")[0]
    assert "unknown" not in without and "confidential" not in without and "All results are gross" in without
    assert "No record shows a rule at work yet" in said


def test_the_quality_of_the_data_is_told_without_the_words_of_any_cell(taught):
    app = run("method")
    for section in ("complete", "oldest", "findings"):
        app.session_state[f"section_{section}"] = True
    app.run()
    said = written(app)
    assert not app.exception
    assert "Completeness of investments" in said and "u1 (" in said
    assert "The amount is in …. It is kept and listed" in said and "a secret" not in said
    assert finding_words("amount-blank") and finding_words("no-such-code") == "no such code"


def test_every_word_of_the_figures_is_in_the_glossary(small_store):
    said = written(run("method")).split("<h2>Glossary</h2>")[1]
    for name in ("words", "statuses", "levels", "programme_roles", "owners"):
        assert all(f">{entry['name'].capitalize()}<" in said and entry["meaning"] for entry in entries(name))
    assert all(f"<h3>{name.capitalize()}</h3>" in kinds_html() and KINDS[name].sentence in said for name in KINDS)
