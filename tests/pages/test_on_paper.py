"""Paper: every printed page says whose it is, of which day and whether it is a demonstration, and no words can end the style sheet."""

from streamlit.testing.v1 import AppTest

from pages.parts.frame.on_paper import quoted
from tests.pages.test_pages import run


def sheets(app) -> str:
    return "\n".join(each.proto.body for each in app.get("html") if "<style>" in each.proto.body)


def test_the_foot_of_every_printed_page_says_whose_it_is_and_of_which_day(small_store):
    said = sheets(run("funding"))
    assert quoted("Health and life sciences cluster | Funding | As at 30 June 2024 | Shown: today, version 1") in said
    assert "counter(page)" in said and "counter(pages)" in said


def test_no_words_of_a_cluster_can_end_the_style_sheet():
    written = quoted('Health "& Care" </style><b>')
    assert written.count('"') == 2 and "<" not in written and written.startswith('"Health \\000022')


def test_a_chart_that_is_taller_than_a_page_shrinks_to_it_and_another_does_not():
    app = AppTest.from_string("""
from pages.parts.frame.on_paper import shrunk
shrunk("panel_tall", 1_200)
shrunk("panel_low", 800)
""").run()
    said = sheets(app)
    assert ".st-key-panel_tall { zoom: 0.67; }" in said and "panel_low" not in said
