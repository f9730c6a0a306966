"""Places: what stands at each of the 30 authorities, what cannot be placed at one, and everything that is known of one of them."""

import html

import streamlit as st

from charts.figures_by_place import figures_by_place
from charts.place_measures import MEASURES
from pages.parts.choices.place_choices import asked_authority, asked_measure, choices
from pages.parts.figures.chart_card import chart_card
from pages.parts.frame.page import page
from pages.parts.places.answers import place_answer, places_answer, without_words
from pages.parts.places.one import place_page
from pages.parts.places.table import places_table
from pages.parts.places.west_midlands import which_west_midlands

authority, measure = asked_authority(), asked_measure()

if authority:
    view = page(
        "Places", f"What is known of {authority}?", lambda view: place_answer(view.narrowed(place=(authority,)), authority), compares=True
    )
    if view.filters.place:
        st.html(f'<p class="before">The chosen place does not touch this page: all of it is about {html.escape(authority)}.</p>')
    choices(authority, measure)
    place_page(view.narrowed(place=(authority,)), authority)
else:
    view = page(
        "Places", "Where in the West Midlands does it happen?", lambda view: places_answer(view, measure), MEASURES[measure].kind,
        compares=True,
    )  # fmt: skip
    choices(authority, measure)
    chart_card(view, figures_by_place, MEASURES[measure].kind, lead=True, measure=measure)
    without, reasons = without_words(view, measure)
    if without:
        said = "".join(f"<p>{html.escape(each)}</p>" for each in reasons)
        st.html(f'<div class="card-head without"><h2>{html.escape(without)}</h2>{said}</div>')
    places_table(view)

st.html(
    '<div class="card-head"><h2>Which West Midlands is meant</h2></div>'
    f'<p class="before">{html.escape(which_west_midlands(view.settings.get("region", "region")))} Staff choose it in Settings.</p>'
)
