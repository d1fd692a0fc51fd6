-- An organisation with activity in a period, counted for itself and for its integrated care board on the period's last day.
with own as (
  select distinct
    activity_study_period.organisation as code,
    period.label as period,
    period.last_day
  from activity_study_period
  join period
    on period.label = activity_study_period.period
)
select
  code as organisation,
  code,
  period
from own
union
select
  organisation_icb.icb as organisation,
  own.code,
  own.period
from own
join organisation_icb
  on organisation_icb.code = own.code
  and coalesce(organisation_icb.valid_from, own.last_day) <= own.last_day
  and coalesce(organisation_icb.valid_to, 'infinity') >= own.last_day
