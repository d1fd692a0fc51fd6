-- An organisation with activity in a period, counted for itself and for its integrated care board on the period's last day.
select
  organisation,
  organisation as code,
  period
from activity_period
union
select
  organisation_icb.icb as organisation,
  activity_period.organisation as code,
  activity_period.period
from activity_period
join period
  on period.label = activity_period.period
join organisation_icb
  on organisation_icb.code = activity_period.organisation
  and coalesce(organisation_icb.valid_from, period.last_day) <= period.last_day
  and coalesce(organisation_icb.valid_to, 'infinity') >= period.last_day
