-- The records behind every figure, and the cells behind every record.

-- name: records
-- grain: one row a live record of any kind and why it counts; of a headline the records that it counts (net growth: a joining or leaving)
-- columns: kind text, record text, key text, reference text, title text, organisation text, source text, source_type text,
--          owner text, programme text, programme_role text, instrument text, award text, status text, place text, segment text, theme text, period text, counts text, why text,
--          realised_low pence, realised_high pence, to_come_low pence, to_come_high pence, secured_low pence,
--          secured_high pence, expected_low pence, expected_high pence, announced_low pence, announced_high pence,
--          target_low pence, target_high pence, pipeline_low pence, pipeline_high pence, unknown count, file_name text,
--          sheet text, row count, cell text, text text, upload text, adds_low by unit, adds_high by unit, unit text
select *
from records_behind(
  $headline, $kind, $record, $period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment
)
order by
  kind_position,
  counts,
  adds_low desc nulls last,
  greatest(secured_low, pipeline_low, target_low) desc nulls last,
  rank desc,
  sheet,
  row,
  record

-- name: records_of_step
-- grain: one row an investment of which something ends at a step of funding_accounted_for, and what it adds there
-- columns: kind text, record text, key text, reference text, title text, organisation text, source text, source_type text,
--          owner text, programme text, programme_role text, instrument text, award text, status text, place text, segment text, theme text, period text, counts text, why text,
--          realised_low pence, realised_high pence, to_come_low pence, to_come_high pence, secured_low pence,
--          secured_high pence, expected_low pence, expected_high pence, announced_low pence, announced_high pence,
--          target_low pence, target_high pence, pipeline_low pence, pipeline_high pence, unknown count, file_name text,
--          sheet text, row count, cell text, text text, upload text, adds_low by unit, adds_high by unit, unit text
select
  shown.* exclude (adds_low, adds_high, unit),
  of_step.adds_low,
  of_step.adds_high,
  'GBP' as unit
from records_behind(
  null, 'investments', null, $period_starts, $period_ends, $source, $status, $programme, null, $place, $segment
) as shown
join (
  select
    record,
    sum_low(low, high, true) as adds_low,
    sum_high(low, high, true) as adds_high
  from money_by_step
  where step = $step
    or $step = 'written down'
  group by record
) as of_step using (record)
order by
  of_step.adds_low desc nulls last,
  rank desc,
  sheet,
  row,
  record

-- name: records_of_envelope
-- grain: one row an award or round that is paid out of an envelope, and what it adds there; $record is the envelope
-- columns: kind text, record text, key text, reference text, title text, organisation text, source text, source_type text,
--          owner text, programme text, programme_role text, instrument text, award text, status text, place text, segment text, theme text, period text, counts text, why text,
--          realised_low pence, realised_high pence, to_come_low pence, to_come_high pence, secured_low pence,
--          secured_high pence, expected_low pence, expected_high pence, announced_low pence, announced_high pence,
--          target_low pence, target_high pence, pipeline_low pence, pipeline_high pence, unknown count, file_name text,
--          sheet text, row count, cell text, text text, upload text, adds_low by unit, adds_high by unit, unit text
select
  shown.* exclude (adds_low, adds_high, unit),
  of_envelope.adds_low,
  of_envelope.adds_high,
  'GBP' as unit
from records_behind(null, 'investments', null, null, null, null, null, null, null, null, null) as shown
join (
  select
    record,
    total_low as adds_low,
    total_high as adds_high
  from allocations
  where envelope = $record
) as of_envelope using (record)
order by
  of_envelope.adds_low desc nulls last,
  rank desc,
  sheet,
  row,
  record

-- name: records_of_organisation
-- grain: one row a live record that names an organisation, and why it counts; of no organisation one row a record and whom it names
-- columns: named text, kind text, record text, key text, reference text, title text, organisation text, source text, source_type text,
--          owner text, programme text, programme_role text, instrument text, award text, status text, place text, segment text, theme text, period text, counts text, why text,
--          realised_low pence, realised_high pence, to_come_low pence, to_come_high pence, secured_low pence,
--          secured_high pence, expected_low pence, expected_high pence, announced_low pence, announced_high pence,
--          target_low pence, target_high pence, pipeline_low pence, pipeline_high pence, unknown count, file_name text,
--          sheet text, row count, cell text, text text, upload text, adds_low by unit, adds_high by unit, unit text
select
  named.organisation as named,
  shown.*
from records_behind(
  null, $kind, null, $period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment
) as shown
join named_records as named
  on named.kind = shown.kind
  and named.record = shown.record
where $organisation::varchar is null
  or named.organisation = $organisation::varchar
order by
  named,
  kind_position,
  counts,
  greatest(secured_low, pipeline_low, target_low) desc nulls last,
  rank desc,
  sheet,
  row,
  record

-- name: reasons
-- grain: one row a kind and reason for which live records, or those of one upload, count or are left out; those of most records first
-- columns: kind text, counts text, why text, records count
select
  kind,
  counts,
  why,
  why_low,
  why_high,
  why_number,
  why_name,
  why_day,
  count(*) as records
from chosen_records($kind, null, $period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment)
where $upload::varchar is null
  or upload = $upload::varchar
group by all
order by
  records desc,
  kind,
  counts,
  why,
  why_low,
  why_high,
  why_number,
  why_name,
  why_day

-- name: why
-- grain: one row a live record and field that has a value
-- columns: kind text, record text, field text, heading text, cell text, text text, stood text, read_as text, file_name text, sheet text,
--          row count, upload text, status text, why text, by text, at time
select *
from cells_behind($kind, $record)
order by
  kind,
  record,
  field_position

-- name: open_questions
-- grain: one row two records that may be one while nobody has said whether they are; `pair` names the answer, `asks` says which rule asks
-- columns: kind text, asks text, pair text, record text, same_as text
select
  'investments' as kind,
  'likely' as asks,
  pair,
  record,
  same_as
from likely_pairs
where is_open
union all
select
  'investments',
  'alike',
  pair,
  record,
  same_as
from alike_pairs
where is_open
union all
select
  'events',
  'moved',
  pair,
  record,
  same_as
from moved_questions
order by
  kind desc,
  asks desc,
  pair,
  record,
  same_as

-- name: choices
-- grain: one row a word of a filter and a value that it can be given, because some record that the viewer may see has it
-- columns: word text, sort text, value text
select
  word,
  sort,
  value
from filter_choices
order by
  position,
  place_in_list,
  value in ('not disclosed', 'not broken down', 'not stated'),
  lower(value),
  value

-- name: counted
-- grain: one row a headline and record that it counts, and what it adds; of several versions by what they are compared
-- columns: measure text, kind text, record text, adds_low by unit, adds_high by unit, unit text
select
  counted_by_headlines.*,
  headline_words.unit
from counted_by_headlines
join headline_words using (measure)
order by
  position,
  kind,
  record,
  adds_low

-- name: things
-- grain: one row a live record that the viewer may see, and the thing that it states
-- columns: kind text, record text, thing text, title text, status text, sort text, has_ended yes/no, upload text
select *
from things
order by
  kind,
  thing,
  record

-- name: withheld
-- grain: one row an investment that is confidential, as a mark by which an edition hides it too; `since`: only a newer version hides
--        it; for staff, because whoever knows how marks are made could try names until one comes out
-- columns: mark text, since yes/no
select
  mark,
  since
from marks
order by mark
