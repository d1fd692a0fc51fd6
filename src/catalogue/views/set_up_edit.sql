-- A date, target or scope mark of a study-site as now recorded, and whether it was first given, or changed, after the month it is about was final.
-- kept
with steps as (
  select
    site_org as organisation,
    study_key,
    received_on,
    file_id,
    line,
    unnest(['selected_on', 'hra_letter_on', 'local_pack_on', 'contract_on', 'open_on', 'first_participant_on', 'closed_on']) as field,
    unnest([selected_on, hra_letter_on, local_pack_on, contract_on, open_on, first_participant_on, closed_on]) as dated
  from setup_states
),
marks as (
  select
    organisation,
    study_key,
    field,
    received_on,
    file_id,
    line,
    dated as about_on,
    dated as due_on,
    dated::varchar as content
  from steps
  union all
  -- Scope is settled at the letter; it matters in the period in which day 90 falls.
  select
    site_org,
    study_key,
    'in_scope',
    received_on,
    file_id,
    line,
    hra_letter_on,
    hra_letter_on + 90,
    in_scope
  from setup_states
  union all
  select
    site_org,
    study_key,
    'target of ' || recorded_on,
    received_on,
    file_id,
    line,
    recorded_on,
    recorded_on,
    target || ' by ' || target_end
  from targets_states
),
-- After a merger two study-sites may share a key; their states cannot be told apart.
alone as (
  select *
  from marks
  qualify count(*) over (partition by organisation, study_key, field, received_on, file_id) = 1
),
compared as (
  select
    *,
    lag(content) over states as content_before,
    lag(received_on) over states as received_before,
    lag(about_on) over states as about_before,
    row_number() over (partition by organisation, study_key, field order by received_on desc, file_id desc) = 1 as newest
  from alone
  window states as (partition by organisation, study_key, field order by received_on, file_id)
),
judged as (
  select
    *,
    content is distinct from content_before
      and received_before is not null
      and case
        -- A date first given: late where an extract received after its month was final still lacked it.
        when content_before is null then received_before > last_day(about_on) + 30
        else received_on > last_day(least(about_on, about_before)) + 30
      end as late
  from compared
)
select
  organisation,
  field,
  date_trunc('month', max(due_on) filter (where newest))::date as month,
  bool_or(coalesce(late, false)) as late,
  max(file_id) filter (where newest) as file_id,
  max(line) filter (where newest) as line
from judged
group by organisation, study_key, field
having max(due_on) filter (where newest) is not null
  and max(content) filter (where newest) is not null
