"""Overview: what the cluster has brought to the region, in eight figures, what changed, and the charts that the cluster asked for."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from charts.events_by_theme import events_by_theme
from charts.funding_by_source import funding_by_source
from charts.said.answers import overview_answer
from charts.said.headlines import Headlines
from charts.sector_growth import sector_growth
from charts.sector_statistics import sector_statistics
from pages.parts.figures.about_whom import about_whom
from pages.parts.figures.case_story import case_story, newest_story
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.comparison import compared_with
from pages.parts.figures.headline import headline_grid
from pages.parts.figures.since_last import since_last
from pages.parts.frame.page import page
from pages.parts.frame.pairs import Later, pairs
from pages.parts.frame.sections import sections
from pages.parts.view import View

FIRST = (
    "secured funding",
    "co-investment realised",
    "leverage",
    "pipeline",
    "companies supported",
    "events held",
    "members",
    "members' employees",
)


def the_first(view: View, headlines: Headlines) -> None:
    headline_grid(view, headlines, FIRST, series=True)
    sections(("More headlines", "more_headlines", partial(the_others, view, headlines)))
    compared_with(view, FIRST)


def the_others(view: View, headlines: Headlines) -> None:
    headline_grid(view, headlines, (each for each in headlines.rows if each not in FIRST))


def funding(below: Callable[[], None] | None) -> None:
    """What changed is longer than the chart beside it: the case stands in the room below the chart then."""
    chart_card(view, funding_by_source, "investments", most=7, pipeline=False)
    if below:
        below()


view = replace(page("", "What has the cluster brought to the region?", overview_answer, compares=True), asks_all=True)
headlines = Headlines.of(view)

# The first chart's title stands above the fold. A browser fetches what draws charts when the first one comes: so they come before.
first = Later(partial(the_first, view, headlines))
first()

story = newest_story(view)
told = story and partial(case_story, view, story)
changes = Later(partial(since_last, view, FIRST))
pairs(
    partial(funding, told if headlines.last else None),
    headlines.last and changes,
    partial(chart_card, view, events_by_theme, "events", most=7),
    partial(chart_card, view, sector_growth, "members"),
    partial(chart_card, view, sector_statistics, "statistics"),
    None if headlines.last else told,
)
about_whom(view, headlines)
first.draw()
changes.draw()
