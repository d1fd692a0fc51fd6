-- A place of an NHS organisation in a partnership of the register, in a half or year that its register speaks for to the end: begun, live on the last day, public by then, and due to have told its outcome.
select
  partnerships.org as organisation,
  period.label as period,
  period.last_day,
  partnerships.partnership,
  partnerships.route,
  partnerships.origin,
  partnerships.first_published_on,
  partnerships.starts_on,
  partnerships.ended_on,
  partnerships.planned_end_on,
  partnerships.end_decided_on,
  partnerships.outcome_published_on,
  partnerships.company_benefit,
  partnerships.charity,
  partnerships.size,
  partnerships.first_time,
  partnerships.valued_pence,
  partnerships.smallest_share_from,
  partnerships.smallest_share_to,
  coalesce(partnerships.starts_on between period.first_day and period.last_day, false) as begun,
  coalesce(partnerships.starts_on <= period.last_day, false)
    and coalesce(partnerships.ended_on > period.last_day, true) as live,
  partnerships.first_published_on <= period.last_day
    and coalesce(partnerships.ended_on > period.last_day, true) as public,
  coalesce((partnerships.ended_on + interval 6 months)::date between period.first_day and period.last_day, false) as outcome_due,
  partnerships.file_id,
  partnerships.line
from partnerships
join known_until
  on known_until.organisation = partnerships.org
join period
  on period.last_day <= known_until.known_until
where period.kind in ('half', 'year')
  -- Gifts, sponsorship and services paid for are no partnerships.
  and partnerships.route in ('collaborative-working', 'joint-working', 'other-industry', 'patient-organisation')
