-- An organisation under one integrated care board for a span of days, both included, as successive lists tell it.
-- kept: most other views and pages read it
with icb_code as (
  select ons_code as given, code from icb
  union
  select icb_ons, icb from ods_practice_map where icb_ons is not null
),
-- Lists of dispensaries and practices still give those that closed under bodies before the boards.
board as (
  select code from organisation where role = 'icb'
),
told as (
  select
    1 as precedence,
    ods_code as code,
    icb_code as icb,
    file_id,
    received_on,
    coalesce(operational_start, legal_start) as opened,
    coalesce(operational_end, legal_end) as closed
  from organisations_states
  union all
  select 2, code, icb, file_id, received_on, opened, closed from ods_trust_states
  union all
  select 3, code, icb, file_id, received_on, opened, closed from ods_practice_states
  union all
  select 4, code, icb, file_id, received_on, opened, closed from ods_pharmacy_states
),
known as (
  select told.precedence, told.code, coalesce(icb_code.code, told.icb) as icb, file_id, received_on, opened, closed
  from told
  left join icb_code on icb_code.given = told.icb
  where told.icb is not null
    and told.icb <> 'Q99'
    and (coalesce(icb_code.code, told.icb) in (select code from board) or not exists (from icb))
  qualify told.precedence = min(told.precedence) over (partition by told.code)
),
-- Lists received on one day cannot tell of a change: the last of them stands.
daily as (
  select *
  from known
  qualify row_number() over (partition by code, received_on order by file_id desc) = 1
),
changes as (
  select *, lag(icb) over (partition by code order by received_on) as icb_before
  from daily
),
spans as (
  select
    code,
    icb,
    case when icb_before is null then opened else received_on end as valid_from,
    lead(received_on) over (partition by code order by received_on) - 1 as changed
  from changes
  where icb_before is distinct from icb
),
newest as (
  select code, max_by(coalesce(closed, 'infinity'::date), received_on) as closed
  from daily
  group by code
)
select
  code,
  icb,
  valid_from,
  coalesce(changed, case when newest.closed < 'infinity'::date then newest.closed end) as valid_to
from spans
join newest using (code)
