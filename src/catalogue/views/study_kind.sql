-- A study, in the words that indicators count by; the weight of its band is 11, 3.5 or 1, from its design where no band is given.
-- kept
select
  studies.study_key,
  studies.design in ('interventional', 'both') as interventional,
  studies.commercial = 'contract' as commercial_contract,
  specialty_list.specialty,
  -- One bit a specialty, so that distinct ones are counted by joining bits.
  1::bigint << specialty_list.place as specialty_bit,
  case
    when try_cast(studies.band as double) in (1, 3.5, 11) then try_cast(studies.band as double)
    when lower(studies.band) like 'intervention%' then 11
    when lower(studies.band) like 'observation%' then 3.5
    when lower(studies.band) like 'large%' then 1
    when studies.design in ('interventional', 'both') then 11
    else 3.5
  end::double as weight,
  studies.planned_end,
  studies.sponsor_on_track,
  coalesce(studies.rare_disease, false) as rare_disease
from studies
left join specialty_list
  on lower(specialty_list.specialty) = lower(trim(studies.specialty))
