"""Stories: slides are moved, taken out, worded and kept under a name; a chart of a page becomes a slide with its filters."""

from data.store.viewing import Store
from exports.deck.wall import for_wall, leaves
from exports.making import make_pack, stories
from exports.story import SHIPPED
from pages.parts.stories.adding import NEW
from queries.filters import Filters
from tests.pages.test_pages import press, run, written
from tests.pages.uploading import open_page

TEN = "Impact in ten minutes"


def kept(folder, name):
    return stories(Store.open(folder).standing())[name]


def test_a_story_is_put_in_another_order_and_kept_under_another_name(own_small_store):
    app = open_page("stories")
    assert not app.exception
    moves = [button.label for button in app.button if button.label.startswith(("Move", "Take out"))]
    assert "Move slide 2 down" in moves and len(set(moves)) == len(moves), "each button says whose it is"
    first, second, third = SHIPPED[TEN].parts[:3]
    app.button(key="down_1").click().run()
    app.button(key="out_0").click().run()
    app.text_area(key=f"speaker_notes_2_{TEN}").set_value("Pause here.").run()
    app.text_input(key=f"called_{TEN}").set_value("Annual meeting").run()
    app.button(key="keep_story").click().run()
    assert "History keeps a name" in written(app) and "Annual meeting" not in stories(Store.open(own_small_store).standing())
    app.text_input(key="story_by").set_value("Programme team").run()
    app.button(key="keep_story").click().run()
    assert not app.exception and "Story Annual meeting: 11 slides." in written(app)
    story = kept(own_small_store, "Annual meeting")
    assert [part.of for part in story.parts[:2]] == [third.of, second.of] and story.parts[0].speaker_notes == "Pause here."
    assert first not in story.parts and stories(Store.open(own_small_store).standing())[TEN] == SHIPPED[TEN]


def test_a_chart_is_added_to_a_new_story_with_its_filters_and_told_with_them(own_small_store):
    app = run("funding", period=["2024/25"])
    press(app, "story_funding_by_source")
    app.selectbox(key="story_of_funding_by_source").select(NEW)
    press(app, "story_funding_by_source")  # a window lasts one run of a test, so each run opens it
    app.text_input(key="story_named_funding_by_source").set_value("Spring")
    app.text_input(key="takeaway_funding_by_source").set_value("Grants come first")
    app.text_input(key="story_by_funding_by_source").set_value("Programme team")
    app.button(key="story_keep_funding_by_source").click()
    press(app, "story_funding_by_source")
    assert not app.exception and "Story Spring: 2 slides." in written(app)
    part = kept(own_small_store, "Spring").parts[1]
    assert (part.of, part.filters, part.takeaway) == (("funding_by_source",), Filters(period=("2024/25",)), "Grants come first")
    slide = make_pack(Store.open(own_small_store), story="Spring").slides[1]
    assert slide.title == "Grants come first" and "period 2024/25" in slide.filters and "period=2024" in slide.way_back


def test_a_story_changes_no_headline_and_a_kept_one_goes_before_the_shipped(own_small_store):
    before = make_pack(Store.open(own_small_store)).headlines
    app = open_page("stories")
    app.button(key="out_0").click().run()
    app.text_input(key="story_by").set_value("Programme team").run()
    app.button(key="keep_story").click().run()
    assert len(kept(own_small_store, TEN).parts) == len(SHIPPED[TEN].parts) - 1
    assert make_pack(Store.open(own_small_store)).headlines == before


def test_the_board_is_offered_no_story_to_change(own_small_store, monkeypatch):
    monkeypatch.setenv("CLUSTER_AUDIENCE", "board")
    app = run("funding")
    assert not any(button.label == "Add to story" for button in app.button)


def test_present_counts_the_slides_that_are_shown_and_not_the_parts_of_the_story(own_small_store):
    app = run("present")
    assert not app.exception
    pack = make_pack(Store.open(own_small_store), story=for_wall(SHIPPED["Board, quarter"]))
    assert len(leaves(pack)) != len(SHIPPED["Board, quarter"].parts)
    assert f'<td data-head="Slides">{len(leaves(pack))} slides</td>' in "".join(each.proto.body for each in app.get("html"))
