-- How good the data are, and what the rules do with them: completeness, age, findings, and an example for each reason.

-- name: completeness
-- grain: one row a return, kind of record and field that any of its live records fills, whatever is filtered
-- columns: upload text, file_name text, kind text, field text, filled count, records count
select
  upload,
  file_name,
  kind,
  field,
  filled,
  records
from filled_fields
order by
  rank,
  kind,
  field

-- name: oldest_figures
-- grain: one row a figure that may be out of date (employees, turnover, pipeline, awaits figures), the oldest first, whatever is filtered
-- columns: sort text, kind text, record text, title text, day date, months count
select
  ages.sort,
  ages.kind,
  ages.record,
  ages.title,
  ages.day,
  if(ages.day <= as_at.day, datesub('month', ages.day, as_at.day), if(ages.day is null or as_at.day is null, null, 0)) as months
from ages
cross join as_at
order by
  ages.sort,
  ages.day nulls first,
  ages.title,
  ages.record

-- name: findings_left
-- grain: one row a live return and sort of finding that stands in it, whatever is filtered
-- columns: upload text, file_name text, severity text, code text, findings count
select
  upload,
  file_name,
  severity,
  code,
  count(*) as findings
from standing_findings
group by
  upload,
  file_name,
  rank,
  severity,
  code
order by
  rank,
  findings desc,
  code

-- name: worked_examples
-- grain: one row a reason for which money or events count or not, and the largest record that it holds for, whatever is filtered
-- columns: kind text, reason text, records count, record text, reference text, title text, organisation text, source text, status text,
--          text text, counts text, why text, file_name text, sheet text, row count, cell text
select
  examples.kind,
  examples.reason,
  examples.records,
  shown.* exclude (kind, record, key),
  examples.record
from largest_of_reasons as examples
join chosen_records(null, null, null, null, null, null, null, null, null, null) as shown
  on shown.kind = examples.kind
  and shown.record = examples.record
order by
  examples.kind desc,
  examples.counts desc,
  examples.records desc,
  examples.reason

-- name: records_by_reason
-- grain: one row a reason for which money or events count or not, and how many records it holds for, whatever is filtered
-- columns: kind text, reason text, records count, counts yes/no
select
  kind,
  reason,
  records,
  counts
from largest_of_reasons
order by
  kind desc,
  counts desc,
  records desc,
  reason

-- name: worked_round
-- grain: one row a record of the award or round that shows best how a whole and its parts are counted once, the whole first
-- columns: kind text, record text, key text, reference text, title text, organisation text, source text, source_type text,
--          owner text, programme text, programme_role text, instrument text, award text, status text, place text, segment text, theme text, period text, counts text, why text,
--          realised_low pence, realised_high pence, to_come_low pence, to_come_high pence, secured_low pence,
--          secured_high pence, expected_low pence, expected_high pence, announced_low pence, announced_high pence,
--          target_low pence, target_high pence, pipeline_low pence, pipeline_high pence, unknown count, file_name text,
--          sheet text, row count, cell text, text text, upload text, adds_low by unit, adds_high by unit, unit text
select shown.*
from records_behind(null, 'investments', null, null, null, null, null, null, null, null, null) as shown
join told_in_parts
  on told_in_parts.award = shown.award
order by
  shown.record <> shown.award,
  shown.secured_low desc nulls last,
  shown.record

-- name: names_told
-- grain: one row a public text and a recipient of a confidential deal that it names; for staff
-- columns: recipient text, told_at text, text text
select *
from names_told
order by
  recipient,
  told_at,
  text
