-- A study-site of a trust selected in the 12 months up to the end of a quarter, half or year: whether its record, as known 30 days after it, is excluded or lacks a step that a clock needs.
-- kept
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
in_period as (
  select
    begun.*,
    period.label as period,
    period.last_day + 30 as final_on
  from begun
  join known_until using (organisation)
  join period
    on begun.begun_on <= period.last_day
    and begun.begun_on >= period.last_day + 1 - interval 12 months
    and period.last_day <= known_until.known_until
  where period.kind in ('quarter', 'half', 'year')
),
-- The newest state where none was received in time.
as_known as (
  select
    in_period.organisation,
    in_period.study_key,
    in_period.period,
    coalesce(setup_states.file_id, in_period.file_id) as file_id,
    coalesce(setup_states.line, in_period.line) as line
  from in_period
  asof left join setup_states
    on setup_states.site_org = in_period.organisation
    and setup_states.study_key = in_period.study_key
    and setup_states.received_on <= in_period.final_on
)
select
  as_known.organisation,
  as_known.period,
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
