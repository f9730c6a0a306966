-- Money: secured as realised plus still to come, and the pipeline apart from it. Targets are in none of these.

-- name: funding_by_source
-- grain: one row a source type
-- columns: source_type text, owner text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as source_type,
  * exclude (name, source_type, position)
from funding_told_by('source_type', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_single_source
-- grain: one row a source (the funder)
-- columns: source text, owner text, source_type text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as source,
  * exclude (name, position)
from funding_told_by('source', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_owner
-- grain: one row an owner of the money: public, private, mixed, unknown
-- columns: owner text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as owner,
  * exclude (name, owner, source_type, position)
from funding_told_by('owner', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_instrument
-- grain: one row an instrument; null where the row states none
-- columns: instrument text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as instrument,
  * exclude (name, owner, source_type, position)
from funding_told_by('instrument', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_programme
-- grain: one row a programme; null for money of no programme
-- columns: programme text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as programme,
  * exclude (name, owner, source_type, position)
from funding_told_by('programme', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_place
-- grain: one row a place as stated; null where it is not on the list
-- columns: place text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as place,
  * exclude (name, owner, source_type, position)
from funding_told_by('place', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_by_segment
-- grain: one row a segment
-- columns: segment text, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count, secured_records count,
--          secured_unknown count
select
  name as segment,
  * exclude (name, owner, source_type, position)
from funding_told_by('segment', $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by position

-- name: funding_over_time
-- grain: one row a quarter from the first to the last with a record, and one with period null for what stands in no quarter (date missing, too coarse, or cumulative)
-- columns: period text, start date, end date, realised_low pence, realised_high pence, to_come_low pence, to_come_high pence,
--          secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count,
--          secured_unknown count
with by_quarter as (
  select
    quarter,
    added_low(realised_low, records, wants_realised, realised_unknown) as realised_low,
    added_high(realised_high, records, wants_realised, realised_unknown, realised_open) as realised_high,
    added_low(to_come_low, records, secured, secured and unknown) as to_come_low,
    added_high(to_come_high, records, secured, secured and unknown, secured_open) as to_come_high,
    added_low(secured_low, records, secured, secured and unknown) as secured_low,
    added_high(secured_high, records, secured, secured and unknown, secured_open) as secured_high,
    added_low(pipeline_low, records, in_pipeline, in_pipeline and unknown) as pipeline_low,
    added_high(pipeline_high, records, in_pipeline, in_pipeline and unknown, pipeline_open) as pipeline_high,
    records_that(records, unknown) as unknown,
    sum(records)::bigint as records,
    records_that(records, secured and unknown) as secured_unknown
  from sums_by_quarter($period_starts, $period_ends, $source, $status, $programme, $place, $segment)
  where secured
    or in_pipeline
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
  if(records is null, 0, realised_low) as realised_low,
  if(records is null, 0, realised_high) as realised_high,
  if(records is null, 0, to_come_low) as to_come_low,
  if(records is null, 0, to_come_high) as to_come_high,
  if(records is null, 0, secured_low) as secured_low,
  if(records is null, 0, secured_high) as secured_high,
  if(records is null, 0, pipeline_low) as pipeline_low,
  if(records is null, 0, pipeline_high) as pipeline_high,
  coalesce(unknown, 0) as unknown,
  coalesce(records, 0) as records,
  coalesce(secured_unknown, 0) as secured_unknown
from quarters
left join by_quarter
  on by_quarter.quarter is not distinct from quarters.quarter
order by quarters.quarter nulls last

-- name: funding_so_far
-- grain: one row a quarter from the first date to the last: all secured money whose whole date is by its end; and one with period null for what has no date (or is cumulative)
-- columns: period text, start date, end date, secured_low pence, secured_high pence, unknown count, records count
select
  quarter_word(quarter) as period,
  quarter as start,
  quarter_end(quarter) as "end",
  low as secured_low,
  high as secured_high,
  unknown,
  records
from money_so_far(['secured'], $period_starts, $period_ends, $source, $status, $programme, $place, $segment)
order by quarter nulls last

-- name: leverage_so_far
-- grain: one row a quarter from the first date to the last of either side of leverage: what was realised by its end, of records whose whole date is; and one with period null for what has no date (or is cumulative)
-- columns: period text, start date, end date, private_low pence, private_high pence, grant_low pence, grant_high pence,
--          leverage_low hundredths, leverage_high hundredths, unknown count, records count
with both_sides as (
  select
    quarter,
    if(bool_or(side = 'private'), max(low) filter (side = 'private'), 0) as private_low,
    if(bool_or(side = 'private'), max(high) filter (side = 'private'), 0) as private_high,
    max(low) filter (side = 'grant') as grant_low,
    max(high) filter (side = 'grant') as grant_high,
    sum(unknown)::bigint as unknown,
    sum(records)::bigint as records
  -- leverage obeys programme and period only
  from money_so_far(['private', 'grant'], $period_starts, $period_ends, null, null, $programme, null, null)
  group by quarter
)
select
  quarter_word(quarter) as period,
  quarter as start,
  quarter_end(quarter) as "end",
  private_low,
  private_high,
  grant_low,
  grant_high,
  if(private_low is null or grant_high is null, null, ratio_hundredths(private_low, grant_high)) as leverage_low,
  if(private_high is null or grant_low is null, null, ratio_hundredths(private_high, grant_low)) as leverage_high,
  unknown,
  records
from both_sides
order by quarter nulls last

-- name: funding_by_award
-- grain: one row an award or round with its tranches and other parts, each once; those that stand alone, too
-- columns: award text, organisation text, title text, source text, level text, realised_low pence, realised_high pence, to_come_low pence,
--          to_come_high pence, secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count,
--          secured_unknown count
select
  lines.top as award,
  called_by.recipient as organisation,
  called_by.title,
  called_by.source,
  called_by.level,
  sum_low(realised_low, realised_high, wants_realised) as realised_low,
  sum_high(realised_low, realised_high, wants_realised) as realised_high,
  sum_low(to_come_low, to_come_high, secured) as to_come_low,
  sum_high(to_come_low, to_come_high, secured) as to_come_high,
  sum_low(secured_low, secured_high, secured) as secured_low,
  sum_high(secured_low, secured_high, secured) as secured_high,
  sum_low(pipeline_low, pipeline_high, in_pipeline) as pipeline_low,
  sum_high(pipeline_low, pipeline_high, in_pipeline) as pipeline_high,
  count(*) filter (unknown) as unknown,
  count(*) as records,
  count(*) filter (secured and unknown) as secured_unknown
from (
  select
    chosen.*,
    coalesce(tops.top, chosen.record) as top
  from chosen_lines($period_starts, $period_ends, $source, $status, $programme, $place, $segment) as chosen
  left join tops using (record)
  where counts
    and (secured or in_pipeline)
) as lines
join award_words as called_by
  on called_by.record = lines.top
group by all
order by
  coalesce(sum(secured_low), 0) desc,
  coalesce(sum(pipeline_low), 0) desc,
  organisation,
  award

-- name: funding_rounds
-- grain: one row a round and a source of its money, "not broken down" for what its tranches leave; the rows of a round add up to it once. A
--        round that is part of an award is in that
-- columns: award text, organisation text, title text, source text, realised_low pence, realised_high pence, to_come_low pence,
--          to_come_high pence, secured_low pence, secured_high pence, pipeline_low pence, pipeline_high pence, unknown count, records count,
--          secured_unknown count
with sources_of_rounds as (
  select
    called_by.record as award,
    called_by.recipient as organisation,
    called_by.title,
    chosen.source,
    sum_low(realised_low, realised_high, wants_realised) as realised_low,
    sum_high(realised_low, realised_high, wants_realised) as realised_high,
    sum_low(to_come_low, to_come_high, secured) as to_come_low,
    sum_high(to_come_low, to_come_high, secured) as to_come_high,
    sum_low(secured_low, secured_high, secured) as secured_low,
    sum_high(secured_low, secured_high, secured) as secured_high,
    sum_low(pipeline_low, pipeline_high, in_pipeline) as pipeline_low,
    sum_high(pipeline_low, pipeline_high, in_pipeline) as pipeline_high,
    count(*) filter (unknown) as unknown,
    count(*) as records,
    count(*) filter (secured and unknown) as secured_unknown
  from chosen_lines($period_starts, $period_ends, $source, $status, $programme, $place, $segment) as chosen
  left join tops using (record)
  join award_words as called_by
    on called_by.record = coalesce(tops.top, chosen.record)
  where counts
    and (secured or in_pipeline)
    and called_by.level = 'round'
  group by all
)
select *
from sources_of_rounds
order by
  coalesce(sum(secured_low) over (partition by award), 0) desc,
  award,
  source = 'not broken down',
  secured_low desc nulls last,
  source

-- name: funding_by_status
-- grain: one row a rung of the ladder from hoped for to received; never added across (committed: what of it is still to come)
-- columns: status text, low pence, high pence, unknown count, records count
with lines as (
  from chosen_lines($period_starts, $period_ends, $source, $status, $programme, $place, $segment)
  where counts
),
rungs as (
  select 1 as position, 'target' as status, target_low as low, target_high as high, unknown
  from lines
  where status = 'target'
  union all
  select if(status = 'expected', 2, 3), status, pipeline_low, pipeline_high, unknown
  from lines
  where in_pipeline
  union all
  select 4, 'committed', to_come_low, to_come_high, unknown
  from lines
  where secured
    and (unknown or to_come_low <> 0 or to_come_high is distinct from 0)
  union all
  select 5, 'realised', realised_low, realised_high, realised_unknown
  from lines
  where wants_realised
)
select
  status,
  sum_low(low, high, true) as low,
  sum_high(low, high, true) as high,
  count(*) filter (unknown) as unknown,
  count(*) as records
from rungs
group by
  position,
  status
order by position

-- name: funding_accounted_for
-- grain: one row a step from everything that is written down to what is secured; the steps add up to the first row, each end by itself
-- columns: step text, low pence, high pence, unknown count, records count
with chosen_steps as (
  select
    money_by_step.*
  from money_by_step
  join chosen_lines($period_starts, $period_ends, $source, $status, $programme, $place, $segment) as lines using (record)
)
select
  step,
  sum_low(low, high, true) as low,
  sum_high(low, high, true) as high,
  count(*) filter (unknown) as unknown,
  count(distinct record) as records
from (
  select 'written down' as step, record, low, high, unknown
  from chosen_steps
  union all
  select step, record, low, high, unknown
  from chosen_steps
)
group by step
order by list_position(
  ['written down', 'not in pounds', 'no longer stands', 'targets', 'envelopes', 'counted already', 'elsewhere', 'pipeline', 'secured'],
  step
)

-- name: funding_envelopes
-- grain: one row an envelope in pounds (a fund, a zone, the budget of a programme), which is in no total, with what of it is allocated: the secured awards and rounds below it
-- columns: envelope text, title text, source text, status text, place text, low pence, high pence, allocated_low pence, allocated_high pence,
--          left_low pence, left_high pence, unknown count, records count
with budgets as (
  select
    chosen.record as envelope,
    called_by.title,
    called_by.source,
    chosen.status,
    chosen.place,
    flows.amount_low as low,
    flows.amount_high as high
  from chosen_lines($period_starts, $period_ends, $source, $status, $programme, $place, $segment) as chosen
  join award_words as called_by using (record)
  join flows using (record)
  where chosen.reason = 'envelope'
    and chosen.ended_by is null
    and flows.is_cash
),
paid_out as (
  select
    envelope,
    sum_low(total_low, total_high, true) as low,
    sum_high(total_low, total_high, true) as high,
    count(*) filter (total_low is null and total_high is null) as unknown,
    count(*) as records
  from allocations
  group by envelope
)
select
  budgets.*,
  if(paid_out.records is null, 0, paid_out.low) as allocated_low,
  if(paid_out.records is null, 0, paid_out.high) as allocated_high,
  -- what may be left: nothing for certain where an award is open upwards or unknown
  remainder_low(budgets.low, if(paid_out.unknown > 0, true, paid_out.high is null and paid_out.records > 0), paid_out.high) as left_low,
  remainder_high(budgets.high, paid_out.records > 0, coalesce(paid_out.low, 0)) as left_high,
  coalesce(paid_out.unknown, 0) as unknown,
  coalesce(paid_out.records, 0) as records
from budgets
left join paid_out using (envelope)
order by
  coalesce(budgets.low, budgets.high) desc nulls last,
  title,
  envelope
