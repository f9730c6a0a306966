-- Events that the cluster led or co-led. Attendance counts attendances, not people; a missing one is missing, not 0.

-- name: events_by_theme
-- grain: one row a primary theme, so that the bars add up
-- columns: theme text, held count, planned count, awaits count, attended_low count, attended_high count, attended_known count,
--          records count
select
  theme,
  count(*) filter (held) as held,
  count(*) filter (planned) as planned,
  count(*) filter (awaits) as awaits,
  sum_low(attended_low, attended_high, held) as attended_low,
  sum_high(attended_low, attended_high, held) as attended_high,
  count(*) filter (held and attended_is_known) as attended_known,
  count(*) as records
from chosen_events($period_starts, $period_ends, $theme, $place)
group by theme
order by
  held desc,
  planned desc,
  theme

-- name: events_over_time
-- grain: one row a quarter from the first to the last with an event, and one with period null for what stands in no quarter (date missing or too coarse)
-- columns: period text, start date, end date, held count, planned count, awaits count, attended_low count,
--          attended_high count, attended_known count, records count
with chosen as (
  select *
  from chosen_events($period_starts, $period_ends, $theme, $place)
),
by_quarter as (
  select
    quarter,
    count(*) filter (held) as held,
    count(*) filter (planned) as planned,
    count(*) filter (awaits) as awaits,
    sum_low(attended_low, attended_high, held) as attended_low,
    sum_high(attended_low, attended_high, held) as attended_high,
    count(*) filter (held and attended_is_known) as attended_known,
    count(*) as records
  from chosen
  group by quarter
),
quarters as (
  select quarter
  from quarters_between((select min(quarter) from by_quarter), (select max(quarter) from by_quarter))
  union all
  select quarter
  from by_quarter
  where quarter is null
)
select
  quarter_word(quarters.quarter) as period,
  quarters.quarter as start,
  quarter_end(quarters.quarter) as "end",
  coalesce(held, 0) as held,
  coalesce(planned, 0) as planned,
  coalesce(awaits, 0) as awaits,
  if(records is null, 0, attended_low) as attended_low,
  if(records is null, 0, attended_high) as attended_high,
  coalesce(attended_known, 0) as attended_known,
  coalesce(records, 0) as records
from quarters
left join by_quarter
  on by_quarter.quarter is not distinct from quarters.quarter
order by quarters.quarter nulls last

-- name: events_by_theme_and_month
-- grain: one row a primary theme and a month in which it has an event, period null for what stands in no month (date missing or too coarse)
-- columns: theme text, period text, start date, held count, planned count, awaits count, records count
select
  theme,
  month_word(month) as period,
  month as start,
  count(*) filter (held) as held,
  count(*) filter (planned) as planned,
  count(*) filter (awaits) as awaits,
  count(*) as records
from chosen_events($period_starts, $period_ends, $theme, $place)
group by theme, month
order by
  theme,
  month nulls last

-- name: events_by_feature
-- grain: one row a feature (series, format, role, partner) and its name; by role guests too; an event stands with each of its partners
-- columns: feature text, name text, held count, planned count, awaits count, guests count, attended_low count, attended_high count,
--          attended_known count, records count
select
  feature,
  name,
  count(*) filter (held) as held,
  count(*) filter (planned) as planned,
  count(*) filter (awaits) as awaits,
  count(*) filter (is_guest) as guests,
  sum_low(attended_low, attended_high, held) as attended_low,
  sum_high(attended_low, attended_high, held) as attended_high,
  count(*) filter (held and attended_is_known) as attended_known,
  count(*) as records
from featured_events($period_starts, $period_ends, $theme, $place)
where feature <> 'month'
group by feature, name
order by
  feature,
  held desc,
  planned desc,
  guests desc,
  name

-- name: feedback_by_feature
-- grain: one row a feature (series, format, role, partner) and its name that an event was held of; it stands with each of its partners
-- columns: feature text, name text, held count, score_average hundredths, score_lowest hundredths, score_highest hundredths,
--          score_known count, records count
select
  feature,
  name,
  count(*) as held,
  average_score(feedback) as score_average,
  score_hundredths(min(feedback)) as score_lowest,
  score_hundredths(max(feedback)) as score_highest,
  count(feedback) as score_known,
  count(*) as records
from featured_events($period_starts, $period_ends, $theme, $place)
where feature <> 'month'
  and held
group by feature, name
order by
  feature,
  score_average desc nulls last,
  name

-- name: planned_events
-- grain: one row an event planned, those first whose day has passed and that await their figures, then by day
-- columns: record text, title text, series text, theme text, role text, venue text, place text, period text, start date, awaits yes/no
select
  record,
  title,
  series,
  theme,
  role,
  venue,
  place,
  null::varchar as period,
  starts as start,
  awaits,
  starts,
  ends,
  "precision",
  (select financial_year from settings) as year
from chosen_events($period_starts, $period_ends, $theme, $place)
where planned
order by
  awaits desc,
  starts nulls last,
  title,
  record

-- name: event_features
-- grain: one row a feature (month, series, format, role, partner) of an event, so that the records behind a figure can be told
-- columns: feature text, name text, record text
select
  feature,
  name,
  record
from featured_events($period_starts, $period_ends, $theme, $place)
order by
  feature,
  name nulls last,
  record
