-- A month and one period, of any kind, that holds it.
-- kept
select
  month.first_day as month,
  whole.label as period,
  whole.kind,
  whole.first_day,
  whole.last_day
from period month
join period whole
  on month.first_day between whole.first_day and whole.last_day
where month.kind = 'month'
  and whole.kind in ('month', 'quarter', 'half', 'year')
