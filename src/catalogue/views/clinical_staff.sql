-- Staff of one clinical group at one organisation in one month (doctors, nurses and health visitors, midwives, allied health, scientific, therapeutic, technical and ambulance staff; no support staff), from the organisation's own return or else the published one.
-- kept
with returned as (
  select
    org as organisation,
    month,
    staff_group,
    wte,
    file_id,
    line
  from workforce
),
given as (
  select *
  from returned
  union all
  select
    code as organisation,
    month,
    staff_group,
    wte,
    file_id,
    line
  from hchs_workforce
  where (code, month) not in (select (organisation, month) from returned)
),
clinical as (
  select
    *,
    -- A return may give consultants beside all doctors, who include them.
    bool_or(regexp_matches(lower(staff_group), '^(hchs |all )*(doctors|medical)')) over (partition by organisation, month)
      and regexp_matches(lower(staff_group), '^consultant|registrar|^resident|^specialty doctor') as counted_already
  from given
  where regexp_matches(
      lower(staff_group),
      'doctor|medical|consultant|registrar|nurs|health visit|midwi|allied|ahp|scien|therap|technical|ambulance|paramedic|pharmac'
    )
    and not regexp_matches(lower(staff_group), 'support|assistant|manager|unqualified')
)
select
  organisation,
  month,
  staff_group,
  wte,
  file_id,
  line
from clinical
where not counted_already
