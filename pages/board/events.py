"""Events: what the cluster brings people together on, by theme and over time, and how many came; further down how, and with whom."""

from charts.events_by_feature import events_by_feature
from charts.events_by_theme import events_by_theme
from charts.events_by_theme_and_month import events_by_theme_and_month
from charts.events_over_time import events_over_time
from charts.feedback_by_feature import feedback_by_feature
from charts.said.answers import events_answer
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.comparison import compared_with
from pages.parts.frame.page import page
from pages.parts.frame.sections import sections
from pages.parts.records.planned_events import planned_events

view = page("Events", "What does the cluster bring people together on?", events_answer, "events", compares=True)
compared_with(view, ("events held", "attendances", "events planned"))


def by(feature: str, attendances: bool = False) -> None:
    chart_card(view, events_by_feature, "events", key=f"events_by_{feature}", feature=feature, attendances=attendances)


chart_card(view, events_by_theme_and_month, "events", lead=True)
chart_card(view, events_by_theme, "events", attendances=True)
chart_card(view, events_over_time, "events")

sections(
    ("What is planned, and what awaits its figures?", "planned", lambda: planned_events(view)),
    ("Which series are they, and how many come to each?", "series", lambda: by("series", attendances=True)),
    ("Are they held in person or online, and how many come?", "format", lambda: by("format", attendances=True)),
    ("What is the cluster's part in them?", "role", lambda: by("role")),
    ("Who organises them with the cluster?", "partner", lambda: by("partner")),
    ("What do people say of them?", "feedback", lambda: chart_card(view, feedback_by_feature, "events")),
)
