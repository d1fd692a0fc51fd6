-- Participants at one organisation, or in all organisations of one integrated care board, in one period.
-- kept
with own as (
  select
    activity_study_period.organisation,
    period.label as period,
    period.last_day,
    sum(activity_study_period.recruited) as recruited,
    sum(activity_study_period.recruited - activity_study_period.consented_here) as consented_elsewhere,
    sum(activity_study_period.with_setting) as with_setting,
    sum(activity_study_period.outside_hospital) as outside_hospital
  from activity_study_period
  join period
    on period.label = activity_study_period.period
  group by activity_study_period.organisation, period.label, period.last_day
),
place as (
  select organisation, organisation as code, last_day
  from own
  union
  select organisation_icb.icb, own.organisation, own.last_day
  from own
  join organisation_icb
    on organisation_icb.code = own.organisation
    and coalesce(organisation_icb.valid_from, own.last_day) <= own.last_day
    and coalesce(organisation_icb.valid_to, 'infinity') >= own.last_day
)
select
  place.organisation,
  own.period,
  sum(own.recruited)::bigint as recruited,
  sum(own.consented_elsewhere)::bigint as consented_elsewhere,
  sum(own.with_setting)::bigint as with_setting,
  sum(own.outside_hospital)::bigint as outside_hospital
from place
join own
  on own.organisation = place.code
  and own.last_day = place.last_day
group by place.organisation, own.period
