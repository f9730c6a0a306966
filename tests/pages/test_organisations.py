"""Organisations: found by what a reader remembers of them; a page says what is known of one, and what no filter touches."""

import datetime

import pytest

from pages.parts.organisations.search import found, named_by
from pages.parts.organisations.words import membership_words
from tests import stores
from tests.pages.conftest import HOSTILE, put
from tests.pages.test_pages import press, run, written

ROWS = [
    {"organisation": "01234567", "name": "Halden Imaging Ltd", "other_names": "Corvedale Optics Ltd; HALDEN", "company_number": "01234567"},
    {"organisation": "SC765432", "name": "Hill & Dale Diagnostics plc", "other_names": None, "company_number": "SC765432"},
    {"organisation": "name:halden trust", "name": "Halden Trust", "other_names": None, "company_number": None},
]
MAY = datetime.date(2024, 5, 4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Halden Imaging Limited", ["01234567"]), ("imaging halden", ["01234567"]), ("corvedale", ["01234567"]), ("imagng", ["01234567"]),
        ("Hill and Dale", ["SC765432"]), ("sc765", ["SC765432"]), ("1234567", ["01234567"]), ("0123 4567", ["01234567"]),
        ("halden", ["01234567", "name:halden trust"]), ("  ", ["01234567", "SC765432", "name:halden trust"]), ("nobody", []), ("12", []),
    ],
)  # fmt: skip
def test_an_organisation_is_found_by_name_former_name_and_number_nearly_as_they_are_written(typed, meant):
    assert [row["organisation"] for row in found(ROWS, typed)] == meant


def test_an_address_means_one_organisation_or_none():
    assert named_by(ROWS, "01234567") is ROWS[0] and named_by(ROWS, "Corvedale optics limited") is ROWS[0]
    assert named_by(ROWS, "Halden") is ROWS[0] and named_by(ROWS, "nobody") is None
    assert named_by([*ROWS, {**ROWS[2], "organisation": "other"}], "Halden Trust") is None


@pytest.fixture
def halden(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    shared = {"name": "Halden Imaging Ltd", "other_names": "Corvedale Optics", "segment": "Imaging", **stores.on("joined", MAY)}
    for year, employees in ((2023, 12), (2024, 18)):
        day = stores.on("as_at", datetime.date(year, 3, 31))
        stores.record(store, "members", upload, key=f"h{year}", **shared, employees_low=employees, employees_high=employees, **day)
    day = stores.on("date", MAY)
    stores.investment(store, upload, "H-1", 250_000, "realised", recipient="Halden Imaging", source="NIHR", **day)
    stores.investment(store, upload, "H-2", 90_000, "announced", recipient="CORVEDALE OPTICS LTD", source="NIHR", **day)
    stores.investment(store, upload, "H-3", 40_000, "lapsed", recipient="Halden Imaging Ltd", **day)
    stores.investment(store, upload, "H-4", 7_000_000, "realised", recipient="Halden Imaging Ltd", confidential=True, **day)
    stores.record(store, "events", upload, reference="E-9", title="An evening", status="held", role="led", partners="Halden Imaging",
                  **stores.on("start", MAY))  # fmt: skip
    put(store, tmp_path / "named")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "named"))


def test_the_list_leads_to_the_page_of_each_and_names_nobody_who_is_confidential(halden):
    said = written(run("organisations"))
    assert 'href="organisations?organisation=name%3Ahalden+imaging"' in said.replace("corvedale+optics", "halden+imaging")
    assert "member since 4 May 2024" in said and "Secret" not in said and "<img" not in said


def test_the_search_narrows_the_list_and_says_what_it_found(halden):
    said = written(run("organisations", find="corvedale"))
    assert "1 of 6 organisations may be “corvedale”" in said and "Grant Ltd" not in said
    said = written(run("organisations", find="halden", theme=["Diagnostics"]))
    assert "No organisation in what is shown has a name" in said and "Without filters there is 1 organisation" in said


def test_the_page_of_an_organisation_tells_its_money_by_how_certain_it_is(halden):
    said = written(run("organisations", organisation="Halden Imaging"))
    assert "<h1>What is known of Halden Imaging Ltd?</h1>" in said and "£250k</span> secured" in said
    assert '<p class="label">Realised</p><p class="figure">£250k</p>' in said
    assert '<p class="label">Announced</p><p class="figure">£90k</p>' in said
    assert "Money: 3 records, 2 of them count" in said and "Left out: it lapsed" in said and "7.00m" not in said
    assert "Events: 1 record" in said and "No record of outcomes names Halden Imaging Ltd in what is shown" in said
    assert "18 employees in Mar 2024, 12 in Mar 2023" in said and "Membership: 1 period" in said and "%" not in said.split("<h1>")[1]


def test_filters_narrow_the_money_of_an_organisation_and_not_what_it_is(halden):
    said = written(run("organisations", organisation="Halden Imaging", status=["announced"]))
    assert "£250k" not in said and '<p class="figure">£90k</p>' in said
    assert "18 employees in Mar 2024" in said and "Membership: 1 period" in said


def test_the_money_of_an_organisation_stands_beside_that_of_another_period(halden):
    said = written(run("organisations", organisation="Halden Imaging", period=["2024/25"], compare="2023/24"))
    assert '<p class="figure">£250k</p><p class="of">received, claimed or evidenced; 2023/24: none recorded</p>' in said
    turned = written(run("organisations", organisation="Halden Imaging", period=["2023/24"], compare="2024/25"))
    assert '<p class="figure">none recorded</p><p class="of">received, claimed or evidenced; 2024/25: £250k</p>' in turned
    assert "2024/25 beside 2023/24" in written(run("organisations", period=["2024/25"], compare="2023/24"))


@pytest.mark.parametrize("asked", ["Nobody Ltd", "name:secret", "<script>1</script>"])
def test_an_organisation_that_no_record_of_the_boards_names_stops_the_page(halden, asked):
    app = run("organisations", organisation=asked)
    assert len(app.error) == 1 and "No record names an organisation" in app.error[0].value and "£" not in written(app)


def test_a_hostile_name_stays_text_on_the_page_of_its_organisation(halden):
    said = written(run("organisations", organisation=HOSTILE))
    assert "£1.45m" in said and "&lt;img src=" in said and "<img" not in said and "<script" not in said


def test_the_drawer_leads_to_the_organisation_of_its_record(halden):
    app = run("funding")
    press(app, "records_funding_by_source")
    assert not app.exception
    assert any("Everything that is known of" in each.proto.label for each in app.get("page_link"))
    app = run("organisations", organisation="Halden Imaging")
    app.button(key="records_stage_realised").click().run()
    assert not app.exception and "Record 1 of 1" in written(app)
    assert not any("Everything that is known of" in each.proto.label for each in app.get("page_link"))


@pytest.mark.parametrize(("start", "end", "words"), [
    (datetime.date(2024, 1, 15), datetime.date(2024, 1, 15), "member since 15 Jan 2024"),
    (datetime.date(2024, 1, 1), datetime.date(2024, 1, 31), "member since Jan 2024"),
    (datetime.date(2019, 1, 1), datetime.date(2019, 12, 31), "member since 2019"),
    (datetime.date(2025, 1, 1), datetime.date(2025, 9, 30), "member by 30 Sep 2025"),
    (None, None, "member"),
])  # fmt: skip
def test_since_when_it_is_a_member_is_as_exact_as_it_was_written(start, end, words):
    assert membership_words({"membership": "member", "joined_from": start, "member_since": end}) == words
