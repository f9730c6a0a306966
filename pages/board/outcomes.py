"""Outcomes and claims: what was achieved, each with what shows it; and what was said of it in public beside what the records show."""

import streamlit as st

from charts.said.answers import outcomes_answer
from charts.said.headlines import OUTCOMES, Headlines
from pages.parts.figures.claims_table import claims_table
from pages.parts.figures.comparison import compared_with
from pages.parts.figures.headline import headline_grid
from pages.parts.frame.page import page
from pages.parts.records.outcomes_tables import outcomes_tables

QUESTION = "What was achieved, and do the records bear out what was said?"

view = page("Outcomes and claims", QUESTION, outcomes_answer, "outcomes", compares=True)
headlines = Headlines.of(view)

with st.container(key="achieved"):
    headline_grid(view, headlines, OUTCOMES)

compared_with(view, OUTCOMES)
outcomes_tables(view)

with st.container(key="card_claims", gap=None):
    claims_table(view)
