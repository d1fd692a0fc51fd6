-- A date, target or scope mark of a study-site that was first given, or changed, after the month it is about was final.
-- kept
with setup_hashed as (
  select
    site_org,
    study_key,
    file_id,
    hash(
      selected_on,
      hra_letter_on,
      local_pack_on,
      contract_on,
      open_on,
      first_participant_on,
      closed_on,
      in_scope
    ) as content
  from setup_states
),
-- Two extracts differ. After a merger two study-sites may share a key in one extract; they cannot be told apart.
changed as (
  select
    site_org,
    study_key
  from setup_hashed
  group by site_org, study_key
  having min(content) <> max(content)
),
doubled as (
  select distinct
    site_org,
    study_key
  from setup_states
  semi join changed using (site_org, study_key)
  group by site_org, study_key, file_id
  having count(*) > 1
),
changed_target as (
  select
    site_org,
    study_key,
    recorded_on
  from targets_states
  group by site_org, study_key, recorded_on
  having min(hash(target, target_end)) <> max(hash(target, target_end))
    and count(*) = count(distinct file_id)
),
marks as (
  select
    site_org,
    study_key,
    received_on,
    file_id,
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
    -- Scope is settled at the letter.
    unnest([
      selected_on,
      hra_letter_on,
      local_pack_on,
      contract_on,
      open_on,
      first_participant_on,
      closed_on,
      hra_letter_on
    ]) as about_on,
    unnest([
      selected_on::varchar,
      hra_letter_on::varchar,
      local_pack_on::varchar,
      contract_on::varchar,
      open_on::varchar,
      first_participant_on::varchar,
      closed_on::varchar,
      in_scope
    ]) as content
  from setup_states
  semi join changed using (site_org, study_key)
  anti join doubled using (site_org, study_key)
  union all
  select
    site_org,
    study_key,
    received_on,
    file_id,
    'target of ' || recorded_on,
    recorded_on,
    target || ' by ' || target_end
  from targets_states
  semi join changed_target using (site_org, study_key, recorded_on)
),
compared as (
  select
    *,
    lag(content) over states as content_before,
    lag(received_on) over states as received_before,
    lag(about_on) over states as about_before
  from marks
  window states as (partition by site_org, study_key, field order by received_on, file_id)
)
select distinct
  site_org as organisation,
  study_key,
  field
from compared
where content is distinct from content_before
  and received_before is not null
  and case
    -- Given for the first time: late where an extract received after its month was final still lacked it.
    when content_before is null then received_before > last_day(about_on) + 30
    else received_on > last_day(least(about_on, about_before)) + 30
  end
