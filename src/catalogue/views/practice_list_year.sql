-- Patients registered at a general practice in a financial year, by the list nearest to its middle, under its integrated care board on 30 September.
with in_year as (
  select
    practice_list.code,
    practice_list.month,
    practice_list.patients,
    practice_list.file_id,
    practice_list.line,
    period.label as period,
    make_date(year(period.first_day), 9, 30) as middle
  from practice_list
  join period
    on period.kind = 'year'
    and practice_list.month between period.first_day and period.last_day
  where upper(practice_list.sex) = 'ALL'
    and upper(practice_list.age) = 'ALL'
),
nearest as (
  select
    period,
    arg_min(month, abs(datediff('day', month, middle))) as month
  from (select distinct period, month, middle from in_year)
  group by period
)
select
  in_year.code,
  in_year.period,
  in_year.patients,
  in_year.file_id,
  in_year.line,
  organisation_icb.icb
from in_year
join nearest using (period, month)
join organisation_icb
  on organisation_icb.code = in_year.code
  and coalesce(organisation_icb.valid_from, in_year.middle) <= in_year.middle
  and coalesce(organisation_icb.valid_to, 'infinity') >= in_year.middle
