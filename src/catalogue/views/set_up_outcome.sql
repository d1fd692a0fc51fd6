-- A study-site of a trust and a set-up measure with a number of days, once its outcome is known: the first participant came, or the days passed.
-- kept until counted
with measured as (
  select
    organisation,
    'first participant within 90 days of letter' as measure,
    hra_letter_on as from_on,
    first_participant_on,
    90 as within_days,
    seen_until,
    file_id,
    line
  from study_site
  where taken_on
    and at_trust
    and counts_for_set_up
  union all
  select
    organisation,
    'first participant within 30 days of opening' as measure,
    open_on as from_on,
    first_participant_on,
    30 as within_days,
    seen_until,
    file_id,
    line
  from study_site
  where taken_on
    and at_trust
)
select
  organisation,
  measure,
  date_trunc('month', least(coalesce(first_participant_on, from_on + within_days), from_on + within_days))::date as month,
  coalesce(first_participant_on <= from_on + within_days, false) as met,
  file_id,
  line
from measured
where from_on is not null
  -- A participant before the clock began points to a wrong date; the indicator of missing data counts it.
  and (first_participant_on is null or first_participant_on >= from_on)
  and (first_participant_on <= from_on + within_days or from_on + within_days <= seen_until)
