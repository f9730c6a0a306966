"""Upload as it runs: what is found is said with its cell, nothing is stored before Publish, and what is refused leaves nothing."""

from data.store.publishing import withdraw
from tests.builders import csv_file
from tests.pages.test_pages import written
from tests.pages.uploading import (
    ATTENDEES,
    DEMONSTRATION,
    HEADINGS,
    PUBLISHED,
    REALISED,
    WRONG,
    drop,
    money,
    open_page,
    publish,
)  # fmt: skip


def test_the_page_says_that_the_first_real_return_replaces_the_demonstration(empty_store):
    said = written(open_page())
    assert "Your first real return replaces the demonstration altogether." in said and "Demonstration data" in said


def test_a_dropped_return_is_shown_and_nothing_of_it_is_stored(empty_store):
    app = drop(open_page(), PUBLISHED[2])
    assert not app.exception
    said = written(app)
    for words in ("INV-13", "The sheet Investments, as it stands in the file", "£76,380,000", "£59.4m", "Adds up", "What is new"):
        assert words in said, words
    assert empty_store.own_version() is None


def test_what_is_published_stands_in_the_store_under_the_name_given(empty_store):
    app = publish(drop(open_page(), PUBLISHED[2]))
    assert not app.exception
    [act] = empty_store.history()
    assert act.by == "Programme team"
    assert "Published" in written(app) and not empty_store.now().demonstration
    assert app.session_state["review"].files == []


def test_nothing_is_published_without_a_name(empty_store):
    app = publish(drop(open_page(), PUBLISHED[2]), name="")
    assert "Say who you are" in written(app)
    assert empty_store.own_version() is None


def test_rows_that_stop_hold_the_file_back_until_staff_leave_them_out(empty_store):
    app = drop(open_page(), money(REALISED, WRONG))
    assert app.button(key="publish").disabled
    said = written(app)
    assert "<b>Stops row 3.</b>" in said and ">D3<" in said and "in the bag" in said
    app.checkbox[0].check().run()
    assert not app.button(key="publish").disabled and app.button(key="publish").label == "Publish 1 row"
    publish(app)
    [upload] = empty_store.uploads()
    assert upload.left_out


def test_of_several_files_those_that_nothing_stops_are_published_and_the_others_stay(empty_store):
    app = drop(open_page(), money(REALISED), money(WRONG, REALISED, name="Return 2024-25 Q2.xlsx"))
    assert app.button(key="publish").label == "Publish 1 row"
    publish(app)
    assert [each.file_name for each in empty_store.uploads()] == ["Return 2024-25 Q1.xlsx"]
    assert [each.file_name for each in app.session_state["review"].files] == ["Return 2024-25 Q2.xlsx"]


def test_a_file_with_personal_data_is_not_published_and_shows_no_value_of_it(empty_store):
    app = drop(open_page(), ATTENDEES)
    said = written(app)
    assert "e-mail addresses" in said and "<td>Attendees</td><td>D</td>" in said and "@" not in said
    assert app.button(key="publish").disabled
    [offered] = app.session_state["review"].files
    assert offered.checked is None and offered.excerpts == {}


def test_a_file_that_is_refused_shows_its_one_sentence_and_leaves_nothing(empty_store):
    app = drop(open_page(), ("Return.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))
    [offered] = app.session_state["review"].files
    assert offered.refusal and offered.refusal in written(app).replace("&#x27;", "'")
    assert not offered.path.exists() and not app.exception


def test_a_return_without_a_period_is_asked_for_it_and_checked_again(empty_store):
    app = drop(open_page(), money(REALISED, name="money.xlsx"))
    assert "does not say which period it is for" in written(app)
    app.selectbox[0].select("2024/25 Q1")
    next(each for each in app.checkbox if each.label == "All investments").check()
    next(each for each in app.button if each.label == "Check again with this").click()
    app.run()
    assert "Q1 2024/25 (Apr-Jun 2024)" in written(app)
    publish(app)
    [upload] = empty_store.uploads()
    assert upload.period_text == "2024/25 Q1" and upload.complete == ("investments",)


def test_the_effect_of_a_second_return_stands_beside_the_figures_of_today(empty_store):
    app = publish(drop(open_page(), money(REALISED)))
    drop(app, money(["R-9", "Gamma Ltd", "angels", "committed", "£1.2m", "14/08/2024"], name="Return 2024-25 Q2.xlsx"))
    said = written(app)
    cells = ("Secured funding", "£250k", "£1.45m", "+£1.20m")
    assert "".join(f'<td class="number">{each}</td>' for each in cells).replace(' class="number"', "", 1) in said


def test_the_same_bytes_again_cannot_be_published_and_say_so(empty_store):
    same = money(REALISED)
    app = publish(drop(open_page(), same))
    drop(app, same)
    assert "Already published" in written(app) and app.button(key="publish").disabled


def test_demonstration_data_beside_real_returns_is_refused_before_the_button(empty_store):
    publish(drop(open_page(), money(REALISED)))
    app = drop(open_page(), DEMONSTRATION[0])
    assert "the two are never mixed" in written(app) and "can be published" not in written(app)
    assert app.button(key="publish").disabled


def test_a_demonstration_file_beside_ones_own_says_beside_the_button_why_it_waits(empty_store):
    app = drop(open_page(), DEMONSTRATION[0], money(REALISED))
    said = written(app)
    table = said[said.index("On Publish") :]
    assert "is held back: " in table and f"{DEMONSTRATION[0].name} holds demonstration data" in table
    app.button(key="start_again").click().run()
    app = publish(drop(open_page(), money(REALISED)))
    app = drop(open_page(), DEMONSTRATION[0])
    assert app.button(key="publish").disabled
    alert = next(each.proto.body for each in app.get("html") if 'role="alert"' in each.proto.body)
    assert f"{DEMONSTRATION[0].name} holds demonstration data" in alert


def test_the_rows_read_are_those_that_may_be_records(empty_store):
    app = drop(open_page(), money(["EXAMPLE", *REALISED[1:]], REALISED))
    assert "1 row read, none stops" in written(app)


def test_a_question_is_asked_with_the_same_chosen_and_its_answer_is_kept_with_the_return(empty_store):
    app = publish(drop(open_page(), money(["R-1", "Alpha Ltd", "Angels", "announced", "£250k", "14/05/2024"])))
    later = ["", "Alpha Ltd", "Angels", "realised", "£250k", "14/08/2024"]
    drop(app, money(later, name="Return 2024-25 Q2.xlsx"))
    said = written(app)
    assert "1 question before you publish" in said and "Stands earlier on the way" in said
    assert app.radio[0].value == "same" and "Pipeline" in said
    app.radio[0].set_value("different").run()
    publish(app)
    [kept] = empty_store.settings().items()
    assert kept[0].startswith("same:") and kept[1] == "different"


def test_of_two_look_alikes_that_do_not_count_nobody_is_told_that_they_do(empty_store):
    rows = (["R-1", "Alpha Ltd", "Angels", "realised", "£250k", "14/05/2024", "Leeds"],
            ["R-2", "Alpha Ltd", "", "realised", "£251k", "14/06/2024", "Leeds"])  # fmt: skip
    said = written(drop(open_page(), money(*rows, headings=[*HEADINGS, "Place"])))
    assert "No money hangs on this. Neither counts as the file stands, so the answer changes nothing yet." in said


def test_two_look_alikes_are_shown_side_by_side_and_both_count_until_staff_say_that_they_are_one(empty_store):
    rows = (["R-1", "Alpha Ltd", "Angels", "realised", "£250k", "14/05/2024"], ["R-2", "Alpha Ltd", "", "realised", "£251k", "14/06/2024"])
    app = drop(open_page(), money(*rows))
    said = written(app)
    assert "Is this the same money twice?" in said and "£251k hangs on this. Both count until somebody says that it is." in said
    assert "Left out if they are one" in said and "R-1" in said and "R-2" in said
    assert app.radio[0].value == ""
    app.radio[0].set_value("same").run()
    publish(app)
    assert empty_store.settings() == {"same:r-1|r-2": "same"}


def test_a_look_alike_that_nobody_answers_is_published_and_stays_open(empty_store):
    rows = [[f"R-{number}", "Alpha Ltd", "Angels", "realised", "£250k", "14/05/2024"] for number in (1, 2)]
    publish(drop(open_page(), money(*rows)))
    assert empty_store.settings() == {}


def test_hostile_cells_come_to_the_page_as_text(empty_store):
    hostile = '<img src=x onerror="1"> [a](https://example.org)'
    app = drop(open_page(), money(["R-1", hostile, hostile, "realised", hostile, hostile]))
    said = written(app)
    assert "&lt;img" in said and "<img" not in said
    assert not any("example.org" in each.value for each in [*app.markdown, *app.caption])


def test_a_mended_file_of_the_same_name_takes_the_place_of_the_first(empty_store):
    app = drop(open_page(), money(REALISED, WRONG))
    drop(app, money(REALISED))
    [offered] = app.session_state["review"].files
    assert offered.goes and not app.button(key="publish").disabled


def test_a_csv_is_taken_as_well(empty_store):
    app = drop(open_page(), ("investments 2024-25 Q1.csv", csv_file([HEADINGS, REALISED])))
    assert app.button(key="publish").label == "Publish 1 row"


def test_history_says_what_taking_back_would_do_and_offers_to_put_back(empty_store):
    publish(drop(open_page(), money(REALISED)))
    app = open_page("history")
    assert "<b>Upload.</b> Return 2024-25 Q1.xlsx" in written(app)
    app.button(key="back_1").click().run()
    assert "every page shows the demonstration again" in written(app)
    assert len(empty_store.uploads()) == 1, "it was only asked"
    withdraw(empty_store, empty_store.history()[0].id, by="Programme team")
    app = open_page("history")
    assert [app.button(key=f"back_{number}").label for number in (2,)] == ["Put back"]
    assert "back_1" not in [each.key for each in app.button], "what is taken back is put back by taking that back"
    app.button(key="changed_2").click().run()
    assert "No return stands in the store then" in written(app)


def test_an_edition_keeps_its_headlines_as_printed(empty_store):
    publish(drop(open_page(), money(REALISED)))
    app = open_page("history")
    app.text_input(key="edition_name").set_value("Board, 20 May")
    app.text_input(key="by_edition").set_value("Programme team")
    app.button(key="keep_edition").click().run()
    [edition] = empty_store.editions()
    assert edition.name == "Board, 20 May"
    assert {each["measure"]: each["low"] for each in edition.headlines}["secured funding"] == 25_000_000


def test_a_setting_says_what_it_would_change_before_it_is_changed(empty_store):
    publish(drop(open_page(), money(REALISED)))
    app = open_page("settings")
    assert "money, events and outcomes of a later date stay in" in written(app)
    app.text_input(key="setting_as_at").set_value("2024-12-31").run()
    assert empty_store.settings() == {}
    app.text_input(key="by_as_at").set_value("Programme team")
    app.button(key="change_as_at").click().run()
    assert empty_store.settings() == {"as_at": "2024-12-31"}


def test_that_no_row_of_a_file_will_count_is_said_with_why(empty_store):
    rows = [[*REALISED, "Leeds"], ["R-2", *REALISED[1:], "Leeds"]]
    app = drop(open_page(), money(*rows, headings=[*HEADINGS, "Place"]))
    assert "None of the 2 records in it will count" in written(app)
    assert "will count:" not in written(drop(open_page(), money(REALISED)))
