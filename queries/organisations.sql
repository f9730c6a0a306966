-- Organisations: everybody whom a live record names, and what each of them has. Filters choose among its records by their kind.

-- name: organisations
-- grain: one row an organisation that answers every chosen filter: a member, a recipient, a partner in an event, or one with an outcome
-- columns: organisation text, name text, other_names text, company_number text, organisation_kind text, place text, segment text,
--          membership text, joined_from date, member_since date, money count, secured_low pence, secured_high pence, realised_low pence,
--          realised_high pence, pipeline_low pence, pipeline_high pence, unknown count, events count, outcomes count,
--          employees_low count, employees_high count, observed_on date
select
  organisation,
  name,
  other_names,
  company_number,
  organisation_kind,
  place,
  segment,
  membership,
  joined_from,
  member_since,
  money,
  secured_low,
  secured_high,
  realised_low,
  realised_high,
  pipeline_low,
  pipeline_high,
  unknown,
  events,
  outcomes,
  employees_low,
  employees_high,
  observed_on
from chosen_everyone($period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment)
order by
  membership is distinct from 'member',
  secured_low desc nulls last,
  lower(name),
  organisation

-- name: membership_spells
-- grain: one row a spell of an organisation's membership; the days between which it began and ended, whatever is filtered
-- columns: organisation text, joined_from date, joined_by date, member_from date, left_from date, left_by date, is_dated yes/no,
--          is_no_longer_listed yes/no, record text
select
  whole_organisation(organisation) as organisation,
  joined_start as joined_from,
  joined_end as joined_by,
  member_from,
  left_start as left_from,
  left_end as left_by,
  is_dated,
  is_no_longer_listed,
  newest_record as record
from spells
where $organisation::varchar is null
  or whole_organisation(organisation) = $organisation::varchar
order by
  1,
  member_from nulls first,
  left_by nulls last,
  record

-- name: organisation_observations
-- grain: one row an organisation, measure (employees, turnover) and day of which a figure was given, whatever is filtered (day null: not stated)
-- columns: organisation text, measure text, unit text, day date, low by unit, high by unit, basis text, source text, record text
select
  whole_organisation(seen.organisation) as organisation,
  seen.measure,
  seen.unit,
  nullif(seen.day, '0001-01-01'::date) as day,
  seen.figure.low as low,
  seen.figure.high as high,
  if(seen.measure = 'employees', stated.basis, null) as basis,
  stated.source,
  seen.figure.record as record
from (
  select organisation, day, 'employees' as measure, 'people' as unit, employees as figure from observations
  union all
  select organisation, day, 'turnover', 'GBP', turnover from observations
) as seen
join observation_words as stated
  on stated.record = seen.figure.record
where $organisation::varchar is null
  or whole_organisation(seen.organisation) = $organisation::varchar
order by
  1,
  measure,
  day nulls first,
  record

-- name: organisation_facts
-- grain: one row an organisation, a sort of fact (name, site, segment ...) and what a live record says it is, the newest first
-- columns: organisation text, fact text, value text, kind text, record text, file_name text, sheet text, row count, records count
select
  organisation,
  fact,
  value,
  kind,
  record,
  file_name,
  sheet,
  "row",
  records
from facts
where $organisation::varchar is null
  or organisation = $organisation::varchar
order by
  organisation,
  position,
  rank desc,
  value,
  record
