-- A general practice or pharmacy open in a financial year, under its integrated care board, and what it did in one period of that year.
-- kept
with did as (
  select
    organisation as code,
    period,
    recruited,
    commercial as recruited_commercial
  from activity_period
  where kind in ('half', 'year')
),
consented as (
  select
    activity.site_org as code,
    month_period.period
  from activity
  join month_period using (month)
  where activity.consented > 0
    and activity.recruited = 0
  group by activity.site_org, month_period.period
),
had_open_site as (
  select distinct
    place_open.code,
    place_open.period
  from place_open
  join study_site
    on study_site.organisation = place_open.code
    and study_site.open_on <= place_open.last_day
    and coalesce(study_site.closed_on, 'infinity') >= place_open.first_day
  where study_site.taken_on
)
select
  place_open.code,
  place_open.role,
  place_open.icb,
  place_open.period,
  place_open.kind,
  place_open.first_day,
  place_open.last_day,
  did.code is not null or had_open_site.code is not null as supplied,
  coalesce(did.recruited, 0)::bigint as recruited,
  coalesce(did.recruited_commercial, 0)::bigint as recruited_commercial,
  coalesce(did.recruited > 0, false) or consented.code is not null or had_open_site.code is not null as taking_part
from place_open
left join did
  on did.code = place_open.code
  and did.period = place_open.period
left join consented
  on consented.code = place_open.code
  and consented.period = place_open.period
left join had_open_site
  on had_open_site.code = place_open.code
  and had_open_site.period = place_open.period
