-- A trust with 90 to 109 participants in a financial year, near the 100 that research capability funding once asked for, under its integrated care board.
select
  activity_place_period.organisation,
  organisation_icb.icb,
  activity_place_period.period,
  activity_place_period.recruited
from activity_place_period
join period
  on period.label = activity_place_period.period
join organisation
  on organisation.code = activity_place_period.organisation
join organisation_icb
  on organisation_icb.code = activity_place_period.organisation
  and coalesce(organisation_icb.valid_from, period.last_day) <= period.last_day
  and coalesce(organisation_icb.valid_to, 'infinity') >= period.last_day
where period.kind = 'year'
  and organisation.role = 'trust'
  and activity_place_period.recruited between 90 and 109
