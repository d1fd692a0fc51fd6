-- A study-site of a trust selected (or approved) in the 24 months up to the end of a quarter, half or year: the days until its first participant, or waited so far.
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
    and counts_for_set_up
    and at_trust
),
by_period as (
  select
    started.*,
    period.label as period,
    coalesce(started.first_participant_on <= period.last_day, false) as happened,
    least(period.last_day, started.closed_on, started.seen_until) as waited_until
  from started
  join period
    on started.from_on <= period.last_day
    and started.from_on >= period.last_day + 1 - interval 24 months
  where period.kind in ('quarter', 'half', 'year')
)
select
  organisation,
  period,
  waits_from,
  case when happened then first_participant_on - from_on else waited_until - from_on end::integer as days,
  happened,
  file_id,
  line
from by_period
-- A step before the clock began points to a wrong date; the indicator of missing data counts it.
where case when happened then first_participant_on else waited_until end >= from_on
