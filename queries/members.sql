-- Member organisations. A member on a day has joined and has not left; a range of people enters a single figure at its lower end.

-- name: members_over_time
-- grain: one row a quarter, from the first that anything is known of to the as-at date; and one for those who joined or left at
--        a time wider than a quarter, without a period
-- columns: period text, start date, end date, members count, companies count, joined count, left count, net count,
--          employees count, employees_known count
select
  quarter_word(quarter) as period,
  quarter as start,
  quarter_end(quarter) as "end",
  members,
  companies,
  joined,
  "left",
  joined - "left" as net,
  employees,
  employees_known
from member_quarters($period_starts, $period_ends, $place, $segment)
order by quarter nulls last

-- name: members_by_segment
-- grain: one row a segment, of the members on the day: the end of the period, else the as-at date
-- columns: segment text, members count, companies count, employees_low count, employees_high count, employees_known count
select
  segment,
  count(*) as members,
  count(*) filter (is_company) as companies,
  sum_low(employees_low, employees_high, true) as employees_low,
  sum_high(employees_low, employees_high, true) as employees_high,
  count(*) filter (employees_known) as employees_known
from members_on_the_day($period_ends, $place, $segment)
group by segment
order by
  members desc,
  segment

-- name: members_by_feature
-- grain: one row a feature (size, stage, core; whether employees, whether turnover were given) and its name, of member companies
-- columns: feature text, name text, companies count, employees_low count, employees_high count, employees_known count
select
  feature,
  name,
  count(*) as companies,
  sum_low(employees_low, employees_high, true) as employees_low,
  sum_high(employees_low, employees_high, true) as employees_high,
  count(*) filter (employees_known) as employees_known
from featured_members($period_ends, $place, $segment)
group by feature, name
order by
  feature,
  companies desc,
  name

-- name: member_features
-- grain: one row a company that is a member on the day and a feature of it (size, stage ...), with the record that says so
-- columns: feature text, name text, record text
select
  feature,
  name,
  record
from featured_members($period_ends, $place, $segment)
order by
  feature,
  name,
  record

-- name: members_by_year
-- grain: one row a year of the setting, from the first that anything is known of to the as-at date, and one (null) for what stands in none
-- columns: period text, start date, end date, joined count, still count, left count, net count, members count
select
  period,
  starts as start,
  ends as "end",
  joined,
  still,
  "left",
  joined - "left" as net,
  members
from years_of_membership($period_starts, $period_ends, $place, $segment)
order by starts nulls last

-- name: sector_growth
-- grain: one row a measure (companies, employees, turnover) and year, of the members that are companies
-- columns: measure text, unit text, period text, start date, end date, value by unit, known count, members count,
--          like_for_like_base by unit, like_for_like_value by unit, like_for_like_known count, growth_bp basis points,
--          index_hundredths hundredths, since text, withheld text, oldest_months count
select
  measure,
  unit,
  period,
  starts as start,
  ends as "end",
  value,
  known,
  members,
  like_for_like_base,
  like_for_like_value,
  like_for_like_known,
  growth_bp,
  index_hundredths,
  since,
  withheld,
  oldest_months
from growth_of_members($period_starts, $period_ends, $place, $segment)
order by
  measure,
  starts

-- name: employees_and_turnover
-- grain: one row a measure (employees, turnover) and year, of the members that are companies
-- columns: measure text, unit text, period text, start date, end date, value by unit, known count, members count,
--          like_for_like_base by unit, like_for_like_value by unit, like_for_like_known count, growth_bp basis points,
--          since text, withheld text, oldest_months count
select
  measure,
  unit,
  period,
  starts as start,
  ends as "end",
  value,
  known,
  members,
  like_for_like_base,
  like_for_like_value,
  like_for_like_known,
  growth_bp,
  since,
  withheld,
  oldest_months
from growth_of_members($period_starts, $period_ends, $place, $segment)
where measure <> 'companies'
order by
  measure,
  starts

-- name: companies_by_place_and_segment
-- grain: one row a local authority (null: none stated) and segment, of the companies that are members on the day
-- columns: place text, place_code text, segment text, companies count, employees_low count, employees_high count, employees_known count
select
  place,
  place_code,
  segment,
  count(*) as companies,
  sum_low(employees_low, employees_high, true) as employees_low,
  sum_high(employees_low, employees_high, true) as employees_high,
  count(*) filter (employees_known) as employees_known
from members_on_the_day($period_ends, $place, $segment)
where is_company
group by
  place,
  place_code,
  segment
order by
  place nulls last,
  place_code nulls last,
  segment
