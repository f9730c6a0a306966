"""Growth: whether the region's sector is growing, from members and from official statistics, which are never merged."""

import streamlit as st

from charts.members_by_segment import members_by_segment
from charts.members_over_time import members_over_time
from charts.sector_growth import sector_growth
from charts.sector_statistics import sector_statistics, subject_words, subjects
from pages.parts.answers import growth_answer
from pages.parts.chart_card import chart_card
from pages.parts.comparison import compared_with
from pages.parts.page import page

view = page("Growth", "Is the region's sector growing?", growth_answer, "members", compares=True)
compared_with(view, ("members", "net growth", "members' employees"))

chart_card(view, sector_growth, "members", lead=True, measures=("employees", "turnover"))

AT_ONCE = 6  # official figures drawn at once: a publisher's workbook may hold hundreds

found = subjects(view.ask("sector_statistics")) or [None]
official, more = found[:AT_ONCE], found[AT_ONCE:]
for first in range(0, len(official), 2):
    for column, (number, subject) in zip(st.columns(2, gap="large"), list(enumerate(official))[first : first + 2], strict=False):
        with column:
            chart_card(view, sector_statistics, "statistics", key=f"sector_statistics_{number}", subject=subject)

if more:
    many = "One more official figure" if len(more) == 1 else f"{len(more):,} more official figures"
    chosen = st.selectbox(many, more, index=None, format_func=subject_words, key="official", width=480, placeholder="Choose one to see it")
    if chosen:
        chart_card(view, sector_statistics, "statistics", key="sector_statistics_more", subject=chosen)

with st.container(key="cards_members", gap=None):
    over_time, by_segment = st.columns([3, 2], gap="large")
with over_time:
    chart_card(view, members_over_time, "members")
with by_segment:
    chart_card(view, members_by_segment, "members")
