-- Research activity of one organisation in one period of any kind, over its studies.
-- kept
with by_half as (
  select
    organisation,
    study_key,
    make_date(
      year(month) - (month(month) < 4)::integer,
      case when month(month) between 4 and 9 then 4 else 10 end,
      1
    ) as month,
    sum(recruited)::integer as recruited
  from activity_quarter
  group by all
),
by_year as (
  select
    organisation,
    study_key,
    make_date(year(month) - (month(month) < 4)::integer, 4, 1) as month,
    sum(recruited)::integer as recruited
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
-- What needs no study by study look is summed from the rows.
people_month as (
  select
    site_org as organisation,
    month,
    coalesce(sum(consented), 0)::bigint as consented,
    sum(case when is_consented_here then recruited else 0 end)::bigint as consented_here,
    sum(case when setting is not null then recruited else 0 end)::bigint as with_setting,
    sum(case when is_outside_hospital then recruited else 0 end)::bigint as outside_hospital
  from activity_row
  group by site_org, month
),
people as (
  select
    people_month.organisation,
    month_period.period,
    sum(people_month.consented)::bigint as consented,
    sum(people_month.consented_here)::bigint as consented_here,
    sum(people_month.with_setting)::bigint as with_setting,
    sum(people_month.outside_hospital)::bigint as outside_hospital
  from people_month
  join month_period using (month)
  group by people_month.organisation, month_period.period
),
over_studies as (
  select
    organisation,
    kind,
    month,
    sum(recruited)::bigint as recruited,
    sum(case when interventional then recruited else 0 end)::bigint as interventional,
    sum(case when commercial_contract then recruited else 0 end)::bigint as commercial,
    coalesce(sum(recruited * weight), 0)::double as weighted,
    sum(case when weight is not null then recruited else 0 end)::bigint as with_weight,
    count(*) filter (where recruited > 0) as studies,
    count(*) filter (where recruited > 0 and weight is not null) as studies_known,
    count(*) filter (where recruited > 0 and commercial_contract) as commercial_studies,
    coalesce(bit_count(bit_or(specialty_bit) filter (where recruited > 0)), 0)::bigint as specialties,
    -- People of each study and the place of its weight in one number, so that one list serves both.
    list(recruited * 4 + coalesce(weight_place, 0)) filter (where recruited > 0) as by_study
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
  over_studies.* exclude (organisation, kind, month, by_study),
  people.* exclude (organisation, period),
  -- Sorted, so that resampling it gives the same interval whatever order the rows came in.
  case when len(over_studies.by_study) > 1 then list_sort(over_studies.by_study) else over_studies.by_study end as by_study
from over_studies
join period
  on period.kind = over_studies.kind
  and period.first_day = over_studies.month
join people
  on people.organisation = over_studies.organisation
  and people.period = period.label
left join organisation
  on organisation.code = over_studies.organisation
