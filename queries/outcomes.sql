-- Outcomes: what came about, in which headline it counts, and what shows it.

-- name: outcomes
-- grain: one row a live outcome, under the filters that belong to outcomes
-- columns: record text, reference text, named text, organisation text, outcome text, measure text, number_low count, number_high count,
--          programme text, part text, place text, period text, evidence text, story text, counts text, why text
select
  shown.record,
  shown.reference,
  named_records.organisation as named,
  shown.organisation,
  shown_by.outcome,
  results.measure,
  shown_by.number_low,
  shown_by.number_high,
  shown.programme,
  shown_by.part,
  shown.place,
  null::varchar as period,  -- written by the door
  shown.starts,
  shown.ends,
  shown."precision",
  settings.financial_year as year,
  shown_by.evidence,
  shown_by.story,
  shown.counts,
  shown.why,
  shown.why_name
from outcome_records('outcomes', null, $period_starts, $period_ends, $programme, $place) as shown
join shown_by using (record)
join named_records
  on named_records.kind = 'outcomes'
  and named_records.record = shown.record
left join results
  on results.record = shown.record
cross join settings
order by
  shown_by.outcome,
  shown.counts,
  shown.starts desc nulls last,
  shown.organisation,
  shown.record

-- name: targets
-- grain: one row a target that stands, in the order of their records; it is of all, under no filter
-- columns: record text, headline text, least by unit, unit text, by_start date, by_end date, by_precision text, set_by text
select
  record,
  headline,
  least,
  unit,
  by_when_start as by_start,
  by_when_end as by_end,
  by_when_precision as by_precision,
  set_by
from standing_targets
order by record
