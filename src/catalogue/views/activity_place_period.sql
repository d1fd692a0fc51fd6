-- Participants at one organisation, or in all organisations of one integrated care board, in one period.
-- kept
with board_part as (
  select
    organisation_icb.icb as organisation,
    activity_period.period,
    sum(activity_period.recruited) as recruited,
    sum(activity_period.recruited - activity_period.consented_here) as consented_elsewhere,
    sum(activity_period.with_setting) as with_setting,
    sum(activity_period.outside_hospital) as outside_hospital
  from activity_period
  join organisation_icb
    on organisation_icb.code = activity_period.organisation
    and organisation_icb.icb <> activity_period.organisation
    and coalesce(organisation_icb.valid_from, activity_period.last_day) <= activity_period.last_day
    and coalesce(organisation_icb.valid_to, 'infinity') >= activity_period.last_day
  group by organisation_icb.icb, activity_period.period
),
own as (
  select
    organisation,
    period,
    recruited,
    recruited - consented_here as consented_elsewhere,
    with_setting,
    outside_hospital
  from activity_period
)
-- A board that recruits itself is counted with those under it.
select
  organisation,
  period,
  (coalesce(own.recruited, 0) + coalesce(board_part.recruited, 0))::bigint as recruited,
  (coalesce(own.consented_elsewhere, 0) + coalesce(board_part.consented_elsewhere, 0))::bigint as consented_elsewhere,
  (coalesce(own.with_setting, 0) + coalesce(board_part.with_setting, 0))::bigint as with_setting,
  (coalesce(own.outside_hospital, 0) + coalesce(board_part.outside_hospital, 0))::bigint as outside_hospital
from own
full join board_part using (organisation, period)
