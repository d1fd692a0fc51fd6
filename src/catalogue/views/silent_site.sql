-- A study-site open for 180 days or more at the end of a quarter, half or year, rare diseases left out, where activity was sent for that quarter or the one before: whether nobody was recruited so far.
with sent as (
  select distinct
    organisation,
    date_trunc('quarter', month)::date as quarter
  from supplied
  where source = 'activity'
),
heard as (
  select
    organisation,
    last_day(quarter + interval 2 months) as day
  from sent
  union
  select
    organisation,
    last_day(quarter + interval 5 months) as day
  from sent
)
select
  open_site_quarter.organisation,
  period.label as period,
  open_site_quarter.recruited = 0
    and coalesce(open_site_quarter.first_participant_on > open_site_quarter.day, true) as silent,
  open_site_quarter.file_id,
  open_site_quarter.line
from open_site_quarter
join heard
  on heard.organisation = open_site_quarter.organisation
  and heard.day = open_site_quarter.day
join period
  on period.last_day = open_site_quarter.day
where period.kind in ('quarter', 'half', 'year')
  and open_site_quarter.day - open_site_quarter.open_on >= 180
  and not open_site_quarter.rare_disease
