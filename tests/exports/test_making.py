"""A pack says what the pages say: the same figures, words and sources, for the board alone."""

import json
from datetime import date

import pytest

from charts import CHARTS
from charts.figures_by_place import figures_by_place
from charts.place_measures import MEASURES
from charts.said.headlines import Headlines
from charts.said.view import specified
from charts.specification import Specification
from data.lists import names
from data.store.stories import check_story, story_setting
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.making import make_pack, view_of
from exports.pack import Case, Claim, Figures
from exports.story import SHIPPED, Part, Story, UnknownStory
from exports.telling import told
from queries.filters import Filters
from tests import stores
from tests.pages.conftest import put

CHOSEN = {"everything": Filters(), "a year": Filters(period=("2024/25",)), "a place": Filters(place=("Birmingham",))}


@pytest.fixture(scope="module")
def store(demonstration):
    return Store.open(demonstration)


@pytest.mark.parametrize("filters", CHOSEN.values(), ids=CHOSEN)
def test_every_headline_of_a_pack_is_the_figure_of_the_question(store, filters):
    pack, view = make_pack(store, filters=filters), view_of(store, filters)
    rows = view.ask("headlines")
    assert [(each.measure, each.low, each.high, each.unknown) for each in pack.headlines] == [
        (row["measure"], row["low"], row["high"], row["unknown"]) for row in rows
    ]
    assert all(each.figure for each in pack.headlines)
    assert pack.front.filters == (view.in_words() or "Nothing is filtered.")
    assert [row["record"] for row in pack.records()] == [row["record"] for row in view.ask("records")]


def test_a_pack_takes_a_filter_as_it_is_listed(store):
    assert make_pack(store, filters=Filters(place=("BIRMINGHAM",))).headlines == make_pack(store, filters=CHOSEN["a place"]).headlines


@pytest.mark.parametrize("filters", CHOSEN.values(), ids=CHOSEN)
@pytest.mark.parametrize("story", SHIPPED)
def test_a_slide_is_told_or_says_what_is_missing(store, story, filters):
    slides, missing = told(SHIPPED[story], view_of(store, filters))
    assert len(slides) + len(missing) == len(SHIPPED[story].parts)
    assert all(each.title and each.way_back.startswith("/") for each in slides)
    assert all(sentence.endswith(".") for sentence in missing)
    assert not any(isinstance(each.content, Specification) and each.content.empty for each in slides)


def test_an_empty_store_tells_no_chart_and_says_of_each_why(tmp_path):
    from tests import stores
    from tests.pages.conftest import put

    nothing = stores.empty()
    stores.upload(nothing)
    put(nothing, tmp_path / "store")
    pack = make_pack(Store.open(tmp_path / "store"))
    assert not pack.charts and len(pack.missing) > 20
    assert {"No outcome holds a story that may be told.", "No claim is recorded."} <= set(pack.missing)


def test_the_shipped_stories_hold_a_case_a_claim_and_a_headline_of_the_demonstration(store):
    contents = [type(each.content) for each in make_pack(store, story="Impact in ten minutes").slides]
    assert {Case, Claim, Figures, Specification} <= set(contents)


def test_nobody_who_uploaded_is_named_in_a_pack(store):
    who = {act.by for act in view_of(store, Filters()).shown.standing.acts}
    pack = make_pack(store)
    said = repr((pack.front, pack.headlines, pack.slides, pack.claims, pack.sources)) + json.dumps([*pack.records()], default=str)
    assert who and not any(name in said for name in who)


def test_a_confidential_record_is_nowhere_in_a_pack(tmp_path):
    from tests.pages.conftest import put, small

    put(small(), tmp_path / "store")
    store = Store.open(tmp_path / "store")
    assert any(row["organisation"] == "Secret Ltd" for row in view_of(store, Filters()).shown.ask("records", Filters(), "staff"))
    pack = make_pack(store)
    said = repr((pack.front, pack.headlines, pack.slides, pack.claims)) + json.dumps([*pack.records()], default=str)
    assert "Grant Ltd" in said and "Secret Ltd" not in said
    assert any("1 confidential record" in sentence for sentence in pack.front.left_out)


def test_an_edition_is_told_as_it_was_printed(store):
    edition = view_of(store, Filters()).shown.standing
    name = next(act.target for act in edition.acts if act.act == "edition")
    pack = make_pack(store, edition=name)
    printed = Headlines.of(view_of(store, Filters(), name)).rows
    assert pack.front.edition == f"Edition {name}"
    assert {each.measure: each.low for each in pack.headlines} == {measure: row["low"] for measure, row in printed.items()}
    assert {each.measure: each.low for each in pack.headlines} != {each.measure: each.low for each in make_pack(store).headlines}


def test_what_does_not_exist_is_said(store):
    with pytest.raises(NotPossible, match="no edition 'Board, never'"):
        make_pack(store, edition="Board, never")
    with pytest.raises(UnknownStory, match="no story 'Nothing'"):
        make_pack(store, story="Nothing")


@pytest.mark.parametrize("story", SHIPPED.values(), ids=SHIPPED)
def test_a_story_is_kept_and_read_back_as_the_same_story(story):
    assert Story.from_text(story.name, story.as_text()) == story
    assert check_story(story_setting(story.name), story.as_text()) == f"Story {story.name}: {len(story.parts)} slides"


@pytest.mark.parametrize(
    "kept",
    [{"sort": "chart", "of": ["no_such_chart"]}, {"sort": "headlines", "of": ["wealth"]}, {"sort": "song"}, {}, {"sort": "chart", "of": 7}],
)
def test_a_slide_of_what_does_not_exist_is_refused(kept):
    with pytest.raises(UnknownStory):
        Part.from_json(kept)


@pytest.mark.parametrize(
    ("name", "value"), [("", "{}"), ("A story", "{}"), ("A story", '{"slides": []}'), ("A\nstory", '{"slides": [{}]}')]
)
def test_a_story_without_a_name_or_a_slide_is_not_kept(name, value):
    with pytest.raises(NotPossible):
        check_story(story_setting(name), value)


def test_every_shipped_slide_is_of_a_chart_and_of_headlines_that_exist():
    for story in SHIPPED.values():
        for part in story.parts:
            assert set(part.of) <= (set(CHARTS) if part.sort == "chart" else set(names("headlines")))


@pytest.mark.parametrize("measure", MEASURES)
def test_a_map_in_a_story_says_what_its_page_says(store, measure):
    view, options = view_of(store, Filters(theme=("Diagnostics",), source=("Angels",))), (("measure", measure),)
    slides, missing = told(Story("Places", (Part("chart", ("figures_by_place",), options),)), view)
    on_its_page = specified(view, figures_by_place, MEASURES[measure].kind, options)
    assert [each.content for each in slides] == [on_its_page] or (on_its_page.empty and missing)


def test_a_chart_with_nothing_to_compare_leaves_itself_out_and_says_so(tmp_path):
    store = stores.empty()
    upload = stores.upload(store)
    stores.investment(store, upload, "A", 400_000, "realised", recipient="Open Ltd")
    stores.record(store, "members", upload, name="Open Ltd", organisation_kind="company", place="Solihull", segment="Imaging",
                  **stores.on("joined", date(2023, 5, 1)))  # fmt: skip
    put(store, tmp_path / "store")
    of_members = ("members_by_feature", "companies_by_place_and_segment")
    slides, missing = told(Story("Members", tuple(Part("chart", (each,)) for each in of_members)),
                           view_of(Store.open(tmp_path / "store"), Filters()))  # fmt: skip
    assert not slides and len(missing) == 2
    assert "column Employees" in missing[0] and missing[1].endswith("1 of 1 company, in 1 segment, and one bar alone compares nothing.")
    slides, missing = told(Story("Places", (Part("chart", ("figures_by_place",)),)), view_of(Store.open(tmp_path / "store"), Filters()))
    assert not slides and missing == ("No secured money can be placed at one authority, so there is no map to show.",)
