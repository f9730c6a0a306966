"""The pages as they run: every page of an audience, links read in, what is confidential, what is hostile, what is empty."""

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.frame.navigation import PAGES, page_files
from pages.parts.presses import keep_press
from tests import stores
from tests.pages.bar import choices_of, choose
from tests.pages.conftest import HOSTILE, put

FRAME = str(PAGES / "parts" / "frame" / "around.py")
BOARD = ("overview", "funding", "events", "growth", "places", "organisations", "outcomes", "editions", "method",
         "present", "take_away")  # fmt: skip


def run(page="overview", **words):
    app = AppTest.from_file(FRAME, default_timeout=60)
    for word, values in words.items():
        app.query_params[word] = values
    if page != "overview":
        app.switch_page(f"../../board/{page}.py")
    return app.run()


def press(app, key):
    """Press a button that stands in the page's HTML, as its one component tells of it."""
    assert f'data-press="{key}"' in written(app), key
    keep_press(app.session_state, key)
    return app.run()


def written(app):
    """Every HTML that the run put on the page but the style sheet, and every label."""
    texts = [each.proto.body for each in app.get("html")] + [each.label for each in app.get("button")]
    return "\n".join(text for text in texts if "<style>" not in text)


@pytest.mark.parametrize("page", BOARD)
def test_every_page_of_the_board_runs(small_store, page):
    app = run(page)
    assert not app.exception and not app.error
    assert "<h1>" in written(app)


@pytest.mark.parametrize("page", BOARD)
def test_every_page_of_the_board_runs_on_an_empty_store(tmp_path, monkeypatch, page):
    store = stores.empty()
    stores.upload(store)
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    app = run(page)
    assert not app.exception and not app.error
    if page in ("overview", "funding", "events", "growth", "places"):
        assert 'class="missing"' in written(app) and "of a return" in written(app)


def test_the_overview_shows_its_headlines_and_three_charts(small_store):
    said = written(run())
    for words in ("Secured funding", "£1.95m", "Co-investment realised", "Leverage", "Events held", "Members", "from angels"):
        assert words in said
    assert "30-40 attendances" in said


def test_a_link_restores_its_filters(small_store):
    app = run(source=["UKRI and Innovate UK"])
    assert choices_of(app)["source"]["chosen"] == ["UKRI and Innovate UK"]
    said = written(app)
    assert "£500k" in said and "£1.95m" not in said
    assert "Filtered: source UKRI and Innovate UK." in said


def test_a_link_to_something_that_no_record_has_shows_nothing_and_never_everything(small_store):
    said = written(run(source=["Nobody at all"]))
    assert "£1.95m" not in said and "No money is recorded for source Nobody at all" in said


def test_a_period_that_cannot_be_read_is_an_error_and_no_figure(small_store):
    app = run(period=["half past nine"])
    assert len(app.error) == 1 and "cannot be read" in app.error[0].value
    assert "£" not in written(app)


def test_a_status_that_is_not_on_the_ladder_is_an_error_and_no_figure(small_store):
    app = run(status=["zz"])
    assert len(app.error) == 1 and "There is no status 'zz'" in app.error[0].value
    assert "£" not in written(app)


def test_what_cannot_be_placed_in_the_chosen_period_is_said_on_the_headline_itself(tmp_path, monkeypatch):
    store = stores.empty()
    upload = stores.upload(store, (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30)))
    stores.investment(store, upload, "I-1", 1_450_000, "realised", cumulative=True, **stores.on("date", datetime.date(2024, 5, 4)))
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    for page in ("overview", "funding"):
        said = written(run(page, period=["2024/25-Q1"]))
        assert "1 record that cannot be placed in the period" in said
        assert "No money is recorded" not in said
    assert '<p class="label">Secured funding</p><p class="figure">not known</p>' in written(run(period=["2024/25-Q1"]))
    assert "cannot be placed" not in written(run())


def test_what_is_placed_says_on_the_headline_what_is_not(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    stores.investment(store, upload, "I-9", 1, **stores.on("date", datetime.date(2024, 4, 1), datetime.date(2025, 3, 31), "year"))
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    said = written(run(period=["2024/25-Q1"]))
    assert "£1.95m" in said and "without 1 unknown amount and 1 record that cannot be placed in the period" in said


def test_the_charts_of_members_say_how_many_are_outside_the_region(small_store_tables, tmp_path, monkeypatch):
    store, _ = small_store_tables
    store["members"][0].update(place="London", place_code="E12000007", place_within="elsewhere")
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    assert "With 1 member outside the region." in written(run("growth"))


def test_each_headline_says_which_filters_do_not_touch_it_and_the_sentence_above_whose_leverage_it_is(small_store):
    said = written(run(source=["angels"], place=["Birmingham"], programme=["Accelerator"]))
    assert "the whole programme: the chosen source and place do not touch it" in said
    assert "the whole programme" not in written(run(programme=["Accelerator"]))
    said = written(run(source=["UKRI and Innovate UK"]))
    assert "for each pound of programme grant, for the programme as a whole." in said
    assert said.count("; the chosen source does not touch it") == 2, "events and members; nobody gave employees"


def test_a_figure_as_stated_leads_to_its_claim_dated_as_it_was_typed(small_store_tables, tmp_path, monkeypatch):
    store, upload = small_store_tables
    store["investments"] = [each | {"programme": None} for each in store["investments"]]
    stores.record(store, "claims", upload, reference="C-2", measure="supported", headline="companies supported", low=114, high=114,
                  **stores.on("as_at", datetime.date(2025, 1, 1), datetime.date(2025, 12, 31), "year"))  # fmt: skip
    put(store, tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    app = run()
    assert "as stated, not checked, 2025</p>" in written(app)
    press(app, "records_headline_companies_supported")
    assert not app.exception and "so the newest claim about it stands here" in written(app) and "claims!" in written(app)
    assert "31 December 2025" not in written(run("outcomes")) and "2025" in written(run("outcomes"))


def test_a_filter_says_which_figures_it_does_not_touch(small_store):
    assert "The chosen source does not touch events." in written(run("events", source=["angels"]))


def test_clear_takes_every_filter_away(small_store):
    app = run(source=["UKRI and Innovate UK"])
    choose(app, source=[])
    assert choices_of(app)["source"]["chosen"] == [] and "£1.95m" in written(app)


@pytest.mark.parametrize("page", BOARD)
@pytest.mark.parametrize("audience", ["board", ""])
def test_nothing_confidential_is_on_any_page_of_the_board(small_store, monkeypatch, page, audience):
    monkeypatch.setenv("CLUSTER_AUDIENCE", audience)
    said = written(run(page))
    assert "Secret" not in said and "£9.00m" not in said and "£10.9m" not in said


def test_the_figures_say_that_something_is_left_out(small_store):
    assert "Without 1 confidential record." in written(run())


@pytest.mark.parametrize("page", BOARD)
def test_a_hostile_cell_stays_text(small_store, page):
    said = written(run(page))
    assert "<img" not in said and "<script" not in said


def test_a_hostile_cell_stays_text_in_the_drawer(small_store):
    app = run()
    press(app, "records_headline_secured_funding")
    said = written(app)
    assert "&lt;img src=" in said and "<img" not in said and "<script" not in said
    assert "Why it counts" in said and "investments!" in said and HOSTILE not in said


def test_the_drawer_tells_staff_who_published_and_the_board_not(own_small_store, monkeypatch):
    for audience, told in (("", True), ("board", False)):
        monkeypatch.setenv("CLUSTER_AUDIENCE", audience)
        app = run()
        (own_small_store / "originals").mkdir(exist_ok=True)
        (own_small_store / "originals" / ("u1" * 8)).write_bytes(b"workbook")
        press(app, "records_headline_secured_funding")
        assert not app.exception
        assert ("published by staff" in written(app)) is told


def test_the_drawer_lists_what_adds_up_to_the_figure(small_store):
    app = run()
    press(app, "records_headline_secured_funding")
    said = written(app)
    assert "Record 1 of 3" in said and '<td class="number" colspan="2">£1.95m (1 amount unknown)</td>' in said


def test_the_table_behind_a_chart_is_one_click_away(small_store):
    app = run("funding")
    press(app, "table_funding_by_source")
    assert not app.exception
    assert '<th scope="col">Source type</th>' in written(app)


def test_claims_stand_beside_what_the_records_add_up_to(small_store):
    said = written(run("outcomes"))
    assert "Money secured (secured funding)" in said and "£67.3m" in said and "records show less" in said
    assert "0 of 1 figure stated in public match the records, for 1 the records show less." in said


def test_the_board_sees_only_the_boards_pages():
    assert tuple(file.stem for file in page_files("board")) == BOARD
    assert {file.parent.name for file in page_files("board")} == {"board"}
    assert page_files("staff")[: len(BOARD)] == page_files("board")


def test_a_misspelt_audience_shows_nothing(small_store, monkeypatch):
    monkeypatch.setenv("CLUSTER_AUDIENCE", "bord")
    app = run()
    assert app.exception and "£" not in written(app)


def test_no_page_lies_directly_in_the_folder_of_pages():
    assert [file.name for file in PAGES.glob("*.py")] == ["__init__.py"]
    assert not (PAGES / "parts" / "pages").exists(), "Streamlit would take it for its own, and answer deep links with page not found"


def test_a_figure_is_never_broken_over_two_lines():
    from pages.parts.words import as_html

    assert as_html("£1.50m-£2.00m of <b>") == '<span class="unbroken">£1.50m-£2.00m</span> of &lt;b&gt;'
    assert as_html("grew 19.6 % since") == 'grew <span class="unbroken">19.6 %</span> since'
