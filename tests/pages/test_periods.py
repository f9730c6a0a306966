"""Periods, places and listed values in the bar: one printed form wherever a person reads one, and the word of a period in the address."""

from tests.pages.test_pages import run, written


def test_the_bar_lists_periods_as_they_are_printed_and_the_address_keeps_their_word(small_store):
    app = run("funding")
    assert "Q1 2024/25" in app.multiselect(key="period").options
    assert not [each for each in app.multiselect(key="period").options if "-Q" in each]
    app.multiselect(key="period").set_value(["Q1 2024/25"]).run()
    assert "2024/25-Q1" in app.query_params["period"] and "period Q1 2024/25" in written(app)
    app.button(key="clear").click().run()
    assert "period" not in app.query_params and "Nothing is filtered" in written(app)


def test_a_place_chosen_by_its_code_is_called_by_its_name_in_the_bar_and_the_sentences(small_store):
    app = run("funding", place="E08000025")
    assert app.multiselect(key="place").value == ["Birmingham"]
    assert "place Birmingham" in written(app) and "E08000025" not in written(app)


def test_a_value_of_a_link_in_other_capitals_is_the_listed_one_and_one_that_is_nowhere_stays_as_it_was_typed(small_store):
    listed = run("funding").multiselect(key="source").options
    angels = next(each for each in listed if each.casefold() == "angels")
    app = run("funding", source=["ANGELS", "Nobody at all"])
    assert app.multiselect(key="source").value == [angels, "Nobody at all"]
    assert f"source {angels} or Nobody at all" in written(app)
