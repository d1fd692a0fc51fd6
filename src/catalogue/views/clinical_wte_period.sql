-- Clinical whole-time equivalents of one organisation in one period: the mean of the months for which there is a figure.
-- kept
with monthly as (
  select
    organisation,
    month,
    sum(wte) as clinical_wte
  from clinical_staff
  group by organisation, month
)
select
  monthly.organisation,
  month_period.period,
  avg(monthly.clinical_wte) as clinical_wte
from monthly
join month_period using (month)
group by monthly.organisation, month_period.period
