-- Participants at one organisation, or in all organisations of one integrated care board, in one period.
-- kept
with own as (
  select
    organisation as code,
    period,
    sum(recruited) as recruited,
    sum(recruited - consented_here) as consented_elsewhere,
    sum(with_setting) as with_setting,
    sum(outside_hospital) as outside_hospital
  from activity_study_period
  group by organisation, period
)
select
  activity_place.organisation,
  own.period,
  sum(own.recruited)::bigint as recruited,
  sum(own.consented_elsewhere)::bigint as consented_elsewhere,
  sum(own.with_setting)::bigint as with_setting,
  sum(own.outside_hospital)::bigint as outside_hospital
from activity_place
join own using (code, period)
group by activity_place.organisation, own.period
