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
join organisation_icb
  on organisation_icb.code = activity_period.organisation
  and coalesce(organisation_icb.valid_from, activity_period.last_day) <= activity_period.last_day
  and coalesce(organisation_icb.valid_to, 'infinity') >= activity_period.last_day
