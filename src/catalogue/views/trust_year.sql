-- Participants of a trust in a full financial year, under its integrated care board at the year's end.
select
  activity_place_period.organisation,
  organisation_icb.icb,
  period.label as year,
  period.first_day,
  period.last_day,
  activity_place_period.recruited
from activity_place_period
join period
  on period.label = activity_place_period.period
join known_until
  on known_until.organisation = activity_place_period.organisation
join organisation
  on organisation.code = activity_place_period.organisation
join organisation_icb
  on organisation_icb.code = activity_place_period.organisation
  and coalesce(organisation_icb.valid_from, period.last_day) <= period.last_day
  and coalesce(organisation_icb.valid_to, 'infinity') >= period.last_day
where period.kind = 'year'
  and period.last_day <= known_until.known_until
  and organisation.role = 'trust'
