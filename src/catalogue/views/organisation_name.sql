-- A name that a list or a figure has given to a code; former names are found by it.
select distinct code, name, source
from (
  select ods_code as code, name, 'organisations' as source from organisations_states
  union all
  select code, name, 'ods_trust' from ods_trust_states
  union all
  select code, name, 'ods_practice' from ods_practice_states
  union all
  select code, name, 'ods_pharmacy' from ods_pharmacy_states
  union all
  select code, name, 'icb' from icb_states
  union all
  select code, name, 'trust_region' from trust_region_states
  union all
  select code, name, 'shmi' from shmi_states
  union all
  select code, name, 'hchs_workforce' from hchs_workforce_states
  union all
  select code, name, 'trust_catchment' from trust_catchment_states
  union all
  select code, sponsor_name, 'eu_tracker_nhs' from eu_tracker_nhs_states where code is not null
)
where name is not null
