-- A study, in the words that indicators count by; the weight of its band is 11, 3.5 or 1, from its design where no band is given.
-- kept
with weighed as (
  select
    *,
    case
      when try_cast(band as double) in (1, 3.5, 11) then try_cast(band as double)
      when lower(band) like 'intervention%' then 11
      when lower(band) like 'observation%' then 3.5
      when lower(band) like 'large%' then 1
      when design in ('interventional', 'both') then 11
      else 3.5
    end::double as weight
  from studies
)
select
  weighed.study_key,
  weighed.design in ('interventional', 'both') as interventional,
  weighed.commercial = 'contract' as commercial_contract,
  specialty_list.specialty,
  -- One bit a specialty, so that distinct ones are counted by joining bits.
  1::bigint << specialty_list.place as specialty_bit,
  weighed.weight,
  -- Its place in 1, 3.5, 11, for packing it beside a count of people.
  list_position([1, 3.5, 11], weighed.weight) as weight_place,
  weighed.planned_end,
  weighed.sponsor_on_track,
  coalesce(weighed.rare_disease, false) as rare_disease
from weighed
left join specialty_list
  on lower(specialty_list.specialty) = lower(trim(weighed.specialty))
