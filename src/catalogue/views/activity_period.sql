-- Research activity of one organisation in one period of any kind, over its studies.
-- kept
with by_half as (
  select
    organisation,
    study_key,
    -- The first month of the half of the financial year: April or October.
    (month - interval (((month(month) + 8) % 6)::integer) month)::date as month,
    sum(recruited)::integer as recruited,
    sum(consented_here)::integer as consented_here,
    sum(with_setting)::integer as with_setting,
    sum(outside_hospital)::integer as outside_hospital
  from activity_quarter
  group by all
),
by_year as (
  select
    organisation,
    study_key,
    (month - interval (((month(month) + 8) % 12)::integer) month)::date as month,
    sum(recruited)::integer as recruited,
    sum(consented_here)::integer as consented_here,
    sum(with_setting)::integer as with_setting,
    sum(outside_hospital)::integer as outside_hospital
  from by_half
  group by all
),
of_any_kind as (
  select 'month' as kind, * from activity_month
  union all
  select 'quarter' as kind, * from activity_quarter
  union all
  select 'half' as kind, * from by_half
  union all
  select 'year' as kind, * from by_year
),
over_studies as (
  select
    organisation,
    kind,
    month,
    sum(recruited)::bigint as recruited,
    sum(consented_here)::bigint as consented_here,
    sum(with_setting)::bigint as with_setting,
    sum(outside_hospital)::bigint as outside_hospital,
    sum(case when interventional then recruited else 0 end)::bigint as interventional,
    sum(case when commercial_contract then recruited else 0 end)::bigint as commercial,
    coalesce(sum(recruited * weight), 0)::double as weighted,
    sum(case when weight is not null then recruited else 0 end)::bigint as with_weight,
    count(*) filter (where recruited > 0) as studies,
    count(*) filter (where recruited > 0 and weight is not null) as studies_known,
    count(*) filter (where recruited > 0 and commercial_contract) as commercial_studies,
    coalesce(bit_count(bit_or(specialty_bit) filter (where recruited > 0)), 0)::bigint as specialties,
    list(recruited) filter (where recruited > 0) as by_study,
    list(recruited * weight) filter (where recruited > 0 and weight is not null) as weighted_by_study
  from of_any_kind
  left join study_kind using (study_key)
  group by organisation, kind, month
)
select
  over_studies.organisation,
  period.label as period,
  period.kind,
  period.last_day,
  -- Neither a practice nor a pharmacy.
  coalesce(organisation.role not in ('practice', 'pharmacy'), true) as at_trust,
  over_studies.* exclude (organisation, kind, month, by_study, weighted_by_study),
  -- Sorted, so that resampling them gives the same interval whatever order the rows came in.
  list_sort(over_studies.by_study)::double[] as by_study,
  list_sort(over_studies.weighted_by_study)::double[] as weighted_by_study
from over_studies
join period
  on period.kind = over_studies.kind
  and period.first_day = over_studies.month
left join organisation
  on organisation.code = over_studies.organisation
