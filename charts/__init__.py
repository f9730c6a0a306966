"""Rows in, one chart specification out; and its Plotly face. Knows no SQL and no Streamlit."""

from collections.abc import Callable

from charts.companies_by_place_and_segment import companies_by_place_and_segment
from charts.employees_and_turnover import employees_and_turnover
from charts.events_by_feature import events_by_feature
from charts.events_by_theme import events_by_theme
from charts.events_by_theme_and_month import events_by_theme_and_month
from charts.events_over_time import events_over_time
from charts.feedback_by_feature import feedback_by_feature
from charts.figures_by_place import figures_by_place
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
from charts.members_by_feature import members_by_feature
from charts.members_by_segment import members_by_segment
from charts.members_by_year import members_by_year
from charts.members_over_time import members_over_time
from charts.official_levels import official_levels
from charts.organisation_observations import organisation_observations
from charts.sector_growth import sector_growth
from charts.sector_statistics import sector_statistics
from charts.specification import Specification

# Every chart by its name, which is that of the question whose rows it takes.
CHARTS: dict[str, Callable[..., Specification]] = {
    chart.__name__: chart
    for chart in (
        funding_by_source,
        funding_by_single_source,
        funding_over_time,
        funding_so_far,
        leverage_so_far,
        funding_by_status,
        funding_accounted_for,
        funding_envelopes,
        funding_by_award,
        funding_rounds,
        funding_by_owner,
        funding_by_instrument,
        funding_by_programme,
        funding_by_place,
        funding_by_segment,
        events_by_theme,
        events_by_theme_and_month,
        events_by_feature,
        feedback_by_feature,
        events_over_time,
        sector_growth,
        sector_statistics,
        official_levels,
        members_over_time,
        members_by_segment,
        members_by_feature,
        members_by_year,
        companies_by_place_and_segment,
        employees_and_turnover,
        figures_by_place,
        organisation_observations,
    )
}
