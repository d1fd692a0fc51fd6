-- A date, target or scope mark of a trust's study-site as now recorded, in the month it is about, and whether it was given or changed late.
-- kept until counted
with marks as (
  select
    site_org as organisation,
    study_key,
    unnest([
      'selected_on',
      'hra_letter_on',
      'local_pack_on',
      'contract_on',
      'open_on',
      'first_participant_on',
      'closed_on',
      'in_scope'
    ]) as field,
    -- Scope matters in the period in which day 90 after the letter falls.
    unnest([
      selected_on,
      hra_letter_on,
      local_pack_on,
      contract_on,
      open_on,
      first_participant_on,
      closed_on,
      case when in_scope is not null then hra_letter_on + 90 end
    ]) as about_on,
    file_id,
    line
  from setup
  union all
  select
    site_org,
    study_key,
    'target of ' || recorded_on,
    recorded_on,
    file_id,
    line
  from targets
)
select
  marks.organisation,
  marks.field,
  date_trunc('month', marks.about_on)::date as month,
  set_up_late.field is not null as late,
  marks.file_id,
  marks.line
from marks
left join set_up_late using (organisation, study_key, field)
where marks.about_on is not null
  and marks.organisation not in (select code from organisation where role in ('practice', 'pharmacy'))
