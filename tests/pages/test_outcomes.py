"""Outcomes and claims: what came about says what shows it; what was said in public leads to what the records add up to."""

import datetime

import pytest

from pages.parts.records.outcomes_tables import title
from tests import stores
from tests.pages.conftest import put
from tests.pages.test_pages import press, run, written

MAY = stores.on("date", datetime.date(2024, 5, 4))


def row(number=1, counts="counts", evidence=None):
    low, high = number if isinstance(number, tuple) else (number, number)
    return {"number_low": low, "number_high": high, "counts": counts, "evidence": evidence}


def test_a_title_says_how_many_and_what_shows_it():
    assert title("company formed", [row(), row(2)]) == "3 companies formed; no record names evidence"
    assert title("company formed", [row(evidence="A register"), row(counts="left out")]) == (
        "1 company formed; 1 of 2 records names evidence"
    )
    assert title("job created", [row((5, 8)), row((None, None))]) == "5-8 + 1 unknown jobs created; no record names evidence"
    assert title("job created", [row((None, None))]) == "An unknown number of jobs created; no record names evidence"
    assert title("job safeguarded", [row(counts="left out")]) == "1 record of jobs safeguarded, in no headline; no record names evidence"


@pytest.fixture
def achieved(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    for name, told in (("One Ltd", True), ("Grant Ltd", False)):
        stores.record(store, "outcomes", upload, organisation=name, outcome="product procured by the NHS", programme="Accelerator",
                      part="Advice", evidence="https://example.org/contract" if told else "<b>said</b> javascript:1",
                      story=f"What {name} did", story_permission=told, **MAY)  # fmt: skip
    stores.record(store, "claims", upload, reference="C-9", measure="GVA of the cluster", stated="£4bn", low=4_000_000_000,
                  high=4_000_000_000, unit="GBP", said_by="Somebody else")  # fmt: skip
    stores.record(store, "claims", upload, reference="C-8", measure="jobs", stated="11,000", low=11_000, high=11_000, unit="jobs",
                  said_by="Somebody else")  # fmt: skip
    put(store, tmp_path / "achieved")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "achieved"))


def test_what_was_achieved_names_its_organisation_its_evidence_and_the_stories_that_may_be_told(achieved):
    said = written(run("outcomes"))
    assert "2 products procured by the NHS. 0 of 3 figures stated in public match the records" in said
    assert "2 products procured by the NHS; 2 of 2 records name evidence" in said
    assert '<a href="https://example.org/contract" target="_blank" rel="noopener noreferrer">' in said
    assert "&lt;b&gt;said&lt;/b&gt; javascript:1" in said and "Accelerator: Advice" in said
    assert 'href="organisations?organisation=name%3Aone"' in said
    assert "What One Ltd did" in said and "What Grant Ltd did" not in said


def test_headlines_of_outcomes_have_the_colour_of_outcomes_and_no_other_subjects(achieved):
    said = written(run("outcomes"))
    assert said.count('<div class="headline outcomes">') == 4 and '<div class="headline members">' not in said


def test_a_period_without_outcomes_shows_none_and_every_claim_all_the_same(achieved):
    said = written(run("outcomes", period=["2023/24"]))
    assert "No outcome is recorded in what is shown" in said and "No filter touches" not in said.split("<h2>")[0]
    assert "Money secured (secured funding)" in said and "no filter touches either" in said
    assert "+£65.4m (97 %)" in said  # £67.3m stated, £1.95m in the records


def test_a_claim_leads_to_its_cell_and_to_the_records_that_it_is_held_against(achieved):
    app = run("outcomes", period=["2023/24"])
    assert "Doubtful: £364k a job, several times what such jobs produce: likely turnover" in written(app)
    press(app, "records_claim_secured funding")
    assert not app.exception and "Record 1 of 3" in written(app) and "£1.95m" in written(app)
    app = run("outcomes")
    press(app, "records_claims")
    assert not app.exception and "Record 1 of 3" in written(app)


def test_what_was_achieved_stands_beside_that_of_another_period(achieved):
    said = written(run("outcomes", period=["2024/25"], compare="2023/24"))
    assert "2024/25 beside 2023/24" in said and "2 in 2024/25; 0 in 2023/24" in said


def test_the_page_of_an_organisation_says_how_many_of_each_outcome(achieved):
    said = written(run("organisations", organisation="name:one"))
    assert '<td class="number" data-head="How many">1</td>' in said
