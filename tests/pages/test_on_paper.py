"""Paper: every printed page says whose it is, of which day and whether it is a demonstration, and no words can end the style sheet."""

from streamlit.testing.v1 import AppTest

from charts.faces import faces
from charts.funding_by_source import funding_by_source
from charts.specification import Asked
from pages.parts.frame.on_paper import ROOM, SMALL, cut, quoted
from tests.charts.rows import money
from tests.pages.test_pages import run


def sheets(app) -> str:
    return "\n".join(each.proto.body for each in app.get("html") if "<style>" in each.proto.body)


def test_the_foot_of_every_printed_page_says_whose_it_is_and_of_which_day(small_store):
    said = sheets(run("funding"))
    assert quoted("Health and life sciences cluster | Funding | As at 30 June 2024 | Shown: today, version 1") in said
    assert "counter(page)" in said and "counter(pages)" in said


def test_on_paper_a_table_that_scrolls_on_the_screen_has_all_of_its_rows(small_store):
    paper = sheets(run("places", authority="Birmingham")).split("@media print")[1]
    assert ".scroll { max-height: none !important; overflow: visible;" in paper and ".st-key-place_choices" in paper


def test_no_words_of_a_cluster_can_end_the_style_sheet():
    written = quoted('Health "& Care" </style><b>')
    assert written.count('"') == 2 and "<" not in written and written.startswith('"Health \\000022')


def test_a_chart_of_too_many_rows_for_a_page_is_cut_between_two_of_them_and_one_of_a_few_is_not():
    rows = [money(f"Source {number}", number) for number in range(1, 31)]
    whole, few = (faces(funding_by_source(each, Asked()))[0].figure for each in (rows, rows[:20]))
    assert len(cut(whole)) > 1 and all(each.layout["height"] <= ROOM / 2 for each in cut(whole)) and cut(few) == [few]
    assert whole.layout["height"] * SMALL > ROOM > few.layout["height"] * SMALL


def test_a_chart_that_is_taller_than_a_page_shrinks_to_it_and_another_does_not():
    app = AppTest.from_string("""
from pages.parts.frame.on_paper import shrunk
shrunk("panel_tall", 1_200)
shrunk("panel_low", 680)
""").run()
    said = sheets(app)
    assert ".st-key-panel_tall { zoom: 0.60; }" in said and "panel_low" not in said


def test_the_first_chart_of_a_page_shrinks_to_stand_below_its_band_where_it_can_still_be_read():
    app = AppTest.from_string("""
from pages.parts.frame.on_paper import below_band
below_band("card_low", 565)
below_band("card_tall", 706)
below_band("card_too_tall", 950)
""").run()
    said = sheets(app)
    assert '.st-key-card_tall [class*="st-key-panel_"] { zoom: 0.80; }' in said and "card_low" not in said and "card_too_tall" not in said


def test_what_stands_side_by_side_on_a_screen_does_so_on_paper(small_store):
    screen, paper = sheets(run("growth")).split("@media print", 1)
    assert '[data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"]) { display: flex !important;' in paper
    assert "@media (max-width: 1" not in screen, "paper is as narrow as a tablet, and is none"
