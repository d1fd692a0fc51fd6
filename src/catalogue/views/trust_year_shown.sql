-- A financial year and a period that shows it: itself, its second half, and the first half of the year after.
select
  year.label as year,
  shown.label as period
from period year
join period shown
  on shown.first_day = year.first_day
where year.kind = 'year'
  and shown.kind = 'year'
union all
select
  year.label as year,
  shown.label as period
from period year
join period shown
  on shown.first_day in (year.first_day + interval 6 months, year.first_day + interval 12 months)
where year.kind = 'year'
  and shown.kind = 'half'
