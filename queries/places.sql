-- Places: what stands at each local authority, and what cannot be placed at one; together they are the headline.

-- name: figures_by_place
-- grain: one row a measure and authority, and one a measure and other words that its records are placed by (null: none are stated)
-- columns: measure text, place text, place_code text, sort text, is_meant yes/no, low by unit, high by unit, unit text,
--          unknown count, records count, too_coarse count, unshared count, recorded count
select
  measure,
  place,
  place_code,
  sort,
  is_meant,
  low,
  high,
  unit,
  unknown,
  records,
  too_coarse,
  unshared,
  recorded
from figures_of_places($period_starts, $period_ends, $source, $status, $programme, $theme, $place, $segment)
order by
  position,
  sort <> 'authority',
  place_in_list nulls last,
  place nulls last
