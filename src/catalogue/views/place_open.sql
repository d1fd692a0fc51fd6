-- A general practice or pharmacy open on 30 September of a financial year, under its integrated care board on that day.
-- kept until counted
with mid_year as (
  select
    first_day as year_from,
    make_date(year(first_day), 9, 30) as day
  from period
  where kind = 'year'
)
select
  organisation.code,
  organisation.role,
  organisation_icb.icb,
  mid_year.year_from
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
