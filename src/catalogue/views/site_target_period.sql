-- A study-site with a target, open on any day of a quarter, half or year: whether its target had been lowered by the last day.
select
  site_target.organisation,
  period.label as period,
  coalesce(site_target.lowered_on <= period.last_day, false) as lowered,
  site_target.file_id,
  site_target.line
from site_target
join known_until using (organisation)
join period
  on site_target.open_on <= period.last_day
  and coalesce(site_target.closed_on, 'infinity') >= period.first_day
  and period.last_day <= known_until.known_until
where period.kind in ('quarter', 'half', 'year')
