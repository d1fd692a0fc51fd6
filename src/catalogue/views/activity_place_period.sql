-- Participants at one organisation, or in all organisations of one integrated care board, in one period.
-- kept
select
  activity_place.organisation,
  activity_period.period,
  sum(activity_period.recruited)::bigint as recruited,
  sum(activity_period.recruited - activity_period.consented_here)::bigint as consented_elsewhere,
  sum(activity_period.with_setting)::bigint as with_setting,
  sum(activity_period.outside_hospital)::bigint as outside_hospital
from activity_place
join activity_period
  on activity_period.organisation = activity_place.code
  and activity_period.period = activity_place.period
group by activity_place.organisation, activity_period.period
