"""What every question must answer: its rows by their key, from a reckoned store and a choice of filters."""

from __future__ import annotations

from tests.oracle.behind import behind
from tests.oracle.choices import choices
from tests.oracle.claims import claims
from tests.oracle.features import event_features, events_by_feature, feedback_by_feature
from tests.oracle.filters import Chosen
from tests.oracle.funding import (
    funding_accounted_for,
    funding_by_award,
    funding_by_instrument,
    funding_by_owner,
    funding_by_place,
    funding_by_programme,
    funding_by_segment,
    funding_by_single_source,
    funding_by_source,
    funding_by_status,
    funding_envelopes,
    funding_over_time,
    funding_rounds,
    funding_so_far,
    leverage_so_far,
)
from tests.oracle.gatherings import events_by_theme, events_by_theme_and_month, events_over_time, planned_events
from tests.oracle.headlines import as_at, headlines, money_not_placed
from tests.oracle.membership import (
    companies_by_place_and_segment,
    employees_and_turnover,
    member_features,
    members_by_feature,
    members_by_segment,
    members_by_year,
    members_over_time,
    sector_growth,
)
from tests.oracle.named import membership_spells, organisation_observations, organisations, outcomes, records_of_organisation
from tests.oracle.places import figures_by_place
from tests.oracle.pool import pool, pool_kept
from tests.oracle.quality import completeness, findings_left, oldest_figures
from tests.oracle.reckoned import Reckoned
from tests.oracle.records import records
from tests.oracle.statistics import official_levels, sector_statistics
from tests.oracle.stories import stories
from tests.oracle.targets import targets
from tests.oracle.twice import open_questions

Row = dict

# question -> what must come out, and the columns that tell its rows apart
ANSWERS = {
    "headlines": (headlines, ("measure",)),
    "money_not_placed": (money_not_placed, ("measure",)),
    "claims": (claims, ("reference",)),
    "pool": (pool, ("edition",)),
    "pool_kept": (pool_kept, ("deal", "joined")),
    "funding_by_source": (funding_by_source, ("source_type",)),
    "funding_by_single_source": (funding_by_single_source, ("source",)),
    "funding_over_time": (funding_over_time, ("start",)),
    "funding_so_far": (funding_so_far, ("start",)),
    "leverage_so_far": (leverage_so_far, ("start",)),
    "funding_by_award": (funding_by_award, ("award",)),
    "funding_rounds": (funding_rounds, ("award", "source")),
    "funding_by_owner": (funding_by_owner, ("owner",)),
    "funding_by_instrument": (funding_by_instrument, ("instrument",)),
    "funding_by_programme": (funding_by_programme, ("programme",)),
    "funding_by_place": (funding_by_place, ("place",)),
    "funding_by_segment": (funding_by_segment, ("segment",)),
    "funding_by_status": (funding_by_status, ("status",)),
    "funding_envelopes": (funding_envelopes, ("envelope",)),
    "funding_accounted_for": (funding_accounted_for, ("step",)),
    "events_by_theme": (events_by_theme, ("theme",)),
    "events_by_theme_and_month": (events_by_theme_and_month, ("theme", "start")),
    "events_by_feature": (events_by_feature, ("feature", "name")),
    "feedback_by_feature": (feedback_by_feature, ("feature", "name")),
    "planned_events": (planned_events, ("record",)),
    "event_features": (event_features, ("feature", "name", "record")),
    "events_over_time": (events_over_time, ("start",)),
    "members_over_time": (members_over_time, ("start",)),
    "members_by_segment": (members_by_segment, ("segment",)),
    "members_by_feature": (members_by_feature, ("feature", "name")),
    "members_by_year": (members_by_year, ("start",)),
    "employees_and_turnover": (employees_and_turnover, ("measure", "start")),
    "companies_by_place_and_segment": (companies_by_place_and_segment, ("place", "place_code", "segment")),
    "member_features": (member_features, ("feature", "name", "record")),
    "sector_growth": (sector_growth, ("measure", "start")),
    "official_levels": (official_levels, ("record",)),
    "sector_statistics": (sector_statistics, ("record",)),
    "figures_by_place": (figures_by_place, ("measure", "place")),
    "organisations": (organisations, ("organisation",)),
    "outcomes": (outcomes, ("record",)),
    "completeness": (completeness, ("upload", "kind", "field")),
    "oldest_figures": (oldest_figures, ("sort", "record")),
    "findings_left": (findings_left, ("upload", "severity", "code")),
    "membership_spells": (membership_spells, ("organisation", "member_from", "left_by", "is_dated", "joined_from", "left_from")),
    "organisation_observations": (organisation_observations, ("organisation", "measure", "day", "low", "high")),
    "records_of_organisation": (records_of_organisation, ("named", "record")),
    "stories": (stories, ("record",)),
    "targets": (targets, ("record",)),
    "records": (records, ("record",)),
    "open_questions": (open_questions, ("kind", "pair", "record", "same_as")),
    "choices": (choices, ("word", "sort", "value")),
    "records of headlines": (behind, ("measure",)),  # of `records`, asked for a headline
    "as_at": (as_at, ()),
}


def answer(known: Reckoned, name: str, chosen: Chosen) -> dict[tuple, Row]:
    """The rows of a question by their key. Columns that are words only are left to tests of their own."""
    made, key = ANSWERS[name]
    return {tuple(row[column] for column in key): row for row in made(known, chosen)}
