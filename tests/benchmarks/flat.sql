-- What somebody would write by hand over two flat tables: no counting rules, only the sums that the dashboard's questions print.

-- name: funding_by_source
select
  source_type,
  any_value(owner) as owner,
  sum(low) filter (status = 'realised') as realised_low,
  sum(high) filter (status = 'realised') as realised_high,
  sum(low) filter (status = 'committed') as to_come_low,
  sum(high) filter (status = 'committed') as to_come_high,
  sum(low) filter (status in ('announced', 'expected')) as pipeline_low,
  sum(high) filter (status in ('announced', 'expected')) as pipeline_high,
  count(*) filter (low is null and high is null) as unknown,
  count(*) as records
from money
where {money}
group by source_type
order by realised_low desc, source_type;

-- name: funding_by_single_source
select
  source,
  any_value(owner) as owner,
  any_value(source_type) as source_type,
  sum(low) filter (status = 'realised') as realised_low,
  sum(high) filter (status = 'realised') as realised_high,
  sum(low) filter (status = 'committed') as to_come_low,
  sum(high) filter (status = 'committed') as to_come_high,
  sum(low) filter (status in ('announced', 'expected')) as pipeline_low,
  sum(high) filter (status in ('announced', 'expected')) as pipeline_high,
  count(*) filter (low is null and high is null) as unknown,
  count(*) as records
from money
where {money}
group by source
order by realised_low desc, source;

-- name: funding_over_time
with by_quarter as (
  select
    date_trunc('quarter', day) as quarter,
    sum(low) filter (status = 'realised') as realised_low,
    sum(high) filter (status = 'realised') as realised_high,
    sum(low) filter (status = 'committed') as to_come_low,
    sum(high) filter (status = 'committed') as to_come_high,
    sum(low) filter (status in ('announced', 'expected')) as pipeline_low,
    sum(high) filter (status in ('announced', 'expected')) as pipeline_high,
    count(*) filter (low is null and high is null) as unknown,
    count(*) as records
  from money
  where {money}
  group by quarter
)
select *, sum(realised_low + to_come_low) over (order by quarter), sum(realised_high + to_come_high) over (order by quarter)
from by_quarter
order by quarter;

-- name: events_by_theme
select
  theme,
  count(*) filter (status = 'held') as held,
  count(*) filter (status = 'planned') as planned,
  sum(attended_low) filter (status = 'held') as attended_low,
  sum(attended_high) filter (status = 'held') as attended_high,
  count(attended_low) as attended_known,
  count(*) as records
from gatherings
where role in ('led', 'co-led') and {gatherings}
group by theme
order by held desc, theme;

-- name: events_over_time
select
  date_trunc('quarter', day) as quarter,
  count(*) filter (status = 'held') as held,
  count(*) filter (status = 'planned') as planned,
  sum(attended_low) filter (status = 'held') as attended_low,
  sum(attended_high) filter (status = 'held') as attended_high,
  count(attended_low) as attended_known,
  count(*) as records
from gatherings
where role in ('led', 'co-led') and {gatherings}
group by quarter
order by quarter;

-- name: headlines
select *
from (
  select
    sum(low) filter (status in ('realised', 'committed')) as secured_low,
    sum(high) filter (status in ('realised', 'committed')) as secured_high,
    sum(low) filter (status = 'realised' and programme_role = 'co-investment') as co_investment_low,
    sum(high) filter (status = 'realised' and programme_role = 'co-investment') as co_investment_high,
    sum(low) filter (owner = 'private' and programme_role = 'co-investment') / sum(low) filter (programme_role = 'own grant') as leverage,
    sum(low) filter (status in ('announced', 'expected')) as pipeline_low,
    sum(high) filter (status in ('announced', 'expected')) as pipeline_high,
    count(distinct recipient) filter (status in ('realised', 'committed')) as companies_supported
  from money
  where {money}
)
cross join (
  select count(*) as held, sum(attended_low) as attended_low, sum(attended_high) as attended_high
  from gatherings
  where status = 'held' and role in ('led', 'co-led') and {gatherings}
);
