-- Case stories: what an outcome's record tells, where the organisation agreed that it is used.

-- name: stories
-- grain: one row a live outcome with a story that may be used, newest first
-- columns: record text, organisation text, outcome text, programme text, part text, place text, story text, evidence text, period text
select
  record,
  organisation,
  outcome,
  programme,
  part,
  place,
  story,
  evidence,
  null::varchar as period,  -- written by the door
  starts,
  ends,
  "precision",
  year
from stories
where chosen($programme, programme)
  and (chosen($place, place) or chosen($place, place_code))
  and inside(starts, ends, $period_starts, $period_ends)
order by
  ends desc nulls last,
  rank desc,
  record
