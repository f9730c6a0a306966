"""Growth: whether the region's sector is growing, from members and from official statistics, which are never merged."""

import streamlit as st

from charts.companies_by_place_and_segment import companies_by_place_and_segment
from charts.employees_and_turnover import employees_and_turnover
from charts.members_by_feature import members_by_feature
from charts.members_by_segment import members_by_segment
from charts.members_by_year import members_by_year
from charts.members_over_time import members_over_time
from charts.official_levels import official_levels
from charts.said.answers import growth_answer
from charts.sector_growth import sector_growth
from charts.sector_statistics import sector_statistics, subject_words, subjects
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.claims_table import claims_table
from pages.parts.figures.comparison import compared_with
from pages.parts.frame.page import page
from pages.parts.frame.sections import sections

CLAIMED = ("members", "net growth", "members' employees", "jobs created", None)  # None: of what no record tells
AT_ONCE = 6  # official figures drawn at once: a publisher's workbook may hold hundreds

view = page("Growth", "Is the region's sector growing?", growth_answer, "members", compares=True)
compared_with(view, ("members", "net growth", "members' employees"))


def companies_by(feature: str) -> None:
    chart_card(view, members_by_feature, "members", key=f"members_by_{feature}", feature=feature)


def sums() -> None:
    for column, measure in zip(st.columns(2, gap="large"), ("employees", "turnover"), strict=True):
        with column:
            chart_card(view, employees_and_turnover, "members", key=f"sums_{measure}", measure=measure)


st.html('<p class="part">What members report of themselves</p>')
chart_card(view, sector_growth, "members", lead=True, measures=("employees", "turnover"))
with st.container(key="cards_members", gap=None):
    over_time, by_segment = st.columns([3, 2], gap="large")
with over_time:
    chart_card(view, members_over_time, "members")
with by_segment:
    chart_card(view, members_by_segment, "members")
sections(
    ("How many people do they employ, and what do they turn over?", "sums", sums),
    ("Who joined, who left, and who is still a member?", "by_year", lambda: chart_card(view, members_by_year, "members")),
    ("How large are they, and who employs the most?", "size", lambda: companies_by("size")),
    ("At what stage are they?", "stage", lambda: companies_by("stage")),
    ("Which segments are where?", "places", lambda: chart_card(view, companies_by_place_and_segment, "members")),
    ("Are they of the sector's core, or do they serve and supply it?", "core", lambda: companies_by("core")),
)

st.html('<p class="part">What official statistics say; no figure of members is in them</p>')
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


def levels() -> None:
    if found[0] and len(found) > 1:
        subject = st.selectbox("Official figure", found, format_func=subject_words, key="level", width=480)
    else:
        subject = found[0]
    chart_card(view, official_levels, "statistics", subject=subject)


sections(
    ("How much is that, and what part of the United Kingdom's?", "levels", levels),
    ("What has been said in public of members and of the sector, and does it fit?", "claims", lambda: claims_table(view, CLAIMED)),
)
