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
)
select
  of_any_kind.organisation,
  period.label as period,
  period.kind,
  -- Neither a practice nor a pharmacy.
  coalesce(any_value(organisation.role) not in ('practice', 'pharmacy'), true) as at_trust,
  sum(recruited)::bigint as recruited,
  sum(consented_here)::bigint as consented_here,
  sum(with_setting)::bigint as with_setting,
  sum(outside_hospital)::bigint as outside_hospital,
  coalesce(sum(recruited) filter (where interventional), 0)::bigint as interventional,
  coalesce(sum(recruited) filter (where commercial_contract), 0)::bigint as commercial,
  coalesce(sum(recruited * weight), 0)::double as weighted,
  coalesce(sum(recruited) filter (where weight is not null), 0)::bigint as with_weight,
  count(*) filter (where recruited > 0) as studies,
  count(*) filter (where recruited > 0 and weight is not null) as studies_known,
  count(*) filter (where recruited > 0 and commercial_contract) as commercial_studies,
  coalesce(bit_count(bit_or(specialty_bit) filter (where recruited > 0)), 0)::bigint as specialties,
  -- Sorted, so that resampling them gives the same interval whatever order the rows came in.
  list_sort(list(recruited::double) filter (where recruited > 0)) as by_study,
  list_sort(list((recruited * weight)::double) filter (where recruited > 0 and weight is not null)) as weighted_by_study
from of_any_kind
join period
  on period.kind = of_any_kind.kind
  and period.first_day = of_any_kind.month
left join study_kind using (study_key)
left join organisation
  on organisation.code = of_any_kind.organisation
group by of_any_kind.organisation, period.label, period.kind
