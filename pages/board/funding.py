"""Funding: who funds the cluster, how certain it is, what of all that is written down counts, over time and told apart by anything."""

import streamlit as st

from charts.funding_accounted_for import funding_accounted_for
from charts.funding_by_award import funding_by_award
from charts.funding_by_instrument import funding_by_instrument
from charts.funding_by_owner import funding_by_owner
from charts.funding_by_place import funding_by_place
from charts.funding_by_programme import funding_by_programme
from charts.funding_by_segment import funding_by_segment
from charts.funding_by_single_source import funding_by_single_source
from charts.funding_by_source import funding_by_source
from charts.funding_by_status import funding_by_status
from charts.funding_envelopes import funding_envelopes
from charts.funding_over_time import funding_over_time
from charts.funding_rounds import funding_rounds
from charts.funding_so_far import funding_so_far
from charts.leverage_so_far import leverage_so_far
from charts.said.answers import funding_answer
from charts.said.targets import goal
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.comparison import compared_with
from pages.parts.figures.pool_line import pool_line
from pages.parts.frame.page import page

TOLD_BY = {
    "source": funding_by_single_source,
    "award": funding_by_award,
    "owner": funding_by_owner,
    "instrument": funding_by_instrument,
    "programme": funding_by_programme,
    "place": funding_by_place,
    "segment": funding_by_segment,
}

view = page("Funding", "Who funds the cluster, and how certain is it?", funding_answer, "investments", compares=True)
compared_with(view, ("secured funding", "co-investment realised", "private co-investment realised", "leverage", "pipeline"))

chart_card(view, funding_by_source, "investments", lead=True)

recorded = bool(view.ask("funding_by_status"))  # else the first chart has said what each of the others would say once more
if recorded:
    with st.container(key="told_by", horizontal=True, gap="medium", vertical_alignment="center"):
        st.html('<p>Secured funding by</p>', width="content")
        told = st.segmented_control("Secured funding by", list(TOLD_BY), default="source", required=True, key="by", bind="query-params",
                                    label_visibility="collapsed")  # fmt: skip
    chart_card(view, TOLD_BY[told], "investments", most=20, key="told_by_chart")
    chart_card(view, funding_by_status, "investments")
pool_line(view)
if recorded:
    chart_card(view, funding_over_time, "investments")
    chart_card(view, funding_so_far, "investments", goal=goal(view, "secured funding"))
chart_card(view, leverage_so_far, "investments", goal=goal(view, "leverage"))
if view.ask("funding_accounted_for"):
    chart_card(view, funding_accounted_for, "investments")
chart_card(view, funding_envelopes, "investments")
if recorded:
    chart_card(view, funding_rounds, "investments")
