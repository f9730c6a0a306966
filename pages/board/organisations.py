"""Organisations: everybody whom a record names, found by name or number, and everything that is known of one of them."""

import html

import streamlit as st

from pages.parts.choices.organisation_choice import asked_organisation, way_back
from pages.parts.figures.comparison import compared_with
from pages.parts.frame.page import page
from pages.parts.organisations.one import organisation_page
from pages.parts.organisations.table import organisations_table
from pages.parts.organisations.words import organisation_answer, organisations_answer

asked = asked_organisation()

if asked:
    word, name = asked["organisation"], asked["name"]
    view = page(
        "Organisations", f"What is known of {name}?",
        lambda view: organisation_answer(next((row for row in view.ask("organisations") if row["organisation"] == word), None)),
        compares=True,
    )  # fmt: skip
    way_back()
    if asked["other_names"]:
        st.html(f'<p class="before">Also written as: {html.escape(asked["other_names"])}.</p>')
    organisation_page(view, word, name)
else:
    view = page("Organisations", "Who is in the cluster, and what does each have?", organisations_answer, compares=True)
    compared_with(view, ("members", "companies supported", "secured funding"))
    organisations_table(view)
