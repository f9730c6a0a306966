"""Upload asks what a heading means: the likely answer chosen, checked again with the answer, and kept when the return is published."""

from data.store.publishing import set_value
from tests.pages.test_pages import written
from tests.pages.uploading import HEADINGS, REALISED, drop, money, open_page, publish

SETTING = "heading:investments|programme scheme"
ASKS = money([*REALISED, "Accelerator"], headings=[*HEADINGS, "Programme scheme"])


def answer(app, value=None):
    [asked] = [each for each in app.selectbox if each.label == "Which column is Programme scheme?"]
    if value:
        asked.select(value)
    next(each for each in app.button if each.label in ("Check again with these answers", "Check again with what was changed")).click()
    return app.run()


def programmes(app):
    [offered] = app.session_state["review"].files
    return [row["programme"] for row in offered.rows("investments")]


def test_a_question_shows_the_heading_its_values_and_the_likely_answer(empty_store):
    app = drop(open_page(), ASKS)
    assert not app.exception
    said = written(app)
    for words in ("1 question before you publish", "“Programme scheme”?</b> Below it: Accelerator", "£250k hangs on this"):
        assert words in said
    assert app.selectbox[0].label == "Which column is Programme scheme?" and app.selectbox[0].value == "programme"
    assert "None of these: leave it alone" in app.selectbox[0].options
    assert programmes(app) == [None] and app.button(key="publish").label == "Publish 1 row"


def test_an_answer_is_checked_with_at_once_and_kept_when_the_return_is_published(empty_store):
    app = answer(drop(open_page(), ASKS))
    assert not app.exception and programmes(app) == ["Accelerator"] and empty_store.settings() == {}
    assert "before you publish" not in written(app) and "What you answered (1)" in [each.label for each in app.expander]
    publish(app)
    assert empty_store.settings() == {SETTING: "programme"}
    assert [act.what for act in empty_store.history()][-1] == "The heading 'programme scheme' of investments means Programme"
    app = drop(open_page(), money(["R-2", "Beta Ltd", *REALISED[2:], "Accelerator"], headings=[*HEADINGS, "Programme scheme"]))
    assert "1 question before you publish" not in written(app) and programmes(app) == ["Accelerator"]


def test_an_answer_can_be_changed_before_publishing(empty_store):
    app = answer(answer(drop(open_page(), ASKS)), "none")
    assert programmes(app) == [None]
    publish(app)
    assert empty_store.settings() == {SETTING: "none"}


def test_what_was_answered_on_the_command_line_is_not_asked_here(empty_store):
    set_value(empty_store, SETTING, "none", by="Programme team")
    app = drop(open_page(), ASKS)
    assert not app.exception and "1 question before you publish" not in written(app)
