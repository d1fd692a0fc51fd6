-- An award or contract from outside NHS and Treasury allocations that was live on the last day of a period, with what is known of its terms.
select
  awards.org as organisation,
  period.label as period,
  awards.award_id,
  coalesce(awards.condition_met, 'not_checked') as condition_met,
  awards.file_id,
  awards.line
from awards
join known_until
  on known_until.organisation = awards.org
join period
  on period.last_day <= known_until.known_until
  and coalesce(awards.starts_on, period.last_day) <= period.last_day
  and coalesce(awards.ends_on, period.last_day) >= period.last_day
where awards.funder_kind = 'outside_HMT_NHS'
