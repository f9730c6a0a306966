-- The headlines, and the claims that are kept beside them.

-- name: headlines
-- grain: one row a headline, in the order of the counting rules
-- columns: measure text, low by unit, high by unit, unit text, unknown count, basis text, as_at date, records count,
--          as_at_words text, definition text, too_coarse count, unshared count
select
  measure,
  low,
  high,
  unit,
  unknown,
  basis,
  as_at,
  null::varchar as as_at_words,  -- written by the door, as `period` is
  starts,
  ends,
  "precision",
  year,
  records,
  definition,
  too_coarse,
  unshared
from headline_figures($period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment)
order by position

-- name: money_not_placed
-- grain: one row a headline that holds each record of secured money, or of the pipeline, once; none where no record could be in it
-- columns: measure text, records count, too_coarse count, unshared count
select
  measure,
  records,
  too_coarse,
  unshared
from amounts_of_money($period_starts, $period_ends, $source, $status, $programme, $place, $segment)
where measure in ('secured funding', 'pipeline')
order by measure

-- name: as_at
-- grain: one row; the day of everything that is said "as at", null where no return has a period
-- columns: as_at date
select day as as_at
from as_at
order by as_at

-- name: claims
-- grain: one row a live claim; no filter touches a claim, so what the records add up to is unfiltered too
-- columns: reference text, measure text, headline text, stated by unit, unit text, records_low by unit, records_high by unit,
--          gap by unit, verdict text, as_at date, as_at_words text, said_by text, where_said text, plausibility text
select
  reference,
  measure,
  headline,
  stated,
  unit,
  records_low,
  records_high,
  gap,
  verdict,
  as_at,
  null::varchar as as_at_words,  -- likewise
  as_at_start as starts,
  as_at as ends,
  as_at_precision as "precision",
  year,
  said_by,
  where_said,
  plausibility,
  plausibility_low as why_low,
  plausibility_low as why_high
from claim_figures
order by
  position,
  reference nulls last,
  record

-- name: pool
-- grain: one row at most: what confidential deals have together, as an edition kept it; no filter touches it, and no total includes it
-- columns: edition text, deals count, recipients count, low pence, high pence
select *
from pool
order by edition

-- name: pool_kept
-- grain: one row a confidential deal of the pool that an edition would keep now, as marks that do not say whose it is; for staff
-- columns: joined number, deal text, recipient text, low pence, high pence
select *
from pool_kept
order by
  joined nulls last,
  deal,
  recipient
