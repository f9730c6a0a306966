"""Upload says how a sheet was read and how sure that was, and reads it otherwise when staff say so."""

from data.checking.columns.unknown_headings import heading_setting
from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.uploading import HEADINGS, REALISED, drop, money, open_page, publish

STRANGE = [
    ["Deals of the quarter, for the board"],
    ["Whom", "Out of", "Much", "Far"],
    ["Medmin Ltd", "Innovate UK", 250, "realised"],
    ["Orthia Ltd", "NIHR", 100, "committed"],
    ["Draft Ltd", "NIHR", 40, "expected"],
]
FIELDS = {"A": "recipient", "B": "source", "C": "amount", "D": "status"}


def strange(**more):
    return "Deals 2024-25 Q1.xlsx", workbook(None, {"Deals": STRANGE, **more})


def opened(app, sheet):
    """Open the form of a sheet."""
    [offered] = app.session_state["review"].files
    app.session_state[f"change_layout_{offered.key}_{sheet}"] = True
    return app.run()


def labelled(widgets, label):
    [found] = [each for each in widgets if each.label == label]
    return found


def press(app, label):
    labelled(app.button, label).click()
    app.run()
    assert not app.exception
    return app


def told(app, fields=FIELDS, last=4):
    """Say of the sheet Deals what it is."""
    labelled(app.selectbox, "What it holds").select("investments")
    app.run()
    labelled(app.number_input, "Last row of the table").set_value(last)
    for letters, name in fields.items():
        labelled(app.selectbox, f"What column {letters} is").select(name)
    app.run()
    labelled(app.selectbox, "Unit of column C").select(1000)
    return press(app, "Check again like this")


def amounts(app):
    [offered] = app.session_state["review"].files
    return {row["row"]: row["amount_low"] for row in offered.rows("investments")}


def test_the_page_says_how_sure_the_reader_was(empty_store):
    said = written(drop(open_page(), money(REALISED)))
    assert "<b>Sure.</b> Headings in row 1: all 6 columns are known by their headings." in said


def test_a_sheet_that_the_reader_gave_up_is_drawn_and_read_when_staff_say_how(empty_store):
    app = opened(drop(open_page(), strange()), "Deals")
    assert not app.exception
    assert "Medmin Ltd" in written(app) and "Each sheet, and why it is left alone" in written(app)
    assert labelled(app.selectbox, "What it holds").value is None
    labelled(app.selectbox, "What it holds").select("investments")
    app.run()
    assert labelled(app.number_input, "First row of headings").value == 2
    app = told(app)
    assert amounts(app) == {3: 25_000_000, 4: 10_000_000}
    assert "<b>As staff said.</b>" in written(app) and 'class="ends"' in written(app)
    publish(app)
    [act] = empty_store.history()
    assert "the layout of Deals was changed: read as investments, headings in row 2, the table ends with row 4" in act.what


def test_a_sheet_on_which_two_tables_may_stand_is_drawn_and_read_as_one_when_staff_say_so(empty_store):
    rows = [[*HEADINGS, "Name", "Tier", "Employees 2023"], [*REALISED, "Gamma Ltd", "Full", 5]]
    app = opened(drop(open_page(), ("Return 2024-25 Q1.xlsx", workbook(None, {"All": rows}))), "All")
    assert "Two tables may stand side by side on it." in written(app) and not list(amounts(app))
    labelled(app.selectbox, "What it holds").select("investments")
    app.run()
    press(app, "Check again like this")
    assert list(amounts(app)) == [2]


def test_what_staff_said_is_taken_back_with_one_button(empty_store):
    app = opened(told(opened(drop(open_page(), strange()), "Deals")), "Deals")
    press(app, "As the reader found it")
    assert amounts(app) == {} and app.session_state["review"].files[0].directions.as_json() == ""


def test_what_cannot_be_followed_is_said_and_changes_nothing(empty_store):
    app = opened(drop(open_page(), strange()), "Deals")
    app = told(app, fields={"A": "recipient", "B": "recipient", "C": "amount"})
    assert "Columns A and B cannot both be" in written(app)
    [offered] = app.session_state["review"].files
    assert offered.directions.as_json() == "" and offered.checked is not None


def test_only_what_was_changed_is_directed_and_the_fields_show_what_was_read(empty_store):
    app = opened(drop(open_page(), money(REALISED, ["R-2", *REALISED[1:]])), "Investments")
    assert labelled(app.selectbox, "What column E is").value == "amount" and labelled(app.selectbox, "Unit of column E").value == 1
    assert labelled(app.number_input, "Last row of the table").value == 3
    app = press(app, "Check again like this")
    assert "Nothing was changed" in written(app)
    labelled(app.number_input, "Last row of the table").set_value(2)
    press(app, "Check again like this")
    [offered] = app.session_state["review"].files
    assert offered.directions.as_json() == '{"layouts": {"Investments": {"last": 2}}}' and list(amounts(app)) == [2]


def test_a_sheet_with_records_can_be_left_alone_and_comes_back(empty_store):
    content = workbook(None, {"Investments": [HEADINGS, REALISED], "Old": [HEADINGS, ["R-9", *REALISED[1:]]]})
    app = drop(open_page(), ("Return 2024-25 Q1.xlsx", content))
    assert len(amounts(app)) == 1 and app.session_state["review"].files[0].rows_taken == 2
    [offered] = app.session_state["review"].files
    app.session_state[f"sheet_{offered.key}"] = "Old"
    app = opened(app, "Old")
    labelled(app.selectbox, "What it holds").select("none")
    app.run()
    press(app, "Check again like this")
    assert app.session_state["review"].files[0].rows_taken == 1
    app = opened(app, "Old")
    press(app, "As the reader found it")
    assert app.session_state["review"].files[0].rows_taken == 2


def test_a_meaning_can_be_kept_for_every_return(empty_store):
    app = opened(drop(open_page(), money([*REALISED, "Accelerator"], headings=[*HEADINGS, "Fund line"])), "Investments")
    labelled(app.selectbox, "What column G is").select("programme")
    app.run()
    labelled(app.checkbox, "Remember these meanings for every return with such a heading").check()
    press(app, "Check again like this")
    [offered] = app.session_state["review"].files
    assert offered.directions.as_json() == "" and [row["programme"] for row in offered.rows("investments")] == ["Accelerator"]
    publish(app)
    assert empty_store.settings() == {heading_setting("investments", "Fund line"): "programme"}


def test_the_layout_of_the_file_before_is_not_carried_over_in_silence(empty_store):
    app = told(opened(drop(open_page(), strange()), "Deals"))
    app = drop(app, strange(Notes=[["Nothing"]]))
    assert amounts(app) == {} and "Of the file before this one the layout of 1 sheet was changed here (Deals)" in written(app)
    press(app, "Read it like that, too")
    assert amounts(app) == {3: 25_000_000, 4: 10_000_000}


def test_of_a_large_sheet_that_was_left_alone_only_the_first_rows_are_drawn(empty_store):
    rows = [["Whom", "Out of", "Much", "Far"], *([f"Row {number}", "x", number, "y"] for number in range(2, 3000))]
    app = opened(drop(open_page(), ("Large.xlsx", workbook(None, {"Deals": rows}))), "Deals")
    said = written(app)
    assert not app.exception and "the first 24 of 2,999 rows that hold anything" in said
    assert "Row 24" in said and "Row 25" not in said


def test_two_tables_of_a_sheet_can_be_told_to_be_one_and_are_two_again(empty_store):
    other = ["Recipient", "Amount", "Source", "Status"]
    rows = [HEADINGS, REALISED, [], other, ["Beta Ltd", "£40k", "NIHR", "realised"]]
    app = drop(open_page(), ("Return 2024-25 Q1.xlsx", workbook(None, {"All": rows})))
    assert list(amounts(app)) == [2, 5]
    app = opened(app, "All")
    labelled(app.selectbox, "Which table").select(2)
    app.run()
    press(app, "Check again like this")
    [offered] = app.session_state["review"].files
    assert offered.directions.as_json() == '{"layouts": {"All": {"headings": [1, 1]}}}' and len(offered.rows("sheets")) == 1
    press(opened(app, "All"), "As the reader found it")
    assert list(amounts(app)) == [2, 5]


BARE = [["Medmin Ltd", "Innovate UK", 250, "realised"], ["Orthia Ltd", "NIHR", 100, "committed"]]


def test_a_sheet_without_headings_says_what_to_do_and_is_read_when_its_columns_are_told(empty_store):
    app = drop(open_page(), ("Deals 2024-25 Q1.xlsx", workbook(None, {"Deals": BARE})))
    assert "<b>Left alone.</b> It has no row of headings. If it holds records, say below what it holds" in written(app)
    app = opened(app, "Deals")
    labelled(app.selectbox, "What it holds").select("investments")
    app.run()
    assert labelled(app.checkbox, "It has no row of headings").value and labelled(app.number_input, "First row of the table").value == 1
    assert not [each for each in app.number_input if each.label == "First row of headings"]
    for letters, name in FIELDS.items():
        labelled(app.selectbox, f"What column {letters} is").select(name)
    app.run()
    press(app, "Check again like this")
    assert amounts(app) == {1: 25_000, 2: 10_000}
    [offered] = app.session_state["review"].files
    assert offered.directions.layouts["Deals"].first == 1 and offered.rows("sheets")[0]["header_rows"] == []
    app = opened(app, "Deals")
    assert labelled(app.selectbox, "What column C is").value == "amount" and labelled(app.checkbox, "It has no row of headings").value
    labelled(app.number_input, "First row of the table").set_value(2)
    app.run()
    press(app, "Check again like this")
    assert amounts(app) == {2: 10_000}


def test_another_table_on_the_sheet_is_told_beside_the_first_and_what_is_impossible_loses_nothing_typed(empty_store):
    heads, events = ["What", "Day", "State", "Ours"], ["Breakfast", "2024-05-03", "held", "led"]
    rows = [[*HEADINGS, None, *heads], [*REALISED, None, *events]]
    app = opened(drop(open_page(), ("Return 2024-25 Q1.xlsx", workbook(None, {"All": rows}))), "All")
    labelled(app.selectbox, "Which table").select(1)
    app.run()
    labelled(app.selectbox, "What it holds").select("events")
    app.run()
    labelled(app.number_input, "First row of headings").set_value(1)
    labelled(app.number_input, "Last row of headings").set_value(1)
    labelled(app.selectbox, "First column of the table").select("H")
    labelled(app.selectbox, "Last column of the table").select("F")
    app.run()
    for letters in "HIJK":
        assert not [each for each in app.selectbox if each.label == f"What column {letters} is"], "the edges leave no column"
    press(app, "Check again like this")
    assert "The table cannot begin in column H and end in column F" in written(app)
    labelled(app.selectbox, "Last column of the table").select("")
    app.run()
    assert labelled(app.selectbox, "What it holds").value == "events" and labelled(app.selectbox, "First column of the table").value == "H"
    for letters, name in zip("HIJK", ("title", "start", "status", "role"), strict=True):
        labelled(app.selectbox, f"What column {letters} is").select(name)
    app.run()
    press(app, "Check again like this")
    [offered] = app.session_state["review"].files
    assert list(offered.directions.layouts) == ["All!H1"] and list(amounts(app)) == [2]
    assert [row["title"] for row in offered.rows("events")] == ["Breakfast"]
    assert "The table at <code class=\"cell\">H1</code>. <b>As staff said.</b>" in written(app)
    app = opened(app, "All")
    labelled(app.selectbox, "Which table").select(1)
    app.run()
    press(app, "As the reader found it")
    assert app.session_state["review"].files[0].directions.as_json() == ""


def test_people_under_a_heading_row_that_was_told_stop_the_file_and_are_dropped_with_one_click(empty_store):
    rows = [["Guests"], ["Which", "When it is", "State", "Ours", "Contact name"], ["Breakfast", "2024-05-03", "held", "led", "Ann Zebedee"],
            ["Supper", "2024-05-04", "held", "led", "Bob Zebedee"]]  # fmt: skip
    app = opened(drop(open_page(), ("Return 2024-25 Q1.xlsx", workbook(None, {"All": rows}))), "All")
    labelled(app.selectbox, "What it holds").select("events")
    app.run()
    for letters, name in zip("ABCD", ("title", "start", "status", "role"), strict=True):
        labelled(app.selectbox, f"What column {letters} is").select(name)
    app.run()
    press(app, "Check again like this")
    [offered] = app.session_state["review"].files
    assert offered.withheld and offered.checked is None and "Take these columns out and go on" in written(app)
    press(app, "Take these columns out and go on")
    [offered] = app.session_state["review"].files
    assert [row["title"] for row in offered.rows("events")] == ["Breakfast", "Supper"] and "Zebedee" not in written(app)
