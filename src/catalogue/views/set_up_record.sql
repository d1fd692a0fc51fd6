-- A study-site of a trust selected in the 12 months up to the end of a quarter: whether its record, as known 30 days after it, is excluded or lacks a step that a clock needs.
with begun as (
  select
    organisation,
    study_key,
    coalesce(selected_on, least(hra_letter_on, local_pack_on, contract_on, open_on, first_participant_on)) as begun_on,
    file_id,
    line
  from study_site
  where taken_on
    and at_trust
),
-- Four quarters hold its 12 months.
by_quarter as (
  select
    *,
    last_day(date_trunc('quarter', begun_on)::date + interval (3 * unnest(range(4)) + 2) month) as day
  from begun
  where begun_on is not null
),
known as (
  select
    by_quarter.*,
    by_quarter.day + 30 as final_on
  from by_quarter
  join known_until using (organisation)
  where by_quarter.day <= known_until.known_until
),
-- The newest state where none was received in time.
as_known as (
  select
    known.organisation,
    known.study_key,
    known.day,
    coalesce(setup_states.file_id, known.file_id) as file_id,
    coalesce(setup_states.line, known.line) as line
  from known
  asof left join setup_states
    on setup_states.site_org = known.organisation
    and setup_states.study_key = known.study_key
    and setup_states.received_on <= known.final_on
)
select
  as_known.organisation,
  as_known.day,
  coalesce(state.in_scope, 'yes') <> 'yes' as out_of_scope,
  state.selected_on is null
    or (state.hra_letter_on is null and coalesce(state.open_on, state.first_participant_on) is not null)
    or (state.open_on is null and state.first_participant_on is not null)
    or coalesce(state.open_on < state.hra_letter_on, false)
    or coalesce(state.first_participant_on < greatest(state.selected_on, state.hra_letter_on, state.open_on), false)
    as lacks_a_step,
  as_known.file_id,
  as_known.line
from as_known
join setup_states state
  on state.site_org = as_known.organisation
  and state.study_key = as_known.study_key
  and state.file_id = as_known.file_id
  and state.line = as_known.line
