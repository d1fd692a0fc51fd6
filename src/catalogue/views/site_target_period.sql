-- A study-site of a trust with a target, open on any day of a quarter, half or year: whether its target had been lowered by the last day.
with open_span as (
  select
    site_target.organisation,
    site_target.open_on,
    site_target.lowered_on,
    site_target.file_id,
    site_target.line,
    known_until.known_until,
    least(site_target.closed_on, known_until.known_until) + 1 as open_until,
    date_trunc('quarter', site_target.open_on)::date as first_quarter,
    year(site_target.open_on) - (month(site_target.open_on) < 4)::integer as financial_year
  from site_target
  join known_until using (organisation)
),
by_period as (
  select
    *,
    'quarter' as kind,
    unnest(range(first_quarter, open_until, interval 3 months))::date as first_day
  from open_span
  union all
  select
    *,
    'half' as kind,
    unnest(
      range(
        make_date(financial_year, case when month(open_on) between 4 and 9 then 4 else 10 end, 1),
        open_until,
        interval 6 months
      )
    )::date as first_day
  from open_span
  union all
  select
    *,
    'year' as kind,
    unnest(range(make_date(financial_year, 4, 1), open_until, interval 12 months))::date as first_day
  from open_span
)
select
  by_period.organisation,
  period.label as period,
  coalesce(by_period.lowered_on <= period.last_day, false) as lowered,
  by_period.file_id,
  by_period.line
from by_period
join period using (kind, first_day)
where period.last_day <= by_period.known_until
