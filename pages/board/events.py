"""Events: what the cluster brings people together on, by theme and over time, and how many came."""

from charts.events_by_theme import events_by_theme
from charts.events_by_theme_and_month import events_by_theme_and_month
from charts.events_over_time import events_over_time
from pages.parts.answers import events_answer
from pages.parts.chart_card import chart_card
from pages.parts.page import page

view = page("Events", "What does the cluster bring people together on?", events_answer, "events")

chart_card(view, events_by_theme, "events", lead=True, attendances=True)
chart_card(view, events_by_theme_and_month, "events")
chart_card(view, events_over_time, "events")
