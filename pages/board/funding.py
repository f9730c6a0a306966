"""Funding: who funds the cluster, over time and one by one, and how certain it is."""

from charts.funding_by_single_source import funding_by_single_source
from charts.funding_by_source import funding_by_source
from charts.funding_over_time import funding_over_time
from pages.parts.answers import funding_answer
from pages.parts.chart_card import chart_card
from pages.parts.page import page

view = page("Funding", "Who funds the cluster, and how certain is it?", funding_answer, "investments")

chart_card(view, funding_by_source, "investments", lead=True)
chart_card(view, funding_over_time, "investments")
chart_card(view, funding_by_single_source, "investments", most=20)
