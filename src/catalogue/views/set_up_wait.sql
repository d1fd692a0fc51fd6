-- A study-site of a trust selected (or approved) in the 24 months up to the end of a quarter: the days until its first participant, or waited so far.
with started as (
  select
    organisation,
    unnest(['selected', 'letter']) as waits_from,
    unnest([selected_on, hra_letter_on]) as from_on,
    first_participant_on,
    closed_on,
    seen_until,
    file_id,
    line
  from study_site
  where taken_on
    and at_trust
    and counts_for_set_up
),
-- Eight quarters hold its 24 months.
by_quarter as (
  select
    *,
    last_day(date_trunc('quarter', from_on)::date + interval (3 * unnest(range(8)) + 2) month) as day
  from started
  where from_on is not null
),
waited as (
  select
    *,
    coalesce(first_participant_on <= day, false) as happened,
    least(day, closed_on, seen_until) as waited_until
  from by_quarter
)
select
  organisation,
  day,
  waits_from,
  case when happened then first_participant_on - from_on else waited_until - from_on end::integer as days,
  happened,
  file_id,
  line
from waited
-- A step before the clock began points to a wrong date; the indicator of missing data counts it.
where case when happened then first_participant_on else waited_until end >= from_on
