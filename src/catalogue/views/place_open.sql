-- A general practice or pharmacy open on 30 September of a financial year, under its integrated care board on that day, and one period of that year.
-- kept
with mid_year as (
  select
    label as period,
    kind,
    first_day,
    last_day,
    make_date(year(first_day) - (month(first_day) < 4)::integer, 9, 30) as day
  from period
  where kind in ('half', 'year')
)
select
  organisation.code,
  organisation.role,
  organisation_icb.icb,
  mid_year.period,
  mid_year.kind,
  mid_year.first_day,
  mid_year.last_day
from mid_year
join organisation
  on coalesce(organisation.opened, mid_year.day) <= mid_year.day
  and coalesce(organisation.closed, 'infinity') > mid_year.day
join organisation_icb
  on organisation_icb.code = organisation.code
  and coalesce(organisation_icb.valid_from, mid_year.day) <= mid_year.day
  and coalesce(organisation_icb.valid_to, 'infinity') >= mid_year.day
where organisation.role in ('practice', 'pharmacy')
  and organisation.status in ('active', 'closed')
