"""Periods, places and listed values in the bar: one printed form wherever a person reads one, and the word of a period in the address."""

from streamlit.testing.v1 import AppTest

from tests.pages.bar import choices_of, choose
from tests.pages.test_pages import run, written


def test_the_bar_lists_periods_as_they_are_printed_and_the_address_keeps_their_word(small_store):
    app = run("funding")
    listed = [words for _, words in choices_of(app)["period"]["values"]]
    assert "Q1 2024/25" in listed and not [each for each in listed if "-Q" in each]
    choose(app, period=["Q1 2024/25"])
    assert "2024/25-Q1" in app.query_params["period"] and "period Q1 2024/25" in written(app)
    choose(app, period=[], source=[])
    assert "period" not in app.query_params and "Nothing is filtered" in written(app)


def test_a_place_chosen_by_its_code_is_called_by_its_name_in_the_bar_and_the_sentences(small_store):
    app = run("funding", place="E08000025")
    assert choices_of(app)["place"]["chosen"] == ["Birmingham"]
    assert "place Birmingham" in written(app) and "E08000025" not in written(app)


def test_a_value_of_a_link_in_other_capitals_is_the_listed_one_and_one_that_is_nowhere_stays_as_it_was_typed(small_store):
    listed = [value for value, _ in choices_of(run("funding"))["source"]["values"]]
    angels = next(each for each in listed if each.casefold() == "angels")
    app = run("funding", source=["ANGELS", "Nobody at all"])
    assert choices_of(app)["source"]["chosen"] == [angels, "Nobody at all"]
    assert f"source {angels} or Nobody at all" in written(app)


def test_what_a_browser_says_of_a_word_that_is_not_in_the_bar_is_not_written_into_the_address():
    def told():
        from pages.parts.choices.bar import choose

        choose(["source", "period"], {"source": ["angels", "crowd"], "period": ["Q1 2024/25"], "names": ["shown"], "place": "Dudley"})
        choose(["source"], "angels")

    assert AppTest.from_function(told).run().query_params == {"source": ["angels", "crowd"], "period": "2024/25-Q1"}
