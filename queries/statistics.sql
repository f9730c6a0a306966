-- Official statistics, never merged with what members report. No filter touches them.

-- name: sector_statistics
-- grain: one row a measure, place, sector, comparable group, price basis and period
-- columns: measure text, place text, place_code text, sector text, comparable_group text, price_basis text, source text,
--          release text, period text, start date, end date, value number, unit text, is_rate yes/no,
--          index_hundredths hundredths, cagr_bp basis points, preferred yes/no, record text
select
  measure,
  place,
  place_code,
  sector,
  comparable_group,
  price_basis,
  source,
  release,
  period,
  starts as start,
  ends as "end",
  value,
  unit,
  is_rate,
  index_hundredths,
  cagr_bp,
  preferred,
  record
from statistics
order by
  measure,
  sector nulls last,
  comparable_group nulls last,
  price_basis nulls last,
  place_code nulls last,
  place,
  starts nulls last,
  record

-- name: official_levels
-- grain: one row a measure, place, sector, comparable group, price basis and period, with its part of the United Kingdom's where it has one
-- columns: measure text, place text, place_code text, sector text, comparable_group text, price_basis text, source text,
--          release text, period text, start date, end date, value number, unit text, is_rate yes/no, cagr_bp basis points,
--          share_hundredths hundredths, share_of_all_hundredths hundredths, quotient_hundredths hundredths,
--          preferred yes/no, record text
select
  measure,
  place,
  place_code,
  sector,
  comparable_group,
  price_basis,
  source,
  release,
  period,
  starts as start,
  ends as "end",
  value,
  unit,
  is_rate,
  cagr_bp,
  share_hundredths,
  share_of_all_hundredths,
  quotient_hundredths,
  preferred,
  record
from statistics
left join shares_of_statistics using (record)
order by
  measure,
  sector nulls last,
  comparable_group nulls last,
  price_basis nulls last,
  place_code nulls last,
  place,
  starts nulls last,
  record
